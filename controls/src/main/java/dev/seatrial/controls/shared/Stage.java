package dev.seatrial.controls.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the usual environments a name speaks of. */
public enum Stage {
  /** Where it is worked on. */
  DEVELOPMENT("development|dev|develop|local"),
  /** Where it is tried before users get it. */
  STAGING("staging|stage|stg|preprod|preproduction|uat|acceptance|qa"),
  /** Where users are. */
  PRODUCTION("production|prod|prd|live");

  private static final Pattern ANY =
      Pattern.compile(
          Arrays.stream(values())
              .map(stage -> stage.words.pattern())
              .collect(Collectors.joining("|", "(?<![a-z])(?:", ")(?![a-z])")));

  private final Pattern words;

  Stage(String words) {
    this.words = Pattern.compile(words);
  }

  /** The environment that a word of a name, a path or a title means; the last one counts. */
  public static Optional<Stage> in(String name) {
    List<String> parts = Arrays.asList(plain(name).split("[^a-z]+", -1));
    return parts.reversed().stream()
        .flatMap(
            part -> Arrays.stream(values()).filter(stage -> stage.words.matcher(part).matches()))
        .findFirst();
  }

  /** A name without its word for an environment: what the files of several have in common. */
  public static String without(String name) {
    return ANY.matcher(plain(name)).replaceAll("*");
  }

  private static String plain(String name) {
    return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .replace("pre-prod", "preprod");
  }
}
