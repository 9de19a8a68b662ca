package dev.seatrial.syntax.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Tells an outline what stands in a parsed document, in order, without recursion. */
final class MarkdownWalk {
  private final OutlineBuilder outline;
  private final StringBuilder words = new StringBuilder();
  private final Deque<Integer> openLinks = new ArrayDeque<>();
  private final List<Passage.Link> links = new ArrayList<>();
  private final List<Passage.Span> spans = new ArrayList<>();
  private final TreeMap<Integer, Integer> lineAt = new TreeMap<>();
  private final List<String> header = new ArrayList<>();
  private final HtmlText html;
  private int line = 1;

  MarkdownWalk(OutlineBuilder outline) {
    this.outline = outline;
    this.html = new HtmlText(outline);
  }

  void through(Node document) {
    Node node = document.getFirstChild();
    while (node != null) {
      enter(node);
      Node child = node.getFirstChild();
      node = child != null ? child : onward(node);
    }
  }

  private @Nullable Node onward(Node from) {
    Node node = from;
    while (node.getParent() != null) {
      leave(node);
      Node next = node.getNext();
      if (next != null) {
        return next;
      }
      node = node.getParent();
    }
    return null;
  }

  private void enter(Node node) {
    List<SourceSpan> spansOfNode = node.getSourceSpans();
    if (!spansOfNode.isEmpty()) {
      line = spansOfNode.getFirst().getLineIndex() + 1;
    }
    switch (node) {
      case Text text -> {
        lineAt.put(words.length(), line);
        words.append(text.getLiteral());
      }
      case Code code -> {
        words.append(code.getLiteral());
        spans.add(new Passage.Span(code.getLiteral(), line));
      }
      case SoftLineBreak ignored -> words.append(' ');
      case HardLineBreak ignored -> words.append('\n');
      case Link ignored -> openLinks.push(words.length());
      case Image ignored -> openLinks.push(words.length());
      case HtmlInline inline -> inline(inline.getLiteral());
      case FencedCodeBlock block -> outline.fence(infoOf(block), block.getLiteral(), line + 1);
      case IndentedCodeBlock block -> outline.fence("", block.getLiteral(), line);
      case HtmlBlock block -> html.read(block.getLiteral(), line);
      case Block ignored -> words.setLength(0);
      default -> {}
    }
  }

  private static String infoOf(FencedCodeBlock block) {
    String info = block.getInfo();
    return info == null ? "" : info;
  }

  private void leave(Node node) {
    switch (node) {
      case Link link -> {
        String text = words.substring(Math.min(openLinks.pop(), words.length()));
        links.add(new Passage.Link(text, link.getDestination(), lineOf(link)));
      }
      case Image ignored -> {
        // What a picture shows is no prose, but it names the link around it.
        int start = openLinks.pop();
        if (openLinks.isEmpty()) {
          words.setLength(Math.min(start, words.length()));
        }
      }
      case Heading heading -> {
        outline.heading(withoutAnchor(words.toString()), heading.getLevel(), lineOf(heading));
        flush(false);
      }
      case Paragraph ignored -> flush(true);
      case TableCell cell -> {
        if (cell.isHeader()) {
          header.add(words.toString().strip());
        }
        flush(true);
      }
      case TableHead ignored -> {
        outline.table(List.copyOf(header));
        header.clear();
      }
      default -> {}
    }
  }

  private int lineOf(Node node) {
    return node.getSourceSpans().isEmpty()
        ? line
        : node.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  private void flush(boolean asProse) {
    String said = words.toString();
    words.setLength(0);
    openLinks.clear();
    if (asProse) {
      outline.prose(said);
      bareLinks(said);
    }
    lineAt.clear();
    links.forEach(link -> outline.link(link.text(), link.target(), link.line()));
    spans.forEach(span -> outline.span(span.text(), span.line()));
    links.clear();
    spans.clear();
  }

  private void bareLinks(String said) {
    Set<String> known = new HashSet<>();
    links.forEach(link -> known.add(link.target()));
    for (BareLinks.Found found : BareLinks.in(said)) {
      if (known.add(found.target())) {
        Map.Entry<Integer, Integer> start = lineAt.floorEntry(found.start());
        int at = start == null ? line : start.getValue();
        links.add(new Passage.Link(found.target(), found.target(), at));
      }
    }
  }

  private void inline(String tag) {
    String target = HtmlText.attribute(tag, "href");
    if (!target.isEmpty()) {
      links.add(new Passage.Link("", target, line));
    } else if (tag.startsWith("<br") || tag.startsWith("</p")) {
      words.append('\n');
    }
  }

  /** Docs sites let a heading end with its anchor: "Set-up {#setup}". */
  private static String withoutAnchor(String title) {
    String stripped = title.strip();
    int brace = stripped.lastIndexOf("{#");
    return brace > 0 && stripped.endsWith("}") ? stripped.substring(0, brace) : stripped;
  }
}
