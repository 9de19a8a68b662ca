package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Evidence that speaks against a control.
 *
 * @param subject what it is about, named so that the name survives moved lines and renamed files
 *     ("job test", "image redis", "dependency left-pad"); together with control and aspect it is
 *     the finding's identity
 * @param message what is wrong, in one sentence
 * @param evidence never empty
 * @param remedy what to do about it, with others at once where that is the same; empty where the
 *     page says it
 * @param last the last day on which it was true of what was seen, where it is over by what was
 *     seen, so that a person's word may settle it; else empty
 * @param doubtful whether it may not be true; it stands beside what is, and fails nothing alone
 */
public record Finding(
    String subject,
    String message,
    List<Evidence> evidence,
    List<Measure> remedy,
    Optional<LocalDate> last,
    boolean doubtful) {
  public Finding {
    requireNonNull(subject, "subject is null");
    requireNonNull(message, "message is null");
    evidence = List.copyOf(evidence);
    remedy = List.copyOf(remedy);
    requireNonNull(last, "last is null");
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a finding needs evidence: " + message);
    }
  }

  /** Something wrong of which no more is to be said. */
  public Finding(String subject, String message, List<Evidence> evidence) {
    this(subject, message, evidence, List.of(), Optional.empty(), false);
  }

  /** The same with what to do about it. */
  public Finding mendedBy(List<Measure> measures) {
    return new Finding(subject, message, evidence, measures, last, doubtful);
  }

  /** The same, which is over since a day. */
  public Finding over(LocalDate day) {
    return new Finding(subject, message, evidence, remedy, Optional.of(day), doubtful);
  }

  /** The same, of which nobody knows whether it is true. */
  public Finding inDoubt() {
    return new Finding(subject, message, evidence, remedy, last, true);
  }

  /** The same on other evidence. */
  public Finding on(List<Evidence> other) {
    return new Finding(subject, message, other, remedy, last, doubtful);
  }

  /** The same in other words. */
  public Finding said(UnaryOperator<String> words) {
    return new Finding(
        words.apply(subject), words.apply(message), evidence, remedy, last, doubtful);
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
