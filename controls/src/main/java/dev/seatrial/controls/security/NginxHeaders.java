package dev.seatrial.controls.security;

import dev.seatrial.controls.security.EdgeHeaders.Header;
import dev.seatrial.model.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers that an nginx configuration adds. A block with an add_header of its own inherits none
 * from outside, which is how headers are lost.
 */
final class NginxHeaders {
  private static final int DEEPEST = 100;

  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\\n]*|\"((?:[^\"\\\\]|\\\\[\\s\\S])*+)(?:\"|\\z)|'((?:[^'\\\\]|\\\\[\\s\\S])*+)(?:'|\\z)|([{};])|([^\\s{};\"'#]+)|(\\n)");

  /** A directive with its block; the whole file is one without a name. */
  private record Directive(List<String> words, int line, List<Directive> block) {
    boolean is(String name) {
      return !words.isEmpty() && words.getFirst().equals(name);
    }
  }

  private NginxHeaders() {}

  static List<Header> of(String path, String text) {
    List<Directive> servers = new ArrayList<>();
    List<List<Directive>> outside = new ArrayList<>();
    collect(parse(text), List.of(), servers, outside);
    List<Header> found = new ArrayList<>();
    for (int i = 0; i < servers.size(); i++) {
      List<Directive> inherited = effective(servers.get(i), outside.get(i));
      for (Directive header : inherited) {
        String name = header.words().get(1);
        if (header.words().get(2).matches("\\$\\w+")) {
          continue; // what a variable holds is set elsewhere
        }
        boolean kept = keeps(servers.get(i), name) && others(servers, outside, name);
        found.add(
            new Header(
                name, header.words().get(2), "server", kept, new Place(path, header.line())));
      }
    }
    return found;
  }

  /** Whether blocks stand in each other deeper than anybody writes them. */
  static boolean isTooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
    }
    return depth > DEEPEST;
  }

  private static void collect(
      Directive block,
      List<Directive> headers,
      List<Directive> servers,
      List<List<Directive>> outside) {
    List<Directive> own = effective(block, headers);
    for (Directive inner : block.block()) {
      if (inner.is("server") && inner.block().stream().noneMatch(NginxHeaders::redirects)) {
        servers.add(inner);
        outside.add(own);
      } else if (inner.is("http")) {
        collect(inner, own, servers, outside);
      }
    }
  }

  /** A server that sends everybody elsewhere shows no page. */
  private static boolean redirects(Directive directive) {
    return directive.is("return")
        && directive.words().size() > 1
        && directive.words().get(1).startsWith("30");
  }

  private static List<Directive> effective(Directive block, List<Directive> inherited) {
    List<Directive> own =
        block.block().stream().filter(d -> d.is("add_header") && d.words().size() > 2).toList();
    return own.isEmpty() ? inherited : own;
  }

  /** Whether every block below still adds a header; what an include adds is not known. */
  private static boolean keeps(Directive block, String name) {
    return block.block().stream()
        .filter(d -> d.is("location") || d.is("if"))
        .allMatch(
            inner ->
                inner.block().stream().noneMatch(d -> d.is("include"))
                    && (inner.block().stream().noneMatch(d -> d.is("add_header"))
                        || adds(effective(inner, List.of()), name))
                    && keeps(inner, name));
  }

  private static boolean others(
      List<Directive> servers, List<List<Directive>> outside, String name) {
    for (int i = 0; i < servers.size(); i++) {
      if (!adds(effective(servers.get(i), outside.get(i)), name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean adds(List<Directive> headers, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return headers.stream()
        .anyMatch(header -> header.words().get(1).toLowerCase(Locale.ROOT).equals(wanted));
  }

  private static Directive parse(String text) {
    Deque<Directive> open = new ArrayDeque<>();
    open.push(new Directive(List.of(), 1, new ArrayList<>()));
    List<String> words = new ArrayList<>();
    int line = 1;
    int started = 1;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group(5) != null) {
        line++;
      } else if (token.group(3) == null) {
        String word = word(token);
        if (!word.isEmpty()) {
          started = words.isEmpty() ? line : started;
          words.add(word);
        }
        line += (int) token.group().chars().filter(c -> c == '\n').count();
      } else {
        Directive done = new Directive(List.copyOf(words), started, new ArrayList<>());
        words.clear();
        switch (token.group(3)) {
          case "{" -> {
            open.element().block().add(done);
            open.push(done);
          }
          case ";" -> open.element().block().add(done);
          default -> {
            if (open.size() > 1) {
              open.pop();
            }
          }
        }
      }
    }
    return open.getLast();
  }

  private static String word(Matcher token) {
    for (int group : new int[] {1, 2, 4}) {
      if (token.group(group) != null) {
        return token.group(group);
      }
    }
    return "";
  }
}
