package dev.seatrial.secrets.unwrap;

import java.util.List;

/** What a content is, by its first bytes. */
enum Form {
  TEXT,
  WIDE,
  GZIP,
  ZLIB,
  ZIP,
  TAR,
  PDF,
  CLASS,
  PYTHON,
  KEYSTORE,
  DER,
  MEDIA,
  BZIP2,
  XZ,
  ZSTD,
  OTHER_ARCHIVE,
  BINARY;

  /** A content is told from a binary one as git does: by a zero byte among the first ones. */
  static final int FIRST = 8_000;

  /** Signs that begin with letters could begin a text, too: there a zero byte must follow. */
  private record Sign(Form form, int at, String bytes) {
    boolean in(byte[] head, int length) {
      if (at + bytes.length() > length) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i++) {
        if ((head[at + i] & 0xFF) != bytes.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /** Whether no text begins so. */
    boolean saysAll() {
      if (form == PDF || form == BZIP2) {
        return true;
      }
      return bytes.length() > 2 && !bytes.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }
  }

  private static final List<Sign> SIGNS =
      List.of(
          sign(MEDIA, 0, "\u0089PNG\r\n"),
          sign(MEDIA, 0, "\u00ff\u00d8\u00ff"),
          sign(CLASS, 0, "\u00ca\u00fe\u00ba\u00be\0"),
          sign(GZIP, 0, "\u001f\u008b\b"),
          sign(ZIP, 0, "PK\u0003\u0004"),
          sign(ZIP, 0, "PK\u0005\u0006"),
          sign(PDF, 0, "%PDF-"),
          sign(KEYSTORE, 0, "\u00fe\u00ed\u00fe\u00ed\0\0\0"),
          sign(KEYSTORE, 0, "\u00ce\u00ce\u00ce\u00ce\0\0\0"),
          sign(BZIP2, 4, "1AY&SY"),
          sign(XZ, 0, "\u00fd7zXZ\0"),
          sign(XZ, 0, "]\0\0\u0080\0\u00ff"),
          sign(ZSTD, 0, "(\u00b5/\u00fd"),
          sign(OTHER_ARCHIVE, 0, "7z\u00bc\u00af'\u001c"),
          sign(OTHER_ARCHIVE, 0, "Rar!\u001a\u0007"),
          sign(OTHER_ARCHIVE, 0, "\u0004\"M\u0018"),
          sign(OTHER_ARCHIVE, 0, "\u001f\u009d"),
          sign(OTHER_ARCHIVE, 0, "MSCF\0\0\0\0"),
          sign(MEDIA, 0, "GIF8"),
          sign(MEDIA, 0, "wOFF"),
          sign(MEDIA, 0, "wOF2"),
          sign(MEDIA, 0, "OTTO"),
          sign(MEDIA, 0, "ttcf"),
          sign(MEDIA, 0, "\0\u0001\0\0\0"),
          sign(MEDIA, 0, "true\0"),
          sign(MEDIA, 0, "RIFF"),
          sign(MEDIA, 4, "ftyp"),
          sign(MEDIA, 0, "\0\0\u0001\0"),
          sign(MEDIA, 0, "II*\0"),
          sign(MEDIA, 0, "MM\0*"),
          sign(MEDIA, 0, "8BPS"),
          sign(MEDIA, 0, "ID3"),
          sign(MEDIA, 0, "\u00ff\u00fb"),
          sign(MEDIA, 0, "OggS"),
          sign(MEDIA, 0, "fLaC"),
          sign(MEDIA, 0, "MThd\0"),
          sign(MEDIA, 0, "FLV\u0001"),
          sign(MEDIA, 0, "\u001aE\u00df\u00a3"),
          sign(MEDIA, 0, "\0\0\u0001\u00ba"),
          sign(MEDIA, 0, "icns\0"),
          sign(MEDIA, 4, "jP  \r\n"),
          sign(MEDIA, 0, "glTF"));

  private static Sign sign(Form form, int at, String bytes) {
    return new Sign(form, at, bytes);
  }

  /**
   * The form of a content.
   *
   * @param head its first bytes, as many of {@link #FIRST} as there are
   */
  static Form of(byte[] head, int length) {
    boolean binary = hasZero(head, length);
    if (!binary && !mayBePacked(head, length)) {
      return TEXT;
    }
    for (Sign sign : SIGNS) {
      if (sign.in(head, length) && (binary || sign.saysAll())) {
        return sign.form();
      }
    }
    if (isSequence(head, length)) {
      return DER;
    }
    if (!binary) {
      return isZlib(head, length) ? ZLIB : TEXT;
    }
    return unsigned(head, length);
  }

  private static Form unsigned(byte[] head, int length) {
    if (Tar.isHeader(head, length)) {
      return TAR;
    }
    if (Wide.of(head, length).isPresent()) {
      return WIDE;
    }
    if (length > 16 && head[0] == 'B' && head[1] == 'M' && head[6] == 0 && head[8] == 0) {
      return MEDIA;
    }
    if (length > 16 && head[2] == '\r' && head[3] == '\n') {
      return PYTHON;
    }
    return isZlib(head, length) ? ZLIB : BINARY;
  }

  /** Nearly all contents begin like texts, which is seen at once. */
  private static boolean mayBePacked(byte[] head, int length) {
    if (length < 4) {
      return false;
    }
    boolean document = head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F';
    boolean zip = head[0] == 'P' && head[1] == 'K' && head[2] < 8;
    boolean bzip = head[0] == 'B' && head[1] == 'Z' && head[2] == 'h';
    return document
        || zip
        || bzip
        || isStrange(head[0])
        || isStrange(head[1])
        || (head[0] == 0x30 && length < 0x80)
        || isZlib(head, length);
  }

  /** No byte that a text of ours begins with; a mark of the order of bytes is one. */
  private static boolean isStrange(byte b) {
    return b >= 0 ? b < ' ' && b != '\n' && b != '\r' && b != '\t' : b != (byte) 0xBB;
  }

  /** As keys and stores of keys are encoded: a sign, and how long they are. */
  private static boolean isSequence(byte[] head, int length) {
    if (length < 32 || head[0] != 0x30) {
      return false;
    }
    int first = head[1] & 0xFF;
    return switch (first) {
      case 0x80, 0x83 -> true;
      case 0x81 -> (head[2] & 0xFF) == length - 3;
      case 0x82 -> {
        int said = (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
        yield length < FIRST ? said == length - 4 : said >= FIRST - 4;
      }
      default -> first == length - 2;
    };
  }

  private static boolean isZlib(byte[] head, int length) {
    return length > 8
        && head[0] == 0x78
        && (head[1] == 1 || head[1] == 0x5E || head[1] == (byte) 0x9C || head[1] == (byte) 0xDA)
        && !isText(head, length);
  }

  private static boolean isText(byte[] head, int length) {
    for (int i = 0; i < Math.min(64, length); i++) {
      if (isStrange(head[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasZero(byte[] head, int length) {
    for (int i = 0; i < Math.min(FIRST, length); i++) {
      if (head[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
