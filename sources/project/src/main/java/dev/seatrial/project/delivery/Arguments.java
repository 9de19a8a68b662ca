package dev.seatrial.project.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills variables of a Dockerfile or a compose file in, as far as their values are known. */
final class Arguments {
  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  /** No value is known. */
  static Arguments none() {
    return new Arguments(new HashMap<>());
  }

  Arguments copy() {
    return new Arguments(new HashMap<>(values));
  }

  /** Takes in "NAME=value" words, or "NAME value" as old ENV instructions have it. */
  void declare(String rest) {
    List<String> words = words(rest);
    if (words.size() == 2 && words.getFirst().indexOf('=') < 0) {
      values.put(words.getFirst(), fill(words.get(1)).text());
      return;
    }
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        Filled value = fill(word.substring(equals + 1));
        if (value.whole()) {
          values.put(word.substring(0, equals), value.text());
        }
      }
    }
  }

  /** Takes over what another scope knows of the names that a stage asks for again. */
  void inherit(String rest, Arguments outer) {
    for (String name : words(rest)) {
      String value = outer.values.get(name);
      if (value != null) {
        values.putIfAbsent(name, value);
      }
    }
  }

  /** A text with its variables filled in, and whether all of them could be. */
  record Filled(String text, boolean whole) {}

  Filled fill(String text) {
    StringBuilder filled = new StringBuilder();
    boolean whole = true;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '\\' && end < text.length()) {
        filled.append(text.charAt(end++));
      } else if (c == '$' && end < text.length() && isStart(text.charAt(end))) {
        end = end(text, at);
        String value = value(text.substring(at, end));
        whole &= value.indexOf('$') < 0;
        filled.append(value);
      } else {
        filled.append(c);
      }
      at = end;
    }
    return new Filled(filled.toString(), whole);
  }

  private static boolean isStart(char c) {
    return c == '{' || c == '_' || Character.isLetter(c);
  }

  private static int end(String text, int dollar) {
    if (text.charAt(dollar + 1) == '{') {
      int brace = text.indexOf('}', dollar);
      return brace < 0 ? text.length() : brace + 1;
    }
    int end = dollar + 1;
    while (end < text.length()
        && Character.isJavaIdentifierPart(text.charAt(end))
        && text.charAt(end) != '$') {
      end++;
    }
    return end;
  }

  /** The value of a reference; the reference itself where it has none. */
  private String value(String reference) {
    if (!reference.startsWith("${")) {
      return values.getOrDefault(reference.substring(1), reference);
    }
    String inside = reference.substring(2, Math.max(2, reference.length() - 1));
    int end = 0;
    while (end < inside.length() && Character.isJavaIdentifierPart(inside.charAt(end))) {
      end++;
    }
    String known = values.get(inside.substring(0, end));
    String operator = inside.substring(end);
    boolean set = known != null && !(known.isEmpty() && operator.startsWith(":"));
    if (operator.startsWith(":-") || operator.startsWith("-")) {
      String fallback = operator.substring(operator.indexOf('-') + 1);
      return set && known != null ? known : unnested(fallback);
    } else if (operator.startsWith(":+") || operator.startsWith("+")) {
      return set ? operator.substring(operator.indexOf('+') + 1) : "";
    }
    boolean plain = operator.isEmpty() || operator.startsWith("?") || operator.startsWith(":?");
    return plain && known != null ? known : reference;
  }

  /** A default may name another variable; one step is enough. */
  private String unnested(String fallback) {
    return fallback.startsWith("$") && !fallback.startsWith("${")
        ? values.getOrDefault(fallback.substring(1), fallback)
        : fallback;
  }

  /** Words of an instruction, quotes removed. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0 ? c == quote : c == '"' || c == '\'') {
        quote = quote == 0 ? c : 0;
        any = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (any) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else {
        word.append(c);
        any = true;
      }
    }
    if (any) {
      words.add(word.toString());
    }
    return words;
  }
}
