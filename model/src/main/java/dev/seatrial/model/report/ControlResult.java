package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Control;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Fingerprint;
import dev.seatrial.model.Measure;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One control as one app answers it.
 *
 * @param app the app's name; "." where the repository answers as a whole
 * @param blocking whether the gate of the chosen tier waits for it
 */
public record ControlResult(
    Control control, String app, List<AspectResult> aspects, Standing standing, boolean blocking) {
  public ControlResult {
    requireNonNull(control, "control is null");
    requireNonNull(app, "app is null");
    aspects = List.copyOf(aspects);
    requireNonNull(standing, "standing is null");
  }

  /** The result of these aspects; a control is the conjunction of those that are not advisory. */
  public static ControlResult of(
      Control control, String app, List<AspectResult> aspects, boolean blocking) {
    Standing standing =
        aspects.stream()
            .filter(aspect -> !aspect.aspect().advisory())
            .map(AspectResult::standing)
            .reduce(Standing.NOT_APPLICABLE, Standing::worse);
    return new ControlResult(control, app, aspects, standing, blocking);
  }

  /**
   * What alone makes it fail, where there was nothing to search: "There are no tests". Empty where
   * anything else speaks against it, too.
   */
  public Optional<String> cause() {
    List<String> causes =
        aspects.stream()
            .filter(aspect -> aspect.standing() == Standing.FAILED && !aspect.aspect().advisory())
            .flatMap(aspect -> causes(aspect.verdict()))
            .distinct()
            .toList();
    return causes.size() == 1
        ? Optional.of(causes.getFirst()).filter(cause -> !cause.isEmpty())
        : Optional.empty();
  }

  private static Stream<String> causes(Verdict verdict) {
    return verdict instanceof Verdict.Failed(List<Finding> findings)
        ? findings.stream()
            .flatMap(finding -> finding.evidence().stream())
            .map(e -> e instanceof Evidence.Searched searched ? searched.scope().lacks() : "")
        : Stream.of("");
  }

  /** The aspect of a name. */
  public Optional<AspectResult> aspect(String name) {
    return aspects.stream().filter(a -> a.aspect().name().equals(name)).findFirst();
  }

  /** Every finding of every aspect. */
  public Stream<Finding> findings() {
    return aspects.stream()
        .map(AspectResult::verdict)
        .filter(Verdict.Failed.class::isInstance)
        .flatMap(verdict -> ((Verdict.Failed) verdict).findings().stream());
  }

  /** What to do about all that fails it, and beside that is in doubt, in order and each once. */
  public List<Step> remedy() {
    return standing == Standing.FAILED
        ? Measure.together(
            aspects.stream()
                .filter(aspect -> !aspect.standing().clears())
                .flatMap(
                    aspect ->
                        aspect.verdict().points().stream()
                            .filter(finding -> settled(aspect, finding).isEmpty()))
                .flatMap(finding -> finding.remedy().stream())
                .toList())
        : List.of();
  }

  /** What somebody said of one finding alone, where that counts. */
  public Optional<Overlay> settled(AspectResult aspect, Finding finding) {
    return aspect.settled().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            aspect
                .settled()
                .get(Fingerprint.of(control.id(), aspect.aspect().name(), app, finding)));
  }

  /** What would resolve the doubts in it. */
  public Stream<Step> steps() {
    return aspects.stream()
        .filter(aspect -> aspect.standing() == Standing.UNPROVEN && !aspect.aspect().advisory())
        .map(AspectResult::verdict)
        .filter(Verdict.Unproven.class::isInstance)
        .flatMap(verdict -> ((Verdict.Unproven) verdict).steps().stream())
        .distinct();
  }

  /** The weakest proof among the aspects that passed. */
  public Optional<Proof> proof() {
    return aspects.stream()
        .map(AspectResult::verdict)
        .filter(Verdict.Passed.class::isInstance)
        .map(verdict -> ((Verdict.Passed) verdict).proof())
        .reduce(Proof::weaker);
  }
}
