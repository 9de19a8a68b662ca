package dev.seatrial.catalog;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Tier;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Parsed;
import dev.seatrial.syntax.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the page of a control as docs/page-format.md describes it, with every problem it has. */
public final class PageReader {
  private static final Pattern ID = Pattern.compile("[a-z]+\\.[a-z][a-z-]*");
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "boxes",
          "severity",
          "blocks",
          "effort",
          "scope",
          "needs",
          "aspects",
          "status");
  private static final int LONGEST_TITLE = 80;

  private final String path;
  private final String text;
  private final List<Problem> problems;

  private PageReader(String path, String text, List<Problem> problems) {
    this.path = path;
    this.text = text;
    this.problems = problems;
  }

  /**
   * The page, or empty where it is broken.
   *
   * @param problems where problems are added
   */
  public static Optional<Page> read(String path, String text, List<Problem> problems) {
    return new PageReader(path, text, problems).read();
  }

  private Optional<Page> read() {
    int before = problems.size();
    Markup markup = Markup.of(text);
    if (!markup.hasFrontMatter()) {
      problem(1, "a page starts with front matter between two lines of ---");
      return Optional.empty();
    }
    Parsed parsed = Yaml.parse(markup.frontMatter());
    if (parsed instanceof Parsed.Broken(String why, int line)) {
      problem(line == 0 ? 1 : line + 1, why);
      return Optional.empty();
    }
    Node front = parsed.root().orElse(new Node.Mapping(List.of(), 1));
    front
        .entries()
        .filter(entry -> !KEYS.contains(entry.key()))
        .forEach(entry -> problem(entry.line() + 1, "unknown key \"" + entry.key() + "\""));
    Optional<Control> control = control(front, markup.parts());
    List<Example> examples = control.map(c -> examples(c, markup.parts())).orElseGet(List::of);
    return problems.size() > before
        ? Optional.empty()
        : control.map(
            c ->
                new Page(
                    path,
                    c,
                    front.text("status").isPresent(),
                    front.text("needs").isPresent(),
                    examples,
                    text));
  }

  private Optional<Control> control(Node front, List<Markup.Part> parts) {
    String id = required(front, "id");
    if (!ID.matcher(id).matches()) {
      problem(lineOf(front, "id"), "an id is family and name: \"tests.coverage\"");
    }
    String title = required(front, "title");
    checkTitle(title, lineOf(front, "title"));
    Severity severity = word(front, "severity", Severity.class, Severity.LOW);
    Tier blocks = word(front, "blocks", Tier.class, Tier.CRITICAL);
    Effort effort = word(front, "effort", Effort.class, Effort.WEEKS);
    String scope = required(front, "scope");
    if (!scope.equals("app") && !scope.equals("repository")) {
      problem(lineOf(front, "scope"), "scope is \"app\" or \"repository\"");
    }
    if (front.at("needs").isPresent() && !front.text("needs").equals(Optional.of("users"))) {
      problem(lineOf(front, "needs"), "needs is \"users\", or missing");
    }
    List<String> boxes =
        front.at("boxes").stream().flatMap(Node::items).flatMap(n -> n.asText().stream()).toList();
    List<Aspect> aspects = aspects(front, id);
    String why = parts.isEmpty() ? "" : parts.getFirst().text();
    if (why.isBlank()) {
      problem(1, "a page says why its control matters before the first heading");
    }
    if (aspects.isEmpty() || aspects.stream().allMatch(Aspect::advisory)) {
      problem(lineOf(front, "aspects"), "a control needs an aspect that counts");
      return Optional.empty();
    }
    return ID.matcher(id).matches()
        ? Optional.of(
            new Control(
                id,
                title,
                boxes,
                severity,
                blocks,
                effort,
                scope.equals("app"),
                aspects,
                why,
                remedies(parts),
                path))
        : Optional.empty();
  }

  private void checkTitle(String title, int line) {
    if (title.length() > LONGEST_TITLE || title.endsWith(".")) {
      problem(line, "a title has at most " + LONGEST_TITLE + " characters and no full stop");
    }
    if (Arrays.asList(title.toLowerCase(Locale.ROOT).split("\\W+", -1)).contains("not")) {
      problem(line, "a title says what should be true, without \"not\"");
    }
  }

  private List<Aspect> aspects(Node front, String id) {
    List<Aspect> aspects = new ArrayList<>();
    Set<String> names = new HashSet<>();
    front.at("aspects").stream()
        .flatMap(Node::items)
        .forEach(
            node ->
                AspectReader.read(node, id, (line, what) -> problem(line + 1, what))
                    .filter(aspect -> unique(names, aspect, node.line() + 1))
                    .ifPresent(aspects::add));
    return aspects;
  }

  private boolean unique(Set<String> names, Aspect aspect, int line) {
    boolean added = names.add(aspect.name());
    if (!added) {
      problem(line, "two aspects are named \"" + aspect.name() + "\"");
    }
    return added;
  }

  private static List<Remedy> remedies(List<Markup.Part> parts) {
    List<Remedy> remedies = new ArrayList<>();
    boolean within = false;
    for (Markup.Part part : parts) {
      if (part.level() == 2) {
        within = part.title().equals("Remedy");
      }
      if (within && !part.text().isBlank()) {
        remedies.add(new Remedy(part.level() == 3 ? part.title() : "Any stack", part.text()));
      }
    }
    return remedies;
  }

  private List<Example> examples(Control control, List<Markup.Part> parts) {
    List<Example> examples = new ArrayList<>();
    Optional<Example.Expected> expected = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      Markup.Part part = parts.get(i);
      if (part.level() == 2) {
        expected = expected(part);
      }
      boolean hasOwnParts =
          part.level() == 2 && i + 1 < parts.size() && parts.get(i + 1).level() == 3;
      if (expected.isPresent() && part.level() >= 2 && !hasOwnParts) {
        examples.add(example(control, expected.get(), part));
      }
    }
    return examples;
  }

  private Optional<Example.Expected> expected(Markup.Part part) {
    Optional<Example.Expected> expected =
        Arrays.stream(Example.Expected.values())
            .filter(e -> e.heading().equals(part.title()))
            .findFirst();
    if (expected.isEmpty() && !part.title().equals("Remedy")) {
      problem(part.line(), "unknown heading \"" + part.title() + "\"");
    }
    return expected;
  }

  private Example example(Control control, Example.Expected expected, Markup.Part part) {
    int colon = part.title().indexOf(':');
    Optional<String> aspect =
        colon < 0
            ? Optional.empty()
            : control.aspect(part.title().substring(0, colon)).map(Aspect::name);
    return new Example(expected, aspect, part.title(), part.line(), part.fences());
  }

  private String required(Node front, String key) {
    Optional<String> value = front.text(key).filter(v -> !v.isBlank());
    if (value.isEmpty()) {
      problem(lineOf(front, key), "\"" + key + "\" is missing");
    }
    return value.orElse("");
  }

  private <E extends Enum<E>> E word(Node front, String key, Class<E> type, E otherwise) {
    String value = required(front, key);
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
            .findFirst();
    if (found.isEmpty() && !value.isEmpty()) {
      problem(lineOf(front, key), "\"" + value + "\" is no " + key);
    }
    return found.orElse(otherwise);
  }

  private static int lineOf(Node front, String key) {
    return front
        .entries()
        .filter(entry -> entry.key().equals(key))
        .map(entry -> entry.line() + 1)
        .findFirst()
        .orElse(1);
  }

  private void problem(int line, String message) {
    problems.add(new Problem(path, line, message));
  }
}
