package dev.seatrial.controls.access;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of Firestore's rules lets clients do with documents.
 *
 * @param open what lets everybody reach every document
 * @param closed whether every client is refused everything
 */
record DocumentRules(String path, List<Finding> open, boolean closed) {
  private static final Pattern FILE = Pattern.compile("(.*/)?firestore\\.rules");

  private static final Pattern COMMENT =
      Pattern.compile("//[^\\n]*|/\\*(?:[^*]|\\*(?!/)){0,5000}+\\*/");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\bmatch\\s++(?<path>(?:/(?:[\\w.$()-]++|\\{[^{}\\n]{1,60}\\}))++)\\s*+\\{"
              + "|\\ballow\\s++(?<verbs>[a-z][a-z,\\s]{0,80})(?::\\s*+if\\s(?<when>[^;{}]{0,2000}))?;"
              + "|(?<brace>[{}])");

  private static final Pattern ALLOW = Pattern.compile("\\ballow\\b");

  private static final Pattern EVERY_DOCUMENT =
      Pattern.compile("/databases/\\{\\w+\\}/documents/\\{\\w+=\\*\\*\\}");

  /** No condition, one that always holds, and the one of a trial, which holds up to a day. */
  private static final Pattern ALWAYS =
      Pattern.compile(
          "|[\\s(]*true[\\s)]*|\\s*request\\.time\\s*<\\s*timestamp\\.date\\([^)]*\\)\\s*");

  private static final Pattern NEVER = Pattern.compile("[\\s(]*false[\\s)]*");

  DocumentRules {
    open = List.copyOf(open);
  }

  /** Those that are kept in a tree. */
  static List<DocumentRules> in(SourceTree tree) {
    return tree
        .files(f -> f.isRegular() && f.role().isOwn() && FILE.matcher(f.path()).matches())
        .stream()
        .map(f -> of(f, tree))
        .toList();
  }

  Evidence evidence() {
    return Evidence.at(
        Place.of(path), closed ? "Refuses every client" : "Decides who reaches which documents");
  }

  private static DocumentRules of(SourceFile file, SourceTree tree) {
    return tree.content(file) instanceof Content.Text(String text)
        ? read(file.path(), blank(text))
        : new DocumentRules(file.path(), List.of(), false);
  }

  private static String blank(String text) {
    return COMMENT.matcher(text).replaceAll(m -> m.group().replaceAll("[^\\n]", " "));
  }

  private static DocumentRules read(String path, String text) {
    Deque<String> within = new ArrayDeque<>(List.of(""));
    List<Finding> open = new ArrayList<>();
    int refused = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("path") != null) {
        within.push(within.peek() + token.group("path"));
      } else if ("{".equals(token.group("brace"))) {
        within.push(within.peek());
      } else if (token.group("brace") != null) {
        if (within.size() > 1) {
          within.pop();
        }
      } else {
        String when = token.group("when") == null ? "" : token.group("when");
        refused += NEVER.matcher(when).matches() ? 1 : 0;
        if (ALWAYS.matcher(when).matches() && EVERY_DOCUMENT.matcher(within.peek()).matches()) {
          int line = (int) text.substring(0, token.start()).lines().count();
          open.add(
              Finding.at(
                  new Place(path, Math.max(1, line)),
                  "rules " + path,
                  "Everybody may %s every document".formatted(token.group("verbs").strip()),
                  token.group().strip()));
        }
      }
    }
    return new DocumentRules(
        path, open, refused > 0 && refused == ALLOW.matcher(text).results().count());
  }
}
