package dev.seatrial.corpus;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which control and aspect answers a slug.
 *
 * @param decided by slug, as "control#aspect"
 * @param undecided slugs that this version cannot decide
 */
record Mapping(Map<String, String> decided, List<String> undecided) {

  /** The one that is shipped. */
  static Mapping shipped() {
    try (InputStream stream =
        Objects.requireNonNull(Mapping.class.getResourceAsStream("mapping.yml"), "shipped")) {
      Node root =
          Yaml.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
              .root()
              .orElseThrow();
      Map<String, String> decided = new LinkedHashMap<>();
      root.at("decided").stream()
          .flatMap(Node::entries)
          .forEach(entry -> decided.put(entry.key(), entry.value().asText().orElseThrow()));
      return new Mapping(
          decided,
          root.at("undecided").stream().flatMap(Node::entries).map(Node.Entry::key).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
