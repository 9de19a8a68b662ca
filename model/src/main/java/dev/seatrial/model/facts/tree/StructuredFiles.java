package dev.seatrial.model.facts.tree;

import dev.seatrial.model.Fact;
import java.util.List;
import java.util.Optional;

/** YAML, JSON and TOML files as trees, parsed when asked for, within bounds. */
public interface StructuredFiles extends Fact {
  /** The documents in a file: more than one in a multi-document YAML; none where it is broken. */
  List<Node> documents(SourceFile file);

  /** Why a file could not be parsed. */
  Optional<String> broken(SourceFile file);
}
