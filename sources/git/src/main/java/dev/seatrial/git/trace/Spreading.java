package dev.seatrial.git.trace;

import dev.seatrial.model.facts.secret.Origin.Reach;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What commits and references say of what they hold: from where it is reached, which commits hold
 * it, and at which paths. Said to every tree that leads to what is sought, from the roots down, so
 * that it costs one step for each edge however much is sought.
 */
final class Spreading {
  private final Numbers numbers;
  private final Commits commits;
  private final Reachers reachers = new Reachers();
  private final Paths paths;
  private final Edges edges;

  /** The numbers of the contents sought, ascending. */
  private final int[] sought;

  private final Reach[] commitReach;
  private final int[] commitReachers;

  // Of every tree, and behind them of every content sought.
  private final Reach[] reach;
  private final int[] first;
  private final int[] last;
  private final int[] reachedBy;
  private final int[] standsAt;

  Spreading(Numbers numbers, Commits commits, Trees trees, BitSet sought) {
    this.numbers = numbers;
    this.commits = commits;
    this.paths = new Paths(trees.names());
    this.edges = trees.edges();
    this.sought = sought.stream().toArray();
    this.commitReach = new Reach[numbers.commits()];
    this.commitReachers = new int[numbers.commits()];
    Arrays.fill(commitReach, Reach.NOTHING);
    int nodes = numbers.trees() + this.sought.length;
    this.reach = new Reach[nodes];
    this.first = new int[nodes];
    this.last = new int[nodes];
    this.reachedBy = new int[nodes];
    this.standsAt = new int[nodes];
    Arrays.fill(reach, Reach.NOTHING);
    Arrays.fill(first, Numbers.NONE);
    Arrays.fill(last, Numbers.NONE);
  }

  /** A reference and its place in the order in which they are told. */
  record Tip(int number, int place, Reach reach) {}

  /** Says it to everything. */
  void from(int audited, List<Tip> tips) {
    if (numbers.isCommit(audited)) {
      commitReach[audited] = Reach.AUDITED;
    }
    for (Tip tip : tips) {
      int at = commits.peeled(tip.number());
      int only = reachers.only(tip.place());
      if (numbers.isCommit(at)) {
        commitReach[at] = nearer(commitReach[at], tip.reach());
        commitReachers[at] = reachers.union(commitReachers[at], only);
      } else if (node(at) >= 0) {
        tell(node(at), tip.reach(), Numbers.NONE, Numbers.NONE, only);
        standsAt[node(at)] = paths.withRoot(standsAt[node(at)]);
      }
    }
    for (int rank = commits.count() - 1; rank >= 0; rank--) {
      int commit = commits.at(rank);
      for (int parent : commits.parents(commit)) {
        commitReach[parent] = nearer(commitReach[parent], commitReach[commit]);
        commitReachers[parent] = reachers.union(commitReachers[parent], commitReachers[commit]);
      }
      int root = numbers.tree(commits.tree(commit));
      if (root >= 0) {
        tell(root, commitReach[commit], rank, rank, commitReachers[commit]);
        standsAt[root] = paths.withRoot(standsAt[root]);
      }
    }
    down();
  }

  private void down() {
    int[] order = new PostOrder(numbers.trees()).of(edges::count, this::below);
    boolean[] leads = new boolean[numbers.trees()];
    for (int tree : order) {
      for (int edge = 0; edge < edges.count(tree) && !leads[tree]; edge++) {
        int below = below(tree, edge);
        leads[tree] = below < 0 || leads[below];
      }
    }
    for (int i = order.length - 1; i >= 0; i--) {
      int tree = order[i];
      if (!leads[tree]) {
        continue;
      }
      if (standsAt[tree] == Paths.NOWHERE) {
        standsAt[tree] = paths.withRoot(standsAt[tree]);
      }
      for (int edge = 0; edge < edges.count(tree); edge++) {
        int below = node(edges.child(tree, edge));
        if (below >= leads.length || leads[below]) {
          tell(below, reach[tree], first[tree], last[tree], reachedBy[tree]);
          standsAt[below] = paths.below(standsAt[below], standsAt[tree], edges.name(tree, edge));
        }
      }
    }
  }

  private int below(int tree, int edge) {
    return numbers.tree(edges.child(tree, edge));
  }

  /** Where in the arrays a tree or a content sought is; negative for anything else. */
  private int node(int number) {
    int tree = numbers.tree(number);
    if (tree >= 0) {
      return tree;
    }
    int place = Arrays.binarySearch(sought, number);
    return place < 0 ? Numbers.NONE : numbers.trees() + place;
  }

  private static Reach nearer(Reach one, Reach other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The commits that count are those from which it is reached the nearest. */
  private void tell(int node, Reach from, int oldest, int newest, int by) {
    reachedBy[node] = reachers.union(reachedBy[node], by);
    boolean known = first[node] >= 0;
    boolean better = from.compareTo(reach[node]) < 0 || !known;
    if (oldest >= 0 && (better || from == reach[node])) {
      first[node] = better || !known ? oldest : Math.min(first[node], oldest);
      last[node] = better || !known ? newest : Math.max(last[node], newest);
    }
    reach[node] = nearer(reach[node], from);
  }

  /** What is said of a content that is sought. */
  Said of(int number) {
    int node = node(number);
    return new Said(reach[node], first[node], last[node], reachedBy[node], standsAt[node]);
  }

  /** What is said of a commit. */
  Said ofCommit(int commit) {
    int rank = commits.rank(commit);
    return new Said(commitReach[commit], rank, rank, commitReachers[commit], Paths.NOWHERE);
  }

  /** What was said, by ranks of commits and numbers of sets. */
  record Said(Reach reach, int first, int last, int reachers, int paths) {}

  Reachers reachers() {
    return reachers;
  }

  Paths paths() {
    return paths;
  }
}
