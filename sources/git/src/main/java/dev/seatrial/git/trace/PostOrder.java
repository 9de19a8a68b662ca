package dev.seatrial.git.trace;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * An order of a graph in which what something leads to stands before it. Where a damaged graph goes
 * in a circle, one of its edges is overlooked.
 */
final class PostOrder {
  private final boolean[] met;
  private final int[] order;
  private int ordered;
  private int[] path = new int[64];
  private int[] edges = new int[64];

  PostOrder(int nodes) {
    met = new boolean[nodes];
    order = new int[nodes];
  }

  /**
   * All nodes in that order.
   *
   * @param degree how many edges a node has
   * @param target where an edge of a node leads; negative where it leads to no node
   */
  int[] of(IntUnaryOperator degree, IntBinaryOperator target) {
    for (int node = 0; node < met.length; node++) {
      if (!met[node]) {
        from(node, degree, target);
      }
    }
    return order;
  }

  private void from(int start, IntUnaryOperator degree, IntBinaryOperator target) {
    int depth = 0;
    enter(start, depth);
    while (depth >= 0) {
      int node = path[depth];
      if (edges[depth] == degree.applyAsInt(node)) {
        order[ordered++] = node;
        depth--;
        continue;
      }
      int next = target.applyAsInt(node, edges[depth]++);
      if (next >= 0 && !met[next]) {
        depth++;
        enter(next, depth);
      }
    }
  }

  private void enter(int node, int depth) {
    if (depth == path.length) {
      path = Arrays.copyOf(path, 2 * depth);
      edges = Arrays.copyOf(edges, 2 * depth);
    }
    met[node] = true;
    path[depth] = node;
    edges[depth] = 0;
  }
}
