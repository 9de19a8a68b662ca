package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows tokens whose end stands beside them, as services give both together. */
record Lapse(InstantSource clock) {
  private static final int AROUND = 400;
  private static final int NAME = 60;

  private static final Pattern TOKEN =
      Pattern.compile("(?i)[\\w-]*token\\\\?[\"']\\s{0,4}:\\s{0,4}\\\\?[\"']$");

  private static final Pattern END =
      Pattern.compile(
          "(?i)[\"'](?:(?:access|auth|refresh|session)?_?token_?)?(?:expir(?:es|y|ation)|valid_?(?:to|until))(?:_?(?:at|on|time|date))?\\\\?[\"']"
              + "\\s{0,4}:\\s{0,4}\\\\?[\"']?(?:(\\d{4}-\\d\\d-\\d\\d)|(\\d{10})(?:\\d{3})?(?!\\d))");

  /** What an address is signed with; a key that stands in one outlives it. */
  private static final Pattern ASKED =
      Pattern.compile("(?i)[?&;][\\w.-]{0,40}(?:token|sig|signature|hmac|hash|ticket)=$");

  /** When an address that was signed can no longer be asked for. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)[?&;](?:e|exp|expires?|expiry|deadline|se)=(?:(\\d{4}-\\d\\d-\\d\\d)|(\\d{10})(?:\\d{3})?(?!\\d))");

  /** What a token comes to whose end is over; empty where none is told. */
  Optional<Ruling> of(Sight sight, Detection found) {
    if (found.isPrecise() || found.core().isPresent()) {
      return Optional.empty();
    }
    int start = found.start();
    String before = sight.text(Math.max(sight.lineStart(start), start - NAME), start);
    if (TOKEN.matcher(before).find()) {
      return until(END.matcher(object(sight, start, found.end())))
          .filter(this::isOver)
          .map(Lapse::over);
    }
    return ASKED.matcher(before).find()
        ? until(SIGNED.matcher(address(sight, start, found.end())))
            .filter(this::isOver)
            .map(Lapse::over)
        : Optional.empty();
  }

  /** What stands around it in the same braces. */
  private static String object(Sight sight, int start, int end) {
    String before = sight.text(start - AROUND, start);
    String behind = sight.text(end, end + AROUND);
    int close = behind.indexOf('}');
    return before.substring(before.lastIndexOf('{') + 1)
        + behind.substring(0, close < 0 ? behind.length() : close);
  }

  /** The rest of the address that it stands in. */
  private static String address(Sight sight, int start, int end) {
    int from = start;
    while (start - from < AROUND && isAddress(sight.at(from - 1))) {
      from--;
    }
    int to = end;
    while (to - end < AROUND && isAddress(sight.at(to))) {
      to++;
    }
    return sight.text(from, start) + sight.text(end, to);
  }

  private static boolean isAddress(int c) {
    return c > ' ' && c < 0x7F && "\"'<>`".indexOf(c) < 0;
  }

  private static Optional<LocalDate> until(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    if (matcher.group(2) != null) {
      Instant end = Instant.ofEpochSecond(Long.parseLong(matcher.group(2)));
      return Optional.of(LocalDate.ofInstant(end, ZoneOffset.UTC));
    }
    try {
      return Optional.of(LocalDate.parse(matcher.group(1)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private boolean isOver(LocalDate until) {
    return until.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private static Ruling over(LocalDate until) {
    return new Ruling(Judgement.EXPIRED, "a token that was good until " + until);
  }
}
