package dev.seatrial.git.folder;

import dev.seatrial.model.facts.tree.SourceFile;
import java.nio.file.Path;

/** A file or link that a walk came upon, and what it looks like from outside. */
record FoundFile(
    String path, Path file, SourceFile.Kind kind, long size, long seconds, int nanos) {}
