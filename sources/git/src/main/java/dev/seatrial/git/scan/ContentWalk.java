package dev.seatrial.git.scan;

import dev.seatrial.git.objects.LooseObject;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.Workers;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.ZipException;

/**
 * Shows every object of a type to visitors, whatever refers to it, each once: those of all packs
 * and those that lie loose. Uses all processors and a bounded part of memory.
 */
public final class ContentWalk {
  private static final int BATCH = 16;
  private static final int LOOSE_PART = 1 << 14;

  private final ObjectDatabase objects;
  private final List<OpenPack> packs;
  private final List<String> unread;
  private final Map<ObjectId, ObjectType> loose = new LinkedHashMap<>();
  private final Map<ObjectId, ObjectUnavailable> lost = new LinkedHashMap<>();

  /**
   * A pack, how it is laid out, and what of it is shown.
   *
   * @param elsewhere the entries that a pack before it shows
   */
  private record OpenPack(ObjectDatabase.PackFile pack, PackLayout layout, BitSet elsewhere) {

    /** The entries of a type from which all others are made. */
    List<Integer> roots(byte type) {
      List<Integer> roots = new ArrayList<>();
      for (int entry = 0; entry < layout.count(); entry++) {
        if (layout.base(entry) == PackLayout.NONE && layout.type(entry) == type) {
          roots.add(entry);
        }
      }
      return roots;
    }
  }

  private ContentWalk(ObjectDatabase objects, List<OpenPack> packs, List<String> unread) {
    this.objects = objects;
    this.packs = packs;
    this.unread = unread;
  }

  /** Reads how the packs are laid out. */
  public static ContentWalk of(ObjectDatabase objects) {
    List<OpenPack> packs = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<ObjectDatabase.PackFile> before = new ArrayList<>();
    for (ObjectDatabase.PackFile pack : objects.packs()) {
      try {
        PackLayout layout = PackLayout.of(pack, objects.format());
        packs.add(new OpenPack(pack, layout, repeated(layout, before)));
        before.add(pack);
      } catch (IOException e) {
        unread.add(pack.file().getFileName() + ": " + e.getMessage());
      }
    }
    ContentWalk walk = new ContentWalk(objects, packs, unread);
    walk.listLoose();
    return walk;
  }

  private void listLoose() {
    try {
      for (ObjectId id : objects.loose()) {
        if (packs.stream().anyMatch(pack -> pack.pack().index().offset(id) >= 0)) {
          continue;
        }
        try (LooseObject object = objects.loose(id)) {
          loose.put(id, object.type());
        } catch (EOFException | ZipException e) {
          lost.put(id, ObjectUnavailable.damaged());
        } catch (ObjectUnavailable e) {
          lost.put(id, e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BitSet repeated(PackLayout layout, List<ObjectDatabase.PackFile> before) {
    BitSet repeated = new BitSet();
    if (before.isEmpty()) {
      return repeated;
    }
    for (int entry = 0; entry < layout.count(); entry++) {
      ObjectId id = layout.id(entry);
      if (before.stream().anyMatch(pack -> pack.index().offset(id) >= 0)) {
        repeated.set(entry);
      }
    }
    return repeated;
  }

  /** The packs that could not be read, with the cause. */
  public List<String> unread() {
    return unread;
  }

  /** Whether an object is among them, by its id in hex. */
  public boolean has(String hex) {
    return ObjectId.parse(hex, objects.format()).filter(objects::has).isPresent();
  }

  /** The objects of a type, each once. */
  public void each(ObjectType type, Consumer<ObjectId> receiver) {
    byte sought = PackLayout.type(type);
    for (OpenPack pack : packs) {
      for (int entry = 0; entry < pack.layout().count(); entry++) {
        if (pack.layout().type(entry) == sought && !pack.elsewhere().get(entry)) {
          receiver.accept(pack.layout().id(entry));
        }
      }
    }
    loose.forEach(
        (id, is) -> {
          if (is == type) {
            receiver.accept(id);
          }
        });
  }

  /** Shows every blob; each thread asks for a visitor of its own. */
  public <S> void visit(Supplier<? extends ContentVisitor<S>> visitors) {
    visit(ObjectType.BLOB, visitors);
  }

  /** Shows all objects of a type; each thread asks for a visitor of its own. */
  public <S> void visit(ObjectType type, Supplier<? extends ContentVisitor<S>> visitors) {
    for (OpenPack pack : packs) {
      List<Integer> roots = pack.roots(PackLayout.type(type));
      AtomicInteger next = new AtomicInteger();
      if (!roots.isEmpty()) {
        Workers.run(() -> visitPack(pack, roots, next, visitors.get()));
      }
    }
    ContentVisitor<S> visitor = visitors.get();
    if (type == ObjectType.BLOB) {
      lost.forEach(visitor::unseen);
    }
    visitLoose(type, visitor);
    visitor.done();
  }

  private <S> void visitPack(
      OpenPack pack, List<Integer> roots, AtomicInteger next, ContentVisitor<S> visitor) {
    try (FileChannel file = FileChannel.open(pack.pack().file(), StandardOpenOption.READ);
        Arena arena = Arena.ofConfined();
        PackWalk<S> walk =
            new PackWalk<>(pack.layout(), mapped(file, arena), visitor, pack.elsewhere()::get)) {
      int from = next.getAndAdd(BATCH);
      while (from < roots.size() && !Thread.currentThread().isInterrupted()) {
        for (int i = from; i < Math.min(from + BATCH, roots.size()); i++) {
          walk.visit(roots.get(i));
        }
        from = next.getAndAdd(BATCH);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      visitor.done();
    }
  }

  private static MemorySegment mapped(FileChannel file, Arena arena) throws IOException {
    return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
  }

  private <S> void visitLoose(ObjectType type, ContentVisitor<S> visitor) {
    try {
      for (Map.Entry<ObjectId, ObjectType> there : loose.entrySet()) {
        if (there.getValue() == type) {
          visitLoose(visitor, there.getKey());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <S> void visitLoose(ContentVisitor<S> visitor, ObjectId id) throws IOException {
    try (LooseObject object = objects.loose(id)) {
      if (object.size() > PackWalk.LARGEST) {
        visitor.streamed(() -> id, object.content(), object.size());
      } else {
        visitLoose(visitor, id, object);
      }
    } catch (EOFException | ZipException e) {
      visitor.unseen(id, ObjectUnavailable.damaged());
    } catch (ObjectUnavailable e) {
      visitor.unseen(id, e);
    }
  }

  /** The content is held where no heap is too small for it. */
  private static <S> void visitLoose(ContentVisitor<S> visitor, ObjectId id, LooseObject object)
      throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(Math.max(1, object.size()));
      InputStream content = object.content();
      byte[] some = new byte[LOOSE_PART];
      long at = 0;
      int count = content.read(some, 0, some.length);
      while (count > 0) {
        MemorySegment.copy(some, 0, memory, ValueLayout.JAVA_BYTE, at, count);
        at += count;
        count = content.read(some, 0, some.length);
      }
      visitor.whole(() -> id, memory.asSlice(0, object.size()));
    }
  }
}
