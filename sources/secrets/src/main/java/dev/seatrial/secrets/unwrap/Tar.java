package dev.seatrial.secrets.unwrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An archive of blocks, read from its beginning to its end. */
final class Tar {
  static final int BLOCK = 512;

  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int CHECKSUM_AT = 148;
  private static final int TYPE_AT = 156;
  private static final int PREFIX_AT = 345;
  private static final int LONGEST_NAME = 64 << 10;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private String longName = "";
  private long longSize = -1;

  Tar(InputStream in) {
    this.in = in;
  }

  /** Takes an entry; what it leaves unread is skipped. */
  @FunctionalInterface
  interface Entries {
    void entry(String name, InputStream content) throws IOException;
  }

  /** Whether a block says of itself that it heads an entry. */
  static boolean isHeader(byte[] block, int length) {
    if (length < BLOCK || block[0] == 0) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM_AT && i < CHECKSUM_AT + 8 ? ' ' : block[i] & 0xFF;
    }
    return sum == octal(block, CHECKSUM_AT, 8);
  }

  /** Every entry, and false where something stands between them that is none. */
  boolean read(Entries entries) throws IOException {
    boolean whole = true;
    int filled = in.readNBytes(block, 0, BLOCK);
    while (filled == BLOCK) {
      if (isHeader(block, BLOCK)) {
        whole &= entry(entries);
      } else {
        whole &= isEmpty();
      }
      filled = in.readNBytes(block, 0, BLOCK);
    }
    return whole && filled == 0;
  }

  private boolean entry(Entries entries) throws IOException {
    long size = longSize >= 0 ? longSize : number(SIZE_AT, 12);
    String name = longName.isEmpty() ? name() : longName;
    int type = block[TYPE_AT];
    try (Part content = new Part(in, size)) {
      switch (type) {
        case 'L' -> longName = text(content.readNBytes(LONGEST_NAME));
        case 'K', 'g' -> {}
        case 'x' -> extended(text(content.readNBytes(LONGEST_NAME)));
        default -> {
          longName = "";
          longSize = -1;
          entries.entry(name, content);
        }
      }
      return content.skipRest() && skip((BLOCK - size % BLOCK) % BLOCK);
    }
  }

  /** A line is its own length, a name, and a value. */
  private void extended(String lines) {
    for (String line : lines.split("\n", -1)) {
      String field = line.substring(line.indexOf(' ') + 1);
      if (field.startsWith("path=")) {
        longName = field.substring("path=".length());
      } else if (field.matches("size=\\d{1,18}")) {
        longSize = Long.parseLong(field.substring("size=".length()));
      }
    }
  }

  private boolean skip(long bytes) throws IOException {
    return in.readNBytes((int) bytes).length == bytes;
  }

  private boolean isEmpty() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private String name() {
    String name = text(block, 0, NAME);
    boolean prefixed = block[257] == 'u' && block[262] == 0 && block[PREFIX_AT] != 0;
    return prefixed ? text(block, PREFIX_AT, 155) + "/" + name : name;
  }

  private static String text(byte[] bytes) {
    return text(bytes, 0, bytes.length);
  }

  private static String text(byte[] bytes, int start, int length) {
    int end = start;
    while (end < start + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** Octal digits, or a number of bytes where the first bit says so. */
  private long number(int at, int length) {
    if (block[at] >= 0) {
      return octal(block, at, length);
    }
    long value = block[at] & 0x7F;
    for (int i = at + 1; i < at + length; i++) {
      if (value > Long.MAX_VALUE >> 9) {
        return Long.MAX_VALUE >> 1;
      }
      value = value << 8 | (block[i] & 0xFF);
    }
    return value;
  }

  private static long octal(byte[] block, int at, int length) {
    long value = 0;
    for (int i = at; i < at + length; i++) {
      if (block[i] >= '0' && block[i] <= '7') {
        value = value << 3 | (block[i] - '0');
      } else if (block[i] != ' ' || value > 0) {
        break;
      }
    }
    return value;
  }

  /** The content of one entry. */
  private static final class Part extends InputStream {
    private final InputStream in;
    private long left;

    Part(InputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      int b = left > 0 ? in.read() : -1;
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int count = left <= 0 ? -1 : in.read(into, at, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }

    /** Whether all of it was there. */
    boolean skipRest() throws IOException {
      transferTo(OutputStream.nullOutputStream());
      return left <= 0;
    }
  }
}
