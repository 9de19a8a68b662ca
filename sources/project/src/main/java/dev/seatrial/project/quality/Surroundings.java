package dev.seatrial.project.quality;

import dev.seatrial.model.facts.quality.TestFile.Level;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.text.TextPattern;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a test file says about the world around it: its framework, and from where it drives. */
final class Surroundings {
  private static final Map<String, TextPattern> FRAMEWORKS =
      ordered(
          "playwright", "@playwright/test|\\bplaywright\\b|\\bMicrosoft\\.Playwright\\b",
          "cypress", "\\bcy\\.\\w+\\(",
          "selenium", "\\bselenium\\b|\\bWebDriver\\b|selenium-webdriver",
          "puppeteer", "['\"]puppeteer(?:-core)?['\"]",
          "webdriverio", "@wdio/|['\"]webdriverio['\"]",
          "testcafe", "['\"]testcafe['\"]",
          "capybara",
              "\\bcapybara\\b|\\bvisit\\s{1,4}\\w+_path|type: :(?:feature|system)|\\bApplicationSystemTestCase\\b",
          "dusk", "\\bLaravel\\\\Dusk\\b|\\bDuskTestCase\\b",
          "panther", "\\bSymfony\\\\Component\\\\Panther\\b|\\bPantherTestCase\\b",
          "wallaby", "\\buse\\s{1,4}(?:Wallaby|Hound)\\b",
          "chromedp",
              "\"github\\.com/(?:chromedp/chromedp|go-rod/rod|playwright-community/playwright-go)\\b",
          "selenide", "\\bcom\\.codeborne\\.selenide\\b|\\bgeb\\.spock\\b",
          "detox", "['\"]detox['\"]",
          "vitest", "['\"](?:vitest|vite-plus/test)['\"]",
          "bun", "['\"]bun:test['\"]",
          "node", "['\"]node:test['\"]",
          "ava", "['\"]ava['\"]",
          "jest", "@jest/globals|\\bjest\\.\\w+",
          "pytest", "\\bpytest\\b",
          "unittest", "\\bunittest\\b|\\bTestCase\\b",
          "junit", "org\\.junit",
          "testng", "org\\.testng",
          "kotest", "io\\.kotest",
          "xunit", "\\bXunit\\b",
          "nunit", "\\bNUnit\\b",
          "mstest", "VisualStudio\\.TestTools");
  private static final List<String> BROWSERS =
      List.of(
          "playwright",
          "cypress",
          "selenium",
          "puppeteer",
          "webdriverio",
          "testcafe",
          "capybara",
          "dusk",
          "panther",
          "wallaby",
          "chromedp",
          "selenide",
          "detox");
  private static final TextPattern STARTED_SERVER =
      TextPattern.of(
          "https?://(?:localhost|127\\.0\\.0\\.1):\\d{2,5}"
              + "|(?i:(?:getenv|environ|process\\.env|System\\.getenv|ENV)\\W{1,3}[\\w.\"'(\\[]{0,40}(?:BASE_?URL|SERVER_?URL|HOST|ENDPOINT|API_?URL))");
  private static final TextPattern IN_PROCESS =
      TextPattern.of(
          "httptest\\.|TestClient|ASGITransport|\\bMockMvc\\b|WebApplicationFactory|test_client\\("
              + "|request\\(\\s{0,4}app|supertest|\\.inject\\(|createServer\\(|nock\\(|msw|responses\\.|requests_mock|respx|MockTransport|httpmock|WireMock|\\b(?:vi|jest)\\.(?:mock|spyOn)\\(|\\bmockResolvedValue|\\bMagicMock\\b|@patch\\b");

