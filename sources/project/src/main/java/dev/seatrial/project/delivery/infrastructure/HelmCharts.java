package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Helm charts and releases. Templates are no YAML before they are filled in. */
record HelmCharts(Set<String> folders, HelmValues values) {

  static HelmCharts in(List<SourceFile> files, StructuredFiles structured) {
    Set<String> folders =
        files.stream()
            .filter(file -> file.name().equals("Chart.yaml") || file.name().equals("Chart.yml"))
            .map(SourceFile::folder)
            .collect(Collectors.toUnmodifiableSet());
    return new HelmCharts(folders, HelmValues.in(files, folders, structured));
  }

  Optional<InfrastructureFile> read(Described file) {
    if (!file.isYaml()) {
      return Optional.empty();
    }
    Optional<String> chart = chartOf(file.path());
    if (chart.isPresent()) {
      return template(file, chart.get());
    }
    return switch (file.name()) {
      case "chart.yaml", "chart.yml" -> file.root().map(root -> file.as(Kind.HELM, chart(root)));
      case "helmfile.yaml", "helmfile.yml" ->
          file.root().map(root -> file.as(Kind.HELM, releases(root)));
      default ->
          isInChart(file.path())
              ? Optional.of(file).flatMap(HelmCharts::filledWith)
              : Optional.empty();
    };
  }

  /** Values fill templates in and declare nothing themselves. */
  private static Optional<InfrastructureFile> filledWith(Described file) {
    return file.name().startsWith("values")
        ? Optional.of(file.as(Kind.HELM, List.of()))
        : Optional.empty();
  }

  /** What a template declares, and apart from it what its chart leaves off. */
  private Optional<InfrastructureFile> template(Described file, String chart) {
    List<Boolean> leftOut =
        HelmTemplate.leftOut(file.text(), condition -> values.leavesOff(chart, condition));
    Map<Boolean, List<Resource>> resources =
        ManifestLines.resources(file.text()).stream()
            .collect(Collectors.partitioningBy(r -> leftOut.get(r.line() - 1)));
    InfrastructureFile template =
        file.as(Kind.HELM, resources.getOrDefault(false, List.of()))
            .leavingOff(resources.getOrDefault(true, List.of()));
    return Optional.of(template).filter(t -> !t.resources().isEmpty() || !t.leftOff().isEmpty());
  }

  /** The folder of the chart whose template a path is. */
  private Optional<String> chartOf(String path) {
    int templates = path.lastIndexOf("/templates/");
    while (templates >= 0) {
      if (folders.contains(path.substring(0, templates))) {
        return Optional.of(path.substring(0, templates));
      }
      templates = path.lastIndexOf("/templates/", templates - 1);
    }
    return folders.contains("") && path.startsWith("templates/")
        ? Optional.of("")
        : Optional.empty();
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
