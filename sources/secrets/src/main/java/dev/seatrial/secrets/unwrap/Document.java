package dev.seatrial.secrets.unwrap;

import dev.seatrial.secrets.text.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The texts of a PDF: what its pages write, and what else of it is readable. */
final class Document {
  private static final byte[] STREAM = bytes("stream");
  private static final byte[] END = bytes("endstream");
  private static final byte[] DEFLATED = bytes("FlateDecode");
  private static final byte[] IMAGE = bytes("Image");
  private static final byte[] FONT = bytes("FontFile");
  private static final byte[] LOCKED = bytes("/Encrypt");

  /** How far before a stream what describes it is looked for. */
  private static final int DESCRIPTION = 1024;

  private static final int MOST_STREAMS = 50_000;
  private static final int LONGEST_STRING = 1 << 16;

  private final byte[] content;
  private final Budget budget;
  private final byte[] chunk = new byte[1 << 14];

  Document(byte[] content, Budget budget) {
    this.content = content;
    this.budget = budget;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether a password is needed to read it. */
  boolean isLocked() {
    return find(LOCKED, 0, content.length) >= 0;
  }

  /** What its pages write, one line for each that is shown. */
  void texts(Feed feed) throws Limit {
    int from = 0;
    for (int i = 0; i < MOST_STREAMS; i++) {
      int at = find(STREAM, from, content.length);
      if (at < 0) {
        return;
      }
      int start = lineEnd(at + STREAM.length);
      int end = find(END, start, content.length);
      if (end < 0) {
        end = content.length;
      }
      stream(at, start, end, feed);
      from = end + END.length;
    }
    throw new Limit(Unopened.MANY);
  }

  /** What stands between its streams. */
  void rest(Feed feed) throws IOException {
    int from = 0;
    while (from < content.length) {
      int at = find(STREAM, from, content.length);
      int end = at < 0 ? content.length : at;
      try (InputStream part = new java.io.ByteArrayInputStream(content, from, end - from)) {
        Strings.of(part, feed);
      }
      int next = at < 0 ? -1 : find(END, at, content.length);
      from = next < 0 ? content.length : next + END.length;
    }
  }

  private int lineEnd(int at) {
    int i = at;
    while (i < content.length && i < at + 2 && (content[i] == '\r' || content[i] == '\n')) {
      i++;
    }
    return i;
  }

  private void stream(int keyword, int start, int end, Feed feed) throws Limit {
    int described = Math.max(0, keyword - DESCRIPTION);
    int object = lastOf("obj", described, keyword);
    int from = object < 0 ? described : object;
    boolean picture = find(IMAGE, from, keyword) >= 0 || find(FONT, from, keyword) >= 0;
    if (picture || end <= start) {
      return;
    }
    if (find(DEFLATED, from, keyword) < 0) {
      new Shown(feed).add(content, start, end);
      return;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(content, start, end - start);
      Shown shown = new Shown(feed);
      int count = inflater.inflate(chunk);
      while (count > 0) {
        budget.spend(count);
        shown.add(chunk, 0, count);
        count = inflater.inflate(chunk);
      }
    } catch (DataFormatException locked) {
      // What is readable of a damaged stream was given on; that of a locked one nobody can read.
    } finally {
      inflater.end();
    }
  }

  private int lastOf(String word, int from, int to) {
    for (int i = to - word.length(); i >= from; i--) {
      if (content[i] == word.charAt(0)
          && content[i + 1] == word.charAt(1)
          && content[i + 2] == word.charAt(2)) {
        return i;
      }
    }
    return -1;
  }

  private int find(byte[] word, int from, int to) {
    for (int i = from; i + word.length <= to; i++) {
      int j = 0;
      while (j < word.length && content[i + j] == word[j]) {
        j++;
      }
      if (j == word.length) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What a page writes: the strings in round brackets; those in one pair of square brackets are one
   * text, whose letters only stand closer.
   */
  private static final class Shown {
    private final Feed feed;
    private int depth;
    private boolean escaped;
    private boolean together;
    private int octal = -1;
    private int length;
    private final StringBuilder hex = new StringBuilder();
    private boolean inHex;

    Shown(Feed feed) {
      this.feed = feed;
    }

    void add(byte[] bytes, int start, int end) {
      for (int i = start; i < end; i++) {
        add(bytes[i] & 0xFF);
      }
    }

    private void add(int c) {
      if (depth > 0) {
        inString(c);
      } else if (inHex) {
        inHex(c);
      } else {
        switch (c) {
          case '(' -> {
            depth = 1;
            length = 0;
          }
          case '<' -> {
            inHex = true;
            hex.setLength(0);
          }
          case '[' -> together = true;
          case ']' -> {
            together = false;
            feed.add('\n');
          }
          default -> {}
        }
      }
    }

    private void inString(int c) {
      if (octal >= 0 && c >= '0' && c <= '7' && octal < 32) {
        octal = octal * 8 + c - '0';
        return;
      }
      if (octal >= 0) {
        feed.add(octal);
        octal = -1;
      }
      if (escaped) {
        escaped(c);
        return;
      }
      switch (c) {
        case '\\' -> escaped = true;
        case '(' -> depth++;
        case ')' -> depth--;
        default -> {}
      }
      // A bracket that is never closed is none.
      if (depth == 0 || ++length > LONGEST_STRING) {
        depth = 0;
        if (!together) {
          feed.add('\n');
        }
      } else if (c != '\\') {
        feed.add(c);
      }
    }

    private void escaped(int c) {
      escaped = false;
      if (c >= '0' && c <= '7') {
        octal = c - '0';
      } else if (c != '\n' && c != '\r') {
        feed.add(c == 'n' || c == 'r' ? '\n' : c);
      }
    }

    private void inHex(int c) {
      if (Characters.isHex(c) && hex.length() < LONGEST_STRING) {
        hex.append((char) c);
      } else if (c != ' ' && c != '\n' && c != '\r') {
        inHex = false;
        for (int i = 0; c == '>' && i + 1 < hex.length(); i += 2) {
          feed.add(Integer.parseInt(hex, i, i + 2, 16));
        }
        if (!together && hex.length() > 0) {
          feed.add('\n');
        }
      }
    }
  }
}
