package dev.seatrial.corpus.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A text that matches a regular expression, drawn at random but always the same. */
final class PatternText {
  private final String pattern;
  private final SplittableRandom random;
  private int at;

  private PatternText(String pattern) {
    this.pattern = pattern;
    this.random = new SplittableRandom(pattern.hashCode());
  }

  static String of(String pattern) {
    return new PatternText(pattern).alternatives();
  }

  private String alternatives() {
    List<String> some = new ArrayList<>();
    some.add(sequence());
    while (peek() == '|') {
      at++;
      some.add(sequence());
    }
    return some.get(random.nextInt(some.size()));
  }

  private String sequence() {
    StringBuilder out = new StringBuilder();
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      int start = at;
      String once = atom();
      int end = at;
      int count = count();
      int after = at;
      for (int i = 0; i < count; i++) {
        at = start;
        out.append(i == 0 ? once : atom());
      }
      at = Math.max(after, end);
    }
    return out.toString();
  }

  private int count() {
    if (peek() == '?' || peek() == '*' || peek() == '+') {
      return pattern.charAt(at++) == '+' ? 1 : 0;
    }
    if (peek() != '{') {
      return 1;
    }
    int close = pattern.indexOf('}', at);
    String[] bounds = pattern.substring(at + 1, close).split(",", -1);
    at = close + 1;
    return Integer.parseInt(bounds[0]);
  }

  private String atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> pick(characters());
      case '\\' -> pick(escape());
      case '^', '$' -> "";
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (peek() == '?') {
      while (peek() != ':' && peek() != ')') {
        at++;
      }
      if (pattern.charAt(at++) == ')') {
        return "";
      }
    }
    String text = alternatives();
    at++;
    return text;
  }

  private String pick(String from) {
    return from.isEmpty() ? "" : String.valueOf(from.charAt(random.nextInt(from.length())));
  }

  private String characters() {
    StringBuilder set = new StringBuilder();
    while (peek() != ']') {
      if (pattern.startsWith("[:alnum:]", at)) {
        set.append(span('a', 'z')).append(span('0', '9'));
        at += 9;
        continue;
      }
      char c = pattern.charAt(at++);
      String one = c == '\\' ? escape() : String.valueOf(c);
      if (peek() == '-' && pattern.charAt(at + 1) != ']') {
        set.append(span(one.charAt(0), pattern.charAt(at + 1)));
        at += 2;
      } else {
        set.append(one);
      }
    }
    at++;
    return set.toString();
  }

  private String escape() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case 'd' -> span('0', '9');
      case 'w' -> span('a', 'z') + span('A', 'Z') + span('0', '9') + "_";
      case 'S' -> span('a', 'z') + span('0', '9');
      case 'b' -> "";
      default -> String.valueOf(c);
    };
  }

  private static String span(char from, char to) {
    StringBuilder all = new StringBuilder();
    for (int c = from; c <= to; c++) {
      all.append((char) c);
    }
    return all.toString();
  }

  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : '\0';
  }
}
