package dev.seatrial.gate.memory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Bytes that are written, with every text once. */
final class Sink {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> known = new HashMap<>();

  Set<String> texts() {
    return known.keySet();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Zero and above in seven bits at a time. */
  void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** From the beginning of a buffer to its limit. */
  void bytes(ByteBuffer buffer) {
    byte[] plain = new byte[buffer.limit()];
    buffer.get(0, plain);
    number(plain.length);
    bytes.writeBytes(plain);
  }

  /** Its number where it was written before; letters are kept as they are, even broken ones. */
  void text(String text) {
    Integer number = known.putIfAbsent(text, known.size());
    if (number != null) {
      number(number + 2L);
      return;
    }
    boolean narrow = text.chars().allMatch(c -> c < 256);
    number(narrow ? 0 : 1);
    number(text.length());
    if (narrow) {
      bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      bytes.write(text.charAt(i) >> 8);
      bytes.write(text.charAt(i));
    }
  }
}
