package dev.seatrial.git.scan;

import dev.seatrial.git.objects.ObjectUnavailable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the trees of differences of one pack from their roots, so that every entry is inflated
 * once; for one thread.
 */
final class PackWalk<S> implements AutoCloseable {
  /** No content above this is made in memory. */
  static final long LARGEST = 256L << 20;

  /** Only one walk of a pack at a time has contents above this. */
  private static final long LARGE = 16L << 20;

  /** Beyond this the contents that wait for their later children are made again when needed. */
  private static final long MOST_HELD = (320L << 20) / Workers.count();

  private final PackLayout layout;
  private final MemorySegment pack;
  private final ContentVisitor<S> visitor;

  private final BitSet shown;
  private final BitSet needed;
  private final ReentrantLock large;

  private final Inflating inflating = new Inflating();
  private final Buffers buffers = new Buffers();
  private final Edits edits = new Edits();
  private final List<Frame<S>> stack = new ArrayList<>();

  /** A content whose children are being visited. */
  private static final class Frame<S> {
    final int entry;
    final @Nullable S state;
    Buffers.@Nullable Buffer content;
    int next;

    Frame(int entry, Buffers.Buffer content, @Nullable S state, int next) {
      this.entry = entry;
      this.content = content;
      this.state = state;
      this.next = next;
    }
  }

  /** A walk over a pack that lies in memory. */
  PackWalk(Plan plan, MemorySegment pack, ContentVisitor<S> visitor) {
    this.layout = plan.layout();
    this.shown = plan.shown();
    this.needed = plan.needed();
    this.large = plan.large();
    this.pack = pack;
    this.visitor = visitor;
  }

  /** Visits the content of a root and of everything that is written as a difference from it. */
  void visit(int root) throws IOException {
    try {
      visitTree(root);
    } finally {
      if (large.isHeldByCurrentThread()) {
        large.unlock();
      }
    }
  }

  private Buffers.Buffer take(long size) {
    if (size > LARGE && !large.isHeldByCurrentThread()) {
      large.lock();
    }
    return buffers.take(size);
  }

  private void visitTree(int root) throws IOException {
    long size = layout.size(root);
    if (size > LARGEST) {
      stream(root, size);
      return;
    }
    Buffers.Buffer content = take(size);
    try {
      inflate(root, content);
    } catch (DataFormatException e) {
      buffers.give(content);
      lose(root, ObjectUnavailable.damaged());
      return;
    }
    S state = shown.get(root) ? visitor.whole(() -> layout.id(root), content.memory()) : null;
    push(root, content, state);
    while (!stack.isEmpty()) {
      Frame<S> frame = stack.getLast();
      int child = frame.next;
      if (child == PackLayout.NONE) {
        drop(frame);
        continue;
      }
      frame.next = layout.nextSibling(child);
      if (!needed.get(child)) {
        continue;
      }
      try {
        descend(frame, child);
      } catch (DataFormatException e) {
        lose(child, ObjectUnavailable.damaged());
      }
    }
  }

  /** What is made of a content that is not held is not made. */
  private void stream(int root, long size) throws IOException {
    for (int c = layout.firstChild(root); c != PackLayout.NONE; c = layout.nextSibling(c)) {
      lose(c, ObjectUnavailable.tooLarge(LARGEST));
    }
    if (!shown.get(root)) {
      return;
    }
    try (InputStream packed = new PackedBytes(compressed(root));
        InflaterInputStream content = new InflaterInputStream(packed, new Inflater(), 1 << 16)) {
      visitor.streamed(() -> layout.id(root), new Sized(content, size), size);
    } catch (EOFException | ZipException | DataFormatException e) {
      visitor.unseen(layout.id(root), ObjectUnavailable.damaged());
    }
  }

