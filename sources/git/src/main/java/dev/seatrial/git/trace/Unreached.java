package dev.seatrial.git.trace;

import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.scan.ContentWalk;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a repository keeps beside that which a commit reaches. */
public final class Unreached {
  private final Numbers numbers;
  private final BitSet reached;

  private Unreached(Numbers numbers) {
    this.numbers = numbers;
    this.reached = new BitSet(numbers.count());
  }

  /**
   * The contents, commits and tags that a commit does not reach. What is reached through something
   * that is missing here counts as not reached.
   */
  public static Map<ObjectId, ObjectType> from(
      ObjectId commit, ContentWalk walk, ObjectFormat format, Set<ObjectId> shallow) {
    Numbers numbers = Numbers.of(walk, format);
    Unreached unreached = new Unreached(numbers);
    Commits commits = Commits.of(walk, numbers, shallow);
    int from = numbers.find(commit);
    BitSet ancestry =
        commits.ancestry(numbers.isCommit(from) ? IntStream.of(from) : IntStream.of());
    BitSet contents = new BitSet(numbers.count());
    contents.set(numbers.commits() + numbers.trees() + numbers.tags(), numbers.count() + 1);
    ancestry.stream().map(commits::tree).filter(tree -> tree >= 0).forEach(unreached.reached::set);
    unreached.down(Trees.of(walk, numbers, contents).edges());
    unreached.reached.or(ancestry);
    for (int number = 0; number < numbers.count(); number++) {
      if (numbers.isTag(number) && unreached.reached.get(Math.max(0, commits.peeled(number)))) {
        unreached.reached.set(number);
      }
    }
    return unreached.rest();
  }

  private void down(Edges edges) {
    int[] order =
        new PostOrder(numbers.trees())
            .of(edges::count, (tree, edge) -> numbers.tree(edges.child(tree, edge)));
    for (int i = order.length - 1; i >= 0; i--) {
      int tree = order[i];
      if (reached.get(numbers.treeNumber(tree))) {
        for (int edge = 0; edge < edges.count(tree); edge++) {
          reached.set(edges.child(tree, edge));
        }
      }
    }
  }

  private Map<ObjectId, ObjectType> rest() {
    Map<ObjectId, ObjectType> rest = new LinkedHashMap<>();
    for (int at = reached.nextClearBit(0);
        at < numbers.count();
        at = reached.nextClearBit(at + 1)) {
      if (numbers.tree(at) < 0) {
        ObjectType type = numbers.isTag(at) ? ObjectType.TAG : ObjectType.BLOB;
        rest.put(numbers.id(at), numbers.isCommit(at) ? ObjectType.COMMIT : type);
      }
    }
    return rest;
  }
}
