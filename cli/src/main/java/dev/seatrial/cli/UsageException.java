package dev.seatrial.cli;

import java.util.List;

/** A command line that cannot be carried out as it is; each problem is one clear sentence. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  UsageException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  UsageException(String problem) {
    this(List.of(problem));
  }

  List<String> problems() {
    return problems;
  }
}
