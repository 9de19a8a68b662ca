package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says when a control has no object. Asked only when every needed fact was seen: what could not be
 * seen is no reason to look away.
 */
public record Applicability(
    List<Class<? extends Fact>> needs, Function<Facts, Optional<Verdict.NotApplicable>> absent) {

  /** It always applies. */
  public static final Applicability ALWAYS =
      new Applicability(List.of(), facts -> Optional.empty());

  public Applicability {
    needs = List.copyOf(needs);
    requireNonNull(absent, "absent is null");
  }

  /** Decided from one kind of fact. */
  public static <A extends Fact> Applicability from(
      Class<A> a, Function<A, Optional<Verdict.NotApplicable>> absent) {
    return new Applicability(List.of(a), facts -> absent.apply(facts.get(a)));
  }

  /** Decided from two kinds of fact. */
  public static <A extends Fact, B extends Fact> Applicability from(
      Class<A> a,
      Class<B> b,
      java.util.function.BiFunction<A, B, Optional<Verdict.NotApplicable>> absent) {
    return new Applicability(List.of(a, b), facts -> absent.apply(facts.get(a), facts.get(b)));
  }
}
