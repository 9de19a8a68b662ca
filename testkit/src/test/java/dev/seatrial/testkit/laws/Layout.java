package dev.seatrial.testkit.laws;

import dev.seatrial.catalog.Example;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of an example as they lie there in the end. */
final class Layout {
  private Layout() {}

  /** Paths and texts, without links. */
  static Map<String, String> of(Example example) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Example.Fence fence : example.fences()) {
      String path = fence.words().getOrDefault("file", "");
      String gone = fence.words().getOrDefault("delete", "");
      if (!gone.isEmpty()) {
        files.remove(gone);
      } else if (!path.isEmpty() && !fence.words().getOrDefault("mode", "").equals("link")) {
        files.put(path, fence.content());
      }
    }
    return files;
  }
}
