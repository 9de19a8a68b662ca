package dev.seatrial.project.quality;

import dev.seatrial.model.facts.quality.TestFile.Suspect;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.text.Matches;
import dev.seatrial.model.text.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a test file tests something of its own repository, and what makes it unsteady. */
final class Substance {
  private static final TextPattern TAUTOLOGY =
      TextPattern.of(
          "expect\\(\\s{0,4}(true|1|false)\\s{0,4}\\)\\.(?:toBe|toEqual|to\\.equal|toBeTruthy|toBeFalsy)\\(\\s{0,4}(?:\\1)?\\s{0,4}\\)"
              + "|assert\\s{1,4}True\\b|assert\\s{1,4}1\\s{0,4}==\\s{0,4}1|assertTrue\\(\\s{0,4}[tT]rue\\s{0,4}\\)|Assert\\.True\\(\\s{0,4}true\\s{0,4}\\)|assert!\\(\\s{0,4}true\\s{0,4}\\)"
              + "|\\bit\\(\\s{0,8}['\"]should be defined['\"],[^;]{0,80}expect\\(\\s{0,8}\\w{1,60}\\s{0,8}\\)\\.toBeDefined\\(\\)");

  /**
   * What generators leave behind: Nx, Create React App, Playwright, Cypress, Laravel, Flutter,
   * Angular, SvelteKit.
   */
  private static final List<TextPattern> LEFTOVERS =
      List.of(
          TextPattern.of("message: 'Hello API'"),
          TextPattern.of("[gG]etHello\\(\\)\\)\\.toBe\\(['\"]Hello World!['\"]\\)"),
          TextPattern.of("renders learn react link"),
          TextPattern.of("https://playwright\\.dev/"),
          TextPattern.of("https://example\\.cypress\\.io"),
          TextPattern.of("the_application_returns_a_successful_response|that_true_is_true"),
          TextPattern.of("Counter increments smoke test"),
          TextPattern.of(
              "home page has expected h1[^;]{0,160};\\s{0,8}await expect\\(page\\.locator\\('h1'\\)\\)\\.toBeVisible\\(\\);\\s{0,4}\\}"),
          TextPattern.of(
              "toContain\\('Welcome [\\w-]{1,60}'\\)|'Welcome [\\w-]{1,60}'\\)?;?\\s{0,4}\\}\\)"));

  private static final TextPattern OWN_SCRIPT =
      TextPattern.of(
          "(?:from|import|require\\(|import\\()\\s{0,4}['\"](?:\\.{1,2}/|@/|~/?|#|src/|\\$lib)");
  private static final TextPattern PYTHON_IMPORT =
      TextPattern.of("(?m)^\\s{0,12}(?:from|import)\\s{1,4}(\\.{1,3}|\\w+)");

  private static final Map<Suspect.Kind, TextPattern> SUSPECTS =
      Map.of(
          Suspect.Kind.SKIPPED,
          TextPattern.of(
              "\\b(?:it|test|describe|context|suite)\\.(?:skip|fixme|todo)\\b|\\bx(?:it|describe|test)\\(|@(?:Disabled|Ignore)\\b|pytest\\.mark\\.(?:skip|xfail)\\b|unittest\\.skip|\\bt\\.Skip(?:f|Now)?\\(|markTestSkipped|markTestIncomplete|#\\[ignore|@(?:module|describe)?tag\\s{1,4}:?skip\\b|\\bSkip\\s{0,4}=|(?m:^\\s{0,24}(?:xit|xscenario|skip|pending)\\b\\s{0,4}(?:$|['\"({]|if\\b|unless\\b|do\\b))"),
          Suspect.Kind.FOCUSED,
          TextPattern.of("\\b(?:it|test|describe|context|suite)\\.only\\b|\\bf(?:it|describe)\\("),
          Suspect.Kind.RETRIED,
          TextPattern.of(
              "\\b(?:it|test|describe|context|suite)\\([^;{}]{0,200}\\{[^;{}]{0,120}\\bretr(?:y|ies)\\s{0,4}:\\s{0,4}[1-9]|\\.retries\\([1-9]|jest\\.retryTimes|@Retry\\w*|@RepeatedIfException|pytest\\.mark\\.flaky|@flaky\\b|test\\.describe\\.configure\\(\\{[^}]{0,80}retries"),
          Suspect.Kind.SLEEPS,
          TextPattern.of(
              "\\btime\\.[sS]leep\\(|\\bThread\\.sleep\\(|\\bwaitForTimeout\\(|\\bcy\\.wait\\(\\s{0,4}\\d|\\bTask\\.Delay\\(|\\bThread\\.Sleep\\(|\\b(?:thread|time)::sleep\\(|(?:\\bProcess|:timer)\\.sleep[( ]\\s{0,4}(?!:infinity)\\S|(?<![.\\w:])u?sleep[( ]\\s{0,4}[\\d.]|\\bsetTimeout\\(\\s{0,4}(?:r|resolve|res|done)\\b|\\basyncio\\.sleep\\(\\s{0,4}[1-9]"));
  private static final int MOST_SUSPECTS = 50;

  private Substance() {}

  /** Whether it is what a generator wrote, or asserts nothing but what is true by itself. */
  static boolean isPlaceholder(String text, int assertions) {
    if (LEFTOVERS.stream().anyMatch(leftover -> leftover.isIn(text))) {
      return true;
    }
    int empty = 0;
    Matches tautology = TAUTOLOGY.matches(text);
    while (tautology.find()) {
      empty++;
    }
    return assertions > 0 && empty >= assertions;
  }

  /**
   * Whether it imports something of the repository.
   *
   * @param own names of the repository's packages and top-level modules
   */
  static boolean callsOwnCode(Language language, String text, Set<String> own) {
    return switch (language) {
      case TYPESCRIPT, JAVASCRIPT ->
          OWN_SCRIPT.isIn(text)
              || own.stream()
                  .anyMatch(name -> text.contains("'" + name) || text.contains("\"" + name));
      case PYTHON -> importsOwn(text, own);
      default -> true;
    };
  }

  private static boolean importsOwn(String text, Set<String> own) {
    Matches imported = PYTHON_IMPORT.matches(text);
    while (imported.find()) {
      if (imported.group(1).startsWith(".") || own.contains(imported.group(1))) {
        return true;
      }
    }
    return false;
  }

  /** The marks in masked text. */
  static List<Suspect> suspects(String masked, String text) {
    List<Suspect> suspects = new ArrayList<>();
    for (Suspect.Kind kind : Suspect.Kind.values()) {
      TextPattern pattern = SUSPECTS.get(kind);
      Matches mark = pattern == null ? null : pattern.matches(masked);
      while (mark != null && mark.find() && suspects.size() < MOST_SUSPECTS) {
        int line = line(masked, mark.start());
        suspects.add(
            new Suspect(kind, text.lines().skip(line - 1L).findFirst().orElse("").strip(), line));
      }
    }
    return suspects;
  }

  private static int line(String text, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }
}
