package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Assignment;
import dev.seatrial.secrets.text.Assignment.Operator;
import dev.seatrial.secrets.text.Characters;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the value that a name is given, from behind what joins them. */
final class ValueReader {
  private static final int VALUE = 2048;
  private static final int BLANKS = 40;

  private static final int LINE = 128;

  /** Of letters, digits and marks; no call, no list, no template, and nothing that goes on. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?=.*\\d)(?=.*[A-Za-z])(?!.*[\"'`<>\\\\])(?!.*[$%#@]\\{)(?!.*\\{\\{)(?!.*\\$\\()(?!.*[&;,][\\w.-]+=)"
              + "(?![\\w.$>:-]*[(\\[{].*[)\\]}]).*[^,;({\\[&|]");

  private final Sight sight;
  private final int nameStart;
  private final int nameEnd;
  private final boolean lone;
  private int at;

  /**
   * A reader.
   *
   * @param lone whether a value counts only as the last of its list
   */
  ValueReader(Sight sight, int nameStart, int nameEnd, boolean lone) {
    this.sight = sight;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.lone = lone;
  }

  Optional<Assignment> read(Operator operator, int from) {
    at = from;
    int most = at + BLANKS;
    boolean lines = operator == Operator.ELEMENT;
    while (at < most
        && (Characters.isBlank(sight.at(at))
            || (lines && Characters.isSpace(sight.at(at)) && sight.reaches(at)))) {
      at++;
    }
    block(operator);
    prefix();
    int quote = sight.at(at);
    if (quote == '\\' && AssignmentParser.isQuote(sight.at(at + 1))) {
      return quoted(operator, at + 1, true);
    }
    if (AssignmentParser.isQuote(quote) && operator != Operator.ELEMENT) {
      return quoted(operator, at, false);
    }
    boolean quotes = operator == Operator.COMMA || operator == Operator.CALL;
    return quotes ? Optional.empty() : plain(operator);
  }

  /** {@code name: |} goes on in the next line. */
  private void block(Operator operator) {
    int c = sight.at(at);
    if (operator != Operator.COLON || (c != '|' && c != '>')) {
      return;
    }
    int i = at + 1;
    i += sight.at(i) == '-' || sight.at(i) == '+' ? 1 : 0;
    i += sight.at(i) == '\r' ? 1 : 0;
    if (sight.at(i) == '\n' && sight.reaches(i)) {
      at = sight.skipBlanks(i + 1, BLANKS);
    }
  }

  /** {@code b"…"}, {@code @"…"}, {@code N'…'}, and calls that do nothing to their text. */
  private void prefix() {
    int c = sight.at(at);
    if ("bBrRuUL@N$".indexOf(c) >= 0 && AssignmentParser.isQuote(sight.at(at + 1))) {
      at++;
    } else if (sight.startsWith("Buffer.from(", at)) {
      at += 12;
    } else if (sight.startsWith("String.valueOf(", at)) {
      at += 15;
    } else if (sight.startsWith("base64:", at)) {
      at += 7;
    } else if (sight.startsWith("default=", at)) {
      at += 8;
    } else if (sight.startsWith("Field(", at)) {
      at += sight.startsWith("default=", at + 6) ? 14 : 6;
    } else if (sight.startsWith("<![CDATA[", at)) {
      at += 9;
    }
  }

  private Optional<Assignment> quoted(Operator operator, int open, boolean escapedQuote) {
    int quote = sight.at(open);
    boolean triple = sight.at(open + 1) == quote && sight.at(open + 2) == quote;
    int start = open + (triple ? 3 : 1);
    int end = start;
    while (end - start < VALUE && sight.reaches(end) && !closes(end, quote, escapedQuote)) {
      if (sight.at(end) == '\n' && !triple) {
        return Optional.empty();
      }
      end += sight.at(end) == '\\' && !escapedQuote ? 2 : 1;
    }
    if (!sight.reaches(end) || end - start >= VALUE) {
      return Optional.empty();
    }
    int after = end + (escapedQuote ? 2 : 1);
    if (lone && ")}]".indexOf(sight.at(sight.skipBlanks(after, 8))) < 0) {
      return Optional.empty();
    }
    boolean alone = sight.at(after) != quote && !continues(after);
    return some(operator, start, end, true, alone);
  }

  private boolean closes(int place, int quote, boolean escapedQuote) {
    return escapedQuote
        ? sight.at(place) == '\\' && sight.at(place + 1) == quote
        : sight.at(place) == quote;
  }

  /** A text that is glued to something is only a part of the value. */
  private boolean continues(int after) {
    int i = sight.skipBlanks(after, 8);
    int c = sight.at(i);
    return c == '+' || (c == '.' && Characters.isLetter(sight.at(i + 1))) || c == '%';
  }

  private Optional<Assignment> plain(Operator operator) {
    int start = at;
    int end = start;
    while (end - start < VALUE && sight.reaches(end) && !ends(sight.at(end), operator)) {
      end++;
    }
    int all = end;
    while (all - start < LINE && sight.reaches(all) && !Characters.isSpace(sight.at(all))) {
      all++;
    }
    if (all > end && isSetting(operator, start, all)) {
      return some(operator, start, all, false, true);
    }
    if (sight.at(end) == '\\' && "nr".indexOf(sight.at(end + 1)) < 0) {
      return Optional.empty();
    }
    return some(operator, start, end, false, isEnd(end, operator));
  }

  /** A name at the beginning of its line has the rest of it, unless that is an expression. */
  private boolean isSetting(Operator operator, int start, int end) {
    int after = sight.at(sight.skipBlanks(end, BLANKS));
    if ((operator != Operator.SET && operator != Operator.COLON)
        || (after != '\n' && after != '\r')) {
      return false;
    }
    String before = sight.text(sight.lineStart(nameStart), nameStart).strip();
    return (before.isEmpty() || before.equals("export"))
        && PLAIN.matcher(sight.text(start, end)).matches();
  }

  private static boolean ends(int c, Operator operator) {
    if (operator == Operator.ELEMENT) {
      return c == '<' || c == ']' || Characters.isSpace(c);
    }
    return Characters.isSpace(c) || ",;\"'`<>(){}[]&\\|".indexOf(c) >= 0;
  }

  private boolean isEnd(int end, Operator operator) {
    int c = sight.at(end);
    if (operator == Operator.ELEMENT) {
      int close = end;
      while (close - end < 2 * BLANKS
          && Characters.isSpace(sight.at(close))
          && sight.reaches(close)) {
        close++;
      }
      return sight.startsWith("</", close) || sight.startsWith("]]>", end);
    }
    if (!sight.reaches(end)
        || c == '\n'
        || c == '\r'
        || c == '&'
        || c == ';'
        || c == ','
        || (c == ')' && sight.at(nameStart - 1) == '(')
        || c == '\\') {
      return true;
    }
    int next = sight.skipBlanks(end, BLANKS);
    int then = sight.at(next);
    boolean comment =
        then == '#' || then == ';' || sight.startsWith("//", next) || sight.startsWith("/*", next);
    boolean option = then == '-' || operator == Operator.BLANK;
    return (next > end && (then == '\n' || then == '\r' || comment || option))
        || c == '"'
        || c == '\'';
  }

  private Optional<Assignment> some(
      Operator operator, int start, int end, boolean quoted, boolean whole) {
    return end <= start
        ? Optional.empty()
        : Optional.of(new Assignment(nameStart, nameEnd, start, end, operator, quoted, whole));
  }
}
