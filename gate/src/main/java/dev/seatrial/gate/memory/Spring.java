package dev.seatrial.gate.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are read, and that may be anything. */
final class Spring {
  private final byte[] bytes;
  private final List<String> known = new ArrayList<>();
  private int at;

  Spring(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isEmpty() {
    return at == bytes.length;
  }

  private int next() throws IOException {
    if (isEmpty()) {
      throw new IOException("ends early");
    }
    return bytes[at++] & 0xff;
  }

  long number() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = next();
      value |= (long) (b & 0x7f) << shift;
      if ((b & 0x80) == 0) {
        return value;
      }
    }
    throw new IOException("a number of more than 64 bits");
  }

  /** A number below a bound. */
  int number(int bound) throws IOException {
    long value = number();
    if (value < 0 || value >= bound) {
      throw new IOException("out of bounds");
    }
    return (int) value;
  }

  /** How many values follow, of which each takes at least a byte. */
  int count() throws IOException {
    return number(bytes.length - at + 1);
  }

  ByteBuffer bytes() throws IOException {
    int length = count();
    if (length > bytes.length - at) {
      throw new IOException("ends early");
    }
    ByteBuffer read = ByteBuffer.wrap(bytes, at, length).slice();
    at += length;
    return read;
  }

  String text() throws IOException {
    int form = number(known.size() + 2);
    if (form > 1) {
      return known.get(form - 2);
    }
    int width = 1 + form;
    long length = number();
    if (length < 0 || length > (bytes.length - at) / width) {
      throw new IOException("ends early");
    }
    String text = form == 0 ? narrow((int) length) : wide((int) length);
    at += (int) length * width;
    known.add(text);
    return text;
  }

  private String narrow(int length) {
    return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
  }

  private String wide(int length) {
    char[] letters = new char[length];
    for (int i = 0; i < length; i++) {
      letters[i] = (char) (((bytes[at + 2 * i] & 0xff) << 8) | (bytes[at + 2 * i + 1] & 0xff));
    }
    return new String(letters);
  }
}
