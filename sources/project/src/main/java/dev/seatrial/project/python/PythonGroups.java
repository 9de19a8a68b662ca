package dev.seatrial.project.python;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import java.util.regex.Pattern;

/** What a named group of Python requirements, or a file of them, is for. */
public final class PythonGroups {
  private static final Pattern DEVELOPMENT =
      Pattern.compile(
          "(?i)(?:^|[-_./ ])(?:all-?)?(?:dev|devel|develop|development|tests?|testing|lint(?:ing|er|ers)?|docs?"
              + "|documentation|typing|types|mypy|ci|qa|format|style|build|tools?|tooling|local|bench|benchmarks?"
              + "|debug|pre-?commit|release|nox|tox|coverage)(?:$|[-_./ ])");
  private static final Pattern PRODUCTION =
      Pattern.compile(
          "(?i)(?:^|[-_./ ])(?:main|prod|production|app|web|server|deploy|runtime|worker)(?:$|[-_./ ])");

  private PythonGroups() {}

  /** The use of an extra: optional, unless its name says that it is for development. */
  public static Use ofExtra(String name) {
    return DEVELOPMENT.matcher(name).find() ? Use.DEVELOPMENT : Use.OPTIONAL;
  }

  /** The use of a dependency group: development, unless its name says that it is deployed. */
  public static Use ofGroup(String name) {
    return PRODUCTION.matcher(name).find() ? Use.PRODUCTION : Use.DEVELOPMENT;
  }

  /**
   * The use of a requirements file: production, unless its name says that it is for development.
   */
  public static Use ofFile(String name) {
    return DEVELOPMENT.matcher(name).find() ? Use.DEVELOPMENT : Use.PRODUCTION;
  }
}
