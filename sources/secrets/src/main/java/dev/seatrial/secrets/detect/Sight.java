package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Latin1;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;

/**
 * The part of a content that may be looked at. It knows whether somebody would have looked further:
 * where nobody would, what was found does not depend on anything that stands outside.
 */
final class Sight {
  private static final int LINE = 4096;

  private final byte[] content;
  private final int from;
  private final int to;
  private final boolean cutBefore;
  private final boolean cutBehind;
  private boolean missed;
  private int seen = -1;

  /** All that may be looked at. */
  Sight(byte[] content, int from, int to) {
    this(content, new Detectors.Range(from, to), new Detectors.Range(from, to));
  }

  /**
   * A part of what may be looked at.
   *
   * @param reach all of it
   */
  Sight(byte[] content, Detectors.Range near, Detectors.Range reach) {
    this.content = content;
    from = near.from();
    to = near.to();
    cutBefore = from > reach.from();
    cutBehind = to < reach.to();
  }

  /** Whether somebody looked, or may have looked, for what is outside of this part. */
  boolean isShort() {
    return missed;
  }

  /** Somebody looks for what stands before this part. */
  void before() {
    missed |= cutBefore;
  }

  /** Somebody looks for what stands behind this part. */
  void behind() {
    missed |= cutBehind;
  }

  byte[] content() {
    return content;
  }

  /** Where this part ends; who looks at what stands behind it says so. */
  int end() {
    return to;
  }

  /** A place, or where this part begins if that is later. */
  int low(int place) {
    if (place < from) {
      before();
      return from;
    }
    return place;
  }

  /** A place, or where this part ends if that is earlier. */
  int high(int place) {
    if (place > to) {
      behind();
      return to;
    }
    return place;
  }

  /** Whether this part begins at a place or before it. */
  boolean reachesBack(int place) {
    if (place < from) {
      before();
      return false;
    }
    return true;
  }

  /** Whether this part goes on at a place. */
  boolean reaches(int place) {
    if (place >= to) {
      behind();
      return false;
    }
    return true;
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
    return reachesBack(index) && reaches(index) ? content[index] & 0xFF : '\n';
  }

  boolean startsWith(String text, int at) {
    if (!reachesBack(at) || !reaches(at + text.length() - 1)) {
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
    if (!reachesBack(at) || !reaches(at + lower.length() - 1)) {
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
    int low = Math.min(low(start), to);
    int high = Math.max(low, high(end));
    return new String(content, low, high - low, StandardCharsets.ISO_8859_1);
  }

  Latin1 slice(int start, int end) {
    int low = low(start);
    return new Latin1(content, low, Math.max(low, high(end)));
  }

  /** As {@link #slice}, for who tells afterwards {@linkplain #read how far it was read}. */
  Latin1 sliceAtMost(int start, int end) {
    int low = low(start);
    return new Latin1(content, low, Math.max(low, Math.min(to, end)));
  }

  /** A pattern was tried on a slice that may have been cut. */
  @SuppressWarnings("JdkObsolete") // whether it would have read on is what it is asked for here
  void read(Matcher matcher) {
    if (matcher.hitEnd()) {
      behind();
    }
  }

  int lineStart(int at) {
    int i = Math.max(from, Math.min(at, to));
    while (at - i < LINE && reachesBack(i - 1) && content[i - 1] != '\n') {
      i--;
    }
    return i;
  }

  int lineEnd(int at) {
    int i = Math.min(Math.max(at, from), to);
    while (i - at < LINE && reaches(i) && content[i] != '\n' && content[i] != '\r') {
      i++;
    }
    return i;
  }

  /** The first place at or after {@code at} that is not a blank. */
  int skipBlanks(int at, int most) {
    int i = at;
    while (i - at < most && reaches(i) && Characters.isBlank(content[i])) {
      i++;
    }
    return i;
  }

  /** The next place of a text in any case within a distance; -1 where there is none. */
  int find(String lower, int start, int end) {
    for (int i = low(start); i + lower.length() <= Math.min(to, end); i++) {
      if (startsWithAnyCase(lower, i)) {
        return i;
      }
    }
    high(end);
    return -1;
  }
}
