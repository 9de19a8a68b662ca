package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the settings of tools whose resources are declared by a program (Pulumi, CDK), and Bicep,
 * whose resources stand at the start of a line.
 */
final class ProgramFiles {
  private ProgramFiles() {}

  static Optional<InfrastructureFile> read(Described file) {
    if (file.extension().equals("bicep")) {
      return Optional.of(file.as(Kind.BICEP, bicep(file.text())));
    }
    return switch (file.name()) {
      case "pulumi.yaml", "pulumi.yml" ->
          file.root().map(root -> file.as(Kind.PULUMI, pulumi(root)));
      case "cdk.json" ->
          file.root()
              .filter(root -> root.text("app").isPresent())
              .map(root -> file.as(Kind.CDK, List.of()));
      default -> Optional.empty();
    };
  }

  private static List<Resource> pulumi(Node root) {
    return root.at("resources").stream()
        .flatMap(Node::entries)
        .map(e -> new Resource(e.value().text("type").orElse("resource"), e.key(), e.line()))
        .toList();
  }

  /** Lines such as {@code resource web 'Microsoft.Web/sites@2024-04-01' = ...}. */
  private static List<Resource> bicep(String text) {
    List<Resource> resources = new ArrayList<>();
    int line = 0;
    for (String written : text.lines().toList()) {
      line++;
      String[] words = written.strip().split("\\s+", 4);
      boolean declares = words.length >= 3 && words[2].startsWith("'");
      if (declares && (words[0].equals("resource") || words[0].equals("module"))) {
        String type = words[2].replace("'", "");
        int version = type.indexOf('@');
        String kind = words[0].equals("module") ? "module" : type;
        resources.add(
            new Resource(version < 0 ? kind : type.substring(0, version), words[1], line));
      }
    }
    return resources;
  }
}
