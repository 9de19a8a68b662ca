package dev.seatrial.syntax;

import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML 1.0 into nodes with lines. */
public final class Toml {
  private static final Bounds BOUNDS = new Bounds(2_000_000, 60, 500_000);

  private static final long MOST_EMPTINESS = 50_000_000;

  private Toml() {}

  /** The text as one mapping. */
  public static Parsed parse(String text) {
    if (text.length() > BOUNDS.characters()) {
      return new Parsed.Broken("longer than " + BOUNDS.characters() + " characters", 0);
    }
    // The parser below recurses with the nesting, so nesting is bounded before it sees the text.
    int deep = TomlNesting.lineBeyond(BOUNDS.depth(), text);
    if (deep > 0) {
      return new Parsed.Broken("nested deeper than " + BOUNDS.depth() + " levels", deep);
    }
    if (emptiness(text) > MOST_EMPTINESS) {
      return new Parsed.Broken("too many lines in a row say nothing", 0);
    }
    TomlParseResult result = org.tomlj.Toml.parse(text);
    if (result.hasErrors()) {
      TomlParseError first = result.errors().getFirst();
      return new Parsed.Broken("not TOML", first.position().line());
    }
    return new Parsed.Tree(List.of(mapping(result, 1)));
  }

  /**
   * The parser takes a time for lines that stand together and say nothing that grows with the third
   * power of their number.
   */
  private static long emptiness(String text) {
    long all = 0;
    long run = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String said = line.strip();
      run = said.isEmpty() || said.startsWith("#") ? run + 1 : 0;
      all += 3 * run * run;
    }
    return all;
  }

  private record Placed(TomlPosition position, Node.Entry entry) {}

  private static Node mapping(TomlTable table, int line) {
    List<Placed> placed = new ArrayList<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      TomlPosition position = table.inputPositionOf(path);
      Object value = table.get(path);
      if (position != null && value != null) {
        int at = position.line();
        placed.add(new Placed(position, new Node.Entry(key, at, node(value, at))));
      }
    }
    placed.sort(
        Comparator.comparingInt((Placed p) -> p.position().line())
            .thenComparingInt(p -> p.position().column()));
    return new Node.Mapping(placed.stream().map(Placed::entry).toList(), line);
  }

  private static Node sequence(TomlArray array, int line) {
    List<Node> values = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      TomlPosition position = array.inputPositionOf(i);
      values.add(node(array.get(i), position == null ? line : position.line()));
    }
    return new Node.Sequence(values, line);
  }

  private static Node node(Object value, int line) {
    return switch (value) {
      case TomlTable table -> mapping(table, line);
      case TomlArray array -> sequence(array, line);
      default -> new Node.Scalar(value.toString(), line);
    };
  }
}
