package dev.seatrial.cli.world;

import static java.util.Objects.requireNonNull;

import java.io.Console;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Asks a person at the terminal for what the command line left out. */
public final class Prompt {
  /** Nobody is there to be asked. */
  public static final Prompt NOBODY = new Prompt(Optional.empty());

  /** Who does not answer at all, or whose terminal has ended, is not asked for ever. */
  private static final int TRIES = 5;

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

  /**
   * The given value, or the answer of whoever sits there; empty where nobody does.
   *
   * @param wrong what is wrong with an answer; it is then asked for again at once
   */
  public String unlessGiven(
      String given, String question, Function<String, Optional<String>> wrong) {
    return given.isBlank() ? or("", question, wrong) : given;
  }

  /**
   * The answer, or what stands where the answer is empty or nobody sits there.
   *
   * @param wrong what is wrong with an answer; it is then asked for again at once
   */
  public String or(String otherwise, String question, Function<String, Optional<String>> wrong) {
    if (person.isEmpty()) {
      return otherwise;
    }
    String asked = question + (otherwise.isEmpty() ? "" : " [" + otherwise + "]");
    String answer = "";
    String before = "";
    for (int i = 0; i < TRIES; i++) {
      String said = person.get().apply(before + asked);
      answer = said.isBlank() ? otherwise : said;
      Optional<String> says = wrong.apply(answer);
      if (says.isEmpty()) {
        return answer;
      }
      before = says.get() + "\n";
    }
    return answer;
  }

  /** Any answer is right. */
  public static Optional<String> any(String answer) {
    return Optional.empty();
  }

  /** Any answer is right but none. */
  public static Optional<String> some(String answer) {
    return answer.isBlank() ? Optional.of("An answer is needed.") : Optional.empty();
  }

  /** What is wrong with the last day of something that begins today. */
  public static Function<String, Optional<String>> lastDay(LocalDate today, int longest) {
    return answer -> {
      try {
        LocalDate day = LocalDate.parse(answer);
        return day.isBefore(today)
            ? Optional.of("That day is over.")
            : day.isAfter(today.plusDays(longest))
                ? Optional.of("That is too long.")
                : Optional.empty();
      } catch (DateTimeParseException e) {
        return Optional.of("A date is written like 2026-01-31.");
      }
    };
  }

  /** Notes an option that has no value. */
  public static void require(String value, String option, List<String> missing) {
    if (value.isBlank()) {
      missing.add(option);
    }
  }

  /** Whether it is an ISO date. */
  public static boolean isDate(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
