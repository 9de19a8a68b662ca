package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads YAML and JSON whose content, not whose name, says that it is infrastructure. */
final class ManifestFiles {
  /** They borrow the form of Kubernetes objects and describe something else. */
  private static final List<String> NO_CLUSTER =
      List.of(
          "skaffold/",
          "backstage.io/",
          "kind.x-k8s.io/",
          "k3d.io/",
          "ctlptl.dev/",
          "tilt.dev/",
          "client.authentication.k8s.io/",
          "audit.k8s.io/",
          "kuttl.dev/",
          "chainsaw.kyverno.io/",
          "apiextensions.crossplane.io/test",
          "deploystack",
          "devfile",
          "meta.k8s.io/",
          "ct.");

  private ManifestFiles() {}

  static Optional<InfrastructureFile> read(Described file) {
    boolean settings = file.isYaml() || file.isJson();
    if (!settings || isNotWorthReading(file)) {
      return Optional.empty();
    }
    String text = file.text();
    if (isKustomization(file)) {
      return Optional.of(file.as(Kind.KUSTOMIZE, kustomization(file)));
    } else if (has(text, "AWSTemplateFormatVersion") || has(text, "AWS::")) {
      return cloudFormation(file);
    } else if (has(text, "apiVersion") && has(text, "kind")) {
      return kubernetes(file, text);
    }
    return file.isYaml() ? ansible(file, text) : Optional.empty();
  }

  private static boolean isNotWorthReading(Described file) {
    return file.name().contains("lock")
        || file.name().startsWith("package")
        || file.name().startsWith("tsconfig")
        || file.path().startsWith(".github/workflows/")
        || ("/" + file.path()).contains("/locales/");
  }

  private static boolean has(String text, String word) {
    return text.contains(word);
  }

  private static boolean isKustomization(Described file) {
    return file.name().equals("kustomization.yaml")
        || file.name().equals("kustomization.yml")
        || file.name().equals("kustomization");
  }

  private static List<Resource> kustomization(Described file) {
    List<Resource> resources = new ArrayList<>();
    for (String list : List.of("resources", "bases", "components", "helmCharts", "patches")) {
      file.root().flatMap(root -> root.at(list)).stream()
          .flatMap(Node::items)
          .forEach(item -> resources.add(new Resource(list, named(item), item.line())));
    }
    return resources;
  }

  private static String named(Node item) {
    return item.asText().or(() -> item.text("path")).or(() -> item.text("name")).orElse("");
  }

  private static Optional<InfrastructureFile> cloudFormation(Described file) {
    List<Resource> resources =
        file.root().flatMap(root -> root.at("Resources")).stream()
            .flatMap(Node::entries)
            .filter(entry -> entry.value().text("Type").isPresent())
            .map(e -> new Resource(e.value().text("Type").orElse(""), e.key(), e.line()))
            .toList();
    return resources.isEmpty()
        ? Optional.empty()
        : Optional.of(file.as(Kind.CLOUDFORMATION, resources));
  }

  private static Optional<InfrastructureFile> kubernetes(Described file, String text) {
    List<Resource> resources =
        file.documents().isEmpty() && file.isYaml()
            ? ManifestLines.resources(text) // a template of some engine
            : file.documents().stream()
                .flatMap(ManifestFiles::listed)
                .filter(ManifestFiles::isObject)
                .map(ManifestFiles::object)
                .toList();
    return resources.isEmpty()
        ? Optional.empty()
        : Optional.of(file.as(Kind.KUBERNETES, resources));
  }

  private static Stream<Node> listed(Node root) {
    return root.text("kind").filter("List"::equals).isPresent()
        ? root.at("items").stream().flatMap(Node::items)
        : Stream.of(root);
  }

  private static boolean isObject(Node root) {
    String version = root.text("apiVersion").orElse("");
    String kind = root.text("kind").orElse("");
    return !version.isEmpty()
        && !kind.isEmpty()
        && (version.contains("/") || version.equals("v1"))
        && NO_CLUSTER.stream().noneMatch(version::startsWith)
        && !(version.equals("v1") && kind.equals("Config"));
  }

  private static Resource object(Node root) {
    return new Resource(
        root.text("kind").orElse(""), root.text("metadata", "name").orElse(""), root.line());
  }

  /** A playbook is a list of plays; a file of a role's tasks is a list of tasks. */
  private static Optional<InfrastructureFile> ansible(Described file, String text) {
    boolean tasks = file.path().contains("roles/") && file.path().contains("/tasks/");
    if (!tasks && !has(text, "hosts:") && !has(text, "import_playbook:")) {
      return Optional.empty();
    }
    List<Resource> resources = new ArrayList<>();
    for (Node document : file.documents()) {
      if (document instanceof Node.Sequence) {
        document
            .items()
            .filter(n -> n instanceof Node.Mapping)
            .forEach(item -> play(item, tasks, resources));
      }
    }
    return resources.isEmpty() ? Optional.empty() : Optional.of(file.as(Kind.ANSIBLE, resources));
  }

  private static void play(Node item, boolean inRole, List<Resource> resources) {
    boolean play =
        item.at("hosts").isPresent()
            && Stream.of("tasks", "roles", "pre_tasks", "post_tasks", "become", "gather_facts")
                .anyMatch(key -> item.at(key).isPresent());
    String name = item.text("name").or(() -> item.text("hosts")).orElse("");
    if (play) {
      resources.add(new Resource("play", name, item.line()));
      item.at("tasks").stream()
          .flatMap(Node::items)
          .forEach(t -> resources.add(new Resource("task", t.text("name").orElse(""), t.line())));
    } else if (item.at("import_playbook").isPresent()) {
      resources.add(new Resource("playbook", item.text("import_playbook").orElse(""), item.line()));
    } else if (inRole) {
      resources.add(new Resource("task", name, item.line()));
    }
  }
}
