package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Helm charts and releases. Templates are no YAML before they are filled in. */
record HelmCharts(Set<String> folders) {

  static HelmCharts in(List<SourceFile> files) {
    return new HelmCharts(
        files.stream()
            .filter(file -> file.name().equals("Chart.yaml") || file.name().equals("Chart.yml"))
            .map(SourceFile::folder)
            .collect(Collectors.toUnmodifiableSet()));
  }

  Optional<InfrastructureFile> read(Described file) {
    if (!file.isYaml()) {
      return Optional.empty();
    }
    if (isTemplate(file.path())) {
      return Optional.of(file.as(Kind.HELM, ManifestLines.resources(file.text())))
          .filter(template -> !template.resources().isEmpty());
    }
    return switch (file.name()) {
      case "chart.yaml", "chart.yml" -> file.root().map(root -> file.as(Kind.HELM, chart(root)));
      case "helmfile.yaml", "helmfile.yml" ->
          file.root().map(root -> file.as(Kind.HELM, releases(root)));
      default ->
          isInChart(file.path()) ? Optional.of(file).flatMap(this::values) : Optional.empty();
    };
  }

  /** Values fill templates in and declare nothing themselves. */
  private Optional<InfrastructureFile> values(Described file) {
    return file.name().startsWith("values")
        ? Optional.of(file.as(Kind.HELM, List.of()))
        : Optional.empty();
  }

  private boolean isTemplate(String path) {
    int templates = path.lastIndexOf("/templates/");
    while (templates >= 0) {
      if (folders.contains(path.substring(0, templates))) {
        return true;
      }
      templates = path.lastIndexOf("/templates/", templates - 1);
    }
    return folders.contains("") && path.startsWith("templates/");
  }

  private boolean isInChart(String path) {
    int slash = path.lastIndexOf('/');
    return folders.contains(slash < 0 ? "" : path.substring(0, slash));
  }

  private static List<Resource> chart(Node root) {
    List<Resource> resources = new ArrayList<>();
    root.text("name").ifPresent(name -> resources.add(new Resource("chart", name, root.line())));
    root.at("dependencies").stream()
        .flatMap(Node::items)
        .forEach(
            chart ->
                chart
                    .text("name")
                    .ifPresent(
                        name -> resources.add(new Resource("dependency", name, chart.line()))));
    return resources;
  }

  private static List<Resource> releases(Node root) {
    return root.at("releases").stream()
        .flatMap(Node::items)
        .map(r -> new Resource("release", r.text("name").orElse(""), r.line()))
        .toList();
  }
}
