package dev.seatrial.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A surface that a report can be rendered to. */
public enum Format {
  TEXT(".txt"),
  HTML(".html"),
  JSON(".json"),
  SARIF(".sarif"),
  MARKDOWN(".md"),
  JUNIT(".xml"),
  BADGE(".svg");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** The format of a name, in lower case. */
  public static Optional<Format> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** The format that a file's name ends with. */
  public static Optional<Format> ofFile(String name) {
    return Arrays.stream(values())
        .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending))
        .findFirst();
  }

  /** All names. */
  public static String words() {
    return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
  }

  /** All endings. */
  public static String endings() {
    return Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(" "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
