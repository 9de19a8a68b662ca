package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.secrets.unwrap.Unopened;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which objects were searched, wherever they lie, and what came of each; it can be kept, since no
 * value is in it.
 *
 * @param width the length of an id
 * @param entries of each object, ascending: its whole id, the number of its counts, its bytes
 * @param counts what objects count for, each once
 * @param values what was found in them
 */
public record Examined(
    int width, ByteBuffer entries, List<Counts> counts, List<Haul.Value> values) {

  /** Nothing. */
  static final Examined NOTHING =
      new Examined(ObjectFormat.SHA1.bytes(), ByteBuffer.allocate(0), List.of(), List.of());

  public Examined {
    entries = entries.asReadOnlyBuffer();
    counts = List.copyOf(counts);
    values = List.copyOf(values);
    if (width < 1 || entries.limit() % size(width) != 0) {
      throw new IllegalArgumentException("entries that are cut");
    }
  }

  /** What an object counts for, beside its bytes. */
  public record Counts(
      long texts, long binaries, long messages, long pointers, List<Haul.Closed> unopened) {
    public Counts {
      unopened = List.copyOf(unopened);
    }

    Counts(long texts, long binaries, long messages, long pointers, Map<Unopened, Long> unopened) {
      this(
          texts,
          binaries,
          messages,
          pointers,
          unopened.isEmpty()
              ? List.of()
              : unopened.entrySet().stream()
                  .map(each -> new Haul.Closed(each.getKey(), each.getValue()))
                  .toList());
    }

    private Haul times(long many, long bytes) {
      return new Haul(
          List.of(),
          List.of(),
          0,
          false,
          many * texts,
          bytes,
          many * binaries,
          many * messages,
          many * pointers,
          unopened.stream().map(each -> new Haul.Closed(each.why(), many * each.count())).toList());
    }
  }

  /** The bytes of an entry. */
  static int size(int width) {
    return width + Integer.BYTES + Long.BYTES;
  }

  int count() {
    return entries.limit() / size(width);
  }

  private int at(int entry) {
    return entry * size(width);
  }

  ObjectId id(int entry) {
    byte[] id = new byte[width];
    entries.get(at(entry), id);
    return ObjectId.from(id, 0, format());
  }

  private ObjectFormat format() {
    return width == ObjectFormat.SHA1.bytes() ? ObjectFormat.SHA1 : ObjectFormat.SHA256;
  }

  Counts counted(int entry) {
    return counts.get(entries.getInt(at(entry) + width));
  }

  long bytes(int entry) {
    return entries.getLong(at(entry) + width + Integer.BYTES);
  }

  boolean has(String hex) {
    return find(hex) >= 0;
  }

  private int find(String hex) {
    return ObjectId.parse(hex, format()).map(this::find).orElse(-1);
  }

  private int find(ObjectId id) {
    int low = 0;
    int high = count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = id(middle).compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** What is known of some of these objects, as they are asked for. */
  final class Known implements Predicate<ObjectId> {
    private final BitSet asked = new BitSet();

    @Override
    public boolean test(ObjectId id) {
      int entry = find(id);
      if (entry >= 0) {
        asked.set(entry);
      }
      return entry >= 0;
    }

    /** What came of all that was asked for and is known. */
    Haul haul() {
      long[] many = new long[counts.size()];
      long[] bytes = new long[counts.size()];
      asked.stream()
          .forEach(
              entry -> {
                int counted = entries.getInt(at(entry) + width);
                many[counted]++;
                bytes[counted] += bytes(entry);
              });
      Haul haul = Haul.of(values, object -> has(object) && asked.get(find(object)));
      for (int i = 0; i < many.length; i++) {
        if (many[i] > 0) {
          haul = haul.and(counts.get(i).times(many[i], bytes[i]));
        }
      }
      return haul;
    }
  }
}
