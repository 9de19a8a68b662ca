package dev.seatrial.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine;

/** What the exit codes of each command mean, for its help. */
final class ExitCodes {
  private ExitCodes() {}

  /** The commands with their exit codes in their help. */
  static CommandLine listed(CommandLine main) {
    list(main);
    return main;
  }

  private static void list(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    own(command.getCommandName(), codes::put);
    codes.put(String.valueOf(Main.USAGE), "The order is wrong, or cannot be carried out.");
    codes.put(String.valueOf(Main.OUR_FAULT), "A fault of our own.");
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
    command.getSubcommands().values().forEach(ExitCodes::list);
  }

  private static void own(String command, BiConsumer<String, String> codes) {
    switch (command) {
      case "audit", "next", "seatrial" -> {
        codes.accept("0", "The gate is open, or nothing was asked of it.");
        codes.accept("1", "The gate is closed.");
        codes.accept("2", "The gate is undecided.");
      }
      case "secrets" -> {
        codes.accept("0", "No secret looks live, or the ledger settles each that does.");
        codes.accept("1", "One looks live.");
        codes.accept("2", "One is doubtful, or something could not be read.");
      }
      case "diff" -> {
        codes.accept("0", "Nothing got worse.");
        codes.accept("1", "Something got worse.");
      }
      case "lint" -> {
        codes.accept("0", "Every entry counts as it is meant to.");
        codes.accept("1", "An entry does not.");
      }
      case "score" -> {
        codes.accept("0", "No pass is false.");
        codes.accept("1", "A pass is false.");
      }
      default -> codes.accept("0", "It is done.");
    }
  }
}
