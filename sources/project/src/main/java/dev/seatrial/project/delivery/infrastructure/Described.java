package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.project.text.SourceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A file that may describe infrastructure, read when asked. */
record Described(
    SourceFile file, String name, String extension, SourceTexts texts, StructuredFiles structured) {
  private static final int MOST_RESOURCES = 5_000;
  private static final Set<String> EXTENSIONS =
      Set.of(
          "yml", "yaml", "json", "jsonc", "toml", "tf", "tofu", "hcl", "bicep", "service", "nomad");
  private static final Set<String> NAMES =
      Set.of("procfile", "captain-definition", "kustomization");

  /** What a template engine makes a file of. */
  private static final Pattern TEMPLATED =
      Pattern.compile(
          "(?<=\\.(?:ya?ml|json|tf|hcl))\\.(?:erb|j2|jinja2?|tmpl|gotmpl|hbs|mustache)$");

  /** A file whose name does not rule it out. */
  static Optional<Described> of(SourceFile file, SourceTexts texts, StructuredFiles structured) {
    String name = TEMPLATED.matcher(file.name().toLowerCase(Locale.ROOT)).replaceFirst("");
    String extension = name.substring(name.lastIndexOf('.') + 1);
    boolean possible = EXTENSIONS.contains(extension) || NAMES.contains(name);
    return possible
        ? Optional.of(new Described(file, name, extension, texts, structured))
        : Optional.empty();
  }

  String path() {
    return file.path();
  }

  boolean isYaml() {
    return extension.equals("yml") || extension.equals("yaml") || name.equals("kustomization");
  }

  boolean isJson() {
    return extension.equals("json") || extension.equals("jsonc");
  }

  String text() {
    return texts.of(file);
  }

  List<Node> documents() {
    return structured.documents(file);
  }

  /** The first document; where the file is broken the scope says so. */
  Optional<Node> root() {
    structured.broken(file).ifPresent(why -> texts.unseen(path(), why));
    return documents().stream().findFirst();
  }

  InfrastructureFile as(Kind kind, List<Resource> resources) {
    if (resources.size() > MOST_RESOURCES) {
      texts.unseen(path(), "more than " + MOST_RESOURCES + " resources");
    }
    return new InfrastructureFile(path(), kind, resources.stream().limit(MOST_RESOURCES).toList());
  }
}
