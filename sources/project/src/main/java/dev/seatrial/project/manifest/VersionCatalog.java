package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.reading.Folders;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.syntax.Toml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The libraries and plugins that gradle/libs.versions.toml gives short names. */
record VersionCatalog(Map<String, Entry> libraries, Map<String, Entry> plugins) {

  /** What a short name stands for. */
  record Entry(String name, String version) {}

  VersionCatalog {
    libraries = Map.copyOf(libraries);
    plugins = Map.copyOf(plugins);
  }

  /** The catalog of the nearest folder at or above a build file; an empty one where none is. */
  static VersionCatalog of(OpenFile build) {
    String folder = build.file().folder();
    while (true) {
      String text = build.tree().text(Folders.join(folder, "gradle/libs.versions.toml"));
      if (!text.isEmpty()) {
        return Toml.parse(text).root().map(VersionCatalog::read).orElse(NONE);
      }
      if (folder.isEmpty()) {
        return NONE;
      }
      folder = Folders.above(folder);
    }
  }

  private static final VersionCatalog NONE = new VersionCatalog(Map.of(), Map.of());

  /** The library behind an accessor: {@code spring.boot.web} of {@code libs.spring.boot.web}. */
  Optional<Entry> library(String accessor) {
    return Optional.ofNullable(libraries.get(accessor));
  }

  Optional<Entry> plugin(String accessor) {
    return Optional.ofNullable(plugins.get(accessor));
  }

  private static VersionCatalog read(Node root) {
    Map<String, Entry> libraries = new HashMap<>();
    Map<String, Entry> plugins = new HashMap<>();
    root.at("libraries").stream()
        .flatMap(Node::entries)
        .forEach(e -> library(root, e.value()).ifPresent(l -> libraries.put(accessor(e), l)));
    root.at("plugins").stream()
        .flatMap(Node::entries)
        .forEach(e -> plugin(root, e.value()).ifPresent(p -> plugins.put(accessor(e), p)));
    return new VersionCatalog(libraries, plugins);
  }

  private static String accessor(Node.Entry entry) {
    return entry.key().replace('-', '.').replace('_', '.');
  }

  private static Optional<Entry> library(Node root, Node value) {
    Optional<String> split =
        value.text("group").flatMap(g -> value.text("name").map(n -> g + ":" + n));
    return value
        .asText()
        .map(VersionCatalog::coordinates)
        .or(
            () ->
                value
                    .text("module")
                    .or(() -> split)
                    .map(name -> new Entry(name, version(root, value))));
  }

  private static Optional<Entry> plugin(Node root, Node value) {
    return value
        .asText()
        .map(VersionCatalog::coordinates)
        .or(() -> value.text("id").map(id -> new Entry(id, version(root, value))));
  }

  private static Entry coordinates(String written) {
    int last = written.lastIndexOf(':');
    return last < 0
        ? new Entry(written, "")
        : new Entry(written.substring(0, last), written.substring(last + 1));
  }

  private static String version(Node root, Node value) {
    return value
        .text("version")
        .or(() -> value.text("version", "ref").flatMap(ref -> root.text("versions", ref)))
        .orElse("");
  }
}
