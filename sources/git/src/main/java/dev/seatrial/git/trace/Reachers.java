package dev.seatrial.git.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of numbers, of which each keeps its smallest few, and which are known by a number
 * themselves: what many objects share is made once.
 */
final class Reachers {
  /** The set that holds nothing. */
  static final int NOBODY = 0;

  /** How many are told. */
  static final int MOST = 5;

  private final List<int[]> sets = new ArrayList<>();
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> unions = new HashMap<>();

  Reachers() {
    number(new int[0]);
  }

  private int number(int[] set) {
    List<Integer> key = Arrays.stream(set).boxed().toList();
    Integer known = numbers.putIfAbsent(key, sets.size());
    if (known == null) {
      sets.add(set);
      return sets.size() - 1;
    }
    return known;
  }

  int only(int member) {
    return number(new int[] {member});
  }

  int union(int one, int other) {
    if (one == other || other == NOBODY) {
      return one;
    }
    if (one == NOBODY) {
      return other;
    }
    long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
    Integer known = unions.get(key);
    if (known != null) {
      return known;
    }
    int[] both = Arrays.copyOf(sets.get(one), sets.get(one).length + sets.get(other).length);
    System.arraycopy(sets.get(other), 0, both, sets.get(one).length, sets.get(other).length);
    int union = number(Arrays.stream(both).sorted().distinct().limit(MOST + 1).toArray());
    unions.put(key, union);
    return union;
  }

  /** The smallest members of a set, in order, and one more than are told where there are more. */
  List<Integer> members(int set) {
    return Arrays.stream(sets.get(set)).boxed().toList();
  }
}
