package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Decoding;
import dev.seatrial.secrets.text.Folded;
import dev.seatrial.secrets.text.LineFeeds;
import dev.seatrial.secrets.unwrap.PackedText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks through the wrappings of a content: base64, hex, escapes and two-byte characters. */
final class Encodings {
  private static final int DEEPEST = 3;
  private static final int LEAST = 32;
  private static final int MOST_RUNS = 2000;
  private static final int LONGEST = 1 << 17;

  /** As many escapes make a text worth being looked at without them. */
  private static final int ENOUGH = 4;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long BACKSLASHES = '\\' * 0x0101010101010101L;
  private static final long AMPERSANDS = '&' * 0x0101010101010101L;
  private static final long PERCENTS = '%' * 0x0101010101010101L;

  private final Detectors detectors;

  Encodings(Detectors detectors) {
    this.detectors = detectors;
  }

  List<Detection> scan(byte[] content, int length, int depth) {
    List<Detection> found = new ArrayList<>();
    Optional<byte[]> wide = Decoding.utf16(content, length);
    if (wide.isPresent()) {
      wide(wide.get(), length, found);
      return found;
    }
    detectors.pass(content, length, found::add);
    if (depth < DEEPEST) {
      wrapped(new Sight(content, 0, length), 0, length, depth, found::add);
    }
    return found;
  }

  /**
   * What is wrapped in a part of a content.
   *
   * @param sight around the part; a run that goes on there is taken whole
   */
  void wrapped(Sight sight, int start, int end, int depth, Consumer<Detection> found) {
    int from = start < end ? Folded.startOf(sight.content(), start, sight::reachesBack) : start;
    runs(sight, from, end, depth, found);
    if (depth == 0 && escapes(sight.content(), start, end, ENOUGH)) {
      escaped(sight.content(), start, end, found);
    }
  }

  private void wide(byte[] narrow, int length, List<Detection> found) {
    for (Detection each : scan(narrow, narrow.length, DEEPEST)) {
      int end = Math.min(length, each.end() * 2);
      found.add(each.wrapped(narrow, Math.min(each.start() * 2, end), end, "utf-16"));
    }
  }

  private void runs(Sight sight, int from, int to, int depth, Consumer<Detection> found) {
    byte[] content = sight.content();
    int limit = sight.end();
    int start = from;
    int runs = 0;
    while (to - start >= LEAST && runs < MOST_RUNS) {
      // A run that begins here goes on for LEAST bytes; most that do not are left by one look.
      int broken = start + LEAST - 1;
      while (broken >= start && Characters.isBase64(content[broken])) {
        broken--;
      }
      if (broken >= start) {
        start = broken + 1;
        continue;
      }
      int end = start + LEAST;
      while (sight.reaches(end) && Characters.isBase64(content[end])) {
        end++;
      }
      int next = end + 1;
      if (PackedText.beginsAt(content, start, end) || beginsLikeText(content, start, end)) {
        runs++;
        sight.high(end + Folded.REACH);
        if (Folded.mayBegin(content, start, end, limit)) {
          Folded folded = Folded.at(content, start, end, limit);
          found(decoded(folded.letters()), start, folded.end(), depth, found);
          next = folded.end();
          sight.high(next + Folded.REACH);
        } else if (end - start <= LONGEST) {
          found(decoded(content, start, end), start, end, depth, found);
        }
      }
      start = next;
    }
  }

  /** What letters stand for. */
  private static final class Decoded {
    static final Decoded NOTHING = new Decoded("", new byte[0]);

    final String how;
    final byte[] plain;

    Decoded(String how, byte[] plain) {
      this.how = how;
      this.plain = plain;
    }
  }

  private static Decoded decoded(byte[] letters) {
    return decoded(letters, 0, letters.length);
  }

  private static Decoded decoded(byte[] content, int start, int end) {
    if (PackedText.beginsAt(content, start, end)) {
      return Decoding.base64(content, start, end)
          .flatMap(PackedText::of)
          .map(plain -> new Decoded("gzip", plain))
          .orElse(Decoded.NOTHING);
    }
    return Decoding.hex(content, start, end)
        .filter(Decoding::isText)
        .map(plain -> new Decoded("hex", plain))
        .or(
            () ->
                Decoding.base64(content, start, end)
                    .filter(Decoding::isText)
                    .map(plain -> new Decoded("base64", plain)))
        .orElse(Decoded.NOTHING);
  }

  private void found(Decoded inner, int start, int end, int depth, Consumer<Detection> found) {
    byte[] plain = inner.plain;
    if (plain.length == 0) {
      return;
    }
    Detectors.settled(scan(plain, plain.length, depth + 1)).stream()
        .filter(each -> !each.kind().id().equals("generic.password"))
        .forEach(each -> found.accept(each.wrapped(plain, start, end, inner.how)));
  }

  /** Most runs are words and hashes, which the first few bytes tell. */
  private static boolean beginsLikeText(byte[] content, int start, int end) {
    int some = start + Math.min(LEAST, end - start) / 4 * 4;
    return Decoding.isBase64OfText(content, start, some)
        || Decoding.isHexOfText(content, start, some);
  }

  /** Whether there are enough; eight bytes are looked at together for the signs that open them. */
  private static boolean escapes(byte[] content, int from, int to, int enough) {
    int signs = 0;
    int i = from;
    while (i + 8 < to && signs < enough) {
      long eight = (long) LONG.get(content, i);
      if ((zeroes(eight ^ BACKSLASHES) | zeroes(eight ^ PERCENTS) | zeroes(eight ^ AMPERSANDS))
          != 0) {
        for (int j = i; j < i + 8; j++) {
          signs += Decoding.isEscape(content, j, to) ? 1 : 0;
        }
      }
      i += 8;
    }
    for (; i < to && signs < enough; i++) {
      signs += Decoding.isEscape(content, i, to) ? 1 : 0;
    }
    return signs >= enough;
  }

  /** Not 0 where one of eight bytes is: Mycroft's test. */
  private static long zeroes(long bytes) {
    return (bytes - 0x0101010101010101L) & ~bytes & 0x8080808080808080L;
  }

  /** Line by line, so that what is found has a place. */
  private void escaped(byte[] content, int low, int high, Consumer<Detection> found) {
    int next;
    for (int start = low; start < high; start = next + 1) {
      next = LineFeeds.next(content, start, high);
      if (next - start < LONGEST && escapes(content, start, next, 1)) {
        byte[] plain = Decoding.unescaped(content, start, next);
        int from = start;
        int to = next;
        List<Detection> inner = new ArrayList<>();
        detectors.pass(plain, plain.length, inner::add);
        Detectors.settled(inner)
            .forEach(each -> found.accept(each.wrapped(plain, from, to, "escapes")));
      }
    }
  }
}
