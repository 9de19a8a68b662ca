package dev.seatrial.audit;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every verdict is held to, whoever gave it. */
public final class Laws {
  private Laws() {}

  /**
   * The verdict that may stand: claims of absence fall where the search was blind, a pass falls
   * where its proof is too weak for the aspect, and a doubt always says what would resolve it.
   */
  public static Verdict hold(Aspect aspect, Verdict verdict) {
    return withSteps(aspect, strongEnough(aspect, sighted(verdict)));
  }

  private static Verdict sighted(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed(List<Evidence> evidence) -> {
        List<Blindspot> blind = blindspots(evidence.stream());
        yield blind.isEmpty() ? verdict : blinded(blind, evidence);
      }
      case Verdict.Failed(List<Finding> findings) -> {
        List<Finding> standing =
            findings.stream()
                .filter(f -> !f.isAbsence() || blindspots(f.evidence().stream()).isEmpty())
                .toList();
        yield standing.isEmpty()
            ? blinded(
                blindspots(findings.stream().flatMap(f -> f.evidence().stream())),
                findings.stream().flatMap(f -> f.evidence().stream()).toList())
            : new Verdict.Failed(standing);
      }
      case Verdict.Unproven unproven -> unproven;
      case Verdict.NotApplicable none -> {
        List<Blindspot> blind = blindspots(none.seen().stream());
        yield blind.isEmpty() ? none : blinded(blind, none.seen());
      }
    };
  }

  private static List<Blindspot> blindspots(Stream<Evidence> evidence) {
    return evidence
        .filter(Evidence.Searched.class::isInstance)
        .flatMap(searched -> ((Evidence.Searched) searched).scope().blindspots().stream())
        .distinct()
        .toList();
  }

  private static Verdict blinded(List<Blindspot> blind, List<Evidence> seen) {
    String spots =
        blind.stream().limit(3).map(Blindspot::toString).collect(Collectors.joining(", "));
    String more = blind.size() > 3 ? " and " + (blind.size() - 3) + " more" : "";
    return new Verdict.Unproven(
        "Could not look at " + spots + more,
        seen,
        List.of(Step.change("Make readable what could not be read: " + spots + more)));
  }

  private static Verdict strongEnough(Aspect aspect, Verdict verdict) {
    if (verdict instanceof Verdict.Passed passed && !aspect.accepts(passed.proof())) {
      String accepted =
          aspect.accepts().stream().sorted().map(Proof::word).collect(Collectors.joining(" or "));
      return new Verdict.Unproven(
          "What was " + passed.proof().word() + " is too weak here: it has to be " + accepted,
          passed.evidence(),
          List.of());
    }
    return verdict;
  }

  private static Verdict withSteps(Aspect aspect, Verdict verdict) {
    if (verdict instanceof Verdict.Unproven(String missing, var seen, var steps)
        && steps.isEmpty()) {
      return new Verdict.Unproven(missing, seen, aspect.resolve());
    }
    return verdict;
  }

  /** The doubt about an aspect at which nothing looks. */
  public static Verdict nobodyLooked(Aspect aspect) {
    List<String> actions = new ArrayList<>();
    aspect.resolve().forEach(step -> actions.add(lookedBy(step)));
    return new Verdict.Unproven(
        String.join(". ", actions.stream().distinct().toList()), List.of(), aspect.resolve());
  }

  private static String lookedBy(Step step) {
    return switch (step.kind()) {
      case QUESTION -> "Only people know it";
      case CREDENTIAL -> "Nothing was given to look at";
      case COMMAND -> "It has not been tried";
      case CHANGE -> "The repository does not show it";
      case READER -> "This version does not read what would show it";
    };
  }
}
