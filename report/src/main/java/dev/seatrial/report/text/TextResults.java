package dev.seatrial.report.text;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Ranking;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Results with what decided them, standing by standing, worst first. */
record TextResults(Lines lines, Ink ink, boolean verbose) {
  private static final int MOST_FINDINGS = 3;
  private static final int LONGEST_SCOPE = 40;

  void of(Report report) {
    section("Failed, and blocks", Ranking.of(report, Standing.FAILED, true), false);
    section("Failed, and does not block", Ranking.of(report, Standing.FAILED, false), !verbose);
    if (verbose) {
      section("In doubt", Ranking.of(report, Standing.UNPROVEN), false);
      section("Accepted risks", Ranking.of(report, Standing.ACCEPTED), false);
      section("Attested", Ranking.of(report, Standing.ATTESTED), false);
      section("Passed", Ranking.of(report, Standing.PASSED), false);
      section("Not applicable", Ranking.of(report, Standing.NOT_APPLICABLE), false);
    } else {
      words(report);
    }
  }

  /** What people said stands in every report, whatever else it leaves out. */
  private void words(Report report) {
    List<ControlResult> results = report.perApp().isEmpty() ? report.rolledUp() : report.perApp();
    boolean titled = false;
    for (ControlResult result : results) {
      for (AspectResult aspect : result.aspects()) {
        for (Overlay overlay : aspect.overlays()) {
          if (!titled) {
            lines.gap().line(ink.bold("What people said"));
            titled = true;
          }
          String about = result.control().id() + "#" + aspect.aspect().name();
          String app = result.app().equals(".") ? "" : " of " + result.app();
          lines.prose(
              ink.sign(aspect.standing()) + " ", 2, about + app + ": " + Phrases.overlay(overlay));
        }
      }
    }
  }

  private void section(String title, List<ControlResult> some, boolean brief) {
    if (some.isEmpty()) {
      return;
    }
    lines.gap().line(ink.bold(title + " (" + some.size() + ")"));
    for (ControlResult result : some) {
      head(result);
      if (!brief) {
        Set<String> said = new HashSet<>();
        result.aspects().stream()
            .filter(aspect -> tells(result, aspect))
            .forEach(aspect -> aspect(result, aspect, said));
        remedy(result);
      }
    }
  }

  private void remedy(ControlResult result) {
    List<Step> steps = verbose ? result.remedy() : List.of();
    if (!steps.isEmpty()) {
      lines.line("    What to do, in this order:");
      Instructions.of(steps, lines.width() - 6).forEach(line -> lines.line("      " + line));
    }
  }

  private void head(ControlResult result) {
    lines.prose(
        ink.sign(result.standing()) + " ",
        2,
        Phrases.title(result)
            + " — "
            + result.control().id()
            + ", "
            + Phrases.word(result.control().severity())
            + (result.blocking() || result.standing() == Standing.FAILED
                ? ""
                : ", does not block"));
  }

  /** Whether an aspect belongs to what decided its control. */
  private boolean tells(ControlResult result, AspectResult aspect) {
    return verbose || (aspect.standing() == result.standing() && !aspect.aspect().advisory());
  }

  private void aspect(ControlResult result, AspectResult aspect, Set<String> said) {
    String label =
        aspect.aspect().name() + (aspect.aspect().advisory() ? " (advisory)" : "") + ": ";
    switch (aspect.verdict()) {
      case Verdict.Failed(List<Finding> findings) ->
          findings(
              verbose ? label : "", findings, finding -> result.settled(aspect, finding), said);
      case Verdict.Passed(List<Evidence> evidence) -> {
        String says = evidence.getFirst().says();
        lines.prose("    ", 4, label + says + at(says, evidence));
      }
      case Verdict.Unproven(String missing, var seen, List<Step> steps) -> {
        lines.prose("    ", 4, label + missing);
        steps.stream()
            .filter(step -> !answered(aspect, step))
            .forEach(step -> lines.prose("      → ", 8, step.action()));
      }
      case Verdict.NotApplicable(String reason, var seen) -> lines.prose("    ", 4, label + reason);
    }
    aspect.overlays().forEach(overlay -> lines.prose("      ", 6, Phrases.overlay(overlay)));
  }

  /** Whoever gave their word is not asked again. */
  private static boolean answered(AspectResult aspect, Step step) {
    return aspect.standing() == Standing.ATTESTED && step.kind() == Step.Kind.QUESTION;
  }

  /** Findings of several aspects that say the same are said once. */
  private void findings(
      String label,
      List<Finding> findings,
      Function<Finding, Optional<Overlay>> settled,
      Set<String> said) {
    List<Finding> fresh =
        findings.stream().filter(finding -> said.add(text(label, finding))).toList();
    int most = verbose ? fresh.size() : Math.min(MOST_FINDINGS, fresh.size());
    for (Finding finding : fresh.subList(0, most)) {
      lines.prose("    ", 4, text(label, finding));
      settled.apply(finding).ifPresent(word -> lines.prose("      ", 6, Phrases.settled(word)));
    }
    if (fresh.size() > most) {
      lines.line("    and " + (fresh.size() - most) + " more");
    }
  }

  private String text(String label, Finding finding) {
    return label + finding.message() + at(finding.message(), finding.evidence());
  }

  /** What was searched is told at length only to those who want everything, and only once. */
  private String at(String says, List<Evidence> evidence) {
    Evidence first = evidence.getFirst();
    String where = Phrases.where(first);
    boolean needless =
        first instanceof Evidence.Searched searched
            && ((where.length() > LONGEST_SCOPE && !verbose)
                || says.contains(searched.scope().searched()));
    return where.isEmpty() || needless ? "" : " (" + where + ")";
  }
}
