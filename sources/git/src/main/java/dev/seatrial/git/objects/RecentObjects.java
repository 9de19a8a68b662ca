package dev.seatrial.git.objects;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that were read lately, up to a number of bytes; for one thread.
 *
 * @param <K> what they are known by
 */
final class RecentObjects<K> {
  private static final int OVERHEAD = 100;

  private final Map<K, RawObject> objects = new LinkedHashMap<>(256, 0.75f, true);
  private final long most;
  private long held;

  RecentObjects(long most) {
    this.most = most;
  }

  @Nullable RawObject get(K key) {
    return objects.get(key);
  }

  void put(K key, RawObject object) {
    int size = object.content().length + OVERHEAD;
    if (size > most / 4 || objects.putIfAbsent(key, object) != null) {
      return;
    }
    held += size;
    var eldest = objects.entrySet().iterator();
    while (held > most && eldest.hasNext()) {
      held -= eldest.next().getValue().content().length + OVERHEAD;
      eldest.remove();
    }
  }
}
