package dev.seatrial.syntax.shell;

import java.util.List;

/** A parsed piece of a script. */
sealed interface Statement {

  /** Words in a row. */
  record Simple(List<Token.Word> words) implements Statement {
    public Simple {
      words = List.copyOf(words);
    }

    int line() {
      return words.getFirst().line();
    }
  }

  /** One after the other. */
  record Sequence(List<Statement> parts) implements Statement {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** {@code a && b || c}; operators.get(i) stands between part i and i + 1. */
  record Chain(List<Statement> parts, List<String> operators) implements Statement {
    public Chain {
      parts = List.copyOf(parts);
      operators = List.copyOf(operators);
    }
  }

  /** {@code a | b}. */
  record Pipe(List<Statement> parts) implements Statement {
    public Pipe {
      parts = List.copyOf(parts);
    }
  }

  /** {@code a &}. */
  record Background(Statement body) implements Statement {}

  /** {@code ! a}. */
  record Negated(Statement body) implements Statement {}

  /** {@code ( a )}: what happens to the folder inside stays inside. */
  record Subshell(Statement body) implements Statement {}

  /** {@code if}, {@code elif}: conditions and what follows from them. */
  record Choice(List<Statement> conditions, List<Statement> bodies) implements Statement {
    public Choice {
      conditions = List.copyOf(conditions);
      bodies = List.copyOf(bodies);
    }
  }

  /** {@code for}, {@code while}, {@code until}; the condition is empty for {@code for}. */
  record Loop(Statement condition, Statement body) implements Statement {}

  /** A definition, which runs nothing by itself. */
  record Function(String name, Statement body) implements Statement {}
}
