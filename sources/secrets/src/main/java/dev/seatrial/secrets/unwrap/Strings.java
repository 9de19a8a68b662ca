package dev.seatrial.secrets.unwrap;

import java.io.IOException;
import java.io.InputStream;

/**
 * The readable runs of a content that is no text, of one byte or two for each character, one on
 * each line.
 */
final class Strings {
  private static final int LEAST = 6;

  /** Read at once; a run that goes on behind it is kept together. */
  private static final int PART = 1 << 16;

  private static final int LONGEST = 1 << 14;

  private Strings() {}

  static boolean isReadable(byte b) {
    return (b >= ' ' && b < 0x7F) || b == '\t';
  }

  static void of(InputStream in, Feed feed) throws IOException {
    byte[] bytes = new byte[PART];
    int filled = in.readNBytes(bytes, 0, PART);
    while (filled > 0) {
      boolean last = filled < PART;
      int done = of(bytes, filled, last, feed);
      System.arraycopy(bytes, done, bytes, 0, filled - done);
      filled -= done;
      filled += last ? -filled : in.readNBytes(bytes, filled, PART - filled);
    }
  }

  /** Gives on the runs that end, and says from where on nothing was. */
  private static int of(byte[] bytes, int length, boolean last, Feed feed) {
    int i = 0;
    while (i < length) {
      if (!isReadable(bytes[i])) {
        i++;
        continue;
      }
      boolean wide =
          i + 3 < length && bytes[i + 1] == 0 && isReadable(bytes[i + 2]) && bytes[i + 3] == 0;
      int end = wide ? wideEnd(bytes, i, length) : narrowEnd(bytes, i, length);
      if (end >= length - 3 && !last && end - i < LONGEST) {
        return i;
      }
      if (wide) {
        wide(bytes, i, end, feed);
      } else if (end - i >= LEAST) {
        int start = i + prefix(bytes, i, end);
        feed.add(bytes, start, end - start);
        feed.add('\n');
      }
      i = end;
    }
    return length;
  }

  private static int narrowEnd(byte[] bytes, int start, int length) {
    int end = start;
    while (end < length && isReadable(bytes[end])) {
      end++;
    }
    return end;
  }

  private static int wideEnd(byte[] bytes, int start, int length) {
    int end = start;
    while (end + 1 < length && isReadable(bytes[end]) && bytes[end + 1] == 0) {
      end += 2;
    }
    return end;
  }

  private static void wide(byte[] bytes, int start, int end, Feed feed) {
    if ((end - start) / 2 < LEAST) {
      return;
    }
    for (int i = start; i < end; i += 2) {
      feed.add(bytes[i]);
    }
    feed.add('\n');
  }

  /** How many of the first bytes are the length of the rest, as many formats write it. */
  private static int prefix(byte[] bytes, int start, int end) {
    int length = end - start;
    if (bytes[start] == length - 2 && bytes[start + 1] == length - 2) {
      return 2;
    }
    return bytes[start] == length - 1 ? 1 : 0;
  }

  /**
   * The strings of compiled Python: each stands behind its kind and its length, and what follows it
   * at once may be readable, too.
   */
  static void ofPython(byte[] bytes, Feed feed) {
    int i = 16;
    while (i + 2 < bytes.length) {
      int kind = bytes[i] & 0x7F;
      boolean isShort = kind == 'z' || kind == 'Z';
      boolean isLong = kind == 's' || kind == 'u' || kind == 'a' || kind == 'A' || kind == 't';
      int start = i + (isShort ? 2 : 5);
      int length = isShort ? bytes[i + 1] & 0xFF : isLong ? length(bytes, i + 1) : 0;
      if (length < LEAST
          || length > bytes.length - start
          || !isText(bytes, start, start + length)) {
        i++;
        continue;
      }
      feed.add(bytes, start, length);
      feed.add('\n');
      i = start + length;
    }
  }

  private static int length(byte[] bytes, int at) {
    if (at + 4 > bytes.length || bytes[at + 3] != 0) {
      return 0;
    }
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
  }

  private static boolean isText(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] >= 0
          && bytes[i] < ' '
          && bytes[i] != '\n'
          && bytes[i] != '\r'
          && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The texts among the constants of compiled Java; false where it is none. */
  static boolean ofJava(byte[] bytes, Feed feed) {
    if (bytes.length < 10) {
      return false;
    }
    int count = u2(bytes, 8);
    int at = 10;
    for (int i = 1; i < count; i++) {
      if (at + 3 > bytes.length) {
        return false;
      }
      int tag = bytes[at];
      int size =
          switch (tag) {
            case 1 -> 3 + u2(bytes, at + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case 5, 6 -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> 0;
          };
      if (size == 0 || size > bytes.length - at) {
        return false;
      }
      if (tag == 1 && size - 3 >= LEAST) {
        feed.add(bytes, at + 3, size - 3);
        feed.add('\n');
      }
      i += size == 9 ? 1 : 0;
      at += size;
    }
    return true;
  }

  private static int u2(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
