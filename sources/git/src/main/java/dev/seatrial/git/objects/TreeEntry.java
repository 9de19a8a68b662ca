package dev.seatrial.git.objects;

import dev.seatrial.model.facts.tree.SourceFile;

/** A file of a tree: where it lies, what it is, and the object that holds its content. */
public record TreeEntry(String path, SourceFile.Kind kind, ObjectId id, long size) {

  /** The id of what was not hashed because it is too large: git's own way to say nothing. */
  public static ObjectId unknown(ObjectFormat format) {
    return new ObjectId(new byte[format.bytes()]);
  }
}
