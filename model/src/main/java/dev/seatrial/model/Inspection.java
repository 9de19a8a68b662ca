package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How one aspect is judged: the facts it needs and the function over them. The function is asked
 * only when every needed fact was seen; otherwise the aspect is unproven with the cause.
 */
public record Inspection(
    String aspect, List<Class<? extends Fact>> needs, Function<Facts, Verdict> judge) {
  public Inspection {
    requireNonNull(aspect, "aspect is null");
    requireNonNull(judge, "judge is null");
    needs = List.copyOf(needs);
  }

  /** Judged from one kind of fact. */
  public static <A extends Fact> Inspection of(
      String aspect, Class<A> a, Function<A, Verdict> judge) {
    return new Inspection(aspect, List.of(a), facts -> judge.apply(facts.get(a)));
  }

  /** Judged from two kinds of fact. */
  public static <A extends Fact, B extends Fact> Inspection of(
      String aspect, Class<A> a, Class<B> b, BiFunction<A, B, Verdict> judge) {
    return new Inspection(aspect, List.of(a, b), facts -> judge.apply(facts.get(a), facts.get(b)));
  }

  /** Judged from three kinds of fact. */
  public static <A extends Fact, B extends Fact, C extends Fact> Inspection of(
      String aspect, Class<A> a, Class<B> b, Class<C> c, OfThree<A, B, C> judge) {
    return new Inspection(
        aspect, List.of(a, b, c), facts -> judge.judge(facts.get(a), facts.get(b), facts.get(c)));
  }

  /** Judged from four kinds of fact. */
  public static <A extends Fact, B extends Fact, C extends Fact, D extends Fact> Inspection of(
      String aspect, Class<A> a, Class<B> b, Class<C> c, Class<D> d, OfFour<A, B, C, D> judge) {
    return new Inspection(
        aspect,
        List.of(a, b, c, d),
        facts -> judge.judge(facts.get(a), facts.get(b), facts.get(c), facts.get(d)));
  }

  /** A verdict from three facts. */
  @FunctionalInterface
  public interface OfThree<A, B, C> {
    Verdict judge(A a, B b, C c);
  }

  /** A verdict from four facts. */
  @FunctionalInterface
  public interface OfFour<A, B, C, D> {
    Verdict judge(A a, B b, C c, D d);
  }
}
