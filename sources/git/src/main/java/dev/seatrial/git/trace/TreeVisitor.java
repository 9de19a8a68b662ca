package dev.seatrial.git.trace;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.scan.ContentVisitor;
import dev.seatrial.git.scan.Edits;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the trees that one thread sees. An entry that was copied from the tree before is not read
 * again.
 */
final class TreeVisitor implements ContentVisitor<TreeVisitor.Mark> {
  /** What was read of trees that lie below each other as differences is kept in so many places. */
  private static final int KEPT = 256;

  /** A tree of more entries is read anew rather than kept. */
  private static final int MOST_KEPT = 20_000;

  private static final int LARGEST = 64 << 20;
  private static final int FOLDER = 0040000;
  private static final int SUBMODULE = 0160000;
  private static final int TYPE = 0170000;

  private final Numbers numbers;
  private final FileNames names;
  private final IntPredicate sought;
  private final Receiver receiver;
  private final List<Entries> kept =
      Stream.generate(Entries::new).limit(KEPT).collect(Collectors.toCollection(ArrayList::new));
  private byte[] text = new byte[1 << 14];
  private int next = 1;

  /** Takes what was read. */
  interface Receiver {
    /** A tree, read as far as it is whole. */
    void tree(int tree, Entries entries);

    /** An object that a tree holds and that is not here. */
    void missing(ObjectId id);

    /** A tree that is damaged. */
    void damaged(ObjectId id);

    /** The visitor is shown no more for now. */
    void done(TreeVisitor visitor);
  }

  /** Names the entries of a tree that may be forgotten. */
  record Mark(int depth, int stamp) {}

  TreeVisitor(Numbers numbers, FileNames names, IntPredicate sought, Receiver receiver) {
    this.numbers = numbers;
    this.names = names;
    this.sought = sought;
    this.receiver = receiver;
  }

  @Override
  public Mark whole(Supplier<ObjectId> id, MemorySegment content) {
    if (content.byteSize() > LARGEST) {
      receiver.damaged(id.get());
      return new Mark(0, Numbers.NONE);
    }
    Entries entries = fresh(0);
    int size = take(content);
    entries.size = size;
    boolean whole = true;
    for (int at = 0; at < size && whole; ) {
      int end = entry(at, size, entries);
      whole = end > 0;
      at = end;
    }
    return told(id, entries, 0, whole);
  }

  @Override
  public Mark changed(Supplier<ObjectId> id, MemorySegment content, Mark before, Edits edits) {
    Entries base = kept.get(before.depth() % KEPT);
    if (base.stamp != before.stamp() || content.byteSize() > LARGEST) {
      return whole(id, content);
    }
    int size = take(content);
    Entries entries = fresh(before.depth() + 1);
    entries.size = size;
    int run = 0;
    int at = 0;
    while (at < size && at >= 0) {
      while (edits.end(run) <= at) {
        run++;
      }
      int copied = copy(base, edits, run, at, entries);
      at = copied > at ? copied : entry(at, size, entries);
    }
    return told(id, entries, before.depth() + 1, at >= 0);
  }

  private int take(MemorySegment content) {
    int size = (int) content.byteSize();
    if (text.length < size) {
      text = new byte[Math.max(size, 2 * text.length)];
    }
    MemorySegment.copy(content, ValueLayout.JAVA_BYTE, 0, text, 0, size);
    return size;
  }

  /** Entries of a place that holds none that is needed any more. */
  private Entries fresh(int depth) {
    Entries entries = kept.get(depth % KEPT);
    entries.clear(next++);
    return entries;
  }

  private Mark told(Supplier<ObjectId> id, Entries entries, int depth, boolean whole) {
    ObjectId name = id.get();
    int tree = numbers.tree(numbers.find(name));
    if (tree >= 0) {
      receiver.tree(tree, entries);
    }
    if (!whole) {
      receiver.damaged(name);
    }
    if (!whole || entries.count > MOST_KEPT) {
      int stamp = entries.stamp;
      kept.set(depth % KEPT, new Entries());
      return new Mark(depth, stamp);
    }
    return new Mark(depth, entries.stamp);
  }

  /** Takes over the entries that stand in a copied run from here on; gives where they end. */
  private static int copy(Entries base, Edits edits, int run, int at, Entries entries) {
    if (edits.source(run) == Edits.NEW) {
      return at;
    }
    int moved = edits.start(run) - edits.source(run);
    int from = base.find(at - moved);
    if (from < 0) {
      return at;
    }
    int to = from;
    while (to < base.count && base.end(to) + moved <= edits.end(run)) {
      to++;
    }
    entries.take(base, from, to, moved);
    return to == from ? at : base.end(to - 1) + moved;
  }

  /** Reads one entry and gives where it ends; -1 where it is none. */
  private int entry(int start, int size, Entries entries) {
    int at = start;
    int mode = 0;
    while (at < size && text[at] >= '0' && text[at] <= '7') {
      mode = mode << 3 | text[at++] - '0';
    }
    int name = at + 1;
    int end = name;
    while (end < size && text[end] != 0) {
      end++;
    }
    int after = end + 1 + numbers.format().bytes();
    if (after > size || text[at] != ' ' || end == name) {
      return -1;
    }
    if ((mode & TYPE) == SUBMODULE) {
      entries.add(start, Numbers.NONE, Entries.DULL);
      return after;
    }
    int child = numbers.find(text, end + 1);
    boolean matters = (mode & TYPE) == FOLDER ? numbers.tree(child) >= 0 : sought.test(child);
    if (child < 0) {
      receiver.missing(ObjectId.from(text, end + 1, numbers.format()));
    }
    entries.add(start, child, matters ? names.number(text, name, end) : Entries.DULL);
    return after;
  }

  @Override
  public void streamed(Supplier<ObjectId> id, InputStream content, long size) {
    receiver.damaged(id.get());
  }

  @Override
  public void unseen(ObjectId id, ObjectUnavailable why) {
    receiver.damaged(id);
  }

  @Override
  public void done() {
    receiver.done(this);
  }

  /** What a tree holds, in its order. */
  static final class Entries {
    /** The name of an entry that does not matter. */
    static final int DULL = -1;

    private int[] starts = new int[16];
    private int[] children = new int[16];
    private int[] names = new int[16];
    private int count;
    private int size;
    private int stamp;

    private void clear(int fresh) {
      count = 0;
      stamp = fresh;
    }

    private void add(int start, int child, int name) {
      room(1);
      starts[count] = start;
      children[count] = child;
      names[count++] = name;
    }

    private void room(int more) {
      if (count + more > starts.length) {
        int length = Math.max(count + more, 2 * starts.length);
        starts = Arrays.copyOf(starts, length);
        children = Arrays.copyOf(children, length);
        names = Arrays.copyOf(names, length);
      }
    }

    private void take(Entries base, int from, int to, int moved) {
      int more = to - from;
      room(more);
      System.arraycopy(base.children, from, children, count, more);
      System.arraycopy(base.names, from, names, count, more);
      for (int i = 0; i < more; i++) {
        starts[count + i] = base.starts[from + i] + moved;
      }
      count += more;
    }

    private int find(int start) {
      return Arrays.binarySearch(starts, 0, count, start);
    }

    private int end(int entry) {
      return entry + 1 < count ? starts[entry + 1] : size;
    }

    int count() {
      return count;
    }

    /** The number of the object; {@link Numbers#NONE} where it is not here. */
    int child(int entry) {
      return children[entry];
    }

    /** The number of its name, or {@link #DULL}. */
    int name(int entry) {
      return names[entry];
    }
  }
}
