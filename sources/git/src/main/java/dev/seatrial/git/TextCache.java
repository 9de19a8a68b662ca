package dev.seatrial.git;

import dev.seatrial.model.facts.tree.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The texts that were asked for lately, up to a number of characters. */
final class TextCache {
  private static final int OVERHEAD = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Content> contents = new LinkedHashMap<>(256, 0.75f, true);
  private final long most;
  private long held;

  TextCache(long most) {
    this.most = most;
  }

  Optional<Content> get(String id) {
    lock.lock();
    try {
      return Optional.ofNullable(contents.get(id));
    } finally {
      lock.unlock();
    }
  }

  void put(String id, Content content) {
    lock.lock();
    try {
      if (contents.putIfAbsent(id, content) == null) {
        held += weight(content);
        evict();
      }
    } finally {
      lock.unlock();
    }
  }

  private void evict() {
    var eldest = contents.values().iterator();
    while (held > most && eldest.hasNext()) {
      held -= weight(eldest.next());
      eldest.remove();
    }
  }

  private static long weight(Content content) {
    return (long) OVERHEAD + content.orEmpty().length();
  }
}
