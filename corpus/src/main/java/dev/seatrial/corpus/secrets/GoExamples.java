package dev.seatrial.corpus.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the examples that stand beside rules in Go sources, and computes those that are composed.
 */
final class GoExamples {
  private final List<String> tokens;
  private final Map<String, List<Named>> samples;
  private final Map<String, List<Named>> variables = new HashMap<>();
  private int at;

  /** A text, with its name where it has one. */
  record Named(String name, String text) {}

  /** What is beyond us: another function, or a loop. */
  private static final class Beyond extends Exception {
    private static final long serialVersionUID = 1;
  }

  private GoExamples(String source, Map<String, List<Named>> samples) {
    this.tokens = GoTokens.of(source);
    this.samples = samples;
  }

  /**
   * The examples of one file.
   *
   * @param shapes the ways to write an assignment, as the variable {@code samples}
   */
  static List<Sample> read(String file, String source, List<Named> shapes) {
    return new GoExamples(source, Map.of("samples", shapes)).read(file);
  }

  /** The values of one variable of a source. */
  static List<Named> variable(String source, String name) {
    GoExamples reader = new GoExamples(source, Map.of());
    reader.read("");
    return reader.variables.getOrDefault(name, List.of());
  }

  private List<Sample> read(String file) {
    List<Sample> found = new ArrayList<>();
    String rule = file;
    while (at < tokens.size()) {
      if (peek().equals("func")) {
        take(rule, found);
        rule = file + " " + (at + 1 < tokens.size() ? tokens.get(at + 1) : "");
      }
      int start = at;
      boolean assigned =
          at + 1 < tokens.size()
              && (tokens.get(at + 1).equals(":=") || tokens.get(at + 1).equals("="));
      if (assigned && peek().matches("[A-Za-z_]\\w*")) {
        assign();
      }
      at = Math.max(at, start + 1);
    }
    take(rule, found);
    return found;
  }

  private void assign() {
    String name = tokens.get(at);
    int after = at + 2;
    at = after;
    try {
      variables.put(name, sum());
    } catch (Beyond e) {
      at = after;
    }
  }

  private void take(String rule, List<Sample> found) {
    for (Named named : variables.getOrDefault("tps", List.of())) {
      found.add(new Sample(rule, named.name(), named.text(), true));
    }
    for (Named named : variables.getOrDefault("fps", List.of())) {
      found.add(new Sample(rule, named.name(), named.text(), false));
    }
    variables.remove("tps");
    variables.remove("fps");
  }

  private List<Named> sum() throws Beyond {
    List<Named> left = term();
    while (peek().equals("+")) {
      at++;
      left = List.of(new Named("", text(left) + text(term())));
    }
    return left;
  }

  private List<Named> term() throws Beyond {
    String token = next();
    if (token.startsWith("\"")) {
      return List.of(new Named("", token.substring(1)));
    }
    if (token.equals("[") || token.equals("map")) {
      return literal(token.equals("map"));
    }
    if (peek().equals("(")) {
      at++;
      return call(token, list(")"));
    }
    List<Named> value = variables.get(token);
    if (value == null || peek().equals("{") || peek().equals("[")) {
      throw new Beyond();
    }
    return value;
  }

  private List<Named> literal(boolean map) throws Beyond {
    int most = at + 8;
    while (at < most && !peek().equals("{") && !peek().equals("(")) {
      at++;
    }
    boolean cast = peek().equals("(");
    at++;
    return cast ? list(")") : map ? pairs() : list("}");
  }

  private List<Named> pairs() throws Beyond {
    List<Named> all = new ArrayList<>();
    while (!peek().equals("}")) {
      String key = text(sum());
      expect(":");
      all.add(new Named(key, text(sum())));
      if (peek().equals(",")) {
        at++;
      }
    }
    at++;
    return all;
  }

  private List<Named> list(String close) throws Beyond {
    List<Named> all = new ArrayList<>();
    while (!peek().equals(close)) {
      all.addAll(sum());
      while (peek().equals(",") || peek().equals(".")) {
        at++;
      }
    }
    at++;
    return all;
  }

  private List<Named> call(String name, List<Named> arguments) throws Beyond {
    String first = arguments.isEmpty() ? "" : arguments.getFirst().text();
    String second = arguments.size() < 2 ? "" : arguments.get(1).text();
    return switch (name) {
      case "append" -> arguments;
      case "secrets.NewSecret", "newPlausibleSecret" -> one(PatternText.of(first));
      case "utils.Numeric" -> one("[0-9]{" + first + "}");
      case "utils.Hex" -> one("[a-f0-9]{" + first + "}");
      case "utils.AlphaNumeric" -> one("[a-z0-9]{" + first + "}");
      case "utils.AlphaNumericExtendedShort" -> one("[a-z0-9_-]{" + first + "}");
      case "utils.AlphaNumericExtended" -> one("[a-z0-9=_\\-]{" + first + "}");
      case "utils.AlphaNumericExtendedLong" -> one("[a-z0-9\\/=_\\+\\-]{" + first + "}");
      case "utils.Hex8_4_4_4_12" ->
          one("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
      case "utils.GenerateSampleSecret" -> one(first + "_api_token = \"" + second + "\"");
      case "utils.GenerateSampleSecrets" ->
          samples.getOrDefault("samples", List.of()).stream()
              .map(shape -> new Named("", shaped(shape.text(), first, second)))
              .toList();
      case "fmt.Sprintf" -> one(formatted(first, arguments));
      case "b64.StdEncoding.EncodeToString", "base64.StdEncoding.EncodeToString" ->
          one(Base64.getEncoder().encodeToString(bytes(first)));
      case "b64.RawStdEncoding.EncodeToString" ->
          one(Base64.getEncoder().withoutPadding().encodeToString(bytes(first)));
      case "b64.URLEncoding.EncodeToString" ->
          one(Base64.getUrlEncoder().encodeToString(bytes(first)));
      case "b64.RawURLEncoding.EncodeToString" ->
          one(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(first)));
      case "string", "byte" -> one(first);
      default -> throw new Beyond();
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String shaped(String shape, String name, String secret) {
    return shape
        .replace("{i}", name)
        .replace("{I}", name.toUpperCase(Locale.ROOT))
        .replace("{s}", secret);
  }

  private static String formatted(String format, List<Named> arguments) {
    String out = format;
    for (Named argument : arguments.subList(1, arguments.size())) {
      int slot = out.indexOf("%s");
      out = slot < 0 ? out : out.substring(0, slot) + argument.text() + out.substring(slot + 2);
    }
    return out.replace("%%", "%");
  }

  private static List<Named> one(String text) {
    return List.of(new Named("", text));
  }

  private static String text(List<Named> value) throws Beyond {
    if (value.size() != 1) {
      throw new Beyond();
    }
    return value.getFirst().text();
  }

  private void expect(String token) throws Beyond {
    if (!next().equals(token)) {
      throw new Beyond();
    }
  }

  private String next() throws Beyond {
    if (at >= tokens.size()) {
      throw new Beyond();
    }
    return tokens.get(at++);
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }
}
