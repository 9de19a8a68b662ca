package dev.seatrial.git.trace;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.scan.ContentWalk;
import java.util.BitSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All trees of a repository: which of them leads to which, and to the contents sought. */
final class Trees {
  private static final int MOST_MISSING = 200_000;

  /** Some 600 MB of memory at the worst. */
  private static final long MOST_EDGES = 75_000_000;

  private final FileNames names;
  private final Edges edges;

  /** Those who wait for another pack. */
  private final Queue<TreeVisitor> idle = new ConcurrentLinkedQueue<>();

  private final Set<ObjectId> missing = ConcurrentHashMap.newKeySet();
  private final Set<ObjectId> damaged = ConcurrentHashMap.newKeySet();

  private Trees(Numbers numbers, FileNames names) {
    this.names = names;
    this.edges = new Edges(numbers.trees(), MOST_EDGES);
  }

  /** Reads them all. */
  static Trees of(ContentWalk walk, Numbers numbers, BitSet sought) {
    Trees trees = new Trees(numbers, new FileNames());
    walk.visit(ObjectType.TREE, () -> trees.visitor(numbers, sought));
    return trees;
  }

  private TreeVisitor visitor(Numbers numbers, BitSet sought) {
    TreeVisitor ready = idle.poll();
    return ready != null
        ? ready
        : new TreeVisitor(
            numbers, names, number -> number >= 0 && sought.get(number), new Reading());
  }

  /** Notes what one visitor reads. */
  private final class Reading implements TreeVisitor.Receiver {
    private final Edges.Writer writer = edges.new Writer();

    @Override
    public void tree(int tree, TreeVisitor.Entries entries) {
      int matter = 0;
      for (int entry = 0; entry < entries.count(); entry++) {
        matter += entries.name(entry) == TreeVisitor.Entries.DULL ? 0 : 1;
      }
      if (!writer.open(tree, matter)) {
        return;
      }
      for (int entry = 0; entry < entries.count(); entry++) {
        if (entries.name(entry) != TreeVisitor.Entries.DULL) {
          writer.add(entries.child(entry), entries.name(entry));
        }
      }
    }

    @Override
    public void missing(ObjectId id) {
      if (missing.size() < MOST_MISSING) {
        missing.add(id);
      }
    }

    @Override
    public void damaged(ObjectId id) {
      damaged.add(id);
    }

    @Override
    public void done(TreeVisitor visitor) {
      idle.add(visitor);
    }
  }

  Edges edges() {
    return edges;
  }

  FileNames names() {
    return names;
  }

  /** What trees name and what is not here. */
  Set<ObjectId> missing() {
    return missing;
  }

  /** The trees that cannot be read, or not to their end. */
  Set<ObjectId> damaged() {
    return damaged;
  }
}
