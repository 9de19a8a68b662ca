package dev.seatrial.model.facts.tree;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** YAML, JSON and TOML files as trees, parsed when asked for, within bounds. */
public interface StructuredFiles extends Fact {
  /** The documents in a file: more than one in a multi-document YAML; none where it is broken. */
  List<Node> documents(SourceFile file);

  /** Why a file could not be parsed. */
  Optional<String> broken(SourceFile file);

  /** The scope of a search through some files: which of them could not be parsed is part of it. */
  default Scope scopeOf(String searched, List<SourceFile> of) {
    List<Blindspot> spots = new ArrayList<>(scope().blindspots());
    for (SourceFile file : of) {
      broken(file).ifPresent(why -> spots.add(new Blindspot(file.path(), why)));
    }
    return new Scope(searched, spots);
  }
}
