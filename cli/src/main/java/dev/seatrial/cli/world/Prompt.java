package dev.seatrial.cli.world;

import static java.util.Objects.requireNonNull;

import java.io.Console;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Asks a person at the terminal for what the command line left out. */
public final class Prompt {
  /** Nobody is there to be asked. */
  public static final Prompt NOBODY = new Prompt(Optional.empty());

  private final Optional<UnaryOperator<String>> person;

  private Prompt(Optional<UnaryOperator<String>> person) {
    this.person = person;
  }

  /** Somebody who answers questions. */
  public static Prompt of(UnaryOperator<String> person) {
    return new Prompt(Optional.of(requireNonNull(person, "person is null")));
  }

  @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where nobody watches
  public static Prompt onConsole() {
    Console console = System.console();
    return console == null || !console.isTerminal()
        ? NOBODY
        : of(
            question ->
                Optional.ofNullable(console.readLine("%s ", question))
                    .map(String::strip)
                    .orElse(""));
  }

  public boolean isWatched() {
    return person.isPresent();
  }

  /** The given value, or the answer of whoever sits there; empty where nobody does. */
  public String unlessGiven(String given, String question) {
    return given.isBlank() ? person.map(asked -> asked.apply(question)).orElse("") : given;
  }

  /** The answer, or what stands where the answer is empty or nobody sits there. */
  public String or(String otherwise, String question) {
    String answer =
        person
            .map(
                asked ->
                    asked.apply(question + (otherwise.isEmpty() ? "" : " [" + otherwise + "]")))
            .orElse("");
    return answer.isBlank() ? otherwise : answer;
  }

  /** Notes an option that has no value. */
  public static void require(String value, String option, List<String> wrong) {
    if (value.isBlank()) {
      wrong.add(option + " is missing.");
    }
  }

  /** Notes an option that is no ISO date. */
  public static void requireDate(String value, String option, List<String> wrong) {
    try {
      LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      wrong.add(option + " is a date such as 2026-01-31.");
    }
  }
}
