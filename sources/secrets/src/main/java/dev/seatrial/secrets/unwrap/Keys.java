package dev.seatrial.secrets.unwrap;

import java.util.HexFormat;

/** Knows files that hold private keys and are no texts: key stores and keys as they are encoded. */
final class Keys {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 2;
  private static final int OCTETS = 4;
  private static final int IDENTIFIER = 6;
  private static final int PRIVATE_KEY_ENTRY = 1;
  private static final int SECRET_KEY_ENTRY = 3;

  /** The first bytes of names from the family of PKCS #7, #12 and #5, and of keys. */
  private static final byte[] PKCS = HexFormat.of().parseHex("2a864886f70d01");

  private static final byte[] PKCS5 = HexFormat.of().parseHex("2a864886f70d0105");
  private static final byte[] ELLIPTIC = HexFormat.of().parseHex("2a8648ce3d");
  private static final byte[] EDWARDS = HexFormat.of().parseHex("2b65");

  /** What a file holds. */
  enum Held {
    NOTHING,
    OPEN,
    LOCKED
  }

  private Keys() {}

  /** A store of Java's own format: whether one of its entries is a key. */
  static Held store(byte[] bytes) {
    if (bytes.length < 20) {
      return Held.NOTHING;
    }
    int version = int4(bytes, 4);
    int count = int4(bytes, 8);
    int at = 12;
    for (int i = 0; i < count && at >= 0 && at + 6 < bytes.length; i++) {
      int tag = int4(bytes, at);
      if (tag == PRIVATE_KEY_ENTRY || tag == SECRET_KEY_ENTRY) {
        return Held.LOCKED;
      }
      at = skipCertificate(bytes, skipText(bytes, at + 4) + 8, version);
    }
    return Held.NOTHING;
  }

  private static int skipText(byte[] bytes, int at) {
    return at + 2 > bytes.length ? bytes.length : at + 2 + int2(bytes, at);
  }

  private static int skipCertificate(byte[] bytes, int at, int version) {
    int start = version == 2 ? skipText(bytes, at) : at;
    if (start < 0 || start + 4 > bytes.length) {
      return bytes.length;
    }
    int length = int4(bytes, start);
    return length < 0 || length > bytes.length - start - 4 ? bytes.length : start + 4 + length;
  }

  private static int int2(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private static int int4(byte[] bytes, int at) {
    return int2(bytes, at) << 16 | int2(bytes, at + 2);
  }

  /** A place in what is written in tags and lengths, and where the value there ends. */
  private static final class Value {
    private final byte[] bytes;
    private final int tag;
    private final int start;
    private final int end;

    private Value(byte[] bytes, int tag, int start, int end) {
      this.bytes = bytes;
      this.tag = tag;
      this.start = start;
      this.end = end;
    }

    static Value at(byte[] bytes, int at, int limit) {
      if (at + 2 > limit) {
        return new Value(bytes, -1, limit, limit);
      }
      int first = bytes[at + 1] & 0xFF;
      int wide = first < 0x80 ? 0 : first & 0x7F;
      if (wide > 3 || at + 2 + wide > limit) {
        return new Value(bytes, -1, limit, limit);
      }
      int length = wide == 0 ? first : 0;
      for (int i = 0; i < wide; i++) {
        length = length << 8 | (bytes[at + 2 + i] & 0xFF);
      }
      int start = at + 2 + wide;
      // A length of zero in the long form means: to where it ends.
      boolean open = first == 0x80;
      return length > limit - start
          ? new Value(bytes, -1, limit, limit)
          : new Value(bytes, bytes[at] & 0xFF, start, open ? limit : start + length);
    }

    Value inner() {
      return at(bytes, start, end);
    }

    Value next(int limit) {
      return at(bytes, end, limit);
    }

    boolean begins(byte[] with) {
      if (end - start < with.length) {
        return false;
      }
      for (int i = 0; i < with.length; i++) {
        if (bytes[start + i] != with[i]) {
          return false;
        }
      }
      return true;
    }

    int length() {
      return end - start;
    }
  }

  /** What begins with a sequence: a key, a locked key, or a store of them. */
  static Held encoded(byte[] bytes) {
    Value all = Value.at(bytes, 0, bytes.length);
    if (all.tag != SEQUENCE) {
      return Held.NOTHING;
    }
    Value first = all.inner();
    Value second = first.next(all.end);
    if (first.tag == SEQUENCE && second.tag == OCTETS && second.end == all.end) {
      Value name = first.inner();
      return name.tag == IDENTIFIER && name.begins(PKCS5) ? Held.LOCKED : Held.NOTHING;
    }
    if (first.tag != INTEGER || first.length() != 1) {
      return Held.NOTHING;
    }
    return switch (bytes[first.start]) {
      case 0 -> second.tag == SEQUENCE ? key(second, all) : numbers(second, all);
      case 1 -> second.tag == OCTETS && isElliptic(second, all) ? Held.OPEN : Held.NOTHING;
      case 3 -> storeOf(second);
      default -> Held.NOTHING;
    };
  }

  /** Its algorithm, and then the key. */
  private static Held key(Value algorithm, Value all) {
    Value name = algorithm.inner();
    Value key = algorithm.next(all.end);
    boolean known = name.begins(PKCS) || name.begins(ELLIPTIC) || name.begins(EDWARDS);
    return name.tag == IDENTIFIER && known && key.tag == OCTETS && key.length() >= 32
        ? Held.OPEN
        : Held.NOTHING;
  }

  /** Eight numbers behind the zero: the key of RSA as it was written first. */
  private static Held numbers(Value second, Value all) {
    int count = 0;
    Value each = second;
    while (each.tag == INTEGER && count < 9) {
      count++;
      each = each.next(all.end);
    }
    return count == 8 && second.length() >= 64 ? Held.OPEN : Held.NOTHING;
  }

  private static boolean isElliptic(Value second, Value all) {
    Value third = second.next(all.end);
    return second.length() >= 28
        && second.length() <= 66
        && (third.tag == 0xA0 || third.tag == 0xA1);
  }

  /** A store names what it holds; that it holds a key in the clear is not looked for. */
  private static Held storeOf(Value content) {
    Value name = content.inner();
    return content.tag == SEQUENCE && name.tag == IDENTIFIER && name.begins(PKCS)
        ? Held.LOCKED
        : Held.NOTHING;
  }
}
