package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Decoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
      runs(content, length, depth, found);
    }
    return found;
  }

  private void wide(byte[] narrow, int length, List<Detection> found) {
    for (Detection each : scan(narrow, narrow.length, DEEPEST)) {
      int end = Math.min(length, each.end() * 2);
      found.add(at(each, Math.min(each.start() * 2, end), end, "utf-16"));
    }
  }

  private void runs(byte[] content, int length, int depth, List<Detection> found) {
    int start = 0;
    int runs = 0;
    for (int i = 0; i <= length && runs < MOST_RUNS; i++) {
      if (i < length && Characters.isBase64(content[i])) {
        continue;
      }
      if (i - start >= LEAST && i - start <= LONGEST) {
        runs++;
        run(content, start, i, depth, found);
      }
      start = i + 1;
    }
    if (depth == 0 && escapes(content, length)) {
      escaped(content, length, found);
    }
  }

  private void run(byte[] content, int start, int end, int depth, List<Detection> found) {
    Optional<byte[]> hex = Decoding.hex(content, start, end).filter(Decoding::isText);
    Optional<byte[]> inner =
        hex.isPresent() ? hex : Decoding.base64(content, start, end).filter(Decoding::isText);
    String how = hex.isPresent() ? "hex" : "base64";
    inner.ifPresent(
        bytes ->
            scan(bytes, bytes.length, depth + 1).stream()
                .filter(each -> !each.kind().id().equals("generic.password"))
                .forEach(each -> found.add(at(each, start, end, how))));
  }

  private static boolean escapes(byte[] content, int length) {
    int signs = 0;
    for (int i = 0; i + 5 < length && signs < 4; i++) {
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
  private void escaped(byte[] content, int length, List<Detection> found) {
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i < length && content[i] != '\n') {
        continue;
      }
      if (i - start < LONGEST) {
        byte[] plain = Decoding.unescaped(content, start, i);
        if (plain.length < i - start) {
          int from = start;
          int to = i;
          detectors.pass(plain, plain.length, each -> found.add(at(each, from, to, "escapes")));
        }
      }
      start = i + 1;
    }
  }

  private static Detection at(Detection each, int start, int end, String how) {
    Map<String, String> attributes = new TreeMap<>(each.attributes());
    attributes.putIfAbsent("encoding", how);
    return new Detection(each.kind(), start, end, each.judgement(), each.reason(), attributes);
  }
}
