package dev.seatrial.project.structured;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;

/** Makes the structured files of a tree available; nothing is parsed before it is asked for. */
public final class StructuredFilesReader {
  private StructuredFilesReader() {}

  /** The YAML, JSON, TOML, INI and properties files of a tree. */
  public static Gathered<StructuredFiles> read(SourceTree tree) {
    return new Gathered.Seen<>(new ParsedOnDemand(tree));
  }
}
