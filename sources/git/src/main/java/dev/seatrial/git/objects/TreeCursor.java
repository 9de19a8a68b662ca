package dev.seatrial.git.objects;

import java.util.Arrays;

/** Steps through the entries of a tree object. */
public final class TreeCursor {
  private static final int TYPE = 0170000;
  private static final int FOLDER = 0040000;

  private final byte[] tree;
  private final ObjectFormat format;
  private int next;
  private int mode;
  private int nameStart;
  private int nameEnd;

  /** A cursor in front of the first entry. */
  public TreeCursor(byte[] tree, ObjectFormat format) {
    this.tree = tree;
    this.format = format;
  }

  /** Moves to the next entry, if there is one. */
  public boolean next() throws ObjectUnavailable {
    if (next >= tree.length) {
      return false;
    }
    int at = next;
    mode = 0;
    while (at < tree.length && tree[at] >= '0' && tree[at] <= '7') {
      mode = mode << 3 | tree[at++] - '0';
    }
    nameStart = at + 1;
    nameEnd = nameStart;
    while (nameEnd < tree.length && tree[nameEnd] != 0) {
      nameEnd++;
    }
    next = nameEnd + 1 + format.bytes();
    if (next > tree.length || tree[at] != ' ' || nameEnd == nameStart) {
      throw ObjectUnavailable.damaged();
    }
    return true;
  }

  /** The entry's mode, as git writes it. */
  public int mode() {
    return mode;
  }

  /** Whether the entry is a folder. */
  public boolean isFolder() {
    return (mode & TYPE) == FOLDER;
  }

  /** Whether the entry is a commit of another repository. */
  public boolean isSubmodule() {
    return (mode & TYPE) == 0160000;
  }

  /** Whether the entry is a symbolic link. */
  public boolean isLink() {
    return (mode & TYPE) == 0120000;
  }

  /** Whether the entry is a program. */
  public boolean isExecutable() {
    return (mode & TYPE) == 0100000 && (mode & 0100) != 0;
  }

  /** The entry's name as text. */
  public String name() {
    return Names.decode(tree, nameStart, nameEnd);
  }

  /** The entry's object. */
  public ObjectId id() {
    return ObjectId.from(tree, nameEnd + 1, format);
  }

  /** Whether both stand on the same object with the same mode. */
  boolean sameAs(TreeCursor other) {
    return mode == other.mode
        && Arrays.equals(tree, nameEnd + 1, next, other.tree, other.nameEnd + 1, other.next);
  }

  /** The order in which git sorts entries: a folder as if its name ended in a slash. */
  int compareName(TreeCursor other) {
    int shorter = Math.min(nameEnd - nameStart, other.nameEnd - other.nameStart);
    int difference =
        Arrays.compareUnsigned(
            tree,
            nameStart,
            nameStart + shorter,
            other.tree,
            other.nameStart,
            other.nameStart + shorter);
    return difference != 0 ? difference : Integer.compare(after(shorter), other.after(shorter));
  }

  private int after(int shorter) {
    int at = nameStart + shorter;
    return at < nameEnd ? tree[at] & 0xff : isFolder() ? '/' : 0;
  }
}
