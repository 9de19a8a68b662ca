package dev.seatrial.git.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paths, and sets of them, by numbers. A set keeps so many paths at most and says whether there
 * were more: a few trees can spell more paths than there are atoms.
 */
final class Paths {
  /** The set that holds no path. */
  static final int NOWHERE = 0;

  /** The path of the root. */
  private static final int ROOT = 0;

  private static final int MOST = 16;
  private static final int LONGEST = 4096;
  private static final int MOST_PATHS = 2_000_000;

  private final FileNames names;
  private final Map<Long, Integer> children = new HashMap<>();
  private final List<Path> paths = new ArrayList<>();
  private final List<Set> sets = new ArrayList<>();
  private final Map<Long, Integer> grown = new HashMap<>();

  private record Path(int parent, int name, int length) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared, and never written after it was made
  private record Set(int[] paths, boolean more) {}

  Paths(FileNames names) {
    this.names = names;
    paths.add(new Path(ROOT, 0, 0));
    sets.add(new Set(new int[0], false));
  }

  /** The set of the root's path alone, or a set with it. */
  int withRoot(int set) {
    return with(set, ROOT);
  }

  /** A set with all paths that a name has below the paths of another set. */
  int below(int set, int parents, int name) {
    Set above = sets.get(parents);
    int all = above.more() ? withMore(set) : set;
    for (int parent : above.paths()) {
      Integer known = children.get((long) parent << 32 | name);
      all = with(all, known == null ? made(parent, name) : known);
    }
    return all;
  }

  private int made(int parent, int name) {
    int length = paths.get(parent).length() + 1 + names.length(name);
    if (length > LONGEST || paths.size() == MOST_PATHS) {
      return Numbers.NONE;
    }
    paths.add(new Path(parent, name, length));
    children.put((long) parent << 32 | name, paths.size() - 1);
    return paths.size() - 1;
  }

  private int with(int set, int path) {
    if (path < 0) {
      return withMore(set);
    }
    int[] known = sets.get(set).paths();
    for (int each : known) {
      if (each == path) {
        return set;
      }
    }
    if (known.length == MOST) {
      return withMore(set);
    }
    return grown.computeIfAbsent((long) set << 32 | path, key -> grow(set, path));
  }

  private int grow(int set, int path) {
    int[] known = sets.get(set).paths();
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = path;
    sets.add(new Set(more, sets.get(set).more()));
    return sets.size() - 1;
  }

  private int withMore(int set) {
    return sets.get(set).more()
        ? set
        : grown.computeIfAbsent((long) set << 32 | 0xffffffffL, key -> more(set));
  }

  private int more(int set) {
    sets.add(new Set(sets.get(set).paths(), true));
    return sets.size() - 1;
  }

  /** The paths of a set as texts, sorted. */
  List<String> texts(int set) {
    return Arrays.stream(sets.get(set).paths()).mapToObj(this::text).sorted().toList();
  }

  /** Whether there are paths that a set does not tell. */
  boolean hasMore(int set) {
    return sets.get(set).more();
  }

  private String text(int path) {
    List<String> parts = new ArrayList<>();
    for (int at = path; at != ROOT; at = paths.get(at).parent()) {
      parts.add(names.text(paths.get(at).name()));
    }
    return String.join("/", parts.reversed());
  }
}
