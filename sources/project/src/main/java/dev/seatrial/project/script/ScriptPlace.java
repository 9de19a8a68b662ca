package dev.seatrial.project.script;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Node;
import java.util.List;

/**
 * Where a script stands.
 *
 * @param line of its first line
 * @param asWritten whether its lines are the file's lines, so that they can be counted
 * @param lines where each of its lines stands; empty where the others tell
 */
public record ScriptPlace(String path, int line, boolean asWritten, List<Place> lines) {
  /** The place of the command that holds the script as one of its words. */
  public static final ScriptPlace SAME = new ScriptPlace("", 0, false);

  public ScriptPlace {
    requireNonNull(path, "path is null");
    lines = List.copyOf(lines);
  }

  /** A script on lines that follow each other, or on one line. */
  public ScriptPlace(String path, int line, boolean asWritten) {
    this(path, line, asWritten, List.of());
  }

  /** A script on a single line. */
  public static ScriptPlace at(Place place) {
    return new ScriptPlace(place.path(), place.line(), false);
  }

  /** A whole file that is a script. */
  public static ScriptPlace whole(String path) {
    return new ScriptPlace(path, 1, true);
  }

  /** A value of a YAML file: the text of a block begins on the line after its mark. */
  public static ScriptPlace of(Node value, String path, List<String> lines) {
    boolean block =
        value.line() > 0
            && value.line() <= lines.size()
            && lines.get(value.line() - 1).stripTrailing().matches(".*[|>][-+0-9]*(?:\\s+#.*)?");
    return new ScriptPlace(path, block ? value.line() + 1 : value.line(), block);
  }

  /** A script that was put together from lines of several places. */
  public static ScriptPlace ofLines(List<Place> lines) {
    Place first = lines.isEmpty() ? Place.of("") : lines.getFirst();
    return new ScriptPlace(first.path(), first.line(), false, lines);
  }

  /** Where a line of the script stands. */
  public Place of(int scriptLine) {
    if (!lines.isEmpty()) {
      return lines.get(Math.min(scriptLine, lines.size()) - 1);
    }
    return new Place(path, asWritten ? line + scriptLine - 1 : line);
  }
}
