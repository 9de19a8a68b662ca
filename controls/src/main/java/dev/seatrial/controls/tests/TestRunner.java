package dev.seatrial.controls.tests;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.model.facts.quality.TestFile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A program that runs tests, and whose tests it runs. */
enum TestRunner {
  VITEST("vitest|vp test", "vitest", ""),
  JEST("jest|(?:react-scripts|craco|wp-scripts|expo|umi) test", "jest", ""),
  MOCHA("mocha", "mocha", ""),
  AVA("ava", "ava", ""),
  TAP("tap", "tap", ""),
  NODE("(?:node|tsx) (?:\\S+ )*--test", "node,node:test", ""),
  BUN("bun test", "bun,bun:test", ""),
  DENO("deno test", "deno", ""),
  ANGULAR("ng test|karma start|jasmine|web-test-runner|wtr", "jasmine,karma", ""),
  PLAYWRIGHT("playwright test", "playwright", ""),
  CYPRESS("cypress run|cypress-io/github-action", "cypress", ""),
  BROWSER(
      "wdio|testcafe|nightwatch|codeceptjs run|detox test|cucumber-js",
      "webdriverio,wdio,testcafe,nightwatch,codeceptjs,detox,cucumber",
      ""),
  NEWMAN("newman run", "newman", ""),
  HURL("hurl", "hurl", ""),
  MAESTRO("maestro test", "maestro", ""),
  PYTEST(
      "pytest|py\\.test|tox|nox|unittest|nose2|behave|robot|stestr|green|coverage run|(?:python )?\\S*manage\\.py (?:\\S+ )*test",
      "pytest,unittest,nose,behave,robot",
      "py,feature,robot"),
  GO("go (?:\\S+ )*test|gotestsum|ginkgo|richgo test", "go,ginkgo", "go"),
  CARGO("cargo (?:\\S+ )*(?:test|nextest run|tarpaulin|llvm-cov)", "cargo,rust", "rs"),
  JVM(
      "mvnw?|gradlew?|sbt|mill",
      "junit,testng,spock,kotest,scalatest",
      "java,kt,kts,groovy,scala,feature"),
  DOTNET("dotnet test", "xunit,nunit,mstest", "cs,fs,vb"),
  RUBY(
      "rspec|minitest|cucumber|rails test\\S*|rake(?: (?:test|spec)\\S*)?|parallel_rspec|knapsack_pro",
      "rspec,minitest,cucumber",
      "rb,feature"),
  PHP(
      "phpunit|pest|paratest|simple-phpunit|artisan test|codecept run|behat",
      "phpunit,pest,codeception",
      "php"),
  MIX("mix test", "exunit", "exs,ex"),
  DART("(?:dart|flutter) (?:test|drive)", "dart,flutter", "dart"),
  SWIFT("swift test|xcodebuild (?:\\S+ )*test", "xctest", "swift"),
  SHELL("bats|shunit2|ctest", "bats,ctest", "bats,sh"),
  /** Runs whatever its own files name, or what we do not know. */
  OTHER(".*", "", "");

  /** Runners of one language family, told apart by name alone. */
  private static final Set<TestRunner> NAMED_ONLY =
      Set.of(VITEST, JEST, MOCHA, AVA, TAP, NODE, BUN, DENO, ANGULAR);

  private final Pattern command;

  @SuppressWarnings("ImmutableEnumChecker") // copies that nobody can change
  private final Set<String> frameworks;

  @SuppressWarnings("ImmutableEnumChecker") // copies that nobody can change
  private final Set<String> endings;

  TestRunner(String command, String frameworks, String endings) {
    this.command = Pattern.compile("(?:" + command + ")(?: .*)?");
    this.frameworks = Set.of(frameworks.split(",", -1));
    this.endings = Set.of(endings.split(",", -1));
  }

  /** The runner that a command starts; the caller knows that it runs tests. */
  static TestRunner of(CommandLine line) {
    return Arrays.stream(values())
        .filter(r -> r.command.matcher(line.line()).matches())
        .findFirst()
        .orElse(OTHER);
  }

  /** Whether it runs a file of tests. */
  boolean runs(TestFile file) {
    String framework = file.framework().toLowerCase(Locale.ROOT);
    String ending = file.path().substring(file.path().lastIndexOf('.') + 1);
    return this == OTHER
        || (!framework.isEmpty() && frameworks.contains(framework))
        || (!ending.isEmpty() && endings.contains(ending))
        || (NAMED_ONLY.contains(this)
            && framework.isEmpty()
            && ending.matches("[cm]?[jt]sx?|vue|svelte"));
  }

  /** Whether any runner we know runs it. */
  static boolean isKnown(TestFile file) {
    return Arrays.stream(values()).anyMatch(r -> r != OTHER && r.runs(file));
  }
}
