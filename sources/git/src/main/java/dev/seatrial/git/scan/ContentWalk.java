package dev.seatrial.git.scan;

import dev.seatrial.git.objects.LooseObject;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.objects.ObjectUnavailable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
  private final List<LaidPack> packs;
  private final Map<ObjectId, ObjectType> loose = new LinkedHashMap<>();
  private final Map<ObjectId, ObjectUnavailable> lost = new LinkedHashMap<>();

  private ContentWalk(ObjectDatabase objects, List<LaidPack> packs) {
    this.objects = objects;
    this.packs = packs;
  }

  /** Looks which objects lie loose; how a pack is laid out is read when it is first asked for. */
  public static ContentWalk of(ObjectDatabase objects) {
    ContentWalk walk = new ContentWalk(objects, LaidPack.all(objects));
    walk.listLoose();
    return walk;
  }

  /** Shows these objects alone, wherever they are kept. */
  public static ContentWalk of(ObjectDatabase objects, Map<ObjectId, ObjectType> chosen) {
    ContentWalk walk = new ContentWalk(objects, List.of());
    walk.loose.putAll(chosen);
    return walk;
  }

  private void listLoose() {
    try {
      for (ObjectId id : objects.loose()) {
        if (packs.stream().anyMatch(pack -> pack.has(id))) {
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

  /** The packs that could not be read so far, with the cause. */
  public List<String> unread() {
    return packs.stream().flatMap(pack -> pack.unread().stream()).toList();
  }

  /** Objects that lie together. */
  public interface Part {
    /**
     * What tells them from all other objects on this machine, and from what they were before; empty
     * where nothing does.
     */
    String name();

    /**
     * Shows the objects of a type; each thread asks for a visitor of its own.
     *
     * @param known which of them need not be shown; asked once for each
     * @return whether they could be read at all
     */
    <S> boolean visit(
        ObjectType type, Predicate<ObjectId> known, Supplier<? extends ContentVisitor<S>> visitors);
  }

  /** All objects: those of each pack, and those that lie loose. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (LaidPack pack : packs) {
      parts.add(
          new Part() {
            @Override
            public String name() {
              return pack.name();
            }

            @Override
            public <S> boolean visit(
                ObjectType type,
                Predicate<ObjectId> known,
                Supplier<? extends ContentVisitor<S>> visitors) {
              visitPack(pack, type, known, visitors);
              return pack.unread().isEmpty();
            }
          });
    }
    parts.add(
        new Part() {
          @Override
          public String name() {
            return "";
          }

          @Override
          public <S> boolean visit(
              ObjectType type,
              Predicate<ObjectId> known,
              Supplier<? extends ContentVisitor<S>> visitors) {
            visitLoose(type, known, visitors.get());
            return true;
          }
        });
    return parts;
  }

  /** What tells these objects from all others on this machine. */
  public String name() {
    return objects.name();
  }

  /** Whether an object is kept. */
  public boolean has(ObjectId id) {
    return objects.has(id);
  }

  /** Whether an object is among them, by its id in hex. */
  public boolean has(String hex) {
    return ObjectId.parse(hex, objects.format()).filter(objects::has).isPresent();
  }

  /** How many objects there are at most. */
  public long count() {
    return loose.size()
        + packs.stream()
            .flatMap(pack -> pack.laid().stream())
            .mapToLong(laid -> laid.layout().count())
            .sum();
  }

  /** The objects of a type, each once. */
  public void each(ObjectType type, Consumer<ObjectId> receiver) {
    byte sought = PackLayout.type(type);
    for (LaidPack pack : packs) {
      pack.laid()
          .ifPresent(
              laid -> {
                for (int entry = 0; entry < laid.layout().count(); entry++) {
                  if (laid.layout().type(entry) == sought && !laid.elsewhere().get(entry)) {
                    receiver.accept(laid.layout().id(entry));
                  }
                }
              });
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
    packs.forEach(pack -> visitPack(pack, type, id -> false, visitors));
    visitLoose(type, id -> false, visitors.get());
  }

  private static <S> void visitPack(
      LaidPack pack,
      ObjectType type,
      Predicate<ObjectId> known,
      Supplier<? extends ContentVisitor<S>> visitors) {
    pack.laid()
        .ifPresent(
            laid -> {
              if (type == ObjectType.BLOB) {
                lost(laid, visitors);
              }
              Plan plan = Plan.of(laid, PackLayout.type(type), known);
              if (!plan.roots().isEmpty()) {
                Workers.run(() -> visitPack(pack.file(), plan, visitors.get()));
              }
            });
  }

  /** What is made of something that is not here could be of any type. */
  private static <S> void lost(LaidPack.Laid laid, Supplier<? extends ContentVisitor<S>> visitors) {
    List<Integer> lost = laid.lost();
    if (!lost.isEmpty()) {
      ContentVisitor<S> visitor = visitors.get();
      lost.forEach(entry -> visitor.unseen(laid.layout().id(entry), ObjectUnavailable.damaged()));
      visitor.done();
    }
  }

  private static <S> void visitPack(Path pack, Plan plan, ContentVisitor<S> visitor) {
    List<Integer> roots = plan.roots();
    try (FileChannel file = FileChannel.open(pack, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined();
        PackWalk<S> walk = new PackWalk<>(plan, mapped(file, arena), visitor)) {
      int from = plan.next().getAndAdd(BATCH);
      while (from < roots.size() && !Thread.currentThread().isInterrupted()) {
        for (int i = from; i < Math.min(from + BATCH, roots.size()); i++) {
          walk.visit(roots.get(i));
        }
        from = plan.next().getAndAdd(BATCH);
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

  private <S> void visitLoose(
      ObjectType type, Predicate<ObjectId> known, ContentVisitor<S> visitor) {
    if (type == ObjectType.BLOB) {
      lost.forEach(visitor::unseen);
    }
    try {
      for (Map.Entry<ObjectId, ObjectType> there : loose.entrySet()) {
        if (there.getValue() == type && !known.test(there.getKey())) {
          visitLoose(visitor, there.getKey());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      visitor.done();
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
      visitPacked(visitor, id, e);
    }
  }

  /** An object that is chosen may lie in a pack. */
  private <S> void visitPacked(ContentVisitor<S> visitor, ObjectId id, ObjectUnavailable why)
      throws IOException {
    if (why.reason() != ObjectUnavailable.Cause.MISSING) {
      visitor.unseen(id, why);
      return;
    }
    try (ObjectReader reader = objects.reader(0);
        Arena arena = Arena.ofConfined()) {
      byte[] content = reader.read(id, PackWalk.LARGEST).content();
      MemorySegment memory = arena.allocate(Math.max(1, content.length));
      MemorySegment.copy(content, 0, memory, ValueLayout.JAVA_BYTE, 0, content.length);
      visitor.whole(() -> id, memory.asSlice(0, content.length));
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
