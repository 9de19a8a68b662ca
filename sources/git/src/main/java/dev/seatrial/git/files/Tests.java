package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by folders and names what proves production code, and what such proofs read. */
final class Tests {
  private static final Set<String> FIXTURES =
      Set.of(
          "fixtures",
          "fixture",
          "__fixtures__",
          "testdata",
          "test-data",
          "test_data",
          "test-fixtures",
          "test_fixtures",
          "testfixtures",
          "__snapshots__",
          "__image_snapshots__",
          "cassettes",
          "vcr_cassettes");

  /** Only inside tests do these hold what tests read, besides code that reads it. */
  private static final Set<String> FIXTURES_OF_TESTS =
      Set.of(
          "resources",
          "data",
          "golden",
          "goldens",
          "goldenfiles",
          "snapshots",
          "screenshots",
          "samples",
          "examples",
          "dummy",
          "files",
          "assets",
          "mocks",
          "expected");

  private static final Set<String> ALWAYS =
      Set.of("__test__", "__tests__", "__mocks__", "cypress", "playwright", "androidtest");

  private static final Set<String> TESTS =
      Set.of(
          "test",
          "tests",
          "e2e",
          "e2e-tests",
          "e2e_tests",
          "tests-e2e",
          "integrationtest",
          "integrationtests",
          "unittest",
          "unittests",
          "loadtest",
          "loadtests",
          "testutil",
          "testutils",
          "test-utils",
          "test_utils",
          "testhelper",
          "testhelpers",
          "test-helpers",
          "test_helpers",
          "test-support",
          "test_support",
          "testlib",
          "testcases",
          "test-cases",
          "bench",
          "benchmark",
          "benchmarks",
          "benches",
          "mocks",
          "acceptance",
          "k6",
          ".maestro");

  private static final Set<String> SOURCES =
      Set.of("src", "app", "lib", "internal", "pages", "routes", "components", "features");

  private static final Pattern COMPOUND =
      Pattern.compile(
          ".+[._-](tests?|e2e|specs?|unittests|integrationtests|testing|testkit|test-utils)"
              + "|e2e[._-].+|(int|unit|load|smoke|perf|api)[._-]?tests?");

  private static final Pattern CAMEL = Pattern.compile(".*[a-z](Tests|UITests|Test|Specs)");

  private Tests() {}

  static boolean isFixtureFolder(FilePath path, int depth) {
    return FIXTURES.contains(path.folder(depth));
  }

  static boolean isTestFolder(FilePath path, int depth, Language language) {
    String folder = path.folder(depth);
    if (ALWAYS.contains(folder) || TESTS.contains(folder)) {
      return true;
    }
    return switch (folder) {
      case "spec", "specs" -> isSpecified(path, depth, language);
      case "testing" -> isSupport(language);
      case "features" ->
          path.name().endsWith(".feature") || path.folder(depth + 1).equals("step_definitions");
      default -> isCompound(path, depth);
    };
  }

  /** Elsewhere "testing" may be what the app is about. */
  private static boolean isSupport(Language language) {
    return switch (language) {
      case GO, PYTHON, YAML, DOCKERFILE, SHELL, DOTENV -> true;
      default -> false;
    };
  }

  /** A specification may also be of an interface, and is then no test. */
  private static boolean isSpecified(FilePath path, int depth, Language language) {
    boolean proves = language.isCode() && language != Language.SQL && language != Language.TEMPLATE;
    return proves
        || switch (path.folder(depth + 1)) {
          case "support", "dummy", "cassettes", "data", "factories", "files" -> true;
          default -> false;
        };
  }

  private static boolean isCompound(FilePath path, int depth) {
    return !path.isBelow(SOURCES, depth)
        && (COMPOUND.matcher(path.folder(depth)).matches()
            || CAMEL.matcher(path.cased().get(depth)).matches());
  }

  /** The role of a file below a test folder. */
  static Role inTests(FilePath path, int depth, Language language) {
    for (int below = depth + 1; below < path.folders().size(); below++) {
      String folder = path.folder(below);
      if (FIXTURES.contains(folder) || (FIXTURES_OF_TESTS.contains(folder) && !language.isCode())) {
        return Role.FIXTURE;
      }
    }
    if (isTestName(path, language)) {
      return Role.TEST;
    }
    if (isFixtureName(path) || isRead(path, language)) {
      return Role.FIXTURE;
    }
    return Prose.matches(path, language) ? Role.DOCUMENTATION : Role.TEST;
  }

  /** Whether tests are more likely to read it than to be it or to be set up by it. */
  private static boolean isRead(FilePath path, Language language) {
    return switch (language) {
      case BINARY, HTML, SQL, NOTEBOOK, TEMPLATE, OTHER -> true;
      case JSON ->
          !path.nameEndsWith("package.json", "config.json", "-lock.json")
              && !path.name().startsWith("tsconfig");
      case XML ->
          !path.name().startsWith("phpunit") && !path.nameEndsWith("pom.xml", "testng.xml", "proj");
      case TEXT -> path.nameEndsWith(".csv", ".tsv", ".log");
      default -> false;
    };
  }

  static boolean isFixtureName(FilePath path) {
    return path.nameEndsWith(".snap", ".golden", ".approved.txt");
  }

  static boolean isTestName(FilePath path, Language language) {
    return TestNames.matches(path, language);
  }
}
