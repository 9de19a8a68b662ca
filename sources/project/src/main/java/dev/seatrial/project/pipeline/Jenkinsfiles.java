package dev.seatrial.project.pipeline;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.command.Commands;
import dev.seatrial.project.pipeline.JenkinsTokens.Kind;
import dev.seatrial.project.pipeline.JenkinsTokens.Token;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.PipelineFormat;
import dev.seatrial.project.pipeline.file.Steps;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Jenkinsfiles, read by their words: the shell steps in order, with their stage and folder. When
 * they run is set in Jenkins itself.
 */
final class Jenkinsfiles implements PipelineFormat {

  @Override
  public boolean covers(SourceFile file) {
    return file.name().matches("Jenkinsfile(?:[.-][\\w.-]+)?|[\\w.-]+\\.[Jj]enkinsfile");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    List<Token> tokens = JenkinsTokens.of(file.text());
    List<PipelineStep> steps = new Walk(file, tokens).steps();
    List<Trigger> triggers = new ArrayList<>();
    triggers.add(new Trigger(Event.OTHER, List.of(), List.of(), "set in Jenkins", 1));
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is("cron") && tokens.get(i + 2).kind() == Kind.TEXT) {
        Token cron = tokens.get(i + 2);
        triggers.add(new Trigger(Event.SCHEDULE, List.of(), List.of(), cron.text(), cron.line()));
      }
    }
    return List.of(
        new Pipeline(
            Pipeline.Runner.JENKINS,
            file.path(),
            file.path(),
            triggers,
            Map.of(),
            false,
            List.of(
                Steps.calling(
                    Steps.job("pipeline", List.of(), "", false, "", Map.of(), steps, 1),
                    JenkinsLibrary.in(tokens)))));
  }

  /** One walk over the words, with the blocks that are open. */
  private static final class Walk {
    /** A block that is open: the word before it and the text that it was given. */
    private record Block(String word, String text) {}

    private final PipelineFile file;
    private final List<Token> tokens;
    private final Deque<Block> open = new ArrayDeque<>();
    private final List<PipelineStep> steps = new ArrayList<>();
    private String condition = "";
    private int brackets;

    Walk(PipelineFile file, List<Token> tokens) {
      this.file = file;
      this.tokens = tokens;
    }

    List<PipelineStep> steps() {
      Block next = new Block("", "");
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        switch (token.kind()) {
          case WORD -> {
            next = brackets == 0 ? new Block(token.text(), textAfter(i)) : next;
            step(token, i);
          }
          case TEXT -> {
            if (isOpen("when")) {
              condition = "when " + next.word() + " " + token.text();
            }
          }
          case MARK -> {
            brackets += bracket(token);
            if (token.text().equals("{")) {
              open.push(next);
              brackets = 0;
              condition = next.word().equals("stage") ? "" : condition;
            } else if (token.text().equals("}") && !open.isEmpty()) {
              condition = open.pop().word().equals("stage") ? "" : condition;
            }
          }
        }
      }
      return List.copyOf(steps);
    }

    /** What is named inside brackets belongs to the call before them. */
    private static int bracket(Token token) {
      return switch (token.text()) {
        case "(", "[" -> 1;
        case ")", "]" -> -1;
        default -> 0;
      };
    }

    /** The text that a call begins with: {@code sh 'x'}, {@code sh(script: 'x')}. */
    private String textAfter(int at) {
      int i = at + 1;
      if (i < tokens.size() && tokens.get(i).is("(")) {
        i++;
      }
      if (i + 1 < tokens.size() && tokens.get(i + 1).is(":")) {
        i = named(i);
      }
      return i < tokens.size() && tokens.get(i).kind() == Kind.TEXT ? tokens.get(i).text() : "";
    }

    private int named(int from) {
      for (int i = from; i + 2 < tokens.size() && i < from + 20 && !tokens.get(i).is(")"); i++) {
        if (tokens.get(i).is("script") && tokens.get(i + 1).is(":")) {
          return i + 2;
        }
      }
      return from;
    }

    private void step(Token token, int at) {
      String word = token.text();
      if (!List.of("sh", "bat", "powershell", "pwsh").contains(word) || textAfter(at).isEmpty()) {
        return;
      }
      String script = textAfter(at);
      Commands.Dialect dialect =
          word.equals("sh")
              ? new Commands.Dialect.Posix(ShellMode.EXITING)
              : new Commands.Dialect.Windows();
      PipelineFile.Shell shell = new PipelineFile.Shell(dialect, folder(), List.of());
      Node.Scalar value = new Node.Scalar(script, token.line());
      PipelineStep step =
          Steps.script(
              inside("stage"),
              script,
              file.commands(value, script, file.path(), shell),
              condition,
              new Place(file.path(), token.line()));
      steps.add(isOpen("catchError") || isOpen("warnError") ? Steps.lax(step) : step);
    }

    private boolean isOpen(String word) {
      return open.stream().anyMatch(block -> block.word().equals(word));
    }

    /** The text of the innermost open block of a word. */
    private String inside(String word) {
      return open.stream()
          .filter(block -> block.word().equals(word))
          .map(Block::text)
          .findFirst()
          .orElse("");
    }

    private WorkingFolder folder() {
      WorkingFolder folder = WorkingFolder.ROOT;
      for (Block block : open.reversed()) {
        folder = block.word().equals("dir") ? folder.to(block.text()) : folder;
      }
      return folder;
    }
  }
}
