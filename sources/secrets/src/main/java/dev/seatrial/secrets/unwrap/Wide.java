package dev.seatrial.secrets.unwrap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A text of two or four bytes for each character.
 *
 * @param width how many bytes make a character
 * @param low which of them is the lowest
 */
record Wide(int width, int low) {
  private static final int SEEN = 512;

  /** How a text is written that is wide; empty where none is. */
  static Optional<Wide> of(byte[] head, int length) {
    if (length < 4) {
      return Optional.empty();
    }
    int mark = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    boolean zeroes = head[2] == 0 && head[3] == 0;
    if (mark == 0xFFFE) {
      return Optional.of(zeroes ? new Wide(4, 0) : new Wide(2, 0));
    }
    if (mark == 0xFEFF) {
      return Optional.of(new Wide(2, 1));
    }
    if (mark == 0 && head[2] == (byte) 0xFE && head[3] == (byte) 0xFF) {
      return Optional.of(new Wide(4, 3));
    }
    for (Wide each : new Wide[] {new Wide(4, 0), new Wide(4, 3), new Wide(2, 0), new Wide(2, 1)}) {
      if (each.fits(head, length)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private boolean fits(byte[] head, int length) {
    int characters = Math.min(SEEN, length) / width;
    int fitting = 0;
    for (int i = 0; i < characters; i++) {
      fitting += readable(head, i * width) ? 1 : 0;
    }
    return characters > 1 && fitting >= characters * 9 / 10;
  }

  private boolean readable(byte[] bytes, int at) {
    for (int i = 0; i < width; i++) {
      byte b = bytes[at + i];
      boolean good = i == low ? Strings.isReadable(b) || b == '\n' || b == '\r' : b == 0;
      if (!good) {
        return false;
      }
    }
    return true;
  }

  /** Gives the text on with one byte for each character. */
  void narrow(InputStream in, Feed feed) throws IOException {
    byte[] wide = new byte[1 << 14];
    byte[] narrow = new byte[wide.length / width];
    int count = in.readNBytes(wide, 0, wide.length);
    while (count > 0) {
      int characters = count / width;
      for (int i = 0; i < characters; i++) {
        narrow[i] = plain(wide, i * width);
      }
      feed.add(narrow, 0, characters);
      count = in.readNBytes(wide, 0, wide.length);
    }
  }

  private byte plain(byte[] bytes, int at) {
    for (int i = 0; i < width; i++) {
      if (i != low && bytes[at + i] != 0) {
        return ' ';
      }
    }
    return bytes[at + low];
  }
}
