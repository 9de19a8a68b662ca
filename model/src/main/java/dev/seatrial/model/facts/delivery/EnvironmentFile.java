package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A dotenv file. Values are never kept: only whether there is one.
 *
 * @param template whether its name says that it is a template (".env.example")
 * @param link whether it is a symbolic link
 */
public record EnvironmentFile(
    String path, boolean template, boolean link, List<Variable> variables) {

  /** A name, whether a value stands behind it, and the comment above or behind it. */
  public record Variable(String name, boolean hasValue, String comment, int line) {
    public Variable {
      requireNonNull(name, "name is null");
      requireNonNull(comment, "comment is null");
    }
  }

  public EnvironmentFile {
    requireNonNull(path, "path is null");
    variables = List.copyOf(variables);
  }
}
