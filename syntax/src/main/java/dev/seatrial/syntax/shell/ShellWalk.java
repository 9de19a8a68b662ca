package dev.seatrial.syntax.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks a parsed script and writes down the commands that would run and whose failure counts. */
final class ShellWalk {
  private static final int MAX_COMMANDS = 5_000;
  private static final int MAX_DEPTH = 12;
  private static final Set<String> FAILING =
      Set.of("false", "die", "fail", "abort", "error", "bail", "fatal", "error_exit");

  /**
   * Where a statement stands.
   *
   * @param counts whether its status becomes the outcome of the script
   * @param exits whether {@code -e} watches it
   */
  private record Standing(boolean counts, boolean exits) {
    static final Standing IGNORED = new Standing(false, false);
    static final Standing HEEDED = new Standing(true, true);

    Standing counting(boolean on) {
      return new Standing(on, exits);
    }

    Standing unwatched() {
      return new Standing(counts, false);
    }
  }

  private final List<ShellCommand> commands = new ArrayList<>();
  private final Map<String, Statement> functions = new HashMap<>();
  private final ShellVariables variables = new ShellVariables();
  private List<String> arguments;
  private ShellMode mode;
  private String folder = "";
  private String folderBefore = "";
  private int depth;
  private int lineOffset;

  private ShellWalk(ShellMode mode, List<String> arguments) {
    this.mode = mode;
    this.arguments = arguments;
  }

  static List<ShellCommand> of(Statement script, ShellMode mode, List<String> arguments) {
    ShellWalk walk = new ShellWalk(mode, arguments);
    walk.walk(script, Standing.HEEDED);
    return List.copyOf(walk.commands);
  }

  private void walk(Statement statement, Standing standing) {
    if (commands.size() >= MAX_COMMANDS) {
      return;
    }
    switch (statement) {
      case Statement.Simple simple -> simple(simple, standing);
      case Statement.Sequence sequence -> sequence(sequence.parts(), standing);
      case Statement.Chain chain -> chain(chain, standing);
      case Statement.Pipe pipe -> pipe(pipe, standing);
      case Statement.Background background -> inside(background.body(), Standing.IGNORED);
      case Statement.Negated negated -> walk(negated.body(), standing.unwatched());
      case Statement.Subshell subshell -> inside(subshell.body(), standing);
      case Statement.Choice choice -> choice(choice, standing);
      case Statement.Loop loop -> {
        walk(loop.condition(), Standing.IGNORED);
        walk(loop.body(), standing.counting(false));
      }
      case Statement.Function function -> functions.put(function.name(), function.body());
    }
  }

