package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Decoding;
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
      wrapped(content, 0, length, depth, found::add);
    }
    return found;
  }

  /** What is wrapped in a part of a content. */
  void wrapped(byte[] content, int from, int to, int depth, Consumer<Detection> found) {
    runs(content, from, to, depth, found);
    if (depth == 0 && escapes(content, from, to)) {
      escaped(content, from, to, found);
    }
  }

  private void wide(byte[] narrow, int length, List<Detection> found) {
    for (Detection each : scan(narrow, narrow.length, DEEPEST)) {
      int end = Math.min(length, each.end() * 2);
      found.add(each.wrapped(narrow, Math.min(each.start() * 2, end), end, "utf-16"));
    }
  }

  private void runs(byte[] content, int from, int to, int depth, Consumer<Detection> found) {
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
      while (end < to && Characters.isBase64(content[end])) {
        end++;
      }
      if (end - start <= LONGEST) {
        runs++;
        run(content, start, end, depth, found);
      }
      start = end + 1;
    }
  }

  private void run(byte[] content, int start, int end, int depth, Consumer<Detection> found) {
    if (!beginsLikeText(content, start, end)) {
      return;
    }
    Optional<byte[]> hex = Decoding.hex(content, start, end).filter(Decoding::isText);
    Optional<byte[]> inner =
        hex.isPresent() ? hex : Decoding.base64(content, start, end).filter(Decoding::isText);
    String how = hex.isPresent() ? "hex" : "base64";
    inner.ifPresent(
        bytes ->
            Detectors.settled(scan(bytes, bytes.length, depth + 1)).stream()
                .filter(each -> !each.kind().id().equals("generic.password"))
                .forEach(each -> found.accept(each.wrapped(bytes, start, end, how))));
  }

  /** Most runs are words and hashes, which the first few bytes tell. */
  private static boolean beginsLikeText(byte[] content, int start, int end) {
    int some = start + Math.min(LEAST, end - start) / 4 * 4;
    return Decoding.isBase64OfText(content, start, some)
        || Decoding.isHexOfText(content, start, some);
  }

  /** Whether there are some; eight bytes are looked at together for the signs that open them. */
  private static boolean escapes(byte[] content, int from, int to) {
    int signs = 0;
    int i = from;
    while (i + 8 < to && signs < ENOUGH) {
      long eight = (long) LONG.get(content, i);
      if ((zeroes(eight ^ BACKSLASHES) | zeroes(eight ^ PERCENTS)) != 0) {
        for (int j = i; j < i + 8 && j + 5 < to; j++) {
          signs += isEscape(content, j) ? 1 : 0;
        }
      }
      i += 8;
    }
    for (; i + 5 < to && signs < ENOUGH; i++) {
      signs += isEscape(content, i) ? 1 : 0;
    }
    return signs >= ENOUGH;
  }

  /** Not 0 where one of eight bytes is: Mycroft's test. */
  private static long zeroes(long bytes) {
    return (bytes - 0x0101010101010101L) & ~bytes & 0x8080808080808080L;
  }

  private static boolean isEscape(byte[] content, int at) {
    int next = content[at + 1];
    return switch (content[at]) {
      case '\\' -> next == 'u' || next == 'x';
      case '%' -> Characters.isHex(next) && Characters.isHex(content[at + 2]);
      default -> false;
    };
  }

  /** Line by line, so that what is found has a place. */
  private void escaped(byte[] content, int low, int high, Consumer<Detection> found) {
    int start = low;
    for (int i = low; i <= high; i++) {
      if (i < high && content[i] != '\n') {
        continue;
      }
      if (i - start < LONGEST) {
        byte[] plain = Decoding.unescaped(content, start, i);
        if (plain.length < i - start) {
          int from = start;
          int to = i;
          List<Detection> inner = new ArrayList<>();
          detectors.pass(plain, plain.length, inner::add);
          Detectors.settled(inner)
              .forEach(each -> found.accept(each.wrapped(plain, from, to, "escapes")));
        }
      }
      start = i + 1;
    }
  }
}