  /** A client that takes an app or an address, given what is named like an address. */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "\\b(?:request|supertest|agent)\\(\\s{0,4}(?:process\\.env\\.)?\\w{0,40}(?:URL|[uU]rl)\\b"
              + "|\\b(?:const|let|var)\\s{1,4}(\\w{1,40})\\s{0,4}=\\s{0,4}(?:process\\.env\\.)?\\w{0,40}(?:URL|[uU]rl)\\b[\\s\\S]{1,2000}?\\b(?:request|supertest|agent)\\(\\s{0,4}\\1\\b");

  private static final Pattern GIVEN = Pattern.compile("supertest|request\\(\\s{0,4}app\\b");
  private static final TextPattern REQUESTS =
      TextPattern.of(
          "\\baxios\\b|(?<!\\.)\\bfetch\\(|\\brequests\\.(?:get|post|put|delete|request)|\\bhttpx\\b|http\\.(?:Get|Post|NewRequest|DefaultClient)|NewClient\\(|HttpClient|RestAssured|\\bNet::HTTP\\b|urllib");
  private static final TextPattern REAL_ENGINE =
      TextPattern.of(
          "testcontainers|Testcontainers|@SpringBootTest|@DataJpaTest|django_db|TransactionTestCase|django\\.test"
              + "|PrismaClient|\\bprisma\\.|DATABASE_URL|sqlalchemy|sqlmodel|\\bsql\\.Open\\(|pgx|RefreshDatabase|DatabaseTransactions"
              + "|rails_helper|ActiveRecord|\\bknex\\b|drizzle|createConnection|mongodb-memory-server|embedded-postgres|DbContext|gorm");

  private static final Pattern IMPORTS =
      Pattern.compile(
          "^\\s{0,40}(?:import|from|export|use|using|require|require_relative|package)\\b|\\}\\s{0,4}from\\b|\\b(?:require|import)\\(");
  private static final Pattern ONLY_A_STRING =
      Pattern.compile("\\s{0,8}(?:[\\w.]{1,40}\\s{1,4})?\"[^\"]*\"\\s*");

  private Surroundings() {}

  /**
   * What a file's code says: strings count where something is imported, and comments nowhere.
   *
   * @param masked the text without comments and strings
   */
  static String code(String text, String masked, Language language) {
    String[] written = Mask.ofComments(text, language).split("\n", -1);
    String[] bare = masked.split("\n", -1);
    StringBuilder code = new StringBuilder(text.length());
    for (int i = 0; i < bare.length; i++) {
      boolean imports =
          IMPORTS.matcher(bare[i]).find()
              || (language == Language.GO && ONLY_A_STRING.matcher(bare[i]).matches());
      code.append(imports ? written[i] : bare[i]).append('\n');
    }
    return code.toString();
  }

  static String framework(SourceFile file, String code) {
    return FRAMEWORKS.entrySet().stream()
        .filter(entry -> entry.getValue().isIn(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> usual(file.language()));
  }

  private static String usual(Language language) {
    return switch (language) {
      case GO -> "go";
      case RUST -> "cargo";
      case RUBY -> "rspec";
      case PHP -> "phpunit";
      case DART -> "dart";
      case ELIXIR -> "exunit";
      case PYTHON -> "pytest";
      case JAVA, KOTLIN, SCALA, GROOVY -> "junit";
      default -> "";
    };
  }

  /**
   * A browser or requests to a started server drive from outside; a client that calls the app in
   * the same process does not.
   *
   * @param code what counts as code
   * @param uncommented the same with every string
   */
  static Level level(String framework, String code, String uncommented) {
    boolean componentTest = framework.equals("playwright") && code.contains("experimental-ct");
    if (BROWSERS.contains(framework) && !componentTest) {
      return Level.END_TO_END;
    }
    boolean addressed =
        code.contains("supertest")
            && ADDRESSED.matcher(code).find()
            && !IN_PROCESS.isIn(GIVEN.matcher(code).replaceAll(""));
    if (addressed) {
      return Level.END_TO_END;
    }
    boolean outside =
        STARTED_SERVER.isIn(uncommented) && REQUESTS.isIn(code) && !IN_PROCESS.isIn(code);
    if (outside) {
      return Level.END_TO_END;
    }
    return REAL_ENGINE.isIn(uncommented) ? Level.INTEGRATION : Level.UNIT;
  }

  private static Map<String, TextPattern> ordered(String... pairs) {
    Map<String, TextPattern> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], TextPattern.of(pairs[i + 1]));
    }
    return java.util.Collections.unmodifiableMap(map);
  }
}
