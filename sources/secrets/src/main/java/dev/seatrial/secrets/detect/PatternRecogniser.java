package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.text.Article;
import dev.seatrial.secrets.kind.Form;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.NearWords;
import dev.seatrial.secrets.kind.Shape;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Checksums;
import dev.seatrial.secrets.text.Randomness;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows a credential by its form alone. */
final class PatternRecogniser implements Recogniser {
  private static final int PAIR_WITHIN = 400;
  private static final int TRIES = 6;

  /** Its last characters may be dashes, so what goes on after a dash is longer than the form. */
  private static final Pattern DASHED = Pattern.compile("-\\]\\{\\d+(?:,\\d+)?\\}\\)?$");

  private static final int ENCODED = 48;

  /** The shortest line into which base64 is folded. */
  private static final int FOLDED = 60;

  private final Kind kind;
  private final Form form;
  private final Optional<Pattern> pair;
  private final int[] lengths;
  private final NearWords near;
  private final boolean dashed;
  private final Outline outline;

  PatternRecogniser(Kind kind, Form form, Optional<Pattern> pair) {
    this.kind = kind;
    this.form = form;
    this.pair = pair;
    this.dashed = DASHED.matcher(form.pattern().pattern()).find();
    this.near = new NearWords(List.of(kind));
    this.outline = new Outline(form);
    this.lengths = lengths(form.shape());
  }

  /** How far behind the beginning of an anchor what is looked for may end. */
  private static int[] lengths(Shape shape) {
    Set<String> ends = shape.offset() == 0 ? shape.sought() : shape.anchors();
    return ends.stream().mapToInt(String::length).distinct().sorted().toArray();
  }

