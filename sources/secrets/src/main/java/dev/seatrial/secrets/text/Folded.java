package dev.seatrial.secrets.text;

import java.io.ByteArrayOutputStream;
import java.util.function.IntPredicate;

/** A run of letters that is folded into lines of one length, the last of which may be shorter. */
public final class Folded {
  /** Shorter lines are words; longer ones nobody folds. */
  private static final int SHORTEST = 48;

  private static final int LONGEST = 128;
  private static final int INDENT = 64;
  private static final int MOST = 1 << 17;

  /** No line further behind a run than this tells whether it goes on there. */
  public static final int REACH = LONGEST + INDENT + 4;

  private final byte[] letters;
  private final int end;

  private Folded(byte[] letters, int end) {
    this.letters = letters;
    this.end = end;
  }

  /** The letters of all lines. */
  public byte[] letters() {
    return letters;
  }

  /** Where the last line ends in the content. */
  public int end() {
    return end;
  }

  /**
   * Where the run begins that a place is in, with the lines before it that it goes on from.
   *
   * @param reached whether a place before it may be looked at
   */
  public static int startOf(byte[] content, int at, IntPredicate reached) {
    int start = runStart(content, at, reached, Integer.MAX_VALUE);
    while (true) {
      int line = start;
      while (start - line < INDENT && reached.test(line - 1) && isIndent(content[line - 1])) {
        line--;
      }
      if (!reached.test(line - 1) || content[line - 1] != '\n') {
        return start;
      }
      int end = line - 1 - (reached.test(line - 2) && content[line - 2] == '\r' ? 1 : 0);
      int before = runStart(content, end, reached, LONGEST + 1);
      if (end - before < SHORTEST || end - before > LONGEST) {
        return start;
      }
      start = before;
    }
  }

  private static int runStart(byte[] content, int at, IntPredicate reached, int most) {
    int start = at;
    while (at - start < most
        && reached.test(start - 1)
        && Characters.isBase64(content[start - 1])) {
      start--;
    }
    return start;
  }

  private static boolean isIndent(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Whether the run from one place to another may be the first line of more. */
  public static boolean mayBegin(byte[] content, int start, int end, int to) {
    int width = end - start;
    if (width < SHORTEST || width > LONGEST || width % 4 != 0) {
      return false;
    }
    int next = next(content, end, to);
    return next < to && runEnd(content, next, to) > next;
  }

  /** All lines from the one that stands there. */
  public static Folded at(byte[] content, int start, int end, int to) {
    ByteArrayOutputStream letters = new ByteArrayOutputStream();
    letters.write(content, start, end - start);
    int width = end - start;
    int last = end;
    boolean full = true;
    while (full && letters.size() < MOST) {
      int line = next(content, last, to);
      int lineEnd = runEnd(content, line, to);
      if (lineEnd == line || lineEnd - line > width) {
        break;
      }
      full = lineEnd - line == width;
      letters.write(content, line, lineEnd - line);
      last = lineEnd;
    }
    return new Folded(letters.toByteArray(), last);
  }

  /** Where the next line's letters begin; the end where none follow. */
  private static int next(byte[] content, int end, int to) {
    int i = end < to && content[end] == '\r' ? end + 1 : end;
    if (i >= to || content[i] != '\n') {
      return to;
    }
    i++;
    int most = Math.min(to, i + INDENT);
    while (i < most && isIndent(content[i])) {
      i++;
    }
    return i;
  }

  private static int runEnd(byte[] content, int start, int to) {
    int i = start;
    int most = Math.min(to, start + LONGEST + 1);
    while (i < most && Characters.isBase64(content[i])) {
      i++;
    }
    return i;
  }
}
