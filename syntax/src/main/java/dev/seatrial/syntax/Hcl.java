package dev.seatrial.syntax;

import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads HCL 2 (Terraform, OpenTofu, Packer) into nodes with lines. A block is a name whose value is
 * a mapping, a label one more level: {@code resource "aws_s3_bucket" "a" {}} reads as {@code
 * {resource: {aws_s3_bucket: {a: {}}}}}. Names can repeat. Lists and objects are read; any other
 * expression is kept as its text, and a plain string without its quotes.
 */
public final class Hcl {
  private static final Bounds BOUNDS = new Bounds(4_000_000, 60, 500_000);

  private final HclCursor at;
  private int nodes;

  private Hcl(String text) {
    this.at = new HclCursor(text);
  }

  /** Not HCL, or more than we are willing to read. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    private Refused(String why, int line) {
      super(why, null, false, false);
      this.line = line;
    }
  }

  /** The text as one mapping. */
  public static Parsed parse(String text) {
    if (text.length() > BOUNDS.characters()) {
      return new Parsed.Broken("longer than " + BOUNDS.characters() + " characters", 0);
    }
    Hcl reading = new Hcl(text.startsWith("\uFEFF") ? text.substring(1) : text);
    try {
      return new Parsed.Tree(List.of(reading.body(0)));
    } catch (Refused e) {
      return new Parsed.Broken(String.valueOf(e.getMessage()), e.line);
    }
  }

  /** What stands between braces, or the whole text at depth 0; the closing brace is taken. */
  private Node.Mapping body(int depth) {
    int line = at.line();
    List<Node.Entry> entries = new ArrayList<>();
    at.skipBlank();
    while (!at.isEnd() && at.peek() != '}') {
      entries.add(entry(depth));
      at.skipBlank();
    }
    if (at.isEnd() != (depth == 0)) {
      throw new Refused(depth == 0 ? "a brace closes nothing" : "a brace is never closed", line);
    }
    at.advance();
    return new Node.Mapping(entries, line);
  }

  private Node.Entry entry(int depth) {
    int line = at.line();
    String name = at.name();
    at.skipSpace();
    if (name.isEmpty() || at.isEnd()) {
      throw new Refused("not HCL: a name is expected", line);
    }
    return at.peek() == '='
        ? attribute(name, line, depth)
        : new Node.Entry(name, line, block(line, depth));
  }

  private Node.Entry attribute(String name, int line, int depth) {
    at.advance();
    Node value = value(depth + 1, false);
    return new Node.Entry(name, line, value);
  }

  private Node block(int line, int depth) {
    List<String> labels = new ArrayList<>();
    while (!at.isEnd() && at.peek() != '{' && at.peek() != '\n' && labels.size() < 8) {
      String label = at.name();
      if (label.isEmpty()) {
        throw new Refused("not HCL: a block is expected", at.line());
      }
      labels.add(label);
      at.skipSpace();
    }
    if (at.isEnd() || at.peek() != '{') {
      throw new Refused("not HCL: a block is expected", line);
    }
    count(depth);
    at.advance();
    Node node = body(depth + 1);
    for (String label : labels.reversed()) {
      node = new Node.Mapping(List.of(new Node.Entry(label, line, node)), line);
    }
    return node;
  }

  /** A value up to the end of its line, or inside a collection up to a comma or its end. */
  private Node value(int depth, boolean inCollection) {
    count(depth);
    at.skipSpace();
    int start = at.position();
    int line = at.line();
    char first = at.isEnd() ? ' ' : at.peek();
    if (first == '[' || first == '{') {
      Node collection = first == '[' ? list(depth) : object(depth);
      at.skipSpace();
      if (at.isEnd() || at.endsValue(inCollection)) {
        return collection;
      }
      at.back(start, line); // "[for x in y : x]" and "{…}[0]" are expressions
    }
    String text = at.expression(inCollection).strip();
    if (text.isEmpty()) {
      throw new Refused("not HCL: a value is expected", line);
    }
    return new Node.Scalar(unquoted(text), line);
  }

  private Node list(int depth) {
    int start = at.position();
    int line = at.line();
    at.advance();
    at.skipBlank();
    List<Node> values = new ArrayList<>();
    if (at.isWord("for")) {
      return text(start, line);
    }
    while (!at.isEnd() && at.peek() != ']') {
      values.add(value(depth + 1, true));
      at.skipSeparators();
    }
    closed(line);
    return new Node.Sequence(values, line);
  }

  private Node object(int depth) {
    int start = at.position();
    int line = at.line();
    at.advance();
    at.skipBlank();
    if (at.isWord("for")) {
      return text(start, line);
    }
    List<Node.Entry> entries = new ArrayList<>();
    while (!at.isEnd() && at.peek() != '}') {
      int entryLine = at.line();
      String name = at.key();
      if (name.isEmpty() || at.isEnd()) {
        throw new Refused("not HCL: a name is expected", entryLine);
      }
      at.advance(); // = or :
      entries.add(new Node.Entry(unquoted(name), entryLine, value(depth + 1, true)));
      at.skipSeparators();
    }
    closed(line);
    return new Node.Mapping(entries, line);
  }

  /** A comprehension, as its text. */
  private Node text(int start, int line) {
    at.back(start, line);
    return new Node.Scalar(at.expression(true).strip(), line);
  }

  private void closed(int line) {
    if (at.isEnd()) {
      throw new Refused("a bracket is never closed", line);
    }
    at.advance();
  }

  private void count(int depth) {
    if (depth > BOUNDS.depth()) {
      throw new Refused("nested deeper than " + BOUNDS.depth() + " levels", at.line());
    } else if (++nodes > BOUNDS.nodes()) {
      throw new Refused("more than " + BOUNDS.nodes() + " values", at.line());
    }
  }

  private static String unquoted(String text) {
    boolean plain =
        text.length() >= 2 && text.charAt(0) == '"' && text.indexOf('"', 1) == text.length() - 1;
    return plain ? text.substring(1, text.length() - 1) : text;
  }
}
