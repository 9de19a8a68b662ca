package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells tests by their names, as the runners of each language find them. */
final class TestNames {
  private static final Pattern SCRIPT =
      Pattern.compile(
          ".*([.](test|tests|spec|specs|e2e|e2e-spec|cy|bench|test-d)|_test)\\.([cm]?[jt]sx?|vue|svelte)");

  private static final Pattern RUNNER =
      Pattern.compile(
          "(jest|vitest|playwright|cypress|karma|wdio|codecept|ava|mocha|nightwatch|stryker|testcafe)"
              + "[a-z0-9._-]*\\.(config|conf|setup|workspace)\\.([cm]?[jt]sx?|json)"
              + "|(jest|vitest)[.-](setup|preset|environment|globals?)\\.[a-z]+|setuptests\\.[jt]sx?"
              + "|\\.mocharc\\..*|\\.nycrc(\\..*)?|\\.coveragerc|pytest\\.ini|conftest\\.py"
              + "|phpunit(\\.[a-z.]*)?\\.xml(\\.dist)?|codeception\\.yml|behat\\.yml(\\.dist)?|\\.rspec"
              + "|cypress\\.json|tsconfig\\.(spec|test|tests|e2e)\\.json");

  private static final Pattern SETTINGS =
      Pattern.compile(
          "(docker-)?compose[._-](test|tests|e2e|testing|integration)[a-z.]*\\.ya?ml"
              + "|(dockerfile|containerfile)[._-](test|tests|e2e|testing)|(test|e2e)\\.dockerfile"
              + "|\\.env\\.(test|tests|testing|e2e)(\\..*)?|(test|e2e)\\.env"
              + "|application-(test|it|integrationtest)\\.(ya?ml|properties)|appsettings\\.tests?\\.json"
              + "|.*\\.tftest\\.hcl|.*\\.feature|.*\\.bats|.*\\.phpt");

  /** Where Python keeps classes of the app's trade, among them results of medical tests. */
  private static final Set<String> TRADE =
      Set.of("models", "schemas", "serializers", "routers", "endpoints", "migrations");

  private TestNames() {}

  static boolean matches(FilePath path, Language language) {
    String name = path.name();
    if (RUNNER.matcher(name).matches() || SETTINGS.matcher(name).matches() || isSettings(path)) {
      return true;
    }
    return switch (language) {
      case TYPESCRIPT, JAVASCRIPT, VUE, SVELTE -> SCRIPT.matcher(name).matches() && !isWelsh(path);
      case GO -> name.endsWith("_test.go");
      case PYTHON -> isPython(path);
      case RUBY -> isRuby(path);
      case JAVA, KOTLIN, SCALA, GROOVY -> isJvm(path.casedName());
      case CSHARP, FSHARP -> path.casedName().matches(".*[a-z](Tests|Specs)\\.(cs|fs)");
      case PHP ->
          path.casedName().matches(".*[a-z](Test|Cest)\\.php") && !path.folder(0).equals("app");
      case RUST -> path.nameEndsWith("_test.rs", "_tests.rs") || name.equals("tests.rs");
      case ELIXIR -> path.nameEndsWith("_test.exs", "test_helper.exs");
      case DART -> name.endsWith("_test.dart");
      case SWIFT -> path.casedName().matches(".*[a-z]Tests?\\.swift");
      case C ->
          name.matches(".*(_test|_tests|_unittest)\\.(c|cc|cpp|cxx|m|mm)|test_.*\\.(c|cc|cpp)");
      case UNCOMMON -> name.matches(".*[_-](tests?|spec)\\.\\w+");
      case SQL -> path.nameEndsWith("_test.sql", ".test.sql");
      default -> false;
    };
  }

  /** Settings of frameworks for the time of tests. */
  private static boolean isSettings(FilePath path) {
    String name = path.name();
    int last = path.folders().size() - 1;
    return switch (path.folder(last)) {
      case "environments" -> name.equals("test.rb");
      case "config" -> name.equals("test.exs");
      case "settings" -> name.matches("(test|tests|testing)\\.py");
      default -> false;
    };
  }

  private static boolean isWelsh(FilePath path) {
    return path.name().contains(".cy.")
        && path.isInside(
            Set.of("locales", "locale", "i18n", "lang", "langs", "translations", "messages"));
  }

  private static boolean isPython(FilePath path) {
    String name = path.name();
    int last = path.folders().size() - 1;
    boolean found = name.startsWith("test_") || path.nameEndsWith("_test.py", "_tests.py");
    return name.equals("tests.py") || (found && !TRADE.contains(path.folder(last)));
  }

  private static boolean isRuby(FilePath path) {
    String name = path.name();
    boolean helper =
        name.equals("spec_helper.rb")
            || name.equals("rails_helper.rb")
            || name.equals("test_helper.rb");
    boolean ofTheApp = path.folder(0).equals("app");
    return helper || (!ofTheApp && path.nameEndsWith("_spec.rb", "_test.rb"));
  }

  private static boolean isJvm(String name) {
    return name.matches(
        ".*[a-z0-9](Test|Tests|TestCase|IT|ITCase|Spec|Suite)\\.(java|kt|scala|groovy)");
  }
}
