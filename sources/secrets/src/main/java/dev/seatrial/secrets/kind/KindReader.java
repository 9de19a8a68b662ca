package dev.seatrial.secrets.kind;

import dev.seatrial.model.Severity;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.secrets.kind.Shape.PatternException;
import dev.seatrial.syntax.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Reads the files that describe kinds of credential, and says everything that is wrong with them.
 */
public final class KindReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "severity",
          "grants",
          "rotate",
          "pattern",
          "value",
          "caseless",
          "near",
          "within",
          "check",
          "public",
          "pair",
          "recognised",
          "verify",
          "examples");
  private static final Set<String> FILE_KEYS = Set.of("provider", "grants", "rotate", "kinds");
  private static final int LONGEST = 2048;
  private static final int ANCHOR = 2;

  private final List<Kind> kinds = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> places = new HashMap<>();
  private final Optional<OwnLimits> limits;
  private String file = "";

  private KindReader(Optional<Kinds> shipped) {
    limits = shipped.map(kinds -> new OwnLimits(kinds, this::problem));
  }

  /**
   * What came of reading.
   *
   * @param problems each with its file and line; the kinds are whole only where there are none
   * @param places the file and the line of each kind by its id
   */
  public record Reading(Kinds kinds, List<String> problems, Map<String, String> places) {
    public Reading {
      problems = List.copyOf(problems);
      places = Map.copyOf(places);
    }
  }

  /** Reads texts by the names of their files; the order of the names decides. */
  public static Reading read(Map<String, String> texts) {
    return new KindReader(Optional.empty()).all(texts);
  }

  /** Reads those that a repository describes for itself, in files that nobody of ours has read. */
  public static Reading own(Map<String, String> texts, Kinds shipped) {
    return new KindReader(Optional.of(shipped)).all(texts);
  }

  private Reading all(Map<String, String> texts) {
    SortedMap<String, String> sorted = new TreeMap<>(texts);
    sorted.forEach(this::file);
    kinds.stream()
        .filter(kind -> !kind.pair().isEmpty() && !ids.contains(kind.pair()))
        .forEach(kind -> problems.add(kind.id() + ": no kind " + kind.pair()));
    return new Reading(new Kinds(kinds), problems, places);
  }

  private void file(String name, String text) {
    file = name;
    var parsed = Yaml.parse(text);
    parsed.problem().ifPresent(problem -> problems.add(name + ": " + problem));
    Optional<Node> root = parsed.root();
    if (root.isEmpty()) {
      return;
    }
    Optional<String> provider = root.get().text("provider");
    if (provider.isEmpty()) {
      problem(root.get(), "no provider");
    }
    root.get()
        .entries()
        .filter(entry -> !FILE_KEYS.contains(entry.key()))
        .forEach(entry -> problems.add(name + ":" + entry.line() + ": unknown " + entry.key()));
    List<Node> described = root.get().at("kinds").stream().flatMap(Node::items).toList();
    if (described.isEmpty()) {
      problem(root.get(), "no kinds");
    }
    described.forEach(node -> kind(node, provider.orElse(""), root.get()));
  }

  private void kind(Node node, String provider, Node defaults) {
    node.entries()
        .filter(entry -> !KEYS.contains(entry.key()))
        .forEach(entry -> problems.add(file + ":" + entry.line() + ": unknown " + entry.key()));
    String id = required(node, "id");
    if (!id.matches("[a-z0-9]+(?:[.-][a-z0-9]+)*") || !ids.add(id)) {
      problem(node, "the id " + id + " is not one, or is taken");
    }
    Optional<Form> form = node.at("pattern").flatMap(at -> form(node, at));
    if (form.isEmpty() && node.text("recognised").isEmpty() && node.at("pattern").isEmpty()) {
      problem(node, "neither a pattern nor a recogniser");
    }
    Kind.Examples examples =
        new Kind.Examples(texts(node, "examples", "found"), texts(node, "examples", "ignored"));
    if (examples.found().isEmpty()) {
      problem(node, "no example of " + id);
    }
    Kind kind =
        new Kind(
            id,
            required(node, "name"),
            provider,
            severity(node),
            inherited(node, defaults, "grants"),
            inherited(node, defaults, "rotate"),
            form,
            node.text("public").filter("true"::equals).isPresent(),
            node.text("pair").orElse(""),
            node.at("verify").map(at -> inquiry(at, form)),
            examples,
            limits.isPresent());
    limits.ifPresent(it -> it.check(node, kind));
    places.put(id, file + ":" + node.line());
    kinds.add(kind);
  }

  private Optional<Form> form(Node node, Node at) {
    String text = at.asText().orElse("");
    try {
      boolean caseless = node.text("caseless").filter("true"::equals).isPresent();
      Shape shape = Shape.of(text);
      Pattern pattern = Pattern.compile(text, caseless ? Pattern.CASE_INSENSITIVE : 0);
      List<String> near =
          texts(node, "near").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
      if (shape.longest() > LONGEST) {
        problem(at, "it can be longer than " + LONGEST + " bytes");
      }
      boolean anchored = shape.anchors().stream().anyMatch(a -> a.length() >= ANCHOR);
      if (!anchored && near.isEmpty()) {
        problem(at, "nothing certain is in it, and no word stands near it");
      }
      int value = number(node, "value", 0);
      if (value > pattern.matcher("").groupCount()) {
        problem(at, "it has no group " + value);
      }
      return Optional.of(
          new Form(pattern, shape, value, near, number(node, "within", 64), check(node)));
    } catch (PatternException | PatternSyntaxException e) {
      problem(at, "the pattern has " + e.getMessage());
      return Optional.empty();
    }
  }

  /** What could be anybody's is shown to nobody. */
  private Inquiry inquiry(Node at, Optional<Form> form) {
    if (form.filter(it -> !it.shape().anchors().isEmpty()).isEmpty()) {
      problem(at, "nothing certain in its form says who issued it");
    }
    return new InquiryReader(at, this::problem).read();
  }

  private Form.Check check(Node node) {
    return switch (node.text("check").orElse("none")) {
      case "none" -> Form.Check.NONE;
      case "crc32-base62" -> Form.Check.CRC32_BASE62;
      case "random" -> Form.Check.RANDOM;
      default -> {
        problem(node, "no such check");
        yield Form.Check.NONE;
      }
    };
  }

  private Severity severity(Node node) {
    return switch (node.text("severity").orElse("")) {
      case "critical" -> Severity.CRITICAL;
      case "high" -> Severity.HIGH;
      case "medium" -> Severity.MEDIUM;
      case "low" -> Severity.LOW;
      default -> {
        problem(node, "no severity");
        yield Severity.HIGH;
      }
    };
  }

  private int number(Node node, String key, int otherwise) {
    String text = node.text(key).orElse(String.valueOf(otherwise));
    if (!text.matches("\\d{1,4}")) {
      problem(node, key + " is not a number");
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  private String inherited(Node node, Node defaults, String key) {
    return node.text(key).or(() -> defaults.text(key)).orElseGet(() -> required(node, key));
  }

  private String required(Node node, String key) {
    Optional<String> text = node.text(key).filter(value -> !value.isBlank());
    if (text.isEmpty()) {
      problem(node, "no " + key);
    }
    return text.orElse("");
  }

  private static List<String> texts(Node node, String... keys) {
    return node.at(keys).stream().flatMap(Node::items).flatMap(item -> text(item)).toList();
  }

  private static Stream<String> text(Node item) {
    return item.asText().stream();
  }

  private void problem(Node node, String what) {
    problems.add(file + ":" + node.line() + ": " + what);
  }
}
