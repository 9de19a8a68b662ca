package dev.seatrial.secrets.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The ways in which texts are wrapped into other texts, unwrapped within bounds. */
public final class Decoding {
  private static final String QUOTE = "&quot;";

  private static final int LONGEST = 1 << 20;

  private Decoding() {}

  /** Base64 in either alphabet, padded or not; empty where it is not. */
  public static Optional<byte[]> base64(byte[] content, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream((to - from) * 3 / 4);
    int bits = 0;
    int held = 0;
    int padding = 0;
    for (int i = from; i < to && i - from < LONGEST; i++) {
      int c = content[i];
      if (c == '=') {
        padding++;
        continue;
      }
      int value = sextet(c);
      if (value < 0 || padding > 0) {
        return Optional.empty();
      }
      bits = bits << 6 | value;
      held += 6;
      if (held >= 8) {
        held -= 8;
        out.write(bits >> held);
        bits &= (1 << held) - 1;
      }
    }
    return padding > 2 || held == 6 ? Optional.empty() : Optional.of(out.toByteArray());
  }

  /**
   * Whether base64 stands for text: of every three bytes that four characters stand for, each is
   * that of a character.
   */
  public static boolean isBase64OfText(byte[] content, int from, int to) {
    for (int i = from; i + 3 < to; i += 4) {
      int bits =
          sextet(content[i]) << 18
              | sextet(content[i + 1]) << 12
              | sextet(content[i + 2]) << 6
              | sextet(content[i + 3]);
      if (bits < 0 || !isText(bits >> 16) || !isText(bits >> 8 & 0xFF) || !isText(bits & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** Whether hex stands for text. */
  public static boolean isHexOfText(byte[] content, int from, int to) {
    for (int i = from; i + 1 < to; i += 2) {
      int value = Character.digit(content[i], 16) << 4 | Character.digit(content[i + 1], 16);
      if (value < 0 || !isText(value)) {
        return false;
      }
    }
    return true;
  }

  private static int sextet(int c) {
    if (Characters.isUpper(c)) {
      return c - 'A';
    }
    if (Characters.isLower(c)) {
      return c - 'a' + 26;
    }
    if (Characters.isDigit(c)) {
      return c - '0' + 52;
    }
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
  }

  /** Pairs of hex digits; empty where there is anything else. */
  public static Optional<byte[]> hex(byte[] content, int from, int to) {
    if ((to - from) % 2 != 0 || to - from > LONGEST) {
      return Optional.empty();
    }
    byte[] out = new byte[(to - from) / 2];
    for (int i = 0; i < out.length; i++) {
      int high = Character.digit(content[from + 2 * i], 16);
      int low = Character.digit(content[from + 2 * i + 1], 16);
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      out[i] = (byte) (high << 4 | low);
    }
    return Optional.of(out);
  }

  /** A text whose escapes, as addresses and programs write them, are what they stand for. */
  public static byte[] unescaped(byte[] content, int from, int to) {
    byte[] plain = new byte[to - from];
    int size = 0;
    int i = from;
    while (i < to) {
      byte c = content[i];
      int escape = c == '\\' || c == '%' || c == '&' ? escapeAt(content, i, to) : 0;
      int value = escape == 0 ? c : value(content, i, escape);
      plain[size++] = (byte) (value > 0xFF ? '?' : value);
      i += Math.max(escape, 1);
    }
    return Arrays.copyOf(plain, size);
  }

  private static int value(byte[] content, int at, int escape) {
    if (content[at] == '&') {
      return '"';
    }
    if (isOctal(content, at, at + escape)) {
      return Integer.parseInt(new String(content, at + 1, 3, StandardCharsets.US_ASCII), 8);
    }
    return number(content, at + escape - (escape == 6 ? 4 : 2), at + escape);
  }

  /** A backslash and three digits, as shells and older programs write a byte. */
  private static boolean isOctal(byte[] content, int at, int to) {
    return at + 4 <= to
        && content[at] == '\\'
        && content[at + 1] >= '0'
        && content[at + 1] <= '3'
        && content[at + 2] >= '0'
        && content[at + 2] <= '7'
        && content[at + 3] >= '0'
        && content[at + 3] <= '7';
  }

  private static boolean isQuote(byte[] content, int at, int to) {
    if (content[at] != '&' || at + QUOTE.length() > to) {
      return false;
    }
    for (int i = 0; i < QUOTE.length(); i++) {
      if (content[at + i] != QUOTE.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sign that stands for another begins there. */
  public static boolean isEscape(byte[] content, int at, int to) {
    return escapeAt(content, at, to) > 0;
  }

  private static int escapeAt(byte[] content, int at, int to) {
    if (content[at] == '%' && hexDigits(content, at + 1, to, 2)) {
      return 3;
    }
    if (isQuote(content, at, to)) {
      return QUOTE.length();
    }
    if (content[at] != '\\' || at + 1 >= to) {
      return 0;
    }
    if (isOctal(content, at, to)) {
      return 4;
    }
    if (content[at + 1] == 'u' && hexDigits(content, at + 2, to, 4)) {
      return 6;
    }
    return content[at + 1] == 'x' && hexDigits(content, at + 2, to, 2) ? 4 : 0;
  }

  private static boolean hexDigits(byte[] content, int from, int to, int count) {
    if (from + count > to) {
      return false;
    }
    for (int i = from; i < from + count; i++) {
      if (!Characters.isHex(content[i])) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] content, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value << 4 | Character.digit(content[i], 16);
    }
    return value;
  }

  /** A text of two-byte characters as one byte each; empty where it is not such a text. */
  public static Optional<byte[]> utf16(byte[] content, int length) {
    if (length < 4) {
      return Optional.empty();
    }
    boolean big = content[0] == (byte) 0xFE && content[1] == (byte) 0xFF;
    boolean little = content[0] == (byte) 0xFF && content[1] == (byte) 0xFE;
    if (!big && !little && !alternates(content, length)) {
      return Optional.empty();
    }
    boolean zeroFirst = big || (!little && content[0] == 0);
    byte[] out = new byte[length / 2];
    for (int i = 0; i < out.length; i++) {
      int wide = content[2 * i + (zeroFirst ? 0 : 1)];
      out[i] = wide == 0 ? content[2 * i + (zeroFirst ? 1 : 0)] : (byte) ' ';
    }
    return Optional.of(out);
  }

  private static boolean alternates(byte[] content, int length) {
    int seen = Math.min(length, 512) & ~1;
    int zeroes = 0;
    for (int i = 0; i < seen; i += 2) {
      zeroes += content[i] == 0 ^ content[i + 1] == 0 ? 1 : 0;
    }
    return zeroes > seen / 2 * 9 / 10;
  }

  /** Whether bytes are text as people and programs write it. */
  public static boolean isText(byte[] content) {
    int strange = 0;
    for (byte b : content) {
      strange += isText(b) ? 0 : 1;
    }
    return content.length > 0 && strange == 0;
  }

  private static boolean isText(int b) {
    return (byte) b >= 32 || b == '\n' || b == '\r' || b == '\t';
  }
}
