package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.detect.Assignment.Operator;
import dev.seatrial.secrets.text.Characters;
import java.util.Optional;

/** Reads the assignment whose name stands around a place, in whatever language or format. */
final class AssignmentParser {
  private static final int NAME = 80;
  private static final int VALUE = 2048;
  private static final int BLANKS = 40;

  private final Sight sight;
  private int nameStart;
  private int nameEnd;
  private int at;
  private int nameQuote;

  private AssignmentParser(Sight sight) {
    this.sight = sight;
  }

  static Optional<Assignment> around(Sight sight, int place) {
    return new AssignmentParser(sight).parse(place);
  }

  private Optional<Assignment> parse(int place) {
    if (!isName(sight.at(place))) {
      return Optional.empty();
    }
    name(place);
    sight.seen(nameEnd);
    at = nameEnd;
    closeName();
    Operator operator = operator();
    return operator == null ? Optional.empty() : value(operator);
  }

  private void name(int place) {
    nameStart = place;
    while (place - nameStart < NAME && isName(sight.at(nameStart - 1))) {
      nameStart--;
    }
    nameEnd = place;
    while (nameEnd - place < NAME && isName(sight.at(nameEnd))) {
      nameEnd++;
    }
    while (nameEnd > place && sight.at(nameEnd - 1) == '.') {
      nameEnd--;
    }
  }

  private static boolean isName(int c) {
    return Characters.isAlnum(c) || c == '_' || c == '-' || c == '.' || c == '$';
  }

  private void closeName() {
    if (sight.at(at) == '\\' && isQuote(sight.at(at + 1))) {
      at++;
    }
    if (isQuote(sight.at(at))) {
      nameQuote = sight.at(at++);
    }
    if (sight.at(at) == ']' || (sight.at(at) == ')' && sight.at(nameStart - 1) != '(')) {
      at++;
    }
  }

  private static boolean isQuote(int c) {
    return c == '"' || c == '\'' || c == '`';
  }

  private @org.jspecify.annotations.Nullable Operator operator() {
    if (isTagStart()) {
      return element();
    }
    int start = at;
    at = sight.skipBlanks(at, BLANKS);
    int c = sight.at(at);
    Operator pair = pair(start);
    if (pair != null) {
      return pair;
    }
    if (nameQuote == 0 && at > start && Characters.isLetter(c) && typed(at)) {
      return Operator.SET;
    }
    return switch (c) {
      case '=' -> equals();
      case ':' -> colon();
      case '?', '+', '.', '|' -> combined();
      case '>' -> null;
      case ',' -> comma();
      case '-' -> arrow();
      default -> at > start && isCommand() ? Operator.BLANK : null;
    };
  }

  private boolean isTagStart() {
    int before = sight.at(nameStart - 1);
    boolean prefixed = before == ':' && Characters.isAlnum(sight.at(nameStart - 2));
    return before == '<' || (prefixed && sight.find("<", nameStart - 24, nameStart) >= 0);
  }

  private @org.jspecify.annotations.Nullable Operator element() {
    int most = at + 160;
    while (at < most && sight.at(at) != '>') {
      if (sight.at(at) == '<' || at >= sight.to() || (sight.at(at) == '=' && isOwnName())) {
        return null;
      }
      at++;
    }
    at++;
    return sight.at(at - 2) == '/' ? null : Operator.ELEMENT;
  }

  private boolean isOwnName() {
    return at == nameEnd;
  }

  /** {@code name="FOO" value="bar"}: what looks like the name is the value of another one. */
  private @org.jspecify.annotations.Nullable Operator pair(int start) {
    if (nameQuote == 0 && sight.at(at) != '\n' && sight.at(at) != '\r' && at == start) {
      return null;
    }
    int i = at;
    if (sight.at(i) == ',') {
      i++;
    }
    int most = i + BLANKS;
    while (i < most && Characters.isSpace(sight.at(i))) {
      i++;
    }
    boolean close = sight.startsWith("</", i);
    if (close) {
      return null;
    }
    int quote = sight.at(i) == '\\' ? i + 1 : i;
    int word = isQuote(sight.at(quote)) ? quote + 1 : i;
    if (!sight.startsWithAnyCase("value", word)) {
      return null;
    }
    i = word + 5;
    i += sight.at(i) == '\\' ? 1 : 0;
    i += isQuote(sight.at(i)) ? 1 : 0;
    i = sight.skipBlanks(i, 4);
    if (sight.at(i) != '=' && sight.at(i) != ':') {
      return null;
    }
    at = i + 1;
    return Operator.PAIR;
  }

  /** {@code name string = ...}, as Go writes it. */
  private boolean typed(int start) {
    int i = start;
    while (i - start < 24 && (isName(sight.at(i)) || sight.at(i) == '*')) {
      i++;
    }
    i = sight.skipBlanks(i, 4);
    if (i == start || sight.at(i) != '=' || sight.at(i + 1) == '=') {
      return false;
    }
    at = i + 1;
    return true;
  }

