package dev.seatrial.project.python;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement of a Python package, "uvicorn[standard]>=0.30; python_version>'3.9'".
 *
 * @param name normalized as the package index does: lower case, joined by hyphens
 */
public record Requirement(String name, String constraint) {
  public Requirement {
    requireNonNull(name, "name is null");
    requireNonNull(constraint, "constraint is null");
  }

  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^\\]]*]\\s*)?(.*)");
  private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9._-]+)");

  /** A requirement as it stands in a list or on a line; empty where it is none. */
  public static Optional<Requirement> parse(String text) {
    String written = text.strip();
    if (written.startsWith("git+") || written.startsWith("http")) {
      Matcher egg = EGG.matcher(written);
      return egg.find()
          ? Optional.of(new Requirement(normalized(egg.group(1)), written))
          : Optional.empty();
    }
    Matcher matcher = WRITTEN.matcher(written.lines().findFirst().orElse(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = until(until(matcher.group(2), ";"), " #");
    String constraint = rest.strip().replaceFirst("^\\((.*)\\)$", "$1");
    return constraint.isEmpty() || "<>=!~@".indexOf(constraint.charAt(0)) >= 0
        ? Optional.of(new Requirement(normalized(matcher.group(1)), constraint))
        : Optional.empty();
  }

  /** A name as the package index compares it. */
  public static String normalized(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }

  private static String until(String text, String stop) {
    int at = text.indexOf(stop);
    return at < 0 ? text : text.substring(0, at);
  }
}
