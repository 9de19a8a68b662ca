package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * pom.xml. Packages are named group:artifact, plugins count as development, and properties are
 * resolved as far as the file itself sets them.
 */
final class Pom implements FileFormat<Manifest> {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.-]{1,100})}");

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("pom.xml");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(
        Xml.parse(file.text()),
        root ->
            root.at("project")
                .map(project -> read(file, project))
                .orElseGet(() -> new Reading.Broken<>("not a Maven project")));
  }

  private static Reading<Manifest> read(OpenFile file, Node project) {
    Draft draft = new Draft(file, Ecosystem.MAVEN);
    Map<String, String> properties = properties(project);
    String group = project.text("groupId").or(() -> project.text("parent", "groupId")).orElse("");
    draft.name(
        resolved(group, properties)
            + ":"
            + resolved(project.text("artifactId").orElse(""), properties));
    dependencies(draft, project, properties, Optional.empty());
    plugins(draft, project, properties);
    children(project, "profiles", "profile")
        .forEach(
            profile -> {
              dependencies(draft, profile.value(), properties, Optional.of(Use.OPTIONAL));
              plugins(draft, profile.value(), properties);
            });
    children(project, "modules", "module")
        .forEach(module -> module.value().asText().ifPresent(draft::workspace));
    Stream.of("maven.compiler.release", "java.version", "maven.compiler.source")
        .flatMap(key -> Optional.ofNullable(properties.get(key)).stream())
        .findFirst()
        .ifPresent(version -> draft.engine("java", version));
    return draft.done();
  }

  private static void dependencies(
      Draft draft, Node owner, Map<String, String> properties, Optional<Use> instead) {
    children(owner, "dependencies", "dependency")
        .forEach(
            e ->
                draft.dependency(
                    coordinates(e.value(), "", properties),
                    resolved(e.value().text("version").orElse(""), properties),
                    instead.orElseGet(() -> use(e.value())),
                    e.line()));
  }

  private static void plugins(Draft draft, Node owner, Map<String, String> properties) {
    owner.at("build").stream()
        .flatMap(
            build ->
                Stream.concat(
                    children(build, "plugins", "plugin"),
                    build.at("pluginManagement").stream()
                        .flatMap(m -> children(m, "plugins", "plugin"))))
        .forEach(
            e ->
                draft.dependency(
                    coordinates(e.value(), "org.apache.maven.plugins", properties),
                    resolved(e.value().text("version").orElse(""), properties),
                    Use.DEVELOPMENT,
                    e.line()));
  }

  private static Use use(Node dependency) {
    if (dependency.text("scope").filter("test"::equals).isPresent()) {
      return Use.DEVELOPMENT;
    }
    boolean optional = dependency.text("optional").filter("true"::equals).isPresent();
    return optional ? Use.OPTIONAL : Use.PRODUCTION;
  }

  private static String coordinates(Node node, String group, Map<String, String> properties) {
    return resolved(node.text("groupId").orElse(group), properties)
        + ":"
        + resolved(node.text("artifactId").orElse(""), properties);
  }

  private static Map<String, String> properties(Node project) {
    Map<String, String> properties = new HashMap<>();
    project.at("properties").stream()
        .flatMap(Node::entries)
        .forEach(e -> e.value().asText().ifPresent(text -> properties.put(e.key(), text)));
    Optional<String> version = project.text("version").or(() -> project.text("parent", "version"));
    version.ifPresent(v -> properties.put("project.version", v));
    project
        .text("groupId")
        .or(() -> project.text("parent", "groupId"))
        .ifPresent(g -> properties.put("project.groupId", g));
    return properties;
  }

  /** One step of resolution: enough for versions, and no file can make it run in circles. */
  private static String resolved(String text, Map<String, String> properties) {
    return PROPERTY
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(properties.getOrDefault(found.group(1), found.group())));
  }

  private static Stream<Node.Entry> children(Node owner, String list, String item) {
    return owner.at(list).stream().flatMap(Node::entries).filter(e -> e.key().equals(item));
  }
}