  private Operator equals() {
    at++;
    int next = sight.at(at);
    if (next == '>') {
      at++;
      return Operator.SET;
    }
    if (next == '=') {
      while (sight.at(at) == '=') {
        at++;
      }
      return Operator.COMPARE;
    }
    return Operator.SET;
  }

  private @org.jspecify.annotations.Nullable Operator colon() {
    int colons = 0;
    while (sight.at(at) == ':' && colons < 3) {
      at++;
      colons++;
    }
    if (sight.at(at) == '=') {
      at++;
      return Operator.SET;
    }
    if (colons > 1) {
      return null;
    }
    int after = sight.skipBlanks(at, 4);
    if (after > at && Characters.isLetter(sight.at(after)) && typed(after)) {
      return Operator.SET;
    }
    return Operator.COLON;
  }

  private @org.jspecify.annotations.Nullable Operator combined() {
    int start = at;
    while (at - start < 2 && "?+.|".indexOf(sight.at(at)) >= 0) {
      at++;
    }
    if (sight.at(at) == '=') {
      at++;
      return Operator.SET;
    }
    return sight.at(start) == '|' && at - start == 2 ? Operator.SET : null;
  }

  private @org.jspecify.annotations.Nullable Operator comma() {
    at++;
    return nameQuote == 0 || nameQuote == '`' ? null : Operator.COMMA;
  }

  private @org.jspecify.annotations.Nullable Operator arrow() {
    if (sight.at(at + 1) != '>') {
      return null;
    }
    at += 2;
    return Operator.SET;
  }

  /** {@code --password x}, {@code ENV TOKEN x}, or a line that is a name and a quoted text. */
  private boolean isCommand() {
    if (nameQuote != 0) {
      return false;
    }
    if (sight.startsWith("--", nameStart)) {
      return true;
    }
    int line = sight.lineStart(nameStart);
    String before = sight.text(line, nameStart).strip();
    if (before.isEmpty()) {
      return sight.at(at) == '"' || sight.at(at) == '\'';
    }
    return before.equals("ENV") || before.equals("ARG") || before.equals("setenv");
  }

  private Optional<Assignment> value(Operator operator) {
    int most = at + BLANKS;
    boolean lines = operator == Operator.ELEMENT;
    while (at < most
        && (Characters.isBlank(sight.at(at))
            || (lines && Characters.isSpace(sight.at(at)) && at < sight.to()))) {
      at++;
    }
    block(operator);
    prefix();
    int quote = sight.at(at);
    if (quote == '\\' && isQuote(sight.at(at + 1))) {
      return quoted(operator, at + 1, true);
    }
    if (isQuote(quote) && operator != Operator.ELEMENT) {
      return quoted(operator, at, false);
    }
    return operator == Operator.COMMA ? Optional.empty() : plain(operator);
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
    if (sight.at(i) == '\n' && i < sight.to()) {
      at = sight.skipBlanks(i + 1, BLANKS);
    }
  }

  /** {@code b"…"}, {@code @"…"}, {@code N'…'}, and calls that do nothing to their text. */
  private void prefix() {
    int c = sight.at(at);
    if ("bBrRuUL@N$".indexOf(c) >= 0 && isQuote(sight.at(at + 1))) {
      at++;
    } else if (sight.startsWith("Buffer.from(", at)) {
      at += 12;
    } else if (sight.startsWith("String.valueOf(", at)) {
      at += 15;
    } else if (sight.startsWith("base64:", at)) {
      at += 7;
    }
  }

  private Optional<Assignment> quoted(Operator operator, int open, boolean escapedQuote) {
    int quote = sight.at(open);
    boolean triple = sight.at(open + 1) == quote && sight.at(open + 2) == quote;
    int start = open + (triple ? 3 : 1);
    int end = start;
    while (end - start < VALUE && end < sight.to() && !closes(end, quote, escapedQuote)) {
      if (sight.at(end) == '\n' && !triple) {
        return Optional.empty();
      }
      end += sight.at(end) == '\\' && !escapedQuote ? 2 : 1;
    }
    if (end >= sight.to() || end - start >= VALUE) {
      return Optional.empty();
    }
    int after = end + (escapedQuote ? 2 : 1);
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
    while (end - start < VALUE && end < sight.to() && !ends(sight.at(end), operator)) {
      end++;
    }
    if (sight.at(end) == '\\' && "nr".indexOf(sight.at(end + 1)) < 0) {
      return Optional.empty();
    }
    return some(operator, start, end, false, isEnd(end, operator));
  }

  private static boolean ends(int c, Operator operator) {
    if (operator == Operator.ELEMENT) {
      return c == '<' || Characters.isSpace(c);
    }
    return Characters.isSpace(c) || ",;\"'`<>(){}[]&\\|".indexOf(c) >= 0;
  }

  private boolean isEnd(int end, Operator operator) {
    int c = sight.at(end);
    if (operator == Operator.ELEMENT) {
      return c == '<' || sight.startsWith("</", end + 1) || Characters.isSpace(c);
    }
    if (end >= sight.to()
        || c == '\n'
        || c == '\r'
        || c == '&'
        || c == ';'
        || c == ','
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