  private void sequence(List<Statement> parts, Standing standing) {
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      boolean asked = !last && asksForStatus(parts.get(i + 1));
      walk(parts.get(i), last ? standing : standing.counting(asked));
    }
  }

  /** Whether a statement reads the status of the one before it. */
  private static boolean asksForStatus(Statement next) {
    return switch (next) {
      case Statement.Simple simple ->
          simple.words().stream().anyMatch(word -> word.text().contains("$?"));
      case Statement.Choice choice ->
          choice.conditions().stream().anyMatch(ShellWalk::asksForStatus);
      case Statement.Sequence sequence ->
          sequence.parts().stream().anyMatch(ShellWalk::asksForStatus);
      case Statement.Chain chain -> chain.parts().stream().anyMatch(ShellWalk::asksForStatus);
      default -> false;
    };
  }

  private void chain(Statement.Chain chain, Standing standing) {
    List<Statement> parts = chain.parts();
    for (int i = 0; i < parts.size(); i++) {
      Optional<Statement> rescue = rescue(chain, i);
      boolean last = i == parts.size() - 1;
      if (last) {
        walk(parts.get(i), standing);
      } else if (rescue.isEmpty()) {
        walk(parts.get(i), standing.unwatched());
      } else if (fails(rescue.get())) {
        walk(parts.get(i), Standing.HEEDED);
      } else {
        boolean again = program(rescue.get()).equals(program(parts.get(i)));
        walk(parts.get(i), again ? standing : Standing.IGNORED);
      }
    }
  }

  /** What runs when a part of a chain fails. */
  private static Optional<Statement> rescue(Statement.Chain chain, int part) {
    for (int i = part; i < chain.operators().size(); i++) {
      if (chain.operators().get(i).equals("||")) {
        return Optional.of(chain.parts().get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static String program(Statement statement) {
    return statement instanceof Statement.Simple simple
        ? simple.words().stream()
            .map(Token.Word::text)
            .filter(word -> !ShellVariables.isAssignment(word))
            .findFirst()
            .orElse("")
        : "";
  }

  /** Whether a statement ends the script with a failure. */
  private boolean fails(Statement statement) {
    return switch (statement) {
      case Statement.Simple simple -> fails(simple.words().stream().map(Token.Word::text).toList());
      case Statement.Sequence sequence -> sequence.parts().stream().anyMatch(this::fails);
      case Statement.Chain chain -> chain.parts().stream().anyMatch(this::fails);
      case Statement.Pipe pipe -> fails(pipe.parts().getLast());
      case Statement.Subshell subshell -> fails(subshell.body());
      case Statement.Negated negated -> false;
      case Statement.Background background -> false;
      case Statement.Choice choice -> choice.bodies().stream().anyMatch(this::fails);
      case Statement.Loop loop -> fails(loop.body());
      case Statement.Function function -> false;
    };
  }

  private boolean fails(List<String> words) {
    String program = words.isEmpty() ? "" : words.getFirst();
    if (program.equals("exit") || program.equals("return")) {
      return words.size() == 1 || !words.get(1).equals("0");
    }
    Statement function = functions.get(program);
    return FAILING.contains(program)
        || (function instanceof Statement.Sequence body
            && body.parts().stream().anyMatch(ShellWalk::exits));
  }

  private static boolean exits(Statement statement) {
    return statement instanceof Statement.Simple simple
        && program(statement).equals("exit")
        && !(simple.words().size() > 1 && simple.words().get(1).text().equals("0"));
  }

  private void pipe(Statement.Pipe pipe, Standing standing) {
    for (int i = 0; i < pipe.parts().size(); i++) {
      boolean last = i == pipe.parts().size() - 1;
      inside(pipe.parts().get(i), last || mode.failsInPipes() ? standing : Standing.IGNORED);
    }
  }

  private void choice(Statement.Choice choice, Standing standing) {
    boolean heeded = choice.bodies().stream().anyMatch(this::fails);
    Standing asked = heeded ? Standing.HEEDED : Standing.IGNORED;
    for (int i = 0; i < choice.bodies().size(); i++) {
      if (i < choice.conditions().size()) {
        walk(choice.conditions().get(i), asked);
      }
      walk(choice.bodies().get(i), standing);
    }
  }

  /** Walks what runs in a process of its own. */
  private void inside(Statement body, Standing standing) {
    String folderOutside = folder;
    ShellMode modeOutside = mode;
    walk(body, standing);
    folder = folderOutside;
    mode = modeOutside;
  }

  private void simple(Statement.Simple simple, Standing standing) {
    List<String> assignments = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Token.Word word : simple.words()) {
      if (words.isEmpty() && ShellVariables.isAssignment(word.text())) {
        assignments.add(word.text());
      } else {
        words.add(word.text());
      }
    }
    for (Token.Word word : simple.words()) {
      word.inner()
          .forEach(s -> nested(s, word.line(), words.isEmpty() ? standing : Standing.IGNORED));
    }
    if (words.isEmpty()) {
      assignments.forEach(variables::assign);
    } else {
      run(expanded(words), assignments, standing, simple.line());
    }
  }

  private List<String> expanded(List<String> words) {
    List<String> spread = ShellVariables.withArguments(words, arguments);
    if (spread.isEmpty()) {
      return spread;
    }
    String first = variables.expand(spread.getFirst());
    List<String> all = new ArrayList<>();
    if (spread.getFirst().startsWith("$")) {
      all.addAll(ShellWords.split(first));
    } else {
      all.add(first);
    }
    spread.stream().skip(1).map(variables::expand).forEach(all::add);
    return all;
  }

  private void run(List<String> words, List<String> assignments, Standing standing, int line) {
    if (words.isEmpty()) {
      return;
    }
    Statement function = functions.get(words.getFirst());
    switch (words.getFirst()) {
      case "cd", "pushd" -> change(words);
      case "popd" -> folder = folderBefore;
      case "set" -> set(words);
      case "eval" -> nested(String.join(" ", words.subList(1, words.size())), line, standing);
      default -> {
        if (words.getFirst().equals("export")) {
          words.forEach(variables::assign);
        }
        if (function != null && depth < MAX_DEPTH) {
          call(function, words.subList(1, words.size()), standing);
        } else {
          boolean heeded = standing.counts() || (mode.exitsOnFailure() && standing.exits());
          commands.add(new ShellCommand(words, assignments, folder, !heeded, line + lineOffset));
        }
      }
    }
  }

  private void call(Statement function, List<String> with, Standing standing) {
    List<String> outside = arguments;
    arguments = with;
    depth++;
    walk(function, standing);
    depth--;
    arguments = outside;
  }

  private void nested(String script, int line, Standing standing) {
    if (depth >= MAX_DEPTH || script.isBlank()) {
      return;
    }
    int offsetOutside = lineOffset;
    lineOffset += line - 1;
    depth++;
    inside(ShellParser.parse(ShellLexer.tokens(script)), standing);
    depth--;
    lineOffset = offsetOutside;
  }

  private void change(List<String> words) {
    String to =
        words.stream()
            .skip(1)
            .filter(w -> w.equals("-") || !w.startsWith("-"))
            .findFirst()
            .orElse("~");
    String before = folder;
    folder = to.equals("-") ? folderBefore : ShellFolder.after(folder, to);
    folderBefore = before;
  }

  private void set(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean on = word.startsWith("-");
      if (!on && !word.startsWith("+")) {
        continue;
      }
      String option = word.endsWith("o") && i + 1 < words.size() ? words.get(i + 1) : "";
      if (option.equals("errexit") || (!word.startsWith("--") && word.contains("e"))) {
        mode = mode.exiting(on);
      }
      if (option.equals("pipefail")) {
        mode = mode.pipes(on);
      }
    }
  }
}
