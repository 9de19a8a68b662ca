package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.OrderException;
import dev.seatrial.report.words.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong in clear sentences, and gives the exit code that it means. */
final class Complaints implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    return switch (fault) {
      case OrderException order ->
          say(
              order.problems().stream()
                  .map(World.of(command.getCommandSpec()).commands()::of)
                  .toList(),
              err);
      case IOException io -> say(List.of(sentence(io)), err);
      default -> {
        // Not the message, which may quote what was audited.
        StackTraceElement[] trace = fault.getStackTrace();
        err.println(
            "Our own fault: "
                + fault.getClass().getSimpleName()
                + (trace.length == 0 ? "" : " at " + trace[0]));
        yield Main.OUR_FAULT;
      }
    };
  }

  private static int say(List<String> problems, PrintWriter err) {
    problems.forEach(problem -> err.println(Visible.of(problem)));
    return Main.USAGE;
  }

  private static String sentence(IOException fault) {
    if (!(fault instanceof FileSystemException file) || file.getFile() == null) {
      return "Cannot read or write: " + fault.getMessage();
    }
    String name = file.getFile();
    return switch (file) {
      case NoSuchFileException none -> name + " does not exist.";
      case AccessDeniedException denied -> name + " may not be read or written.";
      case FileAlreadyExistsException there -> name + " exists already.";
      case NotDirectoryException other -> name + " is no folder.";
      default -> name + ": " + Objects.requireNonNullElse(file.getReason(), "cannot be used");
    };
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    List<String> near =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String meant = near.isEmpty() ? "" : meant(near.getFirst());
    String says = Objects.requireNonNullElse(wrong.getMessage(), "The command line is wrong");
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().getFirst();
      says =
          unmatched.isUnknownOption()
              ? "There is no option " + word
              : "Nothing is known of \"" + word + "\"";
      meant =
          isCommand(command, unmatched)
              ? otherWords(word).map(Complaints::meant).orElse(meant)
              : meant;
    }
    return complain(command, says, meant);
  }

  private static String meant(String near) {
    return "; is " + near + " meant?";
  }

  /** Whether a command was asked for that is none. */
  private static boolean isCommand(CommandLine command, UnmatchedArgumentException unmatched) {
    return command.getParent() == null && !unmatched.isUnknownOption();
  }

  /** What other programs, and people, call our commands. */
  private static Optional<String> otherWords(String word) {
    return switch (word) {
      case "scan", "check", "run", "test", "verify", "analyze", "analyse", "lint" ->
          Optional.of("audit");
      case "fix", "todo", "steps" -> Optional.of("next");
      case "why", "describe", "show", "man" -> Optional.of("explain");
      case "list", "ls", "search", "find", "rules" -> Optional.of("controls");
      case "ignore", "suppress", "waive", "except" -> Optional.of("accept");
      case "compare" -> Optional.of("diff");
      case "setup", "configure", "new" -> Optional.of("init");
      default ->
          word.contains("/") || word.startsWith(".")
              ? Optional.of("audit " + word)
              : Optional.empty();
    };
  }

  private static int complain(CommandLine command, String says, String meant) {
    command
        .getErr()
        .println(
            Visible.of(Stream.of(says.split("\\R", -1)).findFirst().orElse(says))
                + meant
                + " ("
                + World.of(command.getCommandSpec())
                    .commands()
                    .of(command.getCommandSpec().qualifiedName() + " --help says what there is.)"));
    return Main.USAGE;
  }
}
