package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.secrets.unwrap.Unopened;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Takes down which objects are searched and what comes of each; for all threads. */
final class Examining {
  private static final int NUMBER_BITS = 19;

  /** Some 17 MB. What is beyond is searched again when its pack is written anew. */
  private static final int MOST = 1 << NUMBER_BITS;

  private final List<Examined.Counts> counts = new ArrayList<>();
  private final Map<Examined.Counts, Integer> numbers = new HashMap<>();
  private ByteBuffer entries = ByteBuffer.allocate(1 << 12);
  private int width;
  private int count;
  private Haul found = Haul.NONE;

  /** An object that was seen to its end. What the others left nothing for was not. */
  synchronized void add(ObjectId id, Examined.Counts counted, long bytes) {
    boolean cut = counted.unopened().stream().anyMatch(each -> each.why() == Unopened.SPENT);
    if (!cut && count < MOST) {
      Integer known = numbers.putIfAbsent(counted, counts.size());
      if (known == null) {
        counts.add(counted);
      }
      add(id, known == null ? counts.size() - 1 : known, bytes);
    }
  }

  private void add(ObjectId id, int counted, long bytes) {
    width = id.width();
    if (entries.remaining() < Examined.size(width)) {
      entries = ByteBuffer.allocate(2 * entries.capacity()).put(entries.flip());
    }
    id.into(entries.array(), entries.position());
    entries.position(entries.position() + width).putInt(counted).putLong(bytes);
    count++;
  }

  /** What was found in them. */
  void found(Haul haul) {
    found = found.and(haul);
  }

  /** Whether there is anything new. */
  boolean isEmpty() {
    return count == 0;
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
    ByteBuffer sorted = sorted();
    Examined all = new Examined(width, sorted, counts, List.of());
    List<Haul.Value> standing = Haul.of(found.values(), all::has).values();
    return new Examined(width, sorted, counts, standing);
  }

  /** Ids are hashes: how they begin orders almost all of them, in one array of numbers. */
  private ByteBuffer sorted() {
    long[] order = new long[count];
    for (int entry = 0; entry < count; entry++) {
      long begins = entries.getLong(at(entry)) >>> (NUMBER_BITS + 1);
      order[entry] = begins << NUMBER_BITS | entry;
    }
    Arrays.parallelSort(order);
    for (int from = 0, to; from < count; from = to) {
      to = from + 1;
      while (to < count && order[to] >>> NUMBER_BITS == order[from] >>> NUMBER_BITS) {
        to++;
      }
      if (to - from > 1) {
        sort(order, from, to);
      }
    }
    ByteBuffer sorted = ByteBuffer.allocate(entries.position());
    for (long each : order) {
      sorted.put(entries.array(), at(entry(each)), Examined.size(width));
    }
    return sorted.flip();
  }

  /** Orders by their whole ids those that begin alike. */
  private void sort(long[] order, int from, int to) {
    long[] run =
        Arrays.stream(order, from, to).boxed().sorted(this::compare).mapToLong(e -> e).toArray();
    System.arraycopy(run, 0, order, from, run.length);
  }

  private int compare(long one, long other) {
    int left = at(entry(one));
    int right = at(entry(other));
    byte[] ids = entries.array();
    return Arrays.compareUnsigned(ids, left, left + width, ids, right, right + width);
  }

  private static int entry(long ordered) {
    return (int) ordered & (MOST - 1);
  }

  private int at(int entry) {
    return entry * Examined.size(width);
  }
}
