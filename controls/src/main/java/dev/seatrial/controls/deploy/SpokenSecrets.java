package dev.seatrial.controls.deploy;

import dev.seatrial.model.facts.pipeline.PipelineStep;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a step's script that print a secret into the log. */
final class SpokenSecrets {
  private static final Pattern SPEAKS = Pattern.compile("^\\s*(sudo\\s+)?(echo|printf)\\s+(.*)$");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{[^}]*\\bsecrets\\.(\\w+)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i)(^|_)(secrets?|tokens?|passwords?|passwd|pwd|credentials?|api_?keys?|private_?keys?|access_?keys?)$");

  /** What a shell itself keeps under a name like a secret's. */
  private static final Pattern WORKING_FOLDER = Pattern.compile("(OLD)?PWD");

  private static final Pattern INTO_FILE = Pattern.compile("\\s(-o|--output)[ =]?\\S");

  /** Programs that print what they are given, in another form. */
  private static final Pattern PRINTS_ON =
      Pattern.compile(
          "\\|\\s*(base64|base32|tee|rev|xxd|od|sed|cut|head|tail|fold|tr|cat)\\b[^|>]*$");

  private static final Pattern WHOLE_ENVIRONMENT =
      Pattern.compile("^\\s*(env|printenv|export -p|set)\\s*(\\|\\s*sort\\s*)?$");

  private SpokenSecrets() {}

  /** The name of the secret that a line prints; empty where it prints none. */
  static Optional<String> in(String line, PipelineStep step) {
    boolean hasSecrets = step.environment().values().stream().anyMatch(v -> v.contains("secrets."));
    if (hasSecrets && WHOLE_ENVIRONMENT.matcher(line).matches()) {
      return Optional.of("whole environment");
    }
    Matcher speaks = SPEAKS.matcher(line);
    if (!speaks.matches() || !reachesLog(speaks.group(3))) {
      return Optional.empty();
    }
    Matcher expression = EXPRESSION.matcher(speaks.group(3));
    if (expression.find()) {
      return Optional.of(expression.group(1));
    }
    return VARIABLE
        .matcher(withoutSingleQuotes(speaks.group(3)))
        .results()
        .map(found -> found.group(1))
        .filter(name -> isSecret(name, step.environment()))
        .findFirst();
  }

  private static boolean isSecret(String name, Map<String, String> environment) {
    String value = environment.getOrDefault(name, "");
    return value.contains("secrets.")
        || (value.isEmpty()
            && !WORKING_FOLDER.matcher(name).matches()
            && SECRET_NAME.matcher(name).find());
  }

  /** What goes into a file, a mask or another program's input is not printed. */
  private static boolean reachesLog(String rest) {
    boolean elsewhere =
        rest.contains(">")
            || INTO_FILE.matcher(rest).find()
            || rest.contains("::add-mask::")
            || rest.contains("<<<");
    return !elsewhere && (!rest.contains("|") || PRINTS_ON.matcher(rest).find());
  }

  private static String withoutSingleQuotes(String text) {
    return text.replaceAll("'[^']*'", "''");
  }

  /** The commands of a script, roughly: its lines, continued ones joined, chained ones apart. */
  static Stream<String> lines(String script) {
    return script
        .replace("\\\n", " ")
        .lines()
        .flatMap(line -> Arrays.stream(line.split("\\s(?:&&|\\|\\||;)\\s|;\\s", -1)));
  }
}
