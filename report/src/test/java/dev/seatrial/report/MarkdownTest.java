package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.text.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** A comment on a pull request is read by a parser of Markdown, as a forge does. */
class MarkdownTest {
  /** What a forge turns into links and notifications wherever it is no code. */
  private static final Pattern ACTS =
      Pattern.compile("(?i)@|#\\d|GH-\\d|://|www\\.|:\\w+:|\\b[0-9a-f]{7,40}\\b");

  @Property(tries = 200)
  void wordsOfTheTargetMakeNoHtmlNoLinksAndNoMentions(@ForAll("evil") String evil) {
    Found found = Found.in(markdown(Reports.of(word -> evil)));
    assertThat(found.links).isEmpty();
    assertThat(found.html).isEqualTo(Found.in(markdown(Reports.closed())).html);
    assertThat(found.texts).noneMatch(text -> ACTS.matcher(text).find());
  }

  @Test
  void commentSaysTheDecisionTheBlockersAndTheirPlaces() {
    assertThat(markdown(Reports.closed()))
        .contains("## ✗ The gate is closed.", "### Blockers (2)", "`infra/db.tf:12`")
        .contains("<details><summary>In doubt, and somebody can settle it (1)</summary>");
  }

  @Test
  void longestReportFitsIntoAComment() {
    Report shop = Reports.of(word -> "word ".repeat(200));
    List<ControlResult> many = new ArrayList<>();
    Collections.nCopies(400, shop.rolledUp()).forEach(many::addAll);
    String markdown =
        markdown(
            new Report(
                shop.version(),
                shop.catalog(),
                shop.subject(),
                shop.asOf(),
                shop.tier(),
                shop.apps(),
                shop.technologies(),
                shop.decision(),
                many,
                List.of(),
                shop.checklists(),
                shop.answers(),
                shop.path(),
                shop.ledgerProblems()));
    assertThat(markdown.length()).isBetween(40_000, 65_000);
    assertThat(markdown).contains("more, for which a comment has no room").endsWith("Seatrial.\n");
  }

  @Provide
  Arbitrary<String> evil() {
    return Hostile.texts();
  }

  private static String markdown(Report report) {
    return Renderers.render(report, Format.MARKDOWN, TextStyle.PLAIN);
  }

  /** What a parser finds in a text. */
  private static final class Found extends AbstractVisitor {
    private final List<String> html = new ArrayList<>();
    private final List<Node> links = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    static Found in(String markdown) {
      Found found = new Found();
      Parser.builder().build().parse(markdown).accept(found);
      return found;
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    public void visit(Link link) {
      links.add(link);
    }

    @Override
    public void visit(Image image) {
      links.add(image);
    }

    @Override
    public void visit(Text text) {
      texts.add(text.getLiteral());
    }
  }
}
