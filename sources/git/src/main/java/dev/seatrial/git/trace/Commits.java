package dev.seatrial.git.trace;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.scan.ContentVisitor;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.git.scan.Edits;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** All commits of a repository by their numbers, whatever refers to them: a graph. */
final class Commits {
  private static final int[] NO_PARENTS = {};
  private static final int MOST_PARENTS = 4096;

  private final Numbers numbers;
  private final int[] trees;
  private final int[][] parents;
  private final long[] times;
  private final int[] targets;
  private final Set<ObjectId> missing = ConcurrentHashMap.newKeySet();
  private final Set<ObjectId> shallow;
  private int[] order = NO_PARENTS;
  private int[] ranks = NO_PARENTS;

  private Commits(Numbers numbers, Set<ObjectId> shallow) {
    this.numbers = numbers;
    this.shallow = shallow;
    this.trees = new int[numbers.commits()];
    this.parents = new int[numbers.commits()][];
    this.times = new long[numbers.commits()];
    this.targets = new int[numbers.tags()];
    Arrays.fill(trees, Numbers.NONE);
    Arrays.fill(parents, NO_PARENTS);
    Arrays.fill(targets, Numbers.NONE);
  }

  /**
   * Reads them.
   *
   * @param shallow those whose parents this clone does not have on purpose
   */
  static Commits of(ContentWalk walk, Numbers numbers, Set<ObjectId> shallow) {
    Commits commits = new Commits(numbers, shallow);
    walk.visit(ObjectType.COMMIT, () -> commits.new Visitor());
    walk.visit(ObjectType.TAG, () -> commits.new Visitor());
    commits.settle();
    return commits;
  }

  /** The number of a commit's tree, or {@link Numbers#NONE} where it is not here. */
  int tree(int commit) {
    return trees[commit];
  }

  /** Those of its parents that are here. */
  int[] parents(int commit) {
    return parents[commit];
  }

  /** The commit at a place in an order in which parents stand before children, the oldest first. */
  int at(int rank) {
    return order[rank];
  }

  int rank(int commit) {
    return ranks[commit];
  }

  int count() {
    return trees.length;
  }

  /** What commits name and what is not here. */
  Set<ObjectId> missing() {
    return missing;
  }

  /** What a tag leads to in the end, or the object itself where it is none. */
  int peeled(int number) {
    int at = number;
    for (int depth = 0; depth < 10 && numbers.isTag(at); depth++) {
      at = targets[at - numbers.commits() - numbers.trees()];
    }
    return at;
  }

  /** Whether a tag stands on the way from an object to what it leads to. */
  boolean passes(int from, int tag) {
    int at = from;
    for (int depth = 0; depth < 10 && numbers.isTag(at) && at != tag; depth++) {
      at = targets[at - numbers.commits() - numbers.trees()];
    }
    return at == tag;
  }

  /** These commits and all that they descend from. */
  BitSet ancestry(IntStream tips) {
    BitSet met = new BitSet(count());
    tips.forEach(met::set);
    for (int rank = count() - 1; rank >= 0; rank--) {
      if (met.get(order[rank])) {
        for (int parent : parents[order[rank]]) {
          met.set(parent);
        }
      }
    }
    return met;
  }

  /** Orders them by time, where a commit that claims to be older than its parents is as old. */
  private void settle() {
    int[] post = new PostOrder(count()).of(commit -> parents[commit].length, this::parent);
    int[] turns = new int[count()];
    for (int turn = 0; turn < post.length; turn++) {
      turns[post[turn]] = turn;
      for (int parent : parents[post[turn]]) {
        times[post[turn]] = Math.max(times[post[turn]], times[parent]);
      }
    }
    order =
        IntStream.range(0, count())
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer commit) -> times[commit])
                    .thenComparingInt(commit -> turns[commit]))
            .mapToInt(Integer::intValue)
            .toArray();
    ranks = new int[count()];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
  }

  private int parent(int commit, int which) {
    return parents[commit][which];
  }

  /** Reads the commits and tags that one thread sees. */
  private final class Visitor implements ContentVisitor<Boolean> {
    private byte[] text = new byte[1 << 12];

    @Override
    public Boolean whole(Supplier<ObjectId> id, MemorySegment content) {
      ObjectId name = id.get();
      int number = numbers.find(name);
      int size = (int) Math.min(content.byteSize(), 1 << 20);
      if (text.length < size) {
        text = new byte[size];
      }
      MemorySegment.copy(content, ValueLayout.JAVA_BYTE, 0, text, 0, size);
      if (numbers.isCommit(number)) {
        commit(number, name, size);
      } else if (numbers.isTag(number) && begins("object ", 0, size)) {
        targets[number - numbers.commits() - numbers.trees()] = find("object ", 0, size);
      }
      return true;
    }

    @Override
    public Boolean changed(
        Supplier<ObjectId> id, MemorySegment content, Boolean before, Edits edits) {
      return whole(id, content);
    }

    private void commit(int number, ObjectId name, int size) {
      int[] found = NO_PARENTS;
      boolean cut = shallow.contains(name);
      for (int at = 0; at < size && text[at] != '\n'; at = next(at, size)) {
        if (begins("tree ", at, size) && at == 0) {
          trees[number] = find("tree ", at, size);
        } else if (begins("parent ", at, size) && !cut && found.length < MOST_PARENTS) {
          int parent = find("parent ", at, size);
          if (numbers.isCommit(parent)) {
            found = Arrays.copyOf(found, found.length + 1);
            found[found.length - 1] = parent;
          }
        } else if (begins("committer ", at, size)) {
          times[number] = time(at, next(at, size) - 1);
        }
      }
      parents[number] = found;
    }

    private boolean begins(String word, int at, int size) {
      boolean begins = at + word.length() <= size;
      for (int i = 0; i < word.length() && begins; i++) {
        begins = text[at + i] == word.charAt(i);
      }
      return begins;
    }

    private int next(int at, int size) {
      int end = at;
      while (end < size && text[end] != '\n') {
        end++;
      }
      return end + 1;
    }

    private int find(String word, int at, int size) {
      int start = at + word.length();
      int length = 2 * numbers.format().bytes();
      if (start + length > size) {
        return Numbers.NONE;
      }
      String hex = new String(text, start, length, StandardCharsets.ISO_8859_1);
      Optional<ObjectId> id = ObjectId.parse(hex, numbers.format());
      int number = id.map(numbers::find).orElse(Numbers.NONE);
      if (number < 0) {
        id.ifPresent(missing::add);
      }
      return number;
    }

    private long time(int start, int end) {
      int at = end - 1;
      while (at > start && text[at] != '>') {
        at--;
      }
      long time = 0;
      for (int i = at + 2; i < end && text[i] >= '0' && text[i] <= '9' && time < 1L << 40; i++) {
        time = time * 10 + text[i] - '0';
      }
      return time;
    }

    @Override
    public void streamed(Supplier<ObjectId> id, InputStream content, long size) {
      missing.add(id.get());
    }

    @Override
    public void unseen(ObjectId id, ObjectUnavailable why) {
      missing.add(id);
    }
  }
}
