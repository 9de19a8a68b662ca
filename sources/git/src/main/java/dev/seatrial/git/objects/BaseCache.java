package dev.seatrial.git.objects;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of one pack that were read lately, by offset, up to a number of bytes. */
final class BaseCache {
  private static final int OVERHEAD = 100;

  private final Map<Long, RawObject> objects = new LinkedHashMap<>(256, 0.75f, true);
  private final long most;
  private long held;

  BaseCache(long most) {
    this.most = most;
  }

  @Nullable RawObject get(long offset) {
    return objects.get(offset);
  }

  void put(long offset, RawObject object) {
    int size = object.content().length + OVERHEAD;
    if (size > most / 4 || objects.putIfAbsent(offset, object) != null) {
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
