package dev.seatrial.project.quality;

import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.text.TextPattern;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a language's test frameworks write a case and an assertion. The words are those of the
 * frameworks' own documentation.
 *
 * @param names of files that hold tests
 * @param test a case, in masked text
 * @param assertion an assertion, in masked text
 * @param note a comment that makes a case of the function below it, in plain text
 */
record Vocabulary(Pattern names, TextPattern test, TextPattern assertion, TextPattern note) {
  private static final TextPattern NO_NOTE = TextPattern.of("(?!)");
  private static final TextPattern TEST_TAG =
      TextPattern.of("(?m)^\\s{0,24}(?:/\\*)?\\*{1,2}\\s{1,4}@test\\b");

  private static final Vocabulary SCRIPT =
      of(
          ".*[.-](test|spec|e2e|cy)\\.[cm]?[jt]sx?|(.*/)?(test|spec)\\.[cm]?[jt]sx?|(.*/)?(__tests__|tests?|cypress/e2e|cypress/integration)/.*\\.[cm]?[jt]sx?",
          "(?<![.\\w$])(?:it|test|specify|(?:Deno|QUnit|tap|t)\\.test)\\s{0,4}(?:\\(|\\.(?:only|each|concurrent|serial|skip|failing|fails|fixme|todo)\\b)",
          "\\bexpect\\w*\\s{0,4}[.(]|\\bassert\\w*[.(]|\\.should\\b|\\bshould\\.|\\bt\\.(?:is|true|false|deepEqual|throws\\w*|pass|truthy|falsy|not|regex|snapshot|equal|ok|same|notOk)\\(|\\bwaitFor\\w*\\(|\\.waitFor\\w*\\(|\\bcy\\.(?:contains|url|location)\\(");
  private static final Vocabulary PYTHON =
      of(
          "(.*/)?(test_[^/]*|[^/]*_test|tests?)\\.py",
          "(?m)^\\s{0,12}(?:async\\s{1,4})?def\\s{1,4}test",
          "\\bassert\\b|\\bself\\.(?:assert\\w+|fail)\\(|\\bpytest\\.(?:raises|warns|fail)\\b|\\.assert_\\w+\\(|\\bdjango_assert\\w+|\\bexpect\\(");
  private static final Vocabulary GO =
      of(
          ".*_test\\.go",
          "(?m)^func\\s{1,4}(?:\\([^)]{0,80}\\)\\s{0,4})?(?:Test|Example|Fuzz)\\w*\\(|\\bIt\\(",
          "\\b\\w+\\.(?:Error|Errorf|Fatal|Fatalf|Fail|FailNow)\\(|\\b(?:assert|require|is|qt|must|check|cmp)\\.\\w+\\(|\\bExpect\\(|\\bassert\\w*\\(");
  private static final Vocabulary JVM =
      of(
          "(.*/)?(test|tests|[a-zA-Z]+Test|testFixtures)/.*\\.(java|kt|scala|groovy)|.*(Tests?|IT|Spec)\\.(java|kt|scala|groovy)",
          "@(?:Test|ParameterizedTest|RepeatedTest|Property|TestFactory|Theory)\\b|\\bfun\\s{1,4}`|\\bshould\\(|\\btest\\(",
          "\\bassert\\w*\\s{0,4}[({]|\\bassert\\s|\\bverify\\w*\\s{0,4}[({]|\\bfail\\(|\\bandExpect\\(|\\bexpect\\w*[({]|\\bshould\\w*[ ({]|\\bthen\\w*\\(");
  private static final Vocabulary RUBY =
      of(
          ".*_(spec|test)\\.rb|(.*/)?(spec|test)/(features|system)/.*\\.rb",
          "(?m)^\\s{0,24}(?:it|specify|scenario|test|example)[ (]|\\bdef\\s{1,4}test_",
          "\\bexpect\\b|\\.should\\b|\\bassert\\w*\\b|\\brefute\\w*\\b|\\bmust_\\w+|\\bis_expected\\b");
  private static final Vocabulary PHP =
      of(
              ".*(Test|Cest)\\.php|(.*/)?tests/.*\\.php",
              "\\bfunction\\s{1,4}test\\w*|#\\[Test\\]|\\b(?:it|test)\\s{0,4}\\(",
              "\\bassert\\w*\\(|\\bexpect\\w*\\(|\\bsee\\w*\\(")
          .noted(TEST_TAG);
  private static final Vocabulary CSHARP =
      of(
          ".*\\.cs",
          "\\[(?:Fact|Theory|Test|TestCase|TestMethod|SkippableFact)\\b",
          "\\bAssert\\.|\\.Should\\w*\\(|\\.Verify\\w*\\(|\\bExpect\\(");
  private static final Vocabulary RUST =
      of(
          ".*\\.rs",
          "#\\[(?:\\w{1,20}::)?(?:test|rstest|test_case)\\b",
          "\\bassert\\w*!|\\bpanic!|#\\[should_panic");
  private static final Vocabulary DART =
      of(
          ".*_test\\.dart",
          "\\b(?:test|testWidgets|group)\\s{0,4}\\(",
          "\\bexpect\\w*\\(|\\bverify\\w*\\(");
  private static final Vocabulary ELIXIR =
      of(".*_test\\.exs", "(?m)^\\s{0,12}test\\s", "\\bassert\\w*\\b|\\brefute\\w*\\b");

