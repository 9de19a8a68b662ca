package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Everything gathered about one app of a target, by type of fact. */
public final class Facts {
  private final Map<Class<? extends Fact>, Gathered<?>> gathered;

  private Facts(Map<Class<? extends Fact>, Gathered<?>> gathered) {
    this.gathered = Map.copyOf(gathered);
  }

  /** No facts at all. */
  public static Facts none() {
    return new Facts(Map.of());
  }

  /** These facts and one more, which replaces an earlier one of its type. */
  public <F extends Fact> Facts with(Class<F> type, Gathered<F> outcome) {
    Map<Class<? extends Fact>, Gathered<?>> all = new HashMap<>(gathered);
    all.put(type, outcome);
    return new Facts(all);
  }

  /** These facts and those, which replace earlier ones of their types. */
  public Facts and(Facts others) {
    Map<Class<? extends Fact>, Gathered<?>> all = new HashMap<>(gathered);
    all.putAll(others.gathered);
    return new Facts(all);
  }

  /** The kinds of fact among them, seen or not. */
  public Set<Class<? extends Fact>> types() {
    return gathered.keySet();
  }

  /** The one of a type alone. */
  public Facts only(Class<? extends Fact> type) {
    return new Facts(
        gathered.containsKey(type) ? Map.of(type, requireNonNull(gathered.get(type))) : Map.of());
  }

  /** What is left of them for one app. */
  public Facts within(Predicate<String> paths) {
    Map<Class<? extends Fact>, Gathered<?>> all = new HashMap<>();
    gathered.forEach(
        (type, outcome) ->
            all.put(
                type,
                switch (outcome) {
                  case Gathered.Seen<?> seen -> new Gathered.Seen<>(seen.fact().within(paths));
                  case Gathered.Unseen<?> unseen -> unseen;
                }));
    return new Facts(all);
  }

  /** What was gathered of a type; Unseen where no source speaks of it. */
  @SuppressWarnings("unchecked") // with() is the only way in and pairs each type with its outcome
  public <F extends Fact> Gathered<F> of(Class<F> type) {
    Gathered<?> outcome = gathered.get(type);
    return outcome == null
        ? new Gathered.Unseen<>(
            "nothing read " + type.getSimpleName() + " of this target", java.util.List.of())
        : (Gathered<F>) outcome;
  }

  /**
   * The fact itself.
   *
   * @throws IllegalStateException when it was not seen: an inspection reads only what it declared,
   *     and the engine runs it only when all of that was seen
   */
  public <F extends Fact> F get(Class<F> type) {
    return switch (of(type)) {
      case Gathered.Seen<F>(F fact) -> fact;
      case Gathered.Unseen<F>(String why, var steps) ->
          throw new IllegalStateException(type.getSimpleName() + " was not seen: " + why);
    };
  }
}
