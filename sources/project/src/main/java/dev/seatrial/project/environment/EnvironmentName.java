package dev.seatrial.project.environment;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a file says of settings in it. */
enum EnvironmentName {
  /** Settings: ".env", ".env.production", "docker.env". */
  SETTINGS,
  /** What settings there are: ".env.example", "env.sample", ".env.local.example", "example.env". */
  TEMPLATE,
  /** No dotenv file, or one whose values are encrypted as a whole. */
  OTHER;

  private static final Pattern DOTENV =
      Pattern.compile("(?:[\\w.-]*\\.)?env(?:[._-][\\w-]+)*|env\\.[\\w.-]+");
  private static final Pattern TEMPLATE_WORD =
      Pattern.compile(
          "(?:^|[._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skeleton|dummy|stub)(?:[._-]|$)");
  private static final Pattern PROGRAM =
      Pattern.compile(
          ".*\\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|php|cs|ex|exs|sh|bash|ps1|md|mdx|rst|html?|ya?ml|json|toml"
              + "|xml|svelte|vue|css|scss|lock|sql|prisma|png|svg)");
  private static final Pattern ENCRYPTED =
      Pattern.compile(".*[._-](?:vault|enc|encrypted|age|gpg|asc|sops)(?:[._-].*)?");

  static EnvironmentName of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean bare = name.equals("env");
    if (bare || !DOTENV.matcher(name).matches() || isSomethingElse(name)) {
      return OTHER;
    }
    // Nothing that loads such files reads a ".txt": it is there to be copied.
    boolean template = TEMPLATE_WORD.matcher(name).find() || name.endsWith(".txt");
    // "env.production" may be anything; "env.example" is what people call a template.
    boolean dotted = name.startsWith(".env") || name.contains(".env");
    return template ? TEMPLATE : dotted ? SETTINGS : OTHER;
  }

  private static boolean isSomethingElse(String name) {
    return PROGRAM.matcher(name).matches() || ENCRYPTED.matcher(name).matches();
  }
}
