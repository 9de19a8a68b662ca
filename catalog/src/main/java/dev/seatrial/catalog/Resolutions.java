package dev.seatrial.catalog;

import dev.seatrial.model.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The closed set of lines that a page may write under {@code resolve}, and the steps they mean. */
final class Resolutions {
  private static final Map<String, Step> FIXED =
      Map.of(
          "database", lacking("look at the live database"),
          "live", lacking("look at a running environment"),
          "forge", lacking("read the forge's branch rules"),
          "registry", lacking("ask package registries and advisory feeds"),
          "reader code", lacking("read application code"),
          "reader secrets", lacking("read the whole history for secrets"),
          "reader supply-chain", lacking("read supply chain and infrastructure in depth"),
          "reader database", lacking("build a scratch database from the migrations"));

  private Resolutions() {}

  /**
   * The step that a line means, or empty where it means none.
   *
   * @param aspect "tests.coverage#gaps"
   * @param mend what to change
   */
  static Optional<Step> step(String line, String aspect, String mend) {
    String lower = line.strip().toLowerCase(Locale.ROOT);
    if (FIXED.containsKey(lower)) {
      return Optional.of(FIXED.get(lower));
    }
    if (lower.equals("change")) {
      return Optional.of(Step.change(mend));
    }
    return rest(line, "question ")
        .map(asked -> Step.question(asked + " (seatrial attest " + aspect + ")"))
        .or(() -> rest(line, "command ").map(command -> Step.command("Run " + command)))
        .or(() -> rest(line, "trial ").map(trial -> lacking("run the trial \"" + trial + "\"")));
  }

  /** What a later version of Seatrial will do; nobody can do it for this one. */
  private static Step lacking(String what) {
    return new Step(Step.Kind.READER, "A version of Seatrial that can " + what);
  }

  private static Optional<String> rest(String line, String word) {
    String stripped = line.strip();
    return stripped.startsWith(word) && stripped.length() > word.length()
        ? Optional.of(stripped.substring(word.length()).strip())
        : Optional.empty();
  }
}
