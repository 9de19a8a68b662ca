package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Latin1;
import java.nio.charset.StandardCharsets;

/** The part of a content that may be looked at. */
final class Sight {
  private static final int LINE = 4096;

  private final byte[] content;
  private final int from;
  private final int to;
  private int seen = -1;

  Sight(byte[] content, int from, int to) {
    this.content = content;
    this.from = from;
    this.to = to;
  }

  byte[] content() {
    return content;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Whether a name that was read already covers a place. */
  boolean isSeen(int place) {
    return place < seen;
  }

  /** Notes that a name was read that ends here. */
  void seen(int nameEnd) {
    seen = nameEnd;
  }

  /** The byte at a place; a line's end beyond the edges. */
  int at(int index) {
    return index < from || index >= to ? '\n' : content[index] & 0xFF;
  }

  boolean startsWith(String text, int at) {
    if (at < from || at + text.length() > to) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (content[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #startsWith}, for a text in lower case, whatever the case of the content. */
  boolean startsWithAnyCase(String lower, int at) {
    if (at < from || at + lower.length() > to) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (Characters.lower(content[at + i]) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String text(int start, int end) {
    int low = Math.min(Math.max(from, start), to);
    int high = Math.max(low, Math.min(to, end));
    return new String(content, low, high - low, StandardCharsets.ISO_8859_1);
  }

  Latin1 slice(int start, int end) {
    int low = Math.max(from, start);
    return new Latin1(content, low, Math.max(low, Math.min(to, end)));
  }

  int lineStart(int at) {
    int i = Math.max(from, Math.min(at, to));
    while (i > from && at - i < LINE && content[i - 1] != '\n') {
      i--;
    }
    return i;
  }

  int lineEnd(int at) {
    int i = Math.min(Math.max(at, from), to);
    while (i < to && i - at < LINE && content[i] != '\n' && content[i] != '\r') {
      i++;
    }
    return i;
  }

  /** The first place at or after {@code at} that is not a blank. */
  int skipBlanks(int at, int most) {
    int i = at;
    while (i < to && i - at < most && Characters.isBlank(content[i])) {
      i++;
    }
    return i;
  }

  /** The next place of a text in any case within a distance; -1 where there is none. */
  int find(String lower, int start, int end) {
    for (int i = Math.max(from, start); i + lower.length() <= Math.min(to, end); i++) {
      if (startsWithAnyCase(lower, i)) {
        return i;
      }
    }
    return -1;
  }
}
