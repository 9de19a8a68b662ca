package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What was searched, in words a reader can check ("12 workflows under .github/workflows"), and what
 * of it stayed unseen. Every claim of absence stands on a scope; one with blind spots proves
 * nothing.
 */
public record Scope(String searched, List<Blindspot> blindspots) {
  public Scope {
    requireNonNull(searched, "searched is null");
    blindspots = List.copyOf(blindspots);
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
    return new Scope(searched + "; " + other.searched, all);
  }
}
