package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  @TempDir private Path temp;

  @Test
  void thePlanNamesAppsReadersControlsAndActsAndJudgesNothing() throws Exception {
    Session session =
        Session.in(temp)
            .file(
                "package.json", "{\"name\": \"shop\", \"dependencies\": {\"express\": \"5.0.0\"}}")
            .file("index.js", "")
            .file("seatrial.yml", "environments: {staging: {url: 'https://a.example.org'}}\n");
    session.commit("Begin");
    Outcome outcome = session.there("plan");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains(
            "Apps (1)",
            "Source tree: 3 files",
            "Looked at whole",
            "Have no object here",
            "What resolves the rest",
            "Nothing: no program is run",
            "not used by this version: environment staging")
        .doesNotContain("failed", "The gate");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void thePlanAndTheAuditSpeakOfTheSameControlsAndOfTheSameAbsences() throws Exception {
    Session session =
        Session.in(temp)
            .file("package.json", "{\"workspaces\": [\"apps/*\"]}")
            .file(
                "apps/api/package.json",
                "{\"name\": \"api\", \"dependencies\": {\"express\": \"5.0.0\"}, \"scripts\": {\"start\": \"node .\"}}")
            .file(
                "apps/web/package.json",
                "{\"name\": \"web\", \"dependencies\": {\"next\": \"15.0.0\"}, \"scripts\": {\"start\": \"next start\"}}");
    session.commit("Begin");
    String plan = session.there("plan", "--json").out();
    Path report = temp.resolve("report.json");
    session.there("audit", "-q", "-o", report.toString());
    String json = Files.readString(report);
    String perApp = json.substring(json.indexOf("\"controlsPerApp\""));
    List<String> planned =
        found(plan, "\"id\": \"([a-z.-]+)\",\\s+\"title\": \"[^\"]*\",\\s+\"app\": \"([^\"]*)\"");
    List<String> audited =
        found(perApp, "\"id\": \"([a-z.-]+)\",\\s+\"title\": \"[^\"]*\",\\s+\"app\": \"([^\"]*)\"");
    assertThat(planned).hasSizeGreaterThan(100).isEqualTo(audited);
    assertThat(found(plan, "\"absent\": (\"[^\"]*\")()"))
        .isNotEmpty()
        .allMatch(reason -> json.contains("\"reason\": " + reason.strip()));
  }

  @Test
  void thePlanForMachinesIsAsItsSchemaSays() throws Exception {
    Session session = Session.in(temp).file("index.js", "");
    session.commit("Begin");
    String json = session.there("plan", "--json").out();
    assertThat(PublishedSchema.says("plan", json)).isEmpty();
    assertThat(PublishedSchema.says("plan", json.replace("\"lookedAt\"", "\"looked\"")))
        .isNotEmpty();
  }

  @Test
  void thePlanWritesNothing() throws Exception {
    Session session = Session.in(temp).file("index.js", "");
    session.there("plan");
    try (var files = Files.walk(session.repository())) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1) + " " + match.group(2))
        .toList();
  }
}
