package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The answer to one aspect, or to a whole control. */
public sealed interface Verdict {

  /** True, on evidence. */
  record Passed(List<Evidence> evidence) implements Verdict {
    public Passed {
      evidence = List.copyOf(evidence);
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("a pass needs evidence");
      }
    }

    /** The strength of its strongest evidence. */
    public Proof proof() {
      return evidence.stream().map(Evidence::proof).max(Proof::compareTo).orElseThrow();
    }
  }

  /** False, on evidence. */
  record Failed(List<Finding> findings) implements Verdict {
    public Failed {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a failure needs a finding");
      }
    }
  }

  /**
   * In doubt.
   *
   * @param missing what is missing for an answer, in one sentence
   * @param seen what was seen all the same
   * @param steps what would resolve it; the engine adds the page's own where an inspector names
   *     none
   */
  record Unproven(String missing, List<Evidence> seen, List<Step> steps) implements Verdict {
    public Unproven {
      if (missing.isBlank()) {
        throw new IllegalArgumentException("a doubt says what is missing");
      }
      seen = List.copyOf(seen);
      steps = List.copyOf(steps);
    }
  }

  /** Has no object here, for a reason that was seen. */
  record NotApplicable(String reason, List<Evidence> seen) implements Verdict {
    public NotApplicable {
      requireNonNull(reason, "reason is null");
      seen = List.copyOf(seen);
      if (seen.isEmpty()) {
        throw new IllegalArgumentException("not applicable needs a seen reason: " + reason);
      }
    }
  }

  /**
   * What speaks or may speak against it, one by one: settled by people's words where all of it is.
   * None where it is in doubt for another cause.
   */
  default List<Finding> points() {
    return switch (this) {
      case Failed(List<Finding> findings) -> findings;
      case Unproven(String missing, List<Evidence> seen, List<Step> steps) ->
          seen.stream().allMatch(Evidence.Suspected.class::isInstance)
              ? seen.stream().map(one -> ((Evidence.Suspected) one).finding()).toList()
              : List.of();
      case Passed passed -> List.of();
      case NotApplicable none -> List.of();
    };
  }

  /** A pass on this evidence. */
  static Verdict passed(Evidence... evidence) {
    return new Passed(List.of(evidence));
  }

  /** A pass on this evidence. */
  static Verdict passed(List<Evidence> evidence) {
    return new Passed(evidence);
  }

  /** A failure with these findings. */
  static Verdict failed(Finding... findings) {
    return new Failed(List.of(findings));
  }

  /** A failure with these findings. */
  static Verdict failed(List<Finding> findings) {
    return new Failed(findings);
  }

  /** A doubt that the page's own step resolves. */
  static Verdict unproven(String missing) {
    return new Unproven(missing, List.of(), List.of());
  }

  /** A doubt with what was seen all the same. */
  static Verdict unproven(String missing, List<Evidence> seen, Step... steps) {
    return new Unproven(missing, seen, List.of(steps));
  }

  /** No object here. */
  static NotApplicable notApplicable(String reason, Evidence... seen) {
    return new NotApplicable(reason, List.of(seen));
  }
}
