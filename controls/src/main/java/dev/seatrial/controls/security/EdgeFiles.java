package dev.seatrial.controls.security;

import dev.seatrial.controls.security.EdgeHeaders.Header;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.model.text.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files in which platforms and web servers are told which headers to send. */
final class EdgeFiles {
  private static final Pattern EVERY_PATH =
      Pattern.compile("/\\(\\.\\*\\)(\\?|/\\?)?|/:\\w+\\*|/\\*|\\*\\*|/\\*\\*|\\*|\\*\\*/\\*");

  private static final Set<String> STRUCTURED =
      Set.of("vercel.json", "firebase.json", "staticwebapp.config.json", "netlify.toml");

  private static final TextPattern NGINX =
      TextPattern.of("(.*/)?[^/]*nginx[^/]*\\.conf[^/]*|(.*/)?nginx/.*\\.conf(\\.template)?");

  private EdgeFiles() {}

  /**
   * Every such file that serves users and adds a header, in order of path; one that could not be
   * read stands among them as one that adds none.
   */
  static List<EdgeHeaders> in(SourceTree tree, StructuredFiles structured) {
    return tree
        .files(file -> file.isRegular() && file.role() == Role.PRODUCTION && isEdge(file))
        .stream()
        .flatMap(file -> edge(file, tree, structured).stream())
        .toList();
  }

  private static Optional<EdgeHeaders> edge(
      SourceFile file, SourceTree tree, StructuredFiles structured) {
    boolean listed = STRUCTURED.contains(file.name());
    boolean unread =
        tree.content(file) instanceof Content.Withheld
            || (listed && structured.broken(file).isPresent())
            || (isNginx(file) && NginxHeaders.isTooDeep(tree.text(file.path())));
    List<Header> headers = unread ? List.of() : headers(file, tree, structured);
    return unread || !headers.isEmpty()
        ? Optional.of(new EdgeHeaders(file.path(), headers))
        : Optional.empty();
  }

  private static boolean isEdge(SourceFile file) {
    String name = file.name();
    return STRUCTURED.contains(name) || name.equals("_headers") || isNginx(file);
  }

  private static boolean isNginx(SourceFile file) {
    return NGINX.isAllOf(file.path());
  }

  private static List<Header> headers(
      SourceFile file, SourceTree tree, StructuredFiles structured) {
    return switch (file.name()) {
      case "vercel.json" -> listed(file, structured, "headers");
      case "firebase.json" -> firebase(file, structured);
      case "staticwebapp.config.json" -> global(file, structured);
      case "netlify.toml" -> netlify(file, structured);
      case "_headers" -> lines(file, tree.text(file.path()));
      default -> NginxHeaders.of(file.path(), tree.text(file.path()));
    };
  }

  private static List<Header> listed(SourceFile file, StructuredFiles structured, String... at) {
    return structured.documents(file).stream()
        .flatMap(document -> document.at(at).stream())
        .flatMap(rules -> rules(file, rules))
        .toList();
  }

  private static List<Header> firebase(SourceFile file, StructuredFiles structured) {
    List<Header> found = new ArrayList<>(listed(file, structured, "hosting", "headers"));
    structured.documents(file).stream()
        .flatMap(document -> document.at("hosting").stream())
        .flatMap(EdgeFiles::elements)
        .flatMap(site -> site.at("headers").stream())
        .flatMap(rules -> rules(file, rules))
        .forEach(found::add);
    return found;
  }

  /** [{source, headers: [{key, value}]}]; a rule with a condition is for some requests only. */
  private static Stream<Header> rules(SourceFile file, Node rules) {
    return elements(rules)
        .flatMap(
            rule -> {
              String source = rule.text("source").or(() -> rule.text("regex")).orElse("");
              boolean conditional = rule.at("has").isPresent() || rule.at("missing").isPresent();
              return rule.at("headers").stream()
                  .flatMap(EdgeFiles::elements)
                  .map(
                      header ->
                          new Header(
                              header.text("key").orElse(""),
                              header.text("value").orElse(""),
                              source,
                              !conditional && isEveryPath(source),
                              new Place(file.path(), header.line())));
            });
  }

  private static List<Header> global(SourceFile file, StructuredFiles structured) {
    return structured.documents(file).stream()
        .flatMap(document -> document.at("globalHeaders").stream())
        .flatMap(headers -> named(file, "/*", headers))
        .toList();
  }

  private static List<Header> netlify(SourceFile file, StructuredFiles structured) {
    return structured.documents(file).stream()
        .flatMap(document -> document.at("headers").stream())
        .flatMap(EdgeFiles::elements)
        .flatMap(
            rule ->
                rule.at("values").stream()
                    .flatMap(values -> named(file, rule.text("for").orElse(""), values)))
        .toList();
  }

  private static Stream<Header> named(SourceFile file, String pattern, Node values) {
    return values
        .entries()
        .flatMap(
            entry ->
                entry.value().asText().stream()
                    .map(
                        value ->
                            new Header(
                                entry.key(),
                                value,
                                pattern,
                                isEveryPath(pattern),
                                new Place(file.path(), entry.line()))));
  }

  /** A path at the start of a line, and its headers indented below it. */
  private static List<Header> lines(SourceFile file, String text) {
    List<Header> found = new ArrayList<>();
    Optional<String> pattern = Optional.empty();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      int colon = line.indexOf(':');
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!Character.isWhitespace(lines[i].charAt(0))) {
        pattern = Optional.of(line);
      } else if (pattern.isPresent() && colon > 0) {
        found.add(
            new Header(
                line.substring(0, colon),
                line.substring(colon + 1),
                pattern.get(),
                isEveryPath(pattern.get()),
                new Place(file.path(), i + 1)));
      }
    }
    return found;
  }

  private static boolean isEveryPath(String pattern) {
    return EVERY_PATH.matcher(pattern).matches();
  }

  private static Stream<Node> elements(Node node) {
    return node instanceof Node.Sequence(List<Node> values, int line)
        ? values.stream()
        : Stream.empty();
  }
}
