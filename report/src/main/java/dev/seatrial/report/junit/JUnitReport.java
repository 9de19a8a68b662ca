package dev.seatrial.report.junit;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as JUnit XML: a suite per app and section of a checklist, a case per control. What
 * fails the gate is a failure; what failed without blocking, is in doubt, accepted or has no object
 * is skipped.
 */
public final class JUnitReport {
  private final Report report;
  private final Markup xml = Markup.xml();

  private JUnitReport(Report report) {
    this.report = report;
  }

  /** The report as XML. */
  public static String of(Report report) {
    return new JUnitReport(report).whole();
  }

  private String whole() {
    List<Suite> suites = Suite.of(report);
    List<ControlResult> all = suites.stream().flatMap(s -> s.cases().stream()).toList();
    xml.open(
            "testsuites",
            "name",
            "Seatrial: " + report.subject().name(),
            "tests",
            String.valueOf(all.size()),
            "failures",
            count(all.stream().filter(JUnitReport::isFailure)),
            "skipped",
            count(all.stream().filter(JUnitReport::isSkipped)),
            "errors",
            "0")
        .line();
    suites.forEach(this::suite);
    return xml.closeLine().toString();
  }

  private void suite(Suite suite) {
    xml.open(
            "testsuite",
            "name",
            suite.name(),
            "tests",
            String.valueOf(suite.cases().size()),
            "failures",
            count(suite.cases().stream().filter(JUnitReport::isFailure)),
            "skipped",
            count(suite.cases().stream().filter(JUnitReport::isSkipped)),
            "errors",
            "0")
        .line();
    suite.cases().forEach(result -> testCase(suite, result));
    xml.closeLine();
  }

  private void testCase(Suite suite, ControlResult result) {
    xml.open(
        "testcase",
        "classname",
        suite.className(),
        "name",
        result.control().title() + " (" + result.control().id() + ")");
    switch (result.standing()) {
      case FAILED -> failed(result);
      case UNPROVEN, ACCEPTED, NOT_APPLICABLE ->
          xml.empty(
              "skipped",
              "message",
              Phrases.standing(result.standing()) + ": " + first(lines(result, result.standing())));
      case ATTESTED ->
          xml.open("system-out").block(String.join("\n", lines(result, Standing.ATTESTED))).close();
      case PASSED -> {}
    }
    xml.closeLine();
  }

  private void failed(ControlResult result) {
    List<String> lines = lines(result, Standing.FAILED);
    String says = Phrases.title(result) + ". " + first(lines);
    if (result.blocking()) {
      xml.open("failure", "message", says, "type", Phrases.word(result.control().severity()))
          .block(String.join("\n", lines))
          .close();
    } else {
      xml.empty("skipped", "message", "failed, and does not block: " + says);
      xml.open("system-out").block(String.join("\n", lines)).close();
    }
  }

  private static String first(List<String> lines) {
    return lines.isEmpty() ? "" : lines.getFirst();
  }

  private static boolean isFailure(ControlResult result) {
    return result.standing() == Standing.FAILED && result.blocking();
  }

  private static boolean isSkipped(ControlResult result) {
    return switch (result.standing()) {
      case UNPROVEN, ACCEPTED, NOT_APPLICABLE -> true;
      case FAILED -> !result.blocking();
      case ATTESTED, PASSED -> false;
    };
  }

  private static String count(Stream<ControlResult> some) {
    return String.valueOf(some.count());
  }

  /** What made the control stand where it does. */
  private static List<String> lines(ControlResult result, Standing standing) {
    return result.aspects().stream()
        .filter(aspect -> aspect.standing() == standing && !aspect.aspect().advisory())
        .flatMap(JUnitReport::lines)
        .map(Visible::of)
        .distinct()
        .toList();
  }

  private static Stream<String> lines(AspectResult aspect) {
    Stream<String> verdict =
        switch (aspect.verdict()) {
          case Verdict.Failed(List<Finding> findings) ->
              findings.stream().map(finding -> finding.message() + at(finding.evidence()));
          case Verdict.Unproven(String missing, var seen, var steps) ->
              Stream.of(
                  aspect.aspect().states()
                      + " "
                      + missing
                      + steps.stream()
                          .map(step -> "; " + step.action())
                          .collect(Collectors.joining()));
          case Verdict.NotApplicable(String reason, var seen) -> Stream.of(reason);
          case Verdict.Passed(List<Evidence> evidence) -> Stream.of(evidence.getFirst().says());
        };
    Stream<String> overlays = aspect.overlays().stream().map(Phrases::overlay);
    return aspect.standing() == Standing.FAILED || aspect.standing() == Standing.UNPROVEN
        ? Stream.concat(verdict, overlays)
        : Stream.concat(overlays, verdict);
  }

  private static String at(List<Evidence> evidence) {
    return evidence.stream()
        .map(Phrases::where)
        .filter(where -> !where.isEmpty())
        .findFirst()
        .map(where -> " (" + where + ")")
        .orElse("");
  }
}
