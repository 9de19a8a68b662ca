package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Assignment;
import dev.seatrial.secrets.text.Assignment.Operator;
import dev.seatrial.secrets.text.Characters;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the assignment whose name stands around a place, in whatever language or format. */
final class AssignmentParser {
  private static final int NAME = 80;
  private static final int BLANKS = 40;

  /** What stands before a name that a value follows without a sign. */
  private static final Set<String> DEFINES =
      Set.of("ENV", "ARG", "setenv", "#define", "\"#define", "%define", "%global", "SET", "set");

  /** How calls begin that are given a secret. */
  private static final Pattern TAKES =
      Pattern.compile(
          "(?:set|with|use|hash|encode|encrypt|check|verify|validate|change|reset|update|enter)(?:_|(?=[A-Z]))");

  private final Sight sight;
  private int nameStart;
  private int nameEnd;
  private int at;
  private int nameQuote;
  private boolean lone;
  private boolean closed;

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
    boolean command =
        nameQuote == '`' && sight.at(at) == ':' && !Characters.isSpace(sight.at(at + 1));
    if ((nameQuote != 0 && sight.at(nameStart - 1) == '/') || command) {
      return Optional.empty();
    }
    Operator operator = operator();
    return operator == null
        ? Optional.empty()
        : new ValueReader(sight, nameStart, nameEnd, lone).read(operator, at);
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

  static boolean isName(int c) {
    return Characters.isAlnum(c) || c == '_' || c == '-' || c == '.' || c == '$';
  }

  private void closeName() {
    if (sight.at(at) == '\\' && isQuote(sight.at(at + 1))) {
      at++;
    }
    if (isQuote(sight.at(at))) {
      nameQuote = sight.at(at++);
    }
    if (sight.at(at) == ']' || (sight.at(at) == ')' && nameQuote != 0)) {
      at++;
      closed = true;
    }
  }

  static boolean isQuote(int c) {
    return c == '"' || c == '\'' || c == '`';
  }

  private @org.jspecify.annotations.Nullable Operator operator() {
    if (isTagStart()) {
      return element();
    }
    if (nameQuote == 0 && !closed && sight.at(at) == '(') {
      return call();
    }
    int start = at;
    at = sight.skipBlanks(at, BLANKS);
    if (closed && sight.startsWith("or ", at)) {
      at += 3;
      return Operator.SET;
    }
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
      case '!' -> unequal();
      case ':' -> colon();
      case '?', '+', '.', '|' -> combined();
      case '>' -> null;
      case ',' -> comma();
      case '-' -> arrow();
      default -> at > start && isCommand() ? Operator.BLANK : null;
    };
  }

  /** {@code setToken("…")} and {@code .token("…")}, but no call that asks for one. */
  private @org.jspecify.annotations.Nullable Operator call() {
    String name = sight.text(nameStart, nameEnd);
    int dot = name.lastIndexOf('.');
    if (dot != 0 && !TAKES.matcher(name).region(dot + 1, name.length()).lookingAt()) {
      return null;
    }
    at++;
    lone = true;
    return Operator.CALL;
  }

  /** Not so {@code List<Token>} and {@code (?P<token>}. */
  private boolean isTagStart() {
    int before = sight.at(nameStart - 1);
    boolean prefixed = before == ':' && Characters.isAlnum(sight.at(nameStart - 2));
    int open =
        before == '<'
            ? nameStart - 1
            : prefixed ? sight.find("<", nameStart - 24, nameStart) : Integer.MIN_VALUE;
    if (open < 0) {
      return false;
    }
    int left = sight.at(open - 1);
    return !Characters.isAlnum(left) && left != '_' && left != '?';
  }

  private @org.jspecify.annotations.Nullable Operator element() {
    int most = at + 160;
    while (at < most && sight.at(at) != '>') {
      boolean arrow = sight.at(at) == '=' && (isOwnName() || sight.at(at + 1) == '>');
      if (sight.at(at) == '<' || !sight.reaches(at) || arrow) {
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

  private @org.jspecify.annotations.Nullable Operator unequal() {
    at++;
    if (sight.at(at) != '=') {
      return null;
    }
    while (sight.at(at) == '=') {
      at++;
    }
    return Operator.COMPARE;
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
    boolean part =
        nameQuote == 0
            && (":=".indexOf(sight.at(nameStart - 1)) >= 0 || sight.at(nameStart) == '$');
    if (colons > 1 || part) {
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
    if (closed) {
      return null;
    }
    boolean named = nameQuote == '"' || nameQuote == '\'';
    int opened = named ? opened() : 0;
    if (opened == '{' || opened == '[') {
      lone = true;
      return Operator.COMMA;
    }
    return opened == '(' || isConstant() ? Operator.COMMA : null;
  }

  /** What opens the list whose first text the name is: {@code call("name", "value")}. */
  private int opened() {
    int i = nameStart - 2;
    i -= sight.at(i) == '\\' ? 1 : 0;
    int least = i - BLANKS;
    while (i > least && sight.reachesBack(i) && Characters.isSpace(sight.at(i))) {
      i--;
    }
    return sight.reachesBack(i) ? sight.at(i) : 0;
  }

  /** {@code set(handle, OPTION_PASSWORD, "value")}: the value is the last of the list. */
  private boolean isConstant() {
    if (nameQuote != 0) {
      return false;
    }
    boolean marked = false;
    for (int i = nameEnd - 1; i >= nameStart && sight.at(i) != '.'; i--) {
      if (Characters.isLower(sight.at(i))) {
        return false;
      }
      marked |= sight.at(i) == '_';
    }
    lone = marked;
    return marked;
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
    if (sight.at(nameStart) == '-' && Characters.isBlank(sight.at(nameStart - 1))) {
      return isQuote(sight.at(at));
    }
    int line = sight.lineStart(nameStart);
    String before = sight.text(line, nameStart).strip();
    if (before.isEmpty()) {
      return sight.at(at) == '"' || sight.at(at) == '\'';
    }
    return DEFINES.contains(before);
  }
}
