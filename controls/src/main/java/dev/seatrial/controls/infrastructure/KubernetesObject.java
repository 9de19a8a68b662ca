package dev.seatrial.controls.infrastructure;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An object that a manifest declares. */
record KubernetesObject(String path, String kind, String name, Node root) {
  static List<KubernetesObject> of(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    List<KubernetesObject> objects = new ArrayList<>();
    for (InfrastructureFile file : infrastructure.of(Kind.KUBERNETES, Kind.KUSTOMIZE, Kind.HELM)) {
      tree.file(file.path()).map(structured::documents).orElse(List.of()).stream()
          .flatMap(KubernetesObject::listed)
          .filter(root -> root.text("kind").isPresent())
          .forEach(root -> objects.add(of(file.path(), root)));
    }
    return List.copyOf(objects);
  }

  private static Stream<Node> listed(Node root) {
    return root.text("kind").filter("List"::equals).isPresent()
        ? root.at("items").stream().flatMap(Node::items)
        : Stream.of(root);
  }

  private static KubernetesObject of(String path, Node root) {
    return new KubernetesObject(
        path, root.text("kind").orElse(""), root.text("metadata", "name").orElse(""), root);
  }

  /** The pod that it starts; empty where it starts none. */
  Optional<Node> pod() {
    return switch (kind) {
      case "Pod" -> root.at("spec");
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job" ->
          root.at("spec", "template", "spec");
      case "CronJob" -> root.at("spec", "jobTemplate", "spec", "template", "spec");
      default -> Optional.empty();
    };
  }

  /** The containers of its pod, the initial ones too. */
  Stream<Node> containers() {
    return pod().stream()
        .flatMap(pod -> Stream.of("containers", "initContainers").flatMap(k -> pod.at(k).stream()))
        .flatMap(Node::items);
  }

  String subject() {
    return kind + "/" + name;
  }

  Place at(int line) {
    return new Place(path, line);
  }
}
