package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What was searched, in words a reader can check ("12 workflows under .github/workflows"), and what
 * of it stayed unseen. Every claim of absence stands on a scope; one with blind spots proves
 * nothing.
 *
 * @param lacks what there is none of, so that nothing could be searched: "There are no tests";
 *     empty otherwise
 */
public record Scope(String searched, List<Blindspot> blindspots, String lacks) {
  public Scope {
    requireNonNull(searched, "searched is null");
    blindspots = List.copyOf(blindspots);
    requireNonNull(lacks, "lacks is null");
  }

  /** A scope in which there was something to search. */
  public Scope(String searched, List<Blindspot> blindspots) {
    this(searched, blindspots, "");
  }

  /** A scope of which nothing stayed unseen. */
  public static Scope whole(String searched) {
    return new Scope(searched, List.of());
  }

  /** Whether everything inside was seen. */
  public boolean isWhole() {
    return blindspots.isEmpty();
  }

  /** Both scopes together. */
  public Scope and(Scope other) {
    List<Blindspot> all = new ArrayList<>(blindspots);
    other.blindspots.stream().filter(spot -> !all.contains(spot)).forEach(all::add);
    return new Scope(searched + "; " + other.searched, all, lacks.equals(other.lacks) ? lacks : "");
  }

  /** The same scope, of which there is nothing if so it is. */
  public Scope lacking(boolean so, String sentence) {
    return so ? new Scope(searched, blindspots, sentence) : this;
  }
}
