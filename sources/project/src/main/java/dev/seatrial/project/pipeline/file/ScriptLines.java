package dev.seatrial.project.pipeline.file;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.script.ScriptPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A script that is written as a list of values; one shell runs them one after the other. */
public final class ScriptLines {
  private static final int MAX_LINES = 5_000;

  private final StringBuilder text = new StringBuilder();
  private final List<Place> places = new ArrayList<>();

  /** The values of a node, of lists in lists too. */
  public static ScriptLines of(Node node, String path, List<String> fileLines) {
    ScriptLines all = new ScriptLines();
    all.add(node, path, fileLines, UnaryOperator.identity());
    return all;
  }

  public void add(Node node, String path, List<String> fileLines, UnaryOperator<String> change) {
    switch (node) {
      case Node.Scalar scalar -> append(scalar, path, fileLines, change);
      case Node.Sequence(List<Node> values, int line) ->
          values.forEach(value -> add(value, path, fileLines, change));
      case Node.Mapping mapping -> {
        // A step that is no script.
      }
    }
  }

  private void append(
      Node.Scalar scalar, String path, List<String> fileLines, UnaryOperator<String> change) {
    ScriptPlace place = ScriptPlace.of(scalar, path, fileLines);
    String[] lines = change.apply(scalar.value()).stripTrailing().split("\n", -1);
    for (int i = 0; i < lines.length && places.size() < MAX_LINES; i++) {
      text.append(lines[i]).append('\n');
      places.add(place.of(i + 1));
    }
  }

  public boolean isEmpty() {
    return places.isEmpty();
  }

  public String text() {
    return text.toString();
  }

  public ScriptPlace place() {
    return ScriptPlace.ofLines(places);
  }
}
