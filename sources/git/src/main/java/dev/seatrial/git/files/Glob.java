package dev.seatrial.git.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern of git over a path, matched in time proportional to pattern times path, whatever either
 * of them holds.
 */
final class Glob {
  /** What a position of the pattern accepts, and where the match goes on. */
  private enum Kind {
    /** One character; then the next position. */
    ONE,
    /** Any number of characters other than a slash. */
    STAR,
    /** Nothing, or whatever the following FOLDERS accepts. */
    MAYBE_FOLDERS,
    /** Characters up to and with a slash, as often as there are any. */
    FOLDERS,
    /** One or more of any characters. */
    REST
  }

  private record Token(Kind kind, IntPredicate accepts) {}

  private final String literal;
  private final List<Token> tokens;

  Glob(String pattern) {
    this.tokens = new Parser(pattern).tokens();
    boolean plain = pattern.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
    this.literal = plain ? pattern : "";
  }

  boolean matches(String text) {
    if (!literal.isEmpty()) {
      return literal.equals(text);
    }
    int end = tokens.size();
    boolean[] here = new boolean[end + 1];
    enter(here, 0);
    for (int i = 0; i < text.length(); i++) {
      boolean[] next = new boolean[end + 1];
      boolean alive = false;
      for (int at = 0; at < end; at++) {
        if (here[at]) {
          alive |= step(tokens.get(at), text.charAt(i), at, next);
        }
      }
      if (!alive) {
        return false;
      }
      here = next;
    }
    return here[end];
  }

  private boolean step(Token token, char c, int at, boolean[] next) {
    boolean accepted = token.accepts().test(c);
    if (accepted && token.kind() != Kind.ONE) {
      enter(next, at);
    }
    boolean onward =
        switch (token.kind()) {
          case ONE, REST -> accepted;
          case FOLDERS -> c == '/';
          case STAR, MAYBE_FOLDERS -> false;
        };
    if (onward) {
      enter(next, at + 1);
    }
    return accepted;
  }

  private void enter(boolean[] states, int at) {
    if (states[at]) {
      return;
    }
    states[at] = true;
    if (at < tokens.size()) {
      switch (tokens.get(at).kind()) {
        case STAR -> enter(states, at + 1);
        case MAYBE_FOLDERS -> {
          enter(states, at + 1);
          enter(states, at + 2);
        }
        case ONE, FOLDERS, REST -> {}
      }
    }
  }

  /** Reads a pattern as git does. */
  private static final class Parser {
    private static final int LONGEST = 1000;

    private final String pattern;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Parser(String pattern) {
      this.pattern = pattern.length() > LONGEST ? pattern.substring(0, LONGEST) : pattern;
    }

    List<Token> tokens() {
      while (at < pattern.length()) {
        char c = pattern.charAt(at);
        switch (c) {
          case '*' -> stars();
          case '?' -> one(Parser::notSlash, at + 1);
          case '[' -> bracket();
          case '\\' -> escaped();
          default -> one(d -> d == c, at + 1);
        }
      }
      return List.copyOf(tokens);
    }

    private void one(IntPredicate accepts, int next) {
      tokens.add(new Token(Kind.ONE, accepts));
      at = next;
    }

    private void escaped() {
      if (at + 1 == pattern.length()) {
        one(Parser::none, at + 1);
      } else {
        char c = pattern.charAt(at + 1);
        one(d -> d == c, at + 2);
      }
    }

    private void stars() {
      int end = at;
      while (end < pattern.length() && pattern.charAt(end) == '*') {
        end++;
      }
      boolean opens = at == 0 || pattern.charAt(at - 1) == '/';
      boolean folders = end - at == 2 && opens && pattern.startsWith("/", end);
      if (folders) {
        tokens.add(new Token(Kind.MAYBE_FOLDERS, Parser::none));
        tokens.add(new Token(Kind.FOLDERS, Parser::any));
        at = end + 1;
      } else {
        boolean rest = end - at == 2 && opens && end == pattern.length();
        tokens.add(
            rest ? new Token(Kind.REST, Parser::any) : new Token(Kind.STAR, Parser::notSlash));
        at = end;
      }
    }

    private void bracket() {
      int from = at + 1;
      boolean negated = from < pattern.length() && "!^".indexOf(pattern.charAt(from)) >= 0;
      from += negated ? 1 : 0;
      IntPredicate accepts = Parser::none;
      int i = from;
      while (i < pattern.length() && (pattern.charAt(i) != ']' || i == from)) {
        int named = pattern.startsWith("[:", i) ? pattern.indexOf(":]", i) : -1;
        if (named > 0) {
          accepts = accepts.or(named(pattern.substring(i + 2, named)));
          i = named + 2;
          continue;
        }
        i += pattern.charAt(i) == '\\' && i + 1 < pattern.length() ? 1 : 0;
        char low = pattern.charAt(i);
        boolean range =
            pattern.startsWith("-", i + 1)
                && i + 2 < pattern.length()
                && pattern.charAt(i + 2) != ']';
        i += range ? 2 : 0;
        i += range && pattern.charAt(i) == '\\' && i + 1 < pattern.length() ? 1 : 0;
        char high = pattern.charAt(i);
        accepts = accepts.or(c -> c >= low && c <= high);
        i++;
      }
      if (i >= pattern.length()) {
        one(Parser::none, pattern.length()); // a bracket that never closes matches nothing
      } else {
        IntPredicate inside = accepts;
        one(c -> c != '/' && inside.test(c) != negated, i + 1);
      }
    }

    private static boolean any(int c) {
      return true;
    }

    private static boolean notSlash(int c) {
      return c != '/';
    }

    private static boolean none(int c) {
      return false;
    }

    private static IntPredicate named(String name) {
      return switch (name) {
        case "alpha" -> Character::isLetter;
        case "digit" -> c -> c >= '0' && c <= '9';
        case "alnum" -> Character::isLetterOrDigit;
        case "lower" -> Character::isLowerCase;
        case "upper" -> Character::isUpperCase;
        case "space" -> Character::isWhitespace;
        case "blank" -> c -> c == ' ' || c == '\t';
        case "xdigit" -> c -> Character.digit(c, 16) >= 0;
        case "punct" -> c -> c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
        default -> Parser::none;
      };
    }
  }

  @Override
  public String toString() {
    return literal.isEmpty() ? Arrays.toString(tokens.toArray()) : literal;
  }
}
