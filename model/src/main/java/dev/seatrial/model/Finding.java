package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Evidence that speaks against a control.
 *
 * @param subject what it is about, named so that the name survives moved lines and renamed files
 *     ("job test", "image redis", "dependency left-pad"); together with control and aspect it is
 *     the finding's identity
 * @param message what is wrong, in one sentence
 * @param evidence never empty
 */
public record Finding(String subject, String message, List<Evidence> evidence) {
  public Finding {
    requireNonNull(subject, "subject is null");
    requireNonNull(message, "message is null");
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a finding needs evidence: " + message);
    }
  }

  /** Something wrong at a place. */
  public static Finding at(Place place, String subject, String message) {
    return new Finding(subject, message, List.of(Evidence.at(place, message)));
  }

  /** Something wrong at a place, with the text that stands there. */
  public static Finding at(Place place, String subject, String message, String quote) {
    return new Finding(subject, message, List.of(Evidence.at(place, message, quote)));
  }

  /**
   * Something that is there and says too little, which falls where the search for the rest was
   * blind.
   */
  public static Finding lacking(
      Place place, String subject, String message, String quote, Scope searched) {
    Evidence there = Evidence.at(place, message, quote);
    return new Finding(
        subject,
        message,
        searched.isWhole()
            ? List.of(there)
            : List.of(there, Evidence.nothing("what it lacks", searched)));
  }

  /** Something that should be there and is not in a scope that was searched. */
  public static Finding absent(String subject, String message, String sought, Scope scope) {
    return new Finding(subject, message, List.of(Evidence.nothing(sought, scope)));
  }

  /** Whether it rests on a search that came back empty, whatever is shown beside it. */
  public boolean isAbsence() {
    return evidence.stream().anyMatch(Evidence.Searched.class::isInstance);
  }
}
