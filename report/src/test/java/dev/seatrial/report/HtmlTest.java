package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.Report;
import dev.seatrial.report.browser.Chromium;
import dev.seatrial.report.browser.Page;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlTest {
  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => { d.open = true; })";
  private static final String SHOWN =
      "[...document.querySelectorAll('details.control')].filter(d => d.checkVisibility())"
          + ".map(d => d.dataset.control).join(' ')";

  private Path folder;
  private Chromium chromium;
  private String shop;
  private String axe;

  @BeforeAll
  void start(@TempDir Path pages) throws IOException, InterruptedException {
    folder = pages;
    chromium = Chromium.start();
    shop = file("shop.html", Reports.closed());
    try (InputStream in =
        Objects.requireNonNull(HtmlTest.class.getResourceAsStream("/axe.min.js"))) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  void stop() throws IOException {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "1280, true", "375, false", "375, true"})
  void axeFindsNoBarrier(int width, boolean dark) throws Exception {
    Page page = chromium.page(width, dark).load(shop);
    page.ask(OPEN_ALL);
    page.ask(axe);
    JsonNode violations =
        page.ask(
            "axe.run().then(r => r.violations.map(v => v.id + ': '"
                + " + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; ')))");
    assertThat(violations.valueStream().map(JsonNode::asString)).isEmpty();
    page.ask("document.getElementById('help').showModal()");
    assertThat(page.ask("axe.run('#help').then(r => r.violations.map(v => v.id))")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {375, 1280})
  void nothingSticksOutToTheSide(int width) throws Exception {
    Page page = chromium.page(width, false).load(shop);
    page.ask(OPEN_ALL);
    assertThat(page.ask("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 420, 1280})
  void everyPartOfTheNavigationIsInSight(int width) throws Exception {
    Page page = chromium.page(width, false).load(shop);
    assertThat(
            page.ask(
                    "Math.max(...[...document.querySelectorAll('.ways a, .ways button')]"
                        + ".map(e => Math.ceil(e.getBoundingClientRect().right)))")
                .asInt())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void nothingIsAskedOfANetworkAndNothingIsRefused() throws Exception {
    Page page = chromium.page(1280, false).load(shop);
    page.ask(OPEN_ALL);
    assertThat(page.requests()).allMatch(url -> url.equals(shop) || url.startsWith("data:"));
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void policyRefusesWhatIsNotOurs() throws Exception {
    Page page = chromium.page(1280, false).load(shop);
    page.ask("document.body.insertAdjacentHTML('beforeend', '<img src=http://127.0.0.1:9/x.png>')");
    page.ask(
        "document.body.appendChild(Object.assign(document.createElement('script'),"
            + " {textContent: 'window.acted = 1'}))");
    assertThat(page.ask("String(window.acted)").asString()).isEqualTo("undefined");
    assertThat(page.complaints())
        .anyMatch(said -> said.contains("img-src"))
        .anyMatch(said -> said.contains("script-src"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.acted = 1</script>",
        "\"><img src=x onerror=\"window.acted = 1\">",
        "'><svg/onload=window.acted=1>",
        "</script></style></title></textarea><script>window.acted = 1</script>",
        "javascript:window.acted=1",
        "photo\u202egpj.exe \u001b[2J \u0000 \u2066x"
      })
  void wordsOfTheTargetDoNothing(String evil) throws Exception {
    Page page = chromium.page(1280, false);
    page.load(file("evil.html", Reports.of(word -> evil)));
    assertThat(page.ask("String(window.acted)").asString()).isEqualTo("undefined");
    assertThat(page.ask("document.querySelectorAll('script').length").asInt()).isEqualTo(1);
    assertThat(page.ask("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(page.complaints()).isEmpty();
    assertThat(page.ask("document.querySelector('h1').textContent.length").asInt()).isPositive();
  }

  @Test
  void filtersChooseAmongControlsAndBoxes() throws Exception {
    Page page = chromium.page(1280, false).load(shop);
    page.ask("document.querySelector('[data-filter=failed]').click()");
    assertThat(page.ask(SHOWN).asString()).isEqualTo("data.backups security.input-validation");
    assertThat(page.ask("document.getElementById('count').value").asString())
        .isEqualTo("2 of 7 controls");
    assertThat(
            page.ask(
                    "[...document.querySelectorAll('details.box')].filter(d => d.checkVisibility())"
                        + ".length")
                .asInt())
        .isEqualTo(2);
    choose(page, "severity", "critical");
    assertThat(page.ask(SHOWN).asString()).isEqualTo("data.backups");
    choose(page, "family", "tests");
    assertThat(page.ask(SHOWN).asString()).isEmpty();
    assertThat(page.ask("document.getElementById('nothing').checkVisibility()").asBoolean())
        .isTrue();
    page.ask("document.getElementById('clear').click()");
    assertThat(page.ask(SHOWN).asString().split(" ")).hasSize(7);
    page.ask("document.getElementById('blocking').click()");
    assertThat(page.ask(SHOWN).asString())
        .doesNotContain("tests.coverage")
        .contains("data.backups");
  }

  @Test
  void searchFindsFilesWordsAndBoxes() throws Exception {
    Page page = chromium.page(1280, false).load(shop);
    page.press("/");
    page.type("route.ts");
    assertThat(page.ask(SHOWN).asString()).isEqualTo("security.input-validation");
    page.press("Escape");
    assertThat(page.ask(SHOWN).asString().split(" ")).hasSize(7);
    page.press("/");
    page.type("retention INFRA/db");
    assertThat(page.ask(SHOWN).asString()).isEqualTo("data.backups");
  }

  @Test
  void keysDoWhatTheHelpSays() throws Exception {
    Page page = chromium.page(1280, false).load(shop);
    page.press("?");
    assertThat(page.ask("document.getElementById('help').open").asBoolean()).isTrue();
    page.press("Escape");
    assertThat(page.ask("document.getElementById('help').open").asBoolean()).isFalse();
    page.press("j");
    String focused = "document.activeElement.closest('details')";
    assertThat(page.ask(focused + ".dataset.control").asString()).isEqualTo("data.backups");
    page.press("Enter");
    assertThat(page.ask(focused + ".open").asBoolean()).isTrue();
    page.press("j");
    page.press("k");
    assertThat(page.ask(focused + ".dataset.control").asString()).isEqualTo("data.backups");
    page.press("f");
    assertThat(page.ask(SHOWN).asString()).isEqualTo("data.backups security.input-validation");
    page.press("x");
    page.press("b");
    assertThat(page.ask(SHOWN).asString()).doesNotContain("tests.coverage");
    page.press("x");
    page.press("e");
    assertThat(openControls(page)).isEqualTo(7);
    page.press("c");
    assertThat(openControls(page)).isZero();
    page.ask("document.getElementById('shortcuts').checked = false");
    page.press("f");
    assertThat(page.ask(SHOWN).asString().split(" ")).hasSize(7);
  }

  @Test
  void linkToAControlOpensItEvenWhereAFilterHidIt() throws Exception {
    Page page = chromium.page(1280, false).load(shop);
    page.ask("document.querySelector('[data-filter=passed]').click()");
    page.ask("document.querySelector('.first a').click()");
    Thread.sleep(100);
    assertThat(
            page.ask("document.querySelector('[data-control=\"data.backups\"]').open").asBoolean())
        .isTrue();
  }

  @Test
  void withoutScriptsEverythingCanBeReadAndNothingIsOfferedThatDoesNotWork() throws Exception {
    Page page = chromium.page(1280, false).withoutScripts().load(shop);
    assertThat(page.ask("document.querySelector('.filters').checkVisibility()").asBoolean())
        .isFalse();
    assertThat(page.ask("document.getElementById('open-help').checkVisibility()").asBoolean())
        .isFalse();
    page.ask("document.querySelector('details.control > summary').click()");
    assertThat(
            page.ask("document.querySelector('.control-body .finding').checkVisibility()")
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void paperHoldsEverything(boolean scripts) throws Exception {
    Page page = chromium.page(1280, true);
    if (!scripts) {
      page.withoutScripts();
    }
    page.load(shop);
    try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("The gate is closed.", "Backups are switched off", "infra/db.tf:12")
          .contains("backup_retention_period = 0", "Who tried the last backup?")
          .contains("Nothing here takes payments", "Ada carries this until 2026-09-30")
          .contains("keep = 30", "A body is used as it comes", "Errors are seen, and somebody")
          .contains("the clone is shallow", "It is in the wiki", "vitest measures")
          .doesNotContain("Keys are on", "Blocks the gate");
    }
  }

  private static void choose(Page page, String id, String value) {
    page.ask(
        "(() => { const s = document.getElementById('"
            + id
            + "'); s.value = '"
            + value
            + "'; s.dispatchEvent(new Event('change')); })()");
  }

  private static int openControls(Page page) {
    return page.ask("document.querySelectorAll('details.control[open]').length").asInt();
  }

  private String file(String name, Report report) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, Renderers.render(report, Format.HTML, TextStyle.PLAIN));
    return file.toUri().toString();
  }
}
