package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.secrets.unwrap.Unopened;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Takes down which objects are searched and what comes of each; for all threads. */
final class Examining {
  /** Some 17 MB. What is beyond is searched again when its pack is written anew. */
  private static final int MOST = 1 << 19;

  private final List<One> objects = new ArrayList<>();
  private final List<Examined.Counts> counts = new ArrayList<>();
  private final Map<Examined.Counts, Integer> numbers = new HashMap<>();
  private Haul found = Haul.NONE;

  private record One(ObjectId id, int counted, long bytes) {}

  /** An object that was seen to its end. What the others left nothing for was not. */
  synchronized void add(ObjectId id, Examined.Counts counted, long bytes) {
    boolean cut = counted.unopened().stream().anyMatch(each -> each.why() == Unopened.SPENT);
    if (!cut && objects.size() < MOST) {
      Integer known = numbers.putIfAbsent(counted, counts.size());
      if (known == null) {
        counts.add(counted);
      }
      objects.add(new One(id, known == null ? counts.size() - 1 : known, bytes));
    }
  }

  /** What was found in them. */
  void found(Haul haul) {
    found = found.and(haul);
  }

  /** Whether there is anything new. */
  boolean isEmpty() {
    return objects.isEmpty();
  }

  /** These, and what was searched before and is still here. */
  Examined and(Examined before, Predicate<ObjectId> here) {
    for (int entry = 0; entry < before.count(); entry++) {
      ObjectId id = before.id(entry);
      if (here.test(id)) {
        add(id, before.counted(entry), before.bytes(entry));
      }
    }
    found(Haul.of(before.values(), object -> true));
    One[] sorted = objects.toArray(One[]::new);
    Arrays.parallelSort(sorted, Comparator.comparing(One::id));
    int width = sorted[0].id().hex().length() / 2;
    ByteBuffer entries = ByteBuffer.allocate(sorted.length * Examined.size(width));
    byte[] hash = new byte[width];
    for (One object : sorted) {
      object.id().into(hash, 0);
      entries.put(hash).putInt(object.counted()).putLong(object.bytes());
    }
    Examined all = new Examined(width, entries.flip(), counts, List.of());
    List<Haul.Value> standing = Haul.of(found.values(), all::has).values();
    return new Examined(width, entries, counts, standing);
  }
}
