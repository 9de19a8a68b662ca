package dev.seatrial.secrets.scan;

import static java.util.Objects.requireNonNull;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.secrets.detect.Detection;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.text.Core;
import dev.seatrial.secrets.unwrap.Allowance;
import dev.seatrial.secrets.unwrap.Unopened;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * What all threads found: each value once, with the contents that hold it. Values are not kept;
 * what tells them apart is a digest.
 */
final class Collected {
  private static final int MOST_SECRETS = 100_000;
  private static final int MOST_PLACES = 20_000;
  private static final int MOST_UNSEEN = 1_000;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Value> values = new ArrayList<>();
  private final Map<ObjectId, String> unseen = new TreeMap<>();
  private final Examining examining;
  private final LongAdder texts = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder binaries = new LongAdder();
  private final LongAdder messages = new LongAdder();
  private final LongAdder pointers = new LongAdder();
  private final Allowance allowance = new Allowance();
  private final Map<Unopened, LongAdder> unopened = new ConcurrentHashMap<>();
  private final Witness witness;
  private long unseenCount;
  private boolean overflown;

  Collected(Examining examining) {
    this(examining, (digest, content, start, end) -> {});
  }

  Collected(Witness witness) {
    this(new Examining(), witness);
  }

  private Collected(Examining examining, Witness witness) {
    this.examining = examining;
    this.witness = witness;
  }

  /** Sees the values themselves, where they stand as they are. */
  @FunctionalInterface
  interface Witness {
    /** A value stands in an array; threads take turns. */
    void saw(String digest, byte[] content, int start, int end);
  }

  /** A value, and what it was taken for at each place. */
  private static final class Value {
    final Core core;
    final Map<ObjectId, Place> places = new LinkedHashMap<>(2);

    Value(Core core) {
      this.core = core;
    }
  }

  /** Where a value stands. */
  private record Place(Detection detection, int line) {
    Haul.Spot spot(ObjectId id) {
      return new Haul.Spot(
          id.hex(),
          line,
          detection.kind().id(),
          Certainties.of(detection),
          detection.judgement(),
          detection.reason());
    }
  }

  /** The number of a value that stands in an array. */
  int secret(Detection detection, byte[] content, int start, int end) {
    Core core = detection.core().orElseGet(() -> Core.of(content, start, end));
    synchronized (values) {
      if (detection.core().isEmpty()) {
        witness.saw(core.digest(), content, start, end);
      }
      Integer known = numbers.get(core.digest());
      if (known != null) {
        return known;
      }
      if (values.size() == MOST_SECRETS) {
        overflown = true;
        return MOST_SECRETS - 1;
      }
      values.add(new Value(core));
      numbers.put(core.digest(), values.size() - 1);
      return values.size() - 1;
    }
  }

  /** Notes what a content holds; of what overlaps the most precise stays. */
  void place(ObjectId id, MemorySegment content, List<Held> held) {
    Lines lines = new Lines(content);
    place(id, held, each -> each, each -> lines.of(each.start()));
  }

  /** Notes what a part of a content holds that is no text itself, and so has no lines. */
  void inside(ObjectId id, List<Held> held, UnaryOperator<Detection> told) {
    place(id, held, told, each -> 1);
  }

  private void place(
      ObjectId id, List<Held> held, UnaryOperator<Detection> told, ToIntFunction<Detection> line) {
    Map<Detection, Integer> secrets = new HashMap<>();
    held.forEach(each -> secrets.put(each.detection(), each.secret()));
    List<Detection> settled = Detectors.settled(held.stream().map(Held::detection).toList());
    int[] lines = settled.stream().mapToInt(line).toArray();
    synchronized (values) {
      for (int i = 0; i < lines.length; i++) {
        Detection each = settled.get(i);
        Map<ObjectId, Place> places =
            values.get(requireNonNull(secrets.get(each), "a detection without a value")).places;
        Place known = places.get(id);
        boolean worse =
            known == null || each.judgement().compareTo(known.detection().judgement()) < 0;
        if (worse && places.size() < MOST_PLACES) {
          places.put(id, new Place(told.apply(each), lines[i]));
        }
      }
    }
  }

  void unseen(ObjectId id, String why) {
    synchronized (unseen) {
      unseenCount++;
      if (unseen.size() < MOST_UNSEEN) {
        unseen.put(id, why);
      }
    }
  }

  /** An object that was seen to its end, and what it counts for. */
  void examined(ObjectId id, Examined.Counts counts, long size) {
    texts.add(counts.texts());
    bytes.add(size);
    binaries.add(counts.binaries());
    messages.add(counts.messages());
    pointers.add(counts.pointers());
    counts
        .unopened()
        .forEach(
            each -> unopened.computeIfAbsent(each.why(), why -> new LongAdder()).add(each.count()));
    examining.add(id, counts, size);
  }

  /** A file of the tree that is no text. */
  void binary() {
    binaries.increment();
  }

  /** What all threads together may unpack. */
  Allowance allowance() {
    return allowance;
  }

  /** All of it; to be called when the threads have ended. */
  Haul haul(Fingerprints fingerprints) {
    Map<String, Haul.Value> told = new TreeMap<>();
    for (Value value : values) {
      if (!value.places.isEmpty()) {
        String digest = fingerprints.of(value.core.digest());
        List<Haul.Spot> spots = new ArrayList<>();
        value.places.forEach((id, place) -> spots.add(place.spot(id)));
        told.put(digest, new Haul.Value(digest, value.core.length(), value.core.begins(), spots));
      }
    }
    List<Haul.Unseen> lost = new ArrayList<>();
    unseen.forEach((id, why) -> lost.add(new Haul.Unseen(id.hex(), why)));
    return new Haul(
        List.copyOf(told.values()),
        lost,
        unseenCount,
        overflown,
        texts.sum(),
        bytes.sum(),
        binaries.sum(),
        messages.sum(),
        pointers.sum(),
        closed());
  }

  private List<Haul.Closed> closed() {
    return unopened.entrySet().stream()
        .map(e -> new Haul.Closed(e.getKey(), e.getValue().sum()))
        .sorted(Comparator.comparing(Haul.Closed::why))
        .toList();
  }
}
