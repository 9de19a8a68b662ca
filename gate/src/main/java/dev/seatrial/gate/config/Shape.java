package dev.seatrial.gate.config;

import java.util.regex.Pattern;

/** How a text has to be written; the published schema repeats these patterns word for word. */
enum Shape {
  LINE("^\\S(?:.{0,998}\\S)?$", "is one line of text"),
  NAME(
      "^[a-zA-Z0-9@](?:[a-zA-Z0-9@._/-]{0,98}[a-zA-Z0-9])?$",
      "is a short name of letters, digits, points and hyphens"),
  FOLDER(
      "^(?!/)(?!.*\\\\)(?!(?:.*/)?\\.\\.(?:/|$)).{1,400}$",
      "is a folder or a file within the repository"),
  ADDRESS(
      "^https?://[^\\s/@?#]{1,253}(?:/[^\\s?#]{0,400})?$",
      "is an address such as https://staging.example.org, without a user, a password or a query"),
  PATH("^/[^\\s?#]{0,400}$", "is a path such as /healthz"),
  VARIABLE(
      "^[A-Z][A-Z0-9_]{0,99}$",
      "is the name of an environment variable, such as STAGING_DATABASE_URL, and never the value itself"),
  DURATION("^[1-9][0-9]{0,5}(?:ms|s|min|h|d)$", "is a time such as 300ms, 15min or 4h"),
  SHARE("^(?:100|[0-9]{1,2})(?:\\.[0-9]{1,5})?%$", "is a share such as 99.9%");

  private final Pattern pattern;
  private final String says;

  Shape(String pattern, String says) {
    this.pattern = Pattern.compile(pattern);
    this.says = says;
  }

  boolean fits(String text) {
    return text.length() <= 1000 && pattern.matcher(text).find();
  }

  /** The rest of a sentence that begins with a name. */
  String says() {
    return says;
  }

  String pattern() {
    return pattern.pattern();
  }
}
