package dev.seatrial.audit;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several verdicts into one. Failed beats everything, at any strength; then a sufficient pass; then
 * doubt. "Not applicable" gives way to anything.
 */
public final class Judge {
  private Judge() {}

  /**
   * Several looks at one aspect: one that failed settles it, with what spoke for it left out of the
   * findings; one that passed settles it against looks that could not be taken.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Verdict ofLooks(List<Verdict> looks) {
    return merge(looks, true);
  }

  /**
   * One aspect over several apps: true only where it is true of all of them.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Verdict ofApps(List<Verdict> apps) {
    return merge(apps, false);
  }

  private static Verdict merge(List<Verdict> verdicts, boolean passSettlesDoubt) {
    if (verdicts.isEmpty()) {
      throw new IllegalArgumentException("nothing to judge");
    }
    if (verdicts.size() == 1) {
      return verdicts.getFirst();
    }
    List<Finding> findings = new ArrayList<>();
    List<Evidence> passed = new ArrayList<>();
    List<Evidence> seen = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    Set<Step> steps = new LinkedHashSet<>();
    for (Verdict verdict : verdicts) {
      switch (verdict) {
        case Verdict.Failed(List<Finding> some) -> findings.addAll(some);
        case Verdict.Passed(List<Evidence> some) -> passed.addAll(some);
        case Verdict.Unproven(String what, List<Evidence> some, List<Step> resolving) -> {
          missing.add(what);
          seen.addAll(some);
          steps.addAll(resolving);
        }
        case Verdict.NotApplicable none -> {}
      }
    }
    if (!findings.isEmpty()) {
      return new Verdict.Failed(contradicted(findings, passSettlesDoubt ? passed : List.of()));
    }
    if (!passed.isEmpty() && (passSettlesDoubt || missing.isEmpty())) {
      return new Verdict.Passed(passed.stream().distinct().toList());
    }
    if (!missing.isEmpty()) {
      seen.addAll(passed);
      return new Verdict.Unproven(
          String.join("; ", missing), seen.stream().distinct().toList(), List.copyOf(steps));
    }
    return verdicts.getFirst();
  }

  /** Two sources that disagree fail with both sides shown. */
  private static List<Finding> contradicted(List<Finding> findings, List<Evidence> passed) {
    if (passed.isEmpty()) {
      return findings;
    }
    return findings.stream()
        .map(
            finding -> {
              List<Evidence> both = new ArrayList<>(finding.evidence());
              both.addAll(passed);
              return new Finding(
                  finding.subject(),
                  finding.message() + " — another source says otherwise",
                  both.stream().distinct().toList(),
                  finding.remedy(),
                  finding.last(),
                  finding.doubtful());
            })
        .toList();
  }
}