  private static final Vocabulary SWIFT =
      of(
          "(.*/)?[^/]*Tests?/.*\\.swift|.*Tests?\\.swift",
          "(?m)^\\s{0,24}(?:[\\w@]+\\s{1,4}){0,4}func\\s{1,4}test\\w*\\(|@Test\\b",
          "\\bXCT(?:Assert|Fail|Unwrap)\\w*\\(|#(?:expect|require)\\(|\\bassert\\w*\\(|\\bexpect\\(");

  /** Clojure, Crystal, Haskell and their kin. */
  private static final Vocabulary UNCOMMON =
      of(
          ".*[_-](tests?|spec)\\.\\w+|(.*/)?(tests?|spec)/.*\\.\\w+",
          "\\((?:deftest|defspec)\\b|(?m:^\\s{0,40}it\\s{1,4}[\"(])",
          "\\((?:is|are|match\\?|fact)\\s|\\.should\\w*\\b|\\bshould[A-Z]\\w*|\\bexpect\\w*\\b|\\bassert\\w*\\b");

  private static final Map<Language, Vocabulary> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry(Language.TYPESCRIPT, SCRIPT),
          Map.entry(Language.JAVASCRIPT, SCRIPT),
          Map.entry(Language.PYTHON, PYTHON),
          Map.entry(Language.GO, GO),
          Map.entry(Language.JAVA, JVM),
          Map.entry(Language.KOTLIN, JVM),
          Map.entry(Language.SCALA, JVM),
          Map.entry(Language.GROOVY, JVM),
          Map.entry(Language.RUBY, RUBY),
          Map.entry(Language.PHP, PHP),
          Map.entry(Language.CSHARP, CSHARP),
          Map.entry(Language.RUST, RUST),
          Map.entry(Language.DART, DART),
          Map.entry(Language.ELIXIR, ELIXIR),
          Map.entry(Language.SWIFT, SWIFT),
          Map.entry(Language.UNCOMMON, UNCOMMON));

  private Vocabulary noted(TextPattern comment) {
    return new Vocabulary(names, test, assertion, comment);
  }

  /** The vocabulary of a language that has one. */
  static Optional<Vocabulary> of(Language language) {
    return Optional.ofNullable(BY_LANGUAGE.get(language));
  }

  private static Vocabulary of(String names, String test, String assertion) {
    return new Vocabulary(
        Pattern.compile(names), TextPattern.of(test), TextPattern.of(assertion), NO_NOTE);
  }
}
