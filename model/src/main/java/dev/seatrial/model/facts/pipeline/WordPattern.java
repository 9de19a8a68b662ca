package dev.seatrial.model.facts.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of a table of known commands.
 *
 * <pre>kind: program word .. word with option option unless option option</pre>
 *
 * <p>Words stand behind the program in this order, with nothing but options and their values before
 * them, or with anything before them after {@code ..}. Of the words behind {@code with} one is
 * there; of those behind {@code unless} none is. {@code a|b} is either, {@code *} is anything,
 * {@code a~b} is two words in a row.
 */
record WordPattern(
    CommandKind kind, List<String> words, List<List<String>> with, List<String> unless) {
  private static final String ANYTHING = "..";

  WordPattern {
    requireNonNull(kind, "kind is null");
    words = List.copyOf(words);
    with = List.copyOf(with);
    unless = List.copyOf(unless);
  }

  static List<WordPattern> table(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(WordPattern::parse)
        .toList();
  }

  private static WordPattern parse(String line) {
    int colon = line.indexOf(": ");
    String kind = line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_');
    List<String> words = new ArrayList<>();
    List<List<String>> with = new ArrayList<>();
    List<String> unless = new ArrayList<>();
    List<String> into = words;
    for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
      if (word.equals("with")) {
        into = new ArrayList<>();
        with.add(into);
      } else if (word.equals("unless")) {
        into = unless;
      } else {
        into.add(word);
      }
    }
    return new WordPattern(CommandKind.valueOf(kind), words, with, unless);
  }

  /** Whether a program's name is the one this line speaks of. */
  boolean isOf(String program) {
    return matches(words.getFirst(), program);
  }

  /** Whether the words behind the program satisfy this line. */
  boolean covers(List<String> arguments) {
    return inOrder(arguments)
        && with.stream().allMatch(some -> some.stream().anyMatch(w -> isAmong(arguments, w)))
        && unless.stream().noneMatch(w -> isAmong(arguments, w));
  }

  private boolean inOrder(List<String> arguments) {
    int from = 0;
    boolean anywhere = false;
    for (String wanted : words.subList(1, words.size())) {
      if (wanted.equals(ANYTHING)) {
        anywhere = true;
      } else {
        from = find(wanted, arguments, from, anywhere) + 1;
        anywhere = false;
        if (from == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static int find(String wanted, List<String> in, int from, boolean anywhere) {
    for (int i = from; i < in.size(); i++) {
      if (matches(wanted, in.get(i))) {
        return i;
      }
      boolean value = i > from && in.get(i - 1).startsWith("-") && !in.get(i - 1).contains("=");
      if (!anywhere && !in.get(i).startsWith("-") && !in.get(i).startsWith("+") && !value) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isAmong(List<String> arguments, String wanted) {
    int pair = wanted.indexOf('~');
    if (pair < 0) {
      return arguments.stream().anyMatch(word -> matches(wanted, word));
    }
    for (int i = 0; i + 1 < arguments.size(); i++) {
      if (matches(wanted.substring(0, pair), arguments.get(i))
          && matches(wanted.substring(pair + 1), arguments.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is one of several, each of which may hold stars. */
  static boolean matches(String alternatives, String word) {
    for (String one : alternatives.split("\\|", -1)) {
      if (one.indexOf('*') < 0 ? one.equals(word) : glob(one, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean glob(String pattern, String word) {
    String[] pieces = pattern.split("\\*", -1);
    if (!word.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = word.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    String last = pieces[pieces.length - 1];
    return word.length() - at >= last.length() && word.endsWith(last);
  }
}
