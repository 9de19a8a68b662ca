package dev.seatrial.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds words of a regular expression of which every match holds at least one. What it does not
 * understand makes it give up, never guess.
 */
final class RequiredWords {
  private static final int MINIMUM = 2;
  private static final int UNDERSTOOD =
      Pattern.CASE_INSENSITIVE | Pattern.MULTILINE | Pattern.DOTALL;

  /** Some letter, which may take two characters. */
  private static final Wanted LETTER = Wanted.any(2);

  /** The expression holds something of which we do not know what it means. */
  private static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final String regex;
  private int at;

  private RequiredWords(String regex) {
    this.regex = regex;
  }

  /** The words; none where there are no such words, or none of use. */
  static Wanted.Required of(Pattern pattern) {
    if ((pattern.flags() & ~UNDERSTOOD) != 0) {
      return Wanted.Required.NONE;
    }
    RequiredWords reader = new RequiredWords(pattern.pattern());
    try {
      Wanted whole = reader.alternatives();
      if (reader.at < reader.regex.length()) {
        return Wanted.Required.NONE;
      }
      Wanted.Required found = whole.words().orElse(Wanted.Required.NONE);
      boolean useful = found.words().stream().allMatch(word -> word.length() >= MINIMUM);
      return useful ? found : Wanted.Required.NONE;
    } catch (NotUnderstood e) {
      return Wanted.Required.NONE;
    }
  }

  private boolean more() {
    return at < regex.length();
  }

  private char peek() {
    return more() ? regex.charAt(at) : '\0';
  }

  private char next() throws NotUnderstood {
    if (!more()) {
      throw new NotUnderstood();
    }
    return regex.charAt(at++);
  }

  private boolean skips(String sign) {
    if (!regex.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private Wanted alternatives() throws NotUnderstood {
    List<Wanted> all = new ArrayList<>();
    do {
      all.add(sequence());
    } while (skips("|"));
    return Wanted.either(all);
  }

  private Wanted sequence() throws NotUnderstood {
    List<Wanted> parts = new ArrayList<>();
    while (more() && peek() != '|' && peek() != ')') {
      parts.add(repeated(atom()));
    }
    return Wanted.inOrder(parts);
  }

  private Wanted repeated(Wanted once) throws NotUnderstood {
    Wanted all = once;
    while (more()) {
      switch (peek()) {
        case '?' -> all = all.perhaps();
        case '*' -> all = all.often(Wanted.UNBOUNDED);
        case '+' -> all = all.again(Wanted.UNBOUNDED);
        case '{' -> {
          all = counted(all);
          continue;
        }
        default -> {
          return all;
        }
      }
      at++;
    }
    return all;
  }

  private Wanted counted(Wanted once) throws NotUnderstood {
    int end = regex.indexOf('}', at);
    if (end < 0) {
      throw new NotUnderstood();
    }
    String counts = regex.substring(at + 1, end);
    at = end + 1;
    int comma = counts.indexOf(',');
    String most = counts.substring(comma + 1);
    int times = most.isEmpty() ? Wanted.UNBOUNDED : number(most);
    return counts.startsWith("0") ? once.often(times) : once.again(times);
  }

  private static int number(String digits) throws NotUnderstood {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new NotUnderstood();
    }
  }

  private Wanted atom() throws NotUnderstood {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> oneOf();
      case '.' -> LETTER;
      case '^', '$' -> Wanted.NOTHING;
      case '\\' -> escaped(next());
      default -> {
        if (Character.isSurrogate(c)) {
          throw new NotUnderstood();
        }
        yield Wanted.of(String.valueOf(c));
      }
    };
  }

  private static Wanted escaped(char c) throws NotUnderstood {
    return switch (c) {
      case 'b', 'B', 'A', 'z', 'Z' -> Wanted.NOTHING;
      case 'w', 'W', 'd', 'D', 's', 'S', 'h', 'H', 'v', 'V', 'R' -> LETTER;
      case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X' -> Wanted.any(Wanted.UNBOUNDED);
      case 't' -> Wanted.of("\t");
      case 'n' -> Wanted.of("\n");
      default -> {
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
          throw new NotUnderstood();
        }
        yield Wanted.of(String.valueOf(c));
      }
    };
  }

  private Wanted group() throws NotUnderstood {
    boolean around = false;
    if (skips("?")) {
      if (skips("=") || skips("!") || skips("<=") || skips("<!")) {
        around = true;
      } else if (skips("<")) {
        at = regex.indexOf('>', at) + 1;
      } else if (!skips(":") && !skips(">") && !skips("m:") && !skips("s:") && !skips("i:")) {
        return flags();
      }
    }
    Wanted inside = alternatives();
    if (next() != ')') {
      throw new NotUnderstood();
    }
    return around ? Wanted.NOTHING : inside;
  }

  /** Flags for the rest of the expression that do not change which letters are meant. */
  private Wanted flags() throws NotUnderstood {
    for (char c = next(); c != ')'; c = next()) {
      if (c != 'm' && c != 's' && c != 'i') {
        throw new NotUnderstood();
      }
    }
    return Wanted.NOTHING;
  }

  private Wanted oneOf() throws NotUnderstood {
    if (peek() == ']' || regex.startsWith("^]", at)) {
      throw new NotUnderstood();
    }
    List<Wanted> letters = new ArrayList<>();
    boolean simple = peek() != '^';
    for (char c = next(); c != ']'; c = next()) {
      if (c == '[' || c == '&' || Character.isSurrogate(c)) {
        throw new NotUnderstood();
      }
      if (c == '\\') {
        letters.add(classEscape(next()));
      } else if (c == '-') {
        simple = false;
      } else {
        letters.add(Wanted.of(String.valueOf(c)));
      }
    }
    return simple ? Wanted.either(letters) : LETTER;
  }

  /** Inside brackets, b is no boundary. */
  private static Wanted classEscape(char c) throws NotUnderstood {
    Wanted meant = escaped(c);
    if (meant.equals(Wanted.NOTHING)) {
      throw new NotUnderstood();
    }
    return meant;
  }
}