  private void descend(Frame<S> frame, int child) throws DataFormatException {
    Buffers.Buffer base = content(frame);
    Buffers.Buffer content = applied(base, child);
    if (content == null) {
      lose(child, ObjectUnavailable.tooLarge(LARGEST));
      return;
    }
    S before = frame.state;
    S state = null;
    if (shown.get(child)) {
      state =
          before == null
              ? visitor.whole(() -> layout.id(child), content.memory())
              : visitor.changed(() -> layout.id(child), content.memory(), before, edits);
    }
    if (frame.next == PackLayout.NONE) {
      drop(frame);
    }
    push(child, content, state);
  }

  private void push(int entry, Buffers.Buffer content, @Nullable S state) {
    int first = layout.firstChild(entry);
    if (first == PackLayout.NONE) {
      buffers.give(content);
      return;
    }
    stack.add(new Frame<>(entry, content, state, first));
    for (int i = 0; i < stack.size() - 1 && buffers.taken() > MOST_HELD; i++) {
      Buffers.Buffer held = stack.get(i).content;
      if (held != null) {
        buffers.give(held);
        stack.get(i).content = null;
      }
    }
  }

  private void drop(Frame<S> frame) {
    stack.removeLast();
    if (frame.content != null) {
      buffers.give(frame.content);
    }
  }

  /** The content of a frame, made again from its root where it was given up. */
  private Buffers.Buffer content(Frame<S> frame) throws DataFormatException {
    Buffers.Buffer held = frame.content;
    if (held == null) {
      held = rebuilt(frame.entry);
      frame.content = held;
    }
    return held;
  }

  private Buffers.Buffer rebuilt(int entry) throws DataFormatException {
    List<Integer> path = new ArrayList<>();
    for (int at = entry; at != PackLayout.NONE; at = layout.base(at)) {
      path.add(at);
    }
    int root = path.removeLast();
    Buffers.Buffer content = take(layout.size(root));
    inflate(root, content);
    while (!path.isEmpty()) {
      Buffers.Buffer next = applied(content, path.removeLast());
      buffers.give(content);
      if (next == null) {
        throw new DataFormatException("grew since it was seen first");
      }
      content = next;
    }
    return content;
  }

  /** The content that an entry makes of its base, or null where it is too large. */
  private Buffers.@Nullable Buffer applied(Buffers.Buffer base, int entry)
      throws DataFormatException {
    if (layout.size(entry) > LARGEST) {
      return null;
    }
    Buffers.Buffer delta = take(layout.size(entry));
    Buffers.Buffer content = null;
    boolean whole = false;
    try {
      inflate(entry, delta);
      edits.open(delta.memory());
      if (edits.size() > LARGEST) {
        return null;
      }
      content = take(edits.size());
      edits.apply(delta.memory(), base.memory(), content.memory());
      whole = true;
      return content;
    } finally {
      buffers.give(delta);
      if (!whole && content != null) {
        buffers.give(content);
      }
    }
  }

  private void inflate(int entry, Buffers.Buffer into) throws DataFormatException {
    MemorySegment compressed = compressed(entry);
    if (compressed.byteSize() > LARGEST + (1 << 20)) {
      throw new DataFormatException("more compressed bytes than it holds");
    }
    inflating.inflate(compressed, into.whole(), into.memory().byteSize());
  }

  private MemorySegment compressed(int entry) throws DataFormatException {
    long start = layout.dataStart(entry);
    long end = Math.min(layout.dataEnd(entry), pack.byteSize());
    if (end < start) {
      throw new DataFormatException("a pack that is cut short");
    }
    return pack.asSlice(start, end - start);
  }

  /** Says of an entry, and of all that is made of it, that it was not seen. */
  private void lose(int entry, ObjectUnavailable why) {
    List<Integer> lost = new ArrayList<>(List.of(entry));
    while (!lost.isEmpty()) {
      int at = lost.removeLast();
      if (shown.get(at)) {
        visitor.unseen(layout.id(at), why);
      }
      for (int c = layout.firstChild(at); c != PackLayout.NONE; c = layout.nextSibling(c)) {
        lost.add(c);
      }
    }
  }

  @Override
  public void close() {
    stack.forEach(
        frame -> {
          if (frame.content != null) {
            buffers.give(frame.content);
          }
        });
    stack.clear();
    buffers.close();
    inflating.close();
  }
}
