package dev.seatrial.git;

import dev.seatrial.model.facts.tree.Content;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Makes text of the bytes of a file, or says why they are none. */
final class Decoding {
  private static final int LOOKED_AT = 8000;
  private static final byte[] LFS =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST_POINTER = 1024;

  private Decoding() {}

  static Content decode(byte[] bytes) {
    if (bytes.length < LARGEST_POINTER && startsWith(bytes, LFS)) {
      return new Content.Withheld("a Git LFS pointer");
    }
    if (startsWith(bytes, (byte) 0xef, (byte) 0xbb, (byte) 0xbf)) {
      return new Content.Text(utf8(bytes, 3));
    }
    if (startsWith(bytes, (byte) 0xff, (byte) 0xfe)) {
      return new Content.Text(text(bytes, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, (byte) 0xfe, (byte) 0xff)) {
      return new Content.Text(text(bytes, StandardCharsets.UTF_16BE));
    }
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] == 0) {
        return new Content.Withheld("a binary file");
      }
    }
    return new Content.Text(utf8(bytes, 0));
  }

  private static boolean startsWith(byte[] bytes, byte... start) {
    return bytes.length >= start.length
        && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
  }

  private static String text(byte[] bytes, Charset charset) {
    return new String(bytes, 2, bytes.length - 2, charset);
  }

  private static String utf8(byte[] bytes, int start) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException notUtf8) {
      String lossy = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
      boolean hasUtf8 = lossy.chars().anyMatch(c -> c > 0x7f && c != 0xfffd);
      return hasUtf8 ? lossy : latin1(bytes, start);
    }
  }

  /** A file without one correct sequence of UTF-8 is most likely older than it. */
  private static String latin1(byte[] bytes, int start) {
    char[] chars = new char[bytes.length - start];
    for (int i = 0; i < chars.length; i++) {
      int b = bytes[start + i] & 0xff;
      chars[i] = b >= 0x80 && b < 0xa0 ? '\uFFFD' : (char) b;
    }
    return new String(chars);
  }
}
