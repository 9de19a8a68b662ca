package dev.seatrial.secrets.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All kinds of credential that are known, by their ids. */
public final class Kinds {
  private final List<Kind> all;
  private final Map<String, Kind> byId = new LinkedHashMap<>();

  public Kinds(List<Kind> all) {
    this.all = List.copyOf(all);
    this.all.forEach(kind -> byId.put(kind.id(), kind));
  }

  /** In the order of the files that describe them. */
  public List<Kind> all() {
    return all;
  }

  /** The kind of this id, which a recogniser of ours relies on. */
  public Kind get(String id) {
    Kind kind = byId.get(id);
    if (kind == null) {
      throw new IllegalArgumentException("no kind " + id + " is described");
    }
    return kind;
  }

  /** Whether there is one. */
  public boolean has(String id) {
    return byId.containsKey(id);
  }
}
