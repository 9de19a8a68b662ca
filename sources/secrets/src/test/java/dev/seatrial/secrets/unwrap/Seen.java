package dev.seatrial.secrets.unwrap;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notes all texts that are found inside a content, by where they are. */
final class Seen implements Finds {
  final Map<String, String> texts = new TreeMap<>();
  final Map<String, Kind> kinds = new TreeMap<>();
  final List<String> keys = new ArrayList<>();
  final Map<Unopened, Integer> unopened = new EnumMap<>(Unopened.class);
  int media;
  long bytes;
  private final StringBuilder text = new StringBuilder();
  private String where = "";

  static Seen of(byte[] content) {
    Seen seen = new Seen();
    new Unwrapping(seen, new Allowance()).look(MemorySegment.ofArray(content));
    return seen;
  }

  /** What the content itself says. */
  String top() {
    return texts.getOrDefault("", "");
  }

  @Override
  public void begin(Where place, Kind kind) {
    where = place.path();
    kinds.put(where, kind);
    text.setLength(0);
  }

  @Override
  public void part(byte[] content, int from, int to, int end, int offset) {
    bytes += to - from;
    if (text.length() < 10_000_000) {
      text.append(new String(content, from, to - from, StandardCharsets.ISO_8859_1));
    }
  }

  @Override
  public void end() {
    texts.merge(where, text.toString(), String::concat);
  }

  @Override
  public void key(Where place, boolean locked, byte[] content) {
    keys.add(place.path() + (locked ? " locked" : " open"));
  }

  @Override
  public void media() {
    media++;
  }

  @Override
  public void unopened(Unopened why) {
    unopened.merge(why, 1, Integer::sum);
  }
}
