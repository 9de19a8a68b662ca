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
 * @param widest how many characters it can match; {@link #UNBOUNDED} where that has no bound
 */
record Wanted(Optional<Set<String>> exact, Optional<Required> required, int widest) {
  /** More than any text is long. */
  static final int UNBOUNDED = Integer.MAX_VALUE;

  private static final int MOST = 64;
  private static final int LONGEST = 40;

  /** Matches a place between letters. */
  static final Wanted NOTHING = of("");

  /**
   * Words of which every match holds at least one.
   *
   * @param lead how many characters of a match may stand before it
   */
  record Required(Set<String> words, int lead) {
    static final Required NONE = new Required(Set.of(), UNBOUNDED);

    private int shortest() {
      return words.stream().mapToInt(String::length).min().orElse(0);
    }

    private Required after(int before) {
      return new Required(words, sum(lead, before));
    }
  }

  static Wanted of(String word) {
    return new Wanted(Optional.of(Set.of(word)), Optional.empty(), word.length());
  }

  /** Matches anything, as far as we know, of at most so many characters. */
  static Wanted any(int widest) {
    return new Wanted(Optional.empty(), Optional.empty(), widest);
  }

  /** The best words that we know: the longest, since they are the rarest. */
  Optional<Required> words() {
    return better(ofRun(exact, 0), required);
  }

  /** Texts that match as a whole, after so many characters of others. */
  private static Optional<Required> ofRun(Optional<Set<String>> run, int lead) {
    return run.map(words -> new Required(words, lead)).filter(words -> words.shortest() > 0);
  }

  private static Optional<Required> better(Optional<Required> one, Optional<Required> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().shortest() >= other.get().shortest() ? one : other;
  }

  private static int sum(int one, int other) {
    return (int) Math.min(UNBOUNDED, (long) one + other);
  }

  /** This, or nothing. */
  Wanted perhaps() {
    return exact.isPresent() ? either(List.of(this, NOTHING)) : any(widest);
  }

  /** This once or more often, up to a number of times; that may be {@link #UNBOUNDED}. */
  Wanted again(int most) {
    return new Wanted(Optional.empty(), words(), times(most));
  }

  /** This as often as that, or not at all. */
  Wanted often(int most) {
    return any(times(most));
  }

  private int times(int most) {
    return widest == 0 ? 0 : (int) Math.min(UNBOUNDED, (long) widest * most);
  }

  /** One of several. */
  static Wanted either(List<Wanted> all) {
    Set<String> exact = new LinkedHashSet<>();
    Set<String> required = new LinkedHashSet<>();
    boolean allExact = true;
    boolean allRequired = !all.isEmpty();
    int lead = 0;
    int widest = 0;
    for (Wanted one : all) {
      one.exact.ifPresent(exact::addAll);
      allExact &= one.exact.isPresent();
      Required words = one.words().orElse(Required.NONE);
      required.addAll(words.words());
      allRequired &= !words.words().isEmpty();
      lead = Math.max(lead, words.lead());
      widest = Math.max(widest, one.widest);
    }
    return new Wanted(
        allExact && exact.size() <= MOST ? Optional.of(exact) : Optional.empty(),
        allRequired ? Optional.of(new Required(required, lead)) : Optional.empty(),
        widest);
  }

  /** One after the other. */
  static Wanted inOrder(List<Wanted> parts) {
    Set<String> run = Set.of("");
    int beforeRun = 0;
    int widest = 0;
    boolean whole = true;
    Optional<Required> best = Optional.empty();
    for (Wanted part : parts) {
      Optional<Set<String>> longer = joined(run, part);
      if (longer.isPresent()) {
        run = longer.get();
      } else {
        int before = widest;
        whole = false;
        best = better(best, ofRun(Optional.of(run), beforeRun));
        best = better(best, part.words().map(words -> words.after(before)));
        run = part.exact.orElse(Set.of(""));
        beforeRun = part.exact.isPresent() ? before : sum(before, part.widest);
      }
      widest = sum(widest, part.widest);
    }
    best = better(best, ofRun(Optional.of(run), beforeRun));
    return new Wanted(whole ? Optional.of(run) : Optional.empty(), best, widest);
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
