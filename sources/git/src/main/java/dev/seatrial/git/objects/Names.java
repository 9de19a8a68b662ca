package dev.seatrial.git.objects;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** File names as git keeps them, which are bytes, as text. */
public final class Names {
  private Names() {}

  /**
   * The name as text. Bytes that are no UTF-8 become a backslash, x and two hex digits, and so does
   * what would make one name look like a path or lead elsewhere: a slash, "." and "..".
   */
  public static String decode(byte[] bytes, int start, int end) {
    boolean plain = true;
    for (int i = start; i < end && plain; i++) {
      plain = bytes[i] > 0 && bytes[i] != '/';
    }
    if (plain && !isDots(bytes, start, end)) {
      return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
    return decodeUnusual(bytes, start, end);
  }

  private static boolean isDots(byte[] bytes, int start, int end) {
    return end - start <= 2 && bytes[start] == '.' && bytes[end - 1] == '.';
  }

  private static String decodeUnusual(byte[] bytes, int start, int end) {
    StringBuilder name = new StringBuilder();
    boolean dots = isDots(bytes, start, end);
    int at = start;
    while (at < end) {
      int length = dots || bytes[at] == '/' ? 0 : sequence(bytes, at, end);
      if (length == 0) {
        name.append(String.format("\\x%02X", bytes[at] & 0xff));
        at++;
      } else {
        name.append(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    return name.toString();
  }

  /** How many bytes from here on make one character; 0 where they make none. */
  private static int sequence(byte[] bytes, int at, int end) {
    for (int length = 1; length <= 4 && at + length <= end; length++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
        return length;
      } catch (CharacterCodingException incomplete) {
        // a longer sequence may be one
      }
    }
    return 0;
  }
}
