package dev.seatrial.secrets.kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a part of a pattern can match.
 *
 * @param exact all texts that it can be, where they are few; else empty
 * @param lead all texts that it can begin with, where they are few; else empty
 * @param tail all texts that it can end in, where they are few; else empty
 * @param sure texts of which one is in it; may be empty
 * @param first what each of its first bytes can be, as far as that is the same in every match
 * @param ways in how many ways it may be tried at one place, at the most
 */
record Part(
    int shortest,
    int longest,
    Set<String> exact,
    Set<String> lead,
    Set<String> tail,
    Set<String> sure,
    List<BitSet> first,
    double ways) {
  private static final int CHOICES = 48;
  private static final int LONG = 4096;

  /** How many of the first bytes are looked at. */
  static final int FIRST = 40;

  static final Part NOTHING =
      new Part(0, 0, Set.of(""), Set.of(""), Set.of(""), Set.of(), List.of(), 1);

  /** One byte out of some. */
  static Part of(BitSet bytes) {
    Set<String> exact = new LinkedHashSet<>();
    if (bytes.cardinality() <= 4) {
      bytes.stream().forEach(c -> exact.add(String.valueOf((char) c)));
    }
    return new Part(1, 1, exact, exact, exact, Set.of(), List.of(bytes), 1);
  }

  Part then(Part next) {
    Set<String> grown = product(tail, next.exact);
    Set<String> ending = !grown.isEmpty() ? grown : next.exact.isEmpty() ? next.tail : next.exact;
    Set<String> kept = better(better(sure, next.sure), better(tail, ending));
    Set<String> whole = product(exact, next.exact);
    Set<String> begun = product(exact, next.lead);
    return new Part(
        bounded((long) shortest + next.shortest),
        bounded((long) longest + next.longest),
        whole,
        exact.isEmpty() || begun.isEmpty() ? lead : begun,
        ending,
        kept,
        first.size() == longest ? joined(first, next.first) : first,
        ways * next.ways);
  }

  private static int bounded(long length) {
    return (int) Math.min(length, Integer.MAX_VALUE);
  }

  private static List<BitSet> joined(List<BitSet> left, List<BitSet> right) {
    List<BitSet> joined = new ArrayList<>(left);
    joined.addAll(right.subList(0, Math.min(right.size(), Math.max(0, FIRST - left.size()))));
    return joined;
  }

  private static Set<String> product(Set<String> left, Set<String> right) {
    Set<String> joined = new LinkedHashSet<>();
    if (left.size() * right.size() <= CHOICES && width(left) + width(right) <= LONG) {
      left.forEach(start -> right.forEach(end -> joined.add(start + end)));
    }
    return joined;
  }

  private static int width(Set<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  Part or(Part other) {
    Set<String> exacts = union(exact, other.exact);
    Set<String> sures = union(better(sure, exact), better(other.sure, other.exact));
    return new Part(
        Math.min(shortest, other.shortest),
        Math.max(longest, other.longest),
        exacts,
        union(lead, other.lead),
        exacts,
        sures,
        either(first, other.first),
        ways + other.ways);
  }

  private static List<BitSet> either(List<BitSet> one, List<BitSet> other) {
    List<BitSet> either = new ArrayList<>();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      BitSet both = (BitSet) one.get(i).clone();
      both.or(other.get(i));
      either.add(both);
    }
    return either;
  }

  private static Set<String> union(Set<String> left, Set<String> right) {
    Set<String> all = new LinkedHashSet<>();
    if (!left.isEmpty() && !right.isEmpty() && left.size() + right.size() <= CHOICES) {
      all.addAll(left);
      all.addAll(right);
    }
    return all;
  }

  Part times(int least, int most) {
    Part out = NOTHING;
    for (int i = 0; i < Math.min(least, 8); i++) {
      out = out.then(this);
    }
    boolean fixed = least == most && least <= 8;
    return new Part(
        bounded((long) shortest * least),
        bounded((long) longest * most),
        fixed ? out.exact : Set.of(),
        least > 0 ? out.lead : Set.of(),
        fixed ? out.tail : Set.of(),
        better(out.sure, out.exact),
        repeated(least),
        Math.pow(ways, most) * (most - least + 1));
  }

  private List<BitSet> repeated(int least) {
    List<BitSet> repeated = least == 0 ? List.of() : first;
    for (int i = 1; i < least && repeated.size() == i * longest; i++) {
      repeated = joined(repeated, first);
    }
    return repeated;
  }

  Set<String> anchors() {
    Set<String> best = better(sure, exact);
    return worth(best) >= 2 ? best : Set.of();
  }

  private static Set<String> better(Set<String> one, Set<String> other) {
    return worth(one) > worth(other) || (worth(one) == worth(other) && one.size() <= other.size())
        ? one
        : other;
  }

  private static int worth(Set<String> texts) {
    return texts.stream().mapToInt(String::length).min().orElse(-1);
  }
}
