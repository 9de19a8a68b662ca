package dev.seatrial.controls.operations;

import dev.seatrial.controls.shared.Chapter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates as documents and their names write them: 2026-03-01. */
final class Dates {
  private static final Pattern DATE =
      Pattern.compile("\\b(20\\d\\d)[-_./]?(0[1-9]|1[0-2])[-_./]?(0[1-9]|[12]\\d|3[01])\\b");

  /** A chapter and the newest date in it. */
  record Dated(Chapter chapter, LocalDate date) {
    static final Comparator<Dated> BY_DATE = Comparator.comparing(Dated::date);
  }

  private Dates() {}

  static Optional<Dated> newest(Chapter chapter) {
    return in(chapter.text()).max(Comparator.naturalOrder()).map(date -> new Dated(chapter, date));
  }

  static Stream<LocalDate> in(String text) {
    return DATE.matcher(text).results().flatMap(m -> date(m).stream());
  }

  private static Optional<LocalDate> date(MatchResult match) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
