package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.secrets.unwrap.Unopened;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what one object after the other comes to; for one thread. */
final class Tally {
  private final Collected collected;
  private final Map<Unopened, Long> unopened = new EnumMap<>(Unopened.class);
  private long texts;
  private long bytes;
  private long binaries;
  private long messages;
  private long pointers;

  Tally(Collected collected) {
    this.collected = collected;
  }

  /** An object begins. */
  void begin() {
    texts = 0;
    bytes = 0;
    binaries = 0;
    messages = 0;
    pointers = 0;
    unopened.clear();
  }

  void text(long size) {
    texts++;
    bytes += size;
  }

  void binary() {
    binaries++;
  }

  void message() {
    messages++;
  }

  /** A content that says where another one is kept. */
  void pointer() {
    pointers++;
  }

  void unopened(Unopened why) {
    unopened.merge(why, 1L, Long::sum);
  }

  /** The object was seen to its end. */
  void end(Supplier<ObjectId> id) {
    collected.examined(
        id.get(), new Examined.Counts(texts, binaries, messages, pointers, unopened), bytes);
  }
}
