package dev.seatrial.syntax;

import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds a tree of nodes from what a parser meets, one after the other, so that nesting costs heap
 * and never thread stack. It counts what it builds and says when a bound is passed.
 */
final class NodeStack {

  /** What a name that is written twice in one mapping means. */
  enum Names {
    /** Both count, in order, as in XML. */
    REPEATED,
    /** The last one counts, as in JSON. */
    LAST_COUNTS,
    /** The file is broken, as in YAML; and {@code <<} brings in another mapping's entries. */
    UNIQUE_OR_MERGED
  }

  /** A collection under construction. */
  private static final class Frame {
    final boolean mapping;
    final int line;
    final List<Node.Entry> repeated = new ArrayList<>();
    final Map<String, Node.Entry> named = new LinkedHashMap<>();
    final Map<String, Node.Entry> merged = new LinkedHashMap<>();
    final List<Node> values = new ArrayList<>();
    Optional<String> key = Optional.empty();
    int keyLine;
    int size = 1;

    Frame(boolean mapping, int line) {
      this.mapping = mapping;
      this.line = line;
    }

    Node node() {
      if (!mapping) {
        return new Node.Sequence(values, line);
      }
      List<Node.Entry> all = new ArrayList<>(repeated);
      all.addAll(named.values());
      merged.values().stream().filter(entry -> !named.containsKey(entry.key())).forEach(all::add);
      return new Node.Mapping(all, line);
    }
  }

  /** A finished node and how many values it is made of. */
  record Sized(Node node, int size) {}

  private final Bounds bounds;
  private final Names names;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<Node> finished = new ArrayList<>();
  private long nodes;
  private Optional<Parsed.Broken> broken = Optional.empty();

  NodeStack(Bounds bounds, Names names) {
    this.bounds = bounds;
    this.names = names;
  }

  void beginMapping(int line) {
    begin(new Frame(true, line));
  }

  void beginSequence(int line) {
    begin(new Frame(false, line));
  }

  private void begin(Frame frame) {
    open.push(frame);
    if (open.size() > bounds.depth()) {
      breakOff("nested deeper than " + bounds.depth() + " levels", frame.line);
    }
  }

  /** Closes the innermost collection and puts it where it belongs. */
  void end() {
    put(take());
  }

  /** Closes the innermost collection, for the caller to put. */
  Sized take() {
    Frame frame = open.pop();
    return new Sized(frame.node(), frame.size);
  }

  /** Whether the next thing is a name of the innermost mapping. */
  boolean wantsKey() {
    return !open.isEmpty() && open.peek().mapping && open.peek().key.isEmpty();
  }

  void key(String key, int line) {
    Frame frame = open.element();
    frame.key = Optional.of(key);
    frame.keyLine = line;
  }

  void put(Sized value) {
    nodes += value.size();
    if (nodes > bounds.nodes()) {
      breakOff("more than " + bounds.nodes() + " values", value.node().line());
      return;
    }
    if (open.isEmpty()) {
      finished.add(value.node());
      return;
    }
    Frame frame = open.peek();
    frame.size += value.size();
    if (!frame.mapping) {
      frame.values.add(value.node());
      return;
    }
    name(frame, frame.key.orElseThrow(), value.node());
    frame.key = Optional.empty();
  }

  private void name(Frame frame, String key, Node value) {
    if (key.equals("<<") && names == Names.UNIQUE_OR_MERGED) {
      Stream.concat(Stream.of(value), value.items())
          .flatMap(Node::entries)
          .forEach(entry -> frame.merged.putIfAbsent(entry.key(), entry));
      return;
    }
    if (names == Names.REPEATED) {
      frame.repeated.add(new Node.Entry(key, frame.keyLine, value));
      return;
    }
    Node.Entry before = frame.named.put(key, new Node.Entry(key, frame.keyLine, value));
    if (before != null && names == Names.UNIQUE_OR_MERGED) {
      breakOff("a name is written twice, first in line " + before.line(), frame.keyLine);
    }
  }

  void scalar(String value, int line) {
    put(new Sized(new Node.Scalar(value, line), 1));
  }

  /** A single value in the line of its name. */
  void scalarAtKey(String value) {
    scalar(value, open.element().keyLine);
  }

  /** Stops the building; the first reason stays. */
  void breakOff(String why, int line) {
    if (broken.isEmpty()) {
      broken = Optional.of(new Parsed.Broken(why, line));
    }
  }

  boolean isBroken() {
    return broken.isPresent();
  }

  Parsed result() {
    return broken.isPresent() ? broken.get() : new Parsed.Tree(finished);
  }
}