  @Override
  public Set<String> anchors() {
    return form.shape().sought().stream()
        .map(anchor -> anchor.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    int offset = form.shape().offset();
    if (offset < 0) {
      if (outline.mayStandBefore(sight, end)) {
        around(sight, end, into);
      }
      return;
    }
    for (int length : lengths) {
      int start = end - length - offset;
      // Without this a megabyte of one letter is tried at every byte.
      if (sight.reachesBack(start)
          && beginsAlone(sight, start)
          && outline.mayBegin(sight, start)
          && !isIntegrity(sight, start)) {
        Matcher matcher =
            form.pattern().matcher(sight.sliceAtMost(start, start + form.shape().longest()));
        boolean matches = matcher.lookingAt();
        sight.read(matcher);
        if (matches && standsAlone(sight, start, start + matcher.end())) {
          report(
              sight, start + matcher.start(form.value()), start + matcher.end(form.value()), into);
          return;
        }
      }
    }
  }

  /** Looks for an anchor's form where it is not known how far before it that begins. */
  private void around(Sight sight, int end, Consumer<Detection> into) {
    int low = sight.low(end - form.shape().longest());
    int high = sight.high(end + form.shape().longest());
    Matcher matcher = form.pattern().matcher(sight.slice(low, high));
    int next = 0;
    for (int tries = 0; tries < TRIES && next <= high - low && matcher.find(next); tries++) {
      int start = low + matcher.start();
      if (start > end) {
        return;
      }
      if (low + matcher.end() >= end && standsAlone(sight, start, low + matcher.end())) {
        report(sight, low + matcher.start(form.value()), low + matcher.end(form.value()), into);
        return;
      }
      next = matcher.start() + 1;
    }
  }

  /** A token inside a longer word is part of something else. */
  private boolean standsAlone(Sight sight, int start, int end) {
    int after = sight.at(end);
    if (dashed && after == '-' && isWord(sight.at(end + 1))) {
      return false;
    }
    if (isWord(after) && (isWord(sight.at(end - 1)) || "~-.".indexOf(sight.at(end - 1)) >= 0)) {
      return false;
    }
    return beginsAlone(sight, start);
  }

  private static boolean beginsAlone(Sight sight, int start) {
    if (sight.at(start - 1) == '.' && isWord(sight.at(start)) && isWord(sight.at(start - 2))) {
      return false;
    }
    if (!isWord(sight.at(start)) || !isWord(sight.at(start - 1))) {
      return !isInside(sight, start);
    }
    boolean escaped = sight.at(start - 2) == '\\' && "nrtu".indexOf(sight.at(start - 1)) >= 0;
    boolean percent =
        sight.at(start - 3) == '%'
            && Characters.isHex(sight.at(start - 2))
            && Characters.isHex(sight.at(start - 1));
    return escaped || percent;
  }

  /** Whether it is a part of something longer in base64, as pictures are. */
  private static boolean isInside(Sight sight, int start) {
    int before = sight.at(start - 1);
    if (before != '+' && before != '/' && before != '\n') {
      return false;
    }
    int line = encodedBack(sight, start, ENCODED);
    if (start - line >= ENCODED) {
      return sight.text(line, start).chars().anyMatch(Characters::isUpper);
    }
    int end = line - 1 - (sight.at(line - 2) == '\r' ? 1 : 0);
    return sight.at(line - 1) == '\n'
        && end - encodedBack(sight, end, FOLDED) >= FOLDED
        && isEncodedTo(sight, start);
  }

  /** Where what is written in base64 begins that ends before a place. */
  private static int encodedBack(Sight sight, int end, int most) {
    int i = end;
    while (end - i < most && sight.reachesBack(i - 1) && isEncoded(sight.at(i - 1))) {
      i--;
    }
    return i;
  }

  /** Whether all of the line behind a place is in base64. */
  private static boolean isEncodedTo(Sight sight, int start) {
    int i = start;
    while (i - start < 2 * FOLDED && sight.reaches(i) && isEncoded(sight.at(i))) {
      i++;
    }
    return Characters.isSpace(sight.at(i)) || sight.at(i) == '=';
  }

  private static boolean isEncoded(int c) {
    return Characters.isAlnum(c) || c == '+' || c == '/';
  }

  private static boolean isWord(int c) {
    return Characters.isAlnum(c) || c == '_';
  }

  private void report(Sight sight, int start, int end, Consumer<Detection> into) {
    if ((form.isWeak() && !isNear(sight, start)) || isIntegrity(sight, start)) {
      return;
    }
    String value = sight.text(start, end);
    Ruling ruling =
        Placeholders.token(value, sight, start)
            .or(() -> Placeholders.words(value))
            .orElseGet(() -> checked(value));
    boolean joined = pair.isPresent() && pairStands(sight, start, end);
    Map<String, String> attributes = joined ? Map.of("pair", kind.pair()) : Map.of();
    boolean paired = !kind.pair().isEmpty();
    boolean half = paired && !joined && ruling.judgement().speaks();
    if (paired && sight.find("amz-credential=", start - "amz-credential=".length(), start) >= 0) {
      into.accept(
          Detection.of(
              kind, start, end, new Ruling(Judgement.PUBLIC, "a signed address names it")));
      return;
    }
    Ruling whole = half ? Ruling.doubt("its other half does not stand beside it") : ruling;
    Detection found = Detection.of(kind, start, end, whole, attributes);
    boolean proven = form.check() == Form.Check.CRC32_BASE62 && found.judgement().speaks();
    into.accept(
        proven && Checksums.endsInCrc32(value) ? found.proven("its checksum holds") : found);
  }

  /** Lockfiles write hashes as {@code sha512-…}. */
  private static boolean isIntegrity(Sight sight, int start) {
    int separator = sight.at(start - 1);
    return (separator == '-' || separator == ':') && sight.find("sha", start - 7, start) >= 0;
  }

  private boolean pairStands(Sight sight, int start, int end) {
    return pair.orElseThrow().matcher(sight.slice(start - PAIR_WITHIN, end + PAIR_WITHIN)).find();
  }

  private boolean isNear(Sight sight, int start) {
    return !near.in(sight.text(start - form.within() - 16, start)).isEmpty();
  }

  private Ruling checked(String value) {
    return switch (form.check()) {
      case NONE -> Ruling.live("it has the form of " + Article.before(kind.name()));
      case CRC32_BASE62 ->
          Checksums.endsInCrc32(value)
              ? Ruling.live("its checksum holds")
              : Ruling.doubt("its form is right and its checksum is not");
      case RANDOM ->
          Randomness.wordShare(value) < 0.5
              ? Ruling.live("it has the form of " + Article.before(kind.name()))
              : Ruling.placeholder("it reads like words");
    };
  }
}
