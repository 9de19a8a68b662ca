package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.Control;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Step;
import dev.seatrial.model.Tier;
import dev.seatrial.report.site.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SiteTest {
  private static final String HOSTILE = "<script>alert(1)</script>\" onload='x' & \u202e";
  private static final Map<String, String> PAGES =
      Site.of(
          List.of(control("data.backups", "Backups are made"), control("tests.smoke", HOSTILE)),
          List.of(
              new Checklist(
                  "P",
                  "Production",
                  List.of(
                      new Checklist.Section(
                          "P1",
                          "Data",
                          List.of(new Box("P1.1", HOSTILE, List.of("data.backups"))))),
                  List.of(new Box("PG.1", "Ready?", List.of("data.backups", "tests.smoke"))))),
          "1.0");

  @Test
  void thereIsAnIndexAPagePerControlAndOnePerChecklist() {
    assertThat(PAGES)
        .containsOnlyKeys(
            "index.html",
            "controls/data.backups.html",
            "controls/tests.smoke.html",
            "checklists/P.html");
  }

  @Test
  void everyLinkLeadsToAPageAndAPlaceOfTheSite() {
    PAGES.forEach(
        (path, html) ->
            assertThat(found(html, "href=\"([^\"]*)\""))
                .as(path)
                .allSatisfy(link -> assertLeads(path, link)));
    assertThat(PAGES.get("controls/data.backups.html"))
        .contains("href=\"../checklists/P.html#P1.1\"");
    assertThat(PAGES.get("checklists/P.html")).contains("href=\"../controls/data.backups.html\"");
  }

  private static void assertLeads(String from, String link) {
    String[] parts = link.split("#", 2);
    String to =
        parts[0].isEmpty()
            ? from
            : Path.of(from).resolveSibling(parts[0]).normalize().toString().replace('\\', '/');
    assertThat(PAGES).as(link).containsKey(to);
    if (parts.length > 1) {
      assertThat(PAGES.get(to)).contains("id=\"" + parts[1] + "\"");
    }
  }

  @Test
  void everyPageAllowsItsOwnStyleAndScriptAndNothingElse() {
    PAGES.forEach(
        (path, html) -> {
          String policy = found(html, "Content-Security-Policy\" content=\"([^\"]*)\"").getFirst();
          assertThat(policy)
              .startsWith("default-src &#39;none&#39;")
              .contains(hash(found(html, "(?s)<style>(.*?)</style>").getFirst()))
              .contains(hash(found(html, "(?s)<script>(.*?)</script>").getFirst()))
              .doesNotContain("unsafe", "http", "*");
          assertThat(html).doesNotContain("src=", "@import", "url(", " style=", "\u202e");
          assertThat(found(html, "(<script)")).as(path).hasSize(1);
          assertThat(found(html.replaceAll("\"[^\"]*\"", ""), "<[^>]* (on\\w+=)"))
              .as(path)
              .isEmpty();
        });
  }

  @Test
  void everyPageSaysItsLanguageItsTitleAndOneHeading() {
    PAGES.forEach(
        (path, html) -> {
          assertThat(html).as(path).startsWith("<!doctype html>\n<html lang=\"en\">");
          assertThat(found(html, "<(h1)>")).as(path).hasSize(1);
          assertThat(found(html, "<title>(.+?)</title>")).as(path).hasSize(1);
          assertThat(found(html, " id=\"([^\"]*)\"")).as(path).doesNotHaveDuplicates();
        });
  }

  @Test
  void theIndexCanBeSearchedByWhatAPageSays() {
    assertThat(found(PAGES.getOrDefault("index.html", ""), "data-words=\"([^\"]*)\""))
        .hasSize(2)
        .first()
        .satisfies(
            words -> assertThat(words).contains("data.backups", "p1.1", "because", "it is so"));
  }

  private static Control control(String id, String title) {
    return new Control(
        id,
        title,
        List.of("P1.1"),
        Severity.HIGH,
        Tier.LAUNCH,
        Effort.HOURS,
        true,
        List.of(
            new Aspect(
                "kept",
                "It is so.",
                Aspect.atLeast(Proof.INSPECTED),
                List.of(Step.question(HOSTILE)),
                false)),
        "Because.\n\n" + HOSTILE,
        List.of(new Remedy("Any stack", "Do it:\n\n```sh\nmake " + HOSTILE + "\n```\n")),
        "page.md");
  }

  private static String hash(String text) {
    try {
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }
}
