package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** One observation that anyone can check. */
public sealed interface Evidence {

  /** The longest quote that a piece of evidence carries, in characters. */
  int LONGEST_QUOTE = 200;

  /** What was seen, in one sentence. */
  String says();

  /** How strong it is. */
  Proof proof();

  /** Something that stands at a place of the tree; the quote may be empty. */
  record Located(String says, Place place, String quote) implements Evidence {
    public Located {
      requireNonNull(says, "says is null");
      requireNonNull(place, "place is null");
      quote = shortened(quote);
    }

    @Override
    public Proof proof() {
      return Proof.INSPECTED;
    }
  }

  /**
   * A search that found nothing: what was sought, where, and what would refute it. It counts only
   * where its scope was seen whole.
   */
  record Searched(String says, String sought, Scope scope) implements Evidence {
    public Searched {
      requireNonNull(says, "says is null");
      requireNonNull(sought, "sought is null");
      requireNonNull(scope, "scope is null");
    }

    @Override
    public Proof proof() {
      return Proof.INSPECTED;
    }
  }

  /**
   * A commit of the history.
   *
   * @param path the file of the commit that it is about; empty where it is none
   */
  record Committed(String says, String commit, String subject, String path) implements Evidence {
    public Committed {
      requireNonNull(path, "path is null");
      requireNonNull(says, "says is null");
      requireNonNull(commit, "commit is null");
      subject = shortened(subject);
    }

    /** A commit as a whole. */
    public Committed(String says, String commit, String subject) {
      this(says, commit, subject, "");
    }

    @Override
    public Proof proof() {
      return Proof.INSPECTED;
    }
  }

  /** What may speak against the control: a finding, if it is true. */
  record Suspected(Finding finding) implements Evidence {
    public Suspected {
      requireNonNull(finding, "finding is null");
    }

    @Override
    public String says() {
      return finding.message();
    }

    @Override
    public Proof proof() {
      return Proof.INSPECTED;
    }

    /** What was seen of it first. */
    public Evidence seen() {
      return finding.evidence().getFirst();
    }
  }

  /** A named person's word, kept in the ledger, until a date (its end, UTC). */
  record Word(String says, String by, LocalDate on, LocalDate until, Place recorded)
      implements Evidence {
    public Word {
      requireNonNull(says, "says is null");
      requireNonNull(by, "by is null");
      requireNonNull(on, "on is null");
      requireNonNull(until, "until is null");
      requireNonNull(recorded, "recorded is null");
    }

    @Override
    public Proof proof() {
      return Proof.ATTESTED;
    }
  }

  /** Something at a line. */
  static Evidence at(Place place, String says) {
    return new Located(says, place, "");
  }

  /** Something at a line, with the text that stands there. */
  static Evidence at(Place place, String says, String quote) {
    return new Located(says, place, quote.strip());
  }

  /** A search that came back empty. */
  static Evidence nothing(String sought, Scope scope) {
    return new Searched("No " + sought + " in " + scope.searched(), sought, scope);
  }

  /** Cut between words: a part of a secret would be known as one no more. */
  private static String shortened(String quote) {
    if (quote.length() <= LONGEST_QUOTE) {
      return quote;
    }
    int end = LONGEST_QUOTE - 1;
    while (end > 0 && " \t\n\r\"',;".indexOf(quote.charAt(end)) < 0) {
      end--;
    }
    return quote.substring(0, end) + "…";
  }
}
