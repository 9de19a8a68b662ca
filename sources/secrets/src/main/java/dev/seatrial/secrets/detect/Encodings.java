package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Decoding;
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
    for (int i = from; i <= to && runs < MOST_RUNS; i++) {
      if (i < to && Characters.isBase64(content[i])) {
        continue;
      }
      if (i - start >= LEAST && i - start <= LONGEST) {
        runs++;
        run(content, start, i, depth, found);
      }
      start = i + 1;
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
    return Decoding.hex(content, start, some)
        .or(() -> Decoding.base64(content, start, some))
        .filter(Decoding::isText)
        .isPresent();
  }

  private static boolean escapes(byte[] content, int from, int to) {
    int signs = 0;
    for (int i = from; i + 5 < to && signs < 4; i++) {
      byte c = content[i];
      if (c == '\\' || c == '%') {
        signs += isEscape(content, i) ? 1 : 0;
      }
    }
    return signs >= 4;
  }

  private static boolean isEscape(byte[] content, int at) {
    int next = content[at + 1];
    return content[at] == '\\'
        ? next == 'u' || next == 'x'
        : Characters.isHex(next) && Characters.isHex(content[at + 2]);
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
