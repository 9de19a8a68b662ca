package dev.seatrial.project.quality;

import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.TestFile.Level;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files of requests to a started server that check the answers: collections of Postman, and Hurl.
 */
final class RequestSuites {
  private static final Pattern NAMES =
      Pattern.compile("(?i).*(\\.hurl|[._-]?postman[\\w.-]*\\.json|[._-]collection\\.json)");
  private static final Pattern COLLECTION =
      Pattern.compile("schema\\.getpostman\\.com|\"_postman_id\"");
  private static final Pattern REQUEST = Pattern.compile("\"request\"\\s{0,4}:\\s{0,4}\\{");
  private static final Pattern CHECK =
      Pattern.compile("\\bpm\\.(?:test|expect)\\(|\\btests\\[|\\bpostman\\.test");
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s{1,4}\\S");
  private static final Pattern ANSWER = Pattern.compile("(?m)^HTTP(?:/\\S{1,4})?\\s{1,4}\\d{3}");

  private RequestSuites() {}

  static boolean mayBe(SourceFile file) {
    return NAMES.matcher(file.path()).matches();
  }

  /** A collection that checks nothing is for reading; it is no test. */
  static Optional<TestFile> of(String path, String text) {
    boolean hurl = path.endsWith(".hurl");
    if (!hurl && !COLLECTION.matcher(text).find()) {
      return Optional.empty();
    }
    int cases = count(hurl ? ENTRY : REQUEST, text);
    int checks = count(hurl ? ANSWER : CHECK, text);
    return cases == 0 || checks == 0
        ? Optional.empty()
        : Optional.of(
            new TestFile(
                path,
                Level.END_TO_END,
                hurl ? "hurl" : "newman",
                cases,
                checks,
                true,
                false,
                List.of()));
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }
}
