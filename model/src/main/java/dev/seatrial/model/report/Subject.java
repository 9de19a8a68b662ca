package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What was audited.
 *
 * @param name the repository's name, or its folder's
 * @param commit its id; empty for a plain folder
 * @param dirty whether the work tree differs from the commit; what was audited is then the work
 *     tree
 * @param committed ISO instant of the commit; empty for a plain folder
 * @param program how commands name us, quoted for a shell
 * @param path how commands name it, quoted for a shell; empty for the folder one stands in
 */
public record Subject(
    String name,
    String commit,
    boolean dirty,
    String committed,
    int files,
    int commits,
    List<Eye> eyes,
    String program,
    String path) {

  /** A kind of fact: what its source searched, or why it could not look. */
  public record Eye(String fact, boolean seen, String says, List<String> blindspots) {
    public Eye {
      requireNonNull(fact, "fact is null");
      requireNonNull(says, "says is null");
      blindspots = List.copyOf(blindspots);
    }
  }

  public Subject {
    requireNonNull(name, "name is null");
    requireNonNull(commit, "commit is null");
    requireNonNull(committed, "committed is null");
    eyes = List.copyOf(eyes);
    requireNonNull(program, "program is null");
    requireNonNull(path, "path is null");
  }

  /** What was audited where one stands. */
  public Subject(
      String name,
      String commit,
      boolean dirty,
      String committed,
      int files,
      int commits,
      List<Eye> eyes) {
    this(name, commit, dirty, committed, files, commits, eyes, "seatrial", "");
  }
}
