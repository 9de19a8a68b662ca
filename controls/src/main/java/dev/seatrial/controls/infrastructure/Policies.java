package dev.seatrial.controls.infrastructure;

import dev.seatrial.model.facts.tree.Node;
import java.util.function.BiConsumer;

/** Walks a template and shows each part that grants rights with the resource that it belongs to. */
final class Policies {
  private Policies() {}

  static void visit(Node node, String owner, BiConsumer<String, Node> seen) {
    switch (node) {
      case Node.Mapping mapping -> {
        if (mapping.at("Action").isPresent() || mapping.at("ManagedPolicyArns").isPresent()) {
          seen.accept(owner, mapping);
        }
        mapping
            .entries()
            .forEach(
                entry -> {
                  boolean resource = entry.value().at("Type").isPresent();
                  visit(entry.value(), resource ? entry.key() : owner, seen);
                });
      }
      case Node.Sequence sequence -> sequence.items().forEach(item -> visit(item, owner, seen));
      case Node.Scalar scalar -> {}
    }
  }
}
