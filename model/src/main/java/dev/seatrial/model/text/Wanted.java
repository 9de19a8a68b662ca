package dev.seatrial.model.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a part of a regular expression asks of a text.
 *
 * @param exact everything that it can match, where that is a few words
 * @param required words of which each of its matches holds at least one
 */
record Wanted(Optional<Set<String>> exact, Optional<Set<String>> required) {
  private static final int MOST = 64;
  private static final int LONGEST = 40;

  /** Matches anything, as far as we know. */
  static final Wanted ANYTHING = new Wanted(Optional.empty(), Optional.empty());

  /** Matches a place between letters. */
  static final Wanted NOTHING = of("");

  static Wanted of(String word) {
    return new Wanted(Optional.of(Set.of(word)), Optional.empty());
  }

  /** The best words that we know: the longest, since they are the rarest. */
  Optional<Set<String>> words() {
    return better(exact.filter(Wanted::isUseful), required);
  }

  private static boolean isUseful(Set<String> words) {
    return !words.isEmpty() && shortest(words) > 0;
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  private static Optional<Set<String>> better(
      Optional<Set<String>> one, Optional<Set<String>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return shortest(one.get()) >= shortest(other.get()) ? one : other;
  }

  /** This, or nothing. */
  Wanted perhaps() {
    return exact
        .map(words -> either(List.of(new Wanted(exact, required), NOTHING)))
        .orElse(ANYTHING);
  }

  /** This once or more often. */
  Wanted again() {
    return new Wanted(Optional.empty(), words());
  }

  /** One of several. */
  static Wanted either(List<Wanted> all) {
    Set<String> exact = new LinkedHashSet<>();
    Set<String> required = new LinkedHashSet<>();
    boolean allExact = true;
    boolean allRequired = true;
    for (Wanted one : all) {
      one.exact.ifPresent(exact::addAll);
      allExact &= one.exact.isPresent();
      one.words().ifPresent(required::addAll);
      allRequired &= one.words().isPresent();
    }
    return new Wanted(
        allExact && exact.size() <= MOST ? Optional.of(exact) : Optional.empty(),
        allRequired && !all.isEmpty() ? Optional.of(required) : Optional.empty());
  }

  /** One after the other. */
  static Wanted inOrder(List<Wanted> parts) {
    Set<String> run = Set.of("");
    boolean whole = true;
    Optional<Set<String>> best = Optional.empty();
    for (Wanted part : parts) {
      Optional<Set<String>> longer = joined(run, part);
      if (longer.isPresent()) {
        run = longer.get();
        continue;
      }
      whole = false;
      best = better(better(best, Optional.of(run).filter(Wanted::isUseful)), part.words());
      run = part.exact.orElse(Set.of(""));
    }
    Optional<Set<String>> last = Optional.of(run).filter(Wanted::isUseful);
    return new Wanted(whole ? Optional.of(run) : Optional.empty(), better(best, last));
  }

  private static Optional<Set<String>> joined(Set<String> run, Wanted part) {
    if (part.exact.isEmpty() || run.size() * part.exact.get().size() > MOST) {
      return Optional.empty();
    }
    Set<String> longer = new LinkedHashSet<>();
    for (String start : run) {
      part.exact.get().forEach(end -> longer.add(start + end));
    }
    return longer.stream().anyMatch(word -> word.length() > LONGEST)
        ? Optional.empty()
        : Optional.of(longer);
  }
}
