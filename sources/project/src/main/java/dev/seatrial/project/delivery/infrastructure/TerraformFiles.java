package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Hcl;
import dev.seatrial.syntax.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Terraform, OpenTofu, Terragrunt and Nomad files. */
final class TerraformFiles {
  private TerraformFiles() {}

  static Optional<InfrastructureFile> read(Described file) {
    return switch (file.extension()) {
      case "tf", "tofu" -> Optional.of(parsed(file, Kind.TERRAFORM));
      case "nomad" -> Optional.of(parsed(file, Kind.PLATFORM));
      case "hcl" -> hcl(file);
      case "json" ->
          file.name().endsWith(".tf.json") || file.name().endsWith(".tofu.json")
              ? file.root().map(root -> file.as(Kind.TERRAFORM, resources(root)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<InfrastructureFile> hcl(Described file) {
    return switch (file.name()) {
      case "terragrunt.hcl", "root.hcl", "terragrunt.stack.hcl" ->
          Optional.of(parsed(file, Kind.TERRAFORM));
      default ->
          file.name().endsWith(".nomad.hcl")
              ? Optional.of(parsed(file, Kind.PLATFORM))
              : Optional.empty();
    };
  }

  private static InfrastructureFile parsed(Described file, Kind kind) {
    return switch (Hcl.parse(file.text())) {
      case Parsed.Tree(List<Node> documents) -> file.as(kind, resources(documents.getFirst()));
      case Parsed.Broken broken -> {
        file.texts().unseen(file.path(), broken.problem().orElseThrow());
        yield file.as(kind, List.of());
      }
    };
  }

  private static List<Resource> resources(Node root) {
    List<Resource> resources = new ArrayList<>();
    root.entries().forEach(block -> block(block, resources));
    return resources;
  }

  private static void block(Node.Entry block, List<Resource> resources) {
    switch (block.key()) {
      case "resource" ->
          block
              .value()
              .entries()
              .forEach(
                  kind ->
                      kind.value()
                          .entries()
                          .forEach(
                              name ->
                                  resources.add(
                                      new Resource(kind.key(), name.key(), name.line()))));
      case "module", "job", "unit", "stack" ->
          block
              .value()
              .entries()
              .forEach(name -> resources.add(new Resource(block.key(), name.key(), name.line())));
      case "terraform" ->
          block
              .value()
              .text("source")
              .ifPresent(source -> resources.add(new Resource("module", source, block.line())));
      default -> {}
    }
  }
}
