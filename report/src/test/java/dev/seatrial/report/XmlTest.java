package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The formats that are XML are read by a parser of XML. */
class XmlTest {
  @Test
  void suitesAreAppsAndSectionsAndCasesAreControls() throws Exception {
    Document junit = parsed(Reports.closed(), Format.JUNIT);
    assertThat(elements(junit, "testsuite"))
        .extracting(suite -> suite.getAttribute("name"))
        .containsExactly(
            "Production readiness, P1 Data",
            "Production readiness, P2 Operations & security",
            "Production readiness, P3 Tests",
            "web: Production readiness, P2 Operations & security",
            "worker: Production readiness, P2 Operations & security");
    assertThat(elements(junit, "testcase")).hasSize(8);
    assertThat(elements(junit, "failure"))
        .extracting(failure -> failure.getAttribute("message"))
        .containsExactly(
            "Not so: Backups are made by themselves. Nothing says how long backups are kept (searched 4 documents)",
            "Not so: Input is checked. A body is used as it comes (apps/web/api/[id]/route.ts:21)");
    assertThat(elements(junit, "skipped"))
        .extracting(skipped -> skipped.getAttribute("message").replaceAll(":.*", ""))
        .containsExactly("not applicable", "in doubt", "accepted");
  }

  @Test
  void whatFailedAndDoesNotBlockIsNoFailure() throws Exception {
    Report mild =
        Reports.answered(
            Reports.closed().perApp().stream()
                .map(r -> new ControlResult(r.control(), r.app(), r.aspects(), r.standing(), false))
                .toList());
    Document junit = parsed(mild, Format.JUNIT);
    assertThat(elements(junit, "failure")).isEmpty();
    assertThat(junit.getDocumentElement().getAttribute("failures")).isEqualTo("0");
    assertThat(elements(junit, "skipped"))
        .extracting(skipped -> skipped.getAttribute("message"))
        .contains(
            "failed, and does not block: Not so: Backups are made by themselves. Nothing says how long backups are kept (searched 4 documents)");
  }

  @Test
  void countsOfSuitesAreTheNumbersOfTheirCases() throws Exception {
    Document junit = parsed(Reports.closed(), Format.JUNIT);
    assertThat(elements(junit, "testsuite"))
        .allSatisfy(
            suite -> {
              assertCount(suite, "tests", "testcase");
              assertCount(suite, "failures", "failure");
              assertCount(suite, "skipped", "skipped");
            });
    assertCount(junit.getDocumentElement(), "tests", "testcase");
    assertCount(junit.getDocumentElement(), "failures", "failure");
  }

  @Test
  void badgeSaysTheDecisionToThoseWhoDoNotSeeIt() throws Exception {
    assertThat(title(new Decision.Open())).isEqualTo("production gate: open");
    assertThat(title(new Decision.Closed(List.of("a.b"), List.of())))
        .isEqualTo("production gate: closed, 1 failed");
    assertThat(title(new Decision.Undecided(List.of("a.b", "a.c"))))
        .isEqualTo("production gate: undecided, 2 in doubt");
  }

  @Property(tries = 100)
  void hostileReportsAreXml(@ForAll("evil") String evil) throws Exception {
    Report report = Reports.of(word -> evil);
    assertThat(elements(parsed(report, Format.JUNIT), "testcase")).isNotEmpty();
    assertThat(parsed(report, Format.BADGE).getDocumentElement().getTagName()).isEqualTo("svg");
  }

  @Provide
  Arbitrary<String> evil() {
    return Hostile.texts();
  }

  private static String title(Decision decision) throws Exception {
    Document badge = parsed(Reports.decided(decision), Format.BADGE);
    return elements(badge, "title").getFirst().getTextContent();
  }

  private static void assertCount(Element element, String attribute, String tag) {
    assertThat(element.getAttribute(attribute))
        .isEqualTo(String.valueOf(element.getElementsByTagName(tag).getLength()));
  }

  private static List<Element> elements(Document document, String tag) {
    var found = document.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Document parsed(Report report, Format format)
      throws ParserConfigurationException, IOException, SAXException {
    String xml = Renderers.render(report, format, TextStyle.PLAIN);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
