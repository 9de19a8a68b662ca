package dev.seatrial.catalog;

import dev.seatrial.model.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The closed set of lines that a page may write under {@code resolve}, and the steps they mean. */
final class Resolutions {
  private static final Map<String, Step> FIXED =
      Map.of(
          "database",
          new Step(
              Step.Kind.CREDENTIAL,
              "A read-only address of the database (this version cannot use one yet)"),
          "live",
          new Step(
              Step.Kind.CREDENTIAL,
              "An address of a running environment (this version cannot use one yet)"),
          "forge",
          new Step(
              Step.Kind.CREDENTIAL,
              "A token that reads the forge's branch rules (this version cannot use one yet)"),
          "registry",
          new Step(
              Step.Kind.CREDENTIAL,
              "Access to package registries and advisory feeds (this version cannot use it yet)"),
          "reader code",
          new Step(Step.Kind.READER, "The reader of application code, which this version lacks"),
          "reader secrets",
          new Step(
              Step.Kind.READER,
              "The reader of secrets in the whole history, which this version lacks"),
          "reader supply-chain",
          new Step(
              Step.Kind.READER,
              "The reader of supply chain and infrastructure, which this version lacks"),
          "reader database",
          new Step(
              Step.Kind.READER,
              "The scratch database built from the migrations, which this version lacks"));

  private Resolutions() {}

  /**
   * The step that a line means, or empty where it means none.
   *
   * @param aspect "tests.coverage#gaps"
   */
  static Optional<Step> step(String line, String aspect, String states) {
    String lower = line.strip().toLowerCase(Locale.ROOT);
    if (FIXED.containsKey(lower)) {
      return Optional.of(FIXED.get(lower));
    }
    if (lower.equals("change")) {
      return Optional.of(Step.change("Make it true and visible in the repository: " + states));
    }
    return rest(line, "question ")
        .map(asked -> Step.question(asked + " (seatrial attest " + aspect + ")"))
        .or(() -> rest(line, "command ").map(command -> Step.command("Run " + command)))
        .or(
            () ->
                rest(line, "trial ")
                    .map(
                        trial ->
                            Step.command(
                                "The trial \"" + trial + "\" (this version cannot run it yet)")));
  }

  private static Optional<String> rest(String line, String word) {
    String stripped = line.strip();
    return stripped.startsWith(word) && stripped.length() > word.length()
        ? Optional.of(stripped.substring(word.length()).strip())
        : Optional.empty();
  }
}
