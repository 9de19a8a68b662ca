package dev.seatrial.cli;

import java.io.Console;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Asks a person at the terminal for what the command line left out. */
final class Prompt {
  private final Optional<Console> console;

  private Prompt(Optional<Console> console) {
    this.console = console;
  }

  static Prompt onConsole() {
    return new Prompt(Optional.ofNullable(System.console()).filter(Console::isTerminal));
  }

  /** The given value, or the answer of whoever sits there; empty where nobody does. */
  String unlessGiven(String given, String question) {
    if (!given.isBlank() || console.isEmpty()) {
      return given;
    }
    return Optional.ofNullable(console.get().readLine("%s ", question)).orElse("");
  }

  /** Notes an option that has no value. */
  static void require(String value, String option, List<String> wrong) {
    if (value.isBlank()) {
      wrong.add(option + " is missing.");
    }
  }

  /** Notes an option that is no ISO date. */
  static void requireDate(String value, String option, List<String> wrong) {
    try {
      LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      wrong.add(option + " is a date such as 2026-01-31.");
    }
  }
}
