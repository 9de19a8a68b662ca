package dev.seatrial.secrets.unwrap;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people read in a part of an office document: its texts without the marks that cut them, one
 * line for each paragraph. An editor writes a word in pieces wherever it was changed once.
 */
final class Runs {
  private static final int MOST = 4 << 20;
  private static final int LONGEST_NAME = 24;

  private static final Pattern PART =
      Pattern.compile("(?:.*/)?(?:(?:word|xl|ppt)/(?:[^/]+/)*[^/]+|content)\\.xml");

  /** What begins a line, by the names of elements in the three ways in which they are written. */
  private static final Pattern LINE =
      Pattern.compile("/(?:w:p|a:p|si|text:p|text:h)|(?:w:br|w:cr|a:br|text:line-break)/?");

  private static final Pattern GAP = Pattern.compile("(?:w:tab|text:tab|text:s)/?");

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final StringBuilder mark = new StringBuilder();

  /** What ends the mark that is being read; 0 in a text. */
  private char end;

  private boolean cut;

  private Runs() {}

  /** Reads such a part, where it is one. */
  static Optional<Runs> of(Where where) {
    return PART.matcher(where.path()).matches() ? Optional.of(new Runs()) : Optional.empty();
  }

  void add(byte[] content, int count) {
    for (int i = 0; i < count; i++) {
      char c = (char) (content[i] & 0xFF);
      if (end == 0 && (c == '<' || c == '&')) {
        end = c == '<' ? '>' : ';';
        mark.setLength(0);
      } else if (end == 0) {
        write(c);
      } else if (c == end) {
        write(end == ';' ? sign(mark.toString()) : gap(mark.toString()));
        end = 0;
      } else if (mark.length() < LONGEST_NAME && mark.indexOf(" ") < 0) {
        mark.append(c);
      }
    }
  }

  private void write(int c) {
    cut |= text.size() == MOST;
    if (c != 0 && !cut) {
      text.write(c);
    }
  }

  private static int gap(String mark) {
    String name = mark.strip();
    return LINE.matcher(name).matches() ? '\n' : GAP.matcher(name).matches() ? ' ' : 0;
  }

  private static int sign(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos", "#39" -> '\'';
      default -> ' ';
    };
  }

  /** Whether there is more than is held. */
  boolean isCut() {
    return cut;
  }

  byte[] text() {
    return text.toByteArray();
  }
}
