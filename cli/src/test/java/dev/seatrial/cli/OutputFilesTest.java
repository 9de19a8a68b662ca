package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
  @TempDir Path folder;

  @Test
  void everyEndingIsWrittenInItsFormat() throws Exception {
    Session session = Session.in(folder).file("README.md", "# Shop\n");
    List<String> args = new ArrayList<>(List.of("audit", "--format", "badge"));
    List<String> names = List.of("r.txt", "r.html", "r.json", "r.sarif", "r.md", "r.xml", "r.SVG");
    names.forEach(name -> args.addAll(List.of("-o", folder.resolve(name).toString())));
    Session.Outcome outcome = session.there(args.toArray(String[]::new));
    assertThat(outcome.exit()).isBetween(0, 2);
    assertThat(outcome.out()).startsWith("<svg");
    assertThat(outcome.complaints())
        .containsExactlyElementsOf(
            names.stream().map(n -> "Written to " + folder.resolve(n)).toList());
    assertThat(names)
        .extracting(name -> Files.readString(folder.resolve(name)))
        .satisfiesExactly(
            text -> assertThat(text).startsWith("shop\n"),
            html -> assertThat(html).startsWith("<!doctype html>"),
            json -> assertThat(json).startsWith("{\n  \"$schema\": \"urn:seatrial"),
            sarif -> assertThat(sarif).contains("\"version\": \"2.1.0\""),
            markdown -> assertThat(markdown).startsWith("<!-- seatrial -->"),
            junit -> assertThat(junit).contains("<testsuites"),
            badge -> assertThat(badge).startsWith("<svg"));
  }

  @Test
  void wrongEndingIsOneSentenceAndAUsageError() throws Exception {
    Session session = Session.in(folder).file("README.md", "# Shop\n");
    Session.Outcome outcome = session.there("audit", "-o", "report.pdf");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.complaints())
        .containsExactly(
            "No format is known for report.pdf; a name ends with .txt .html .json .sarif .md .xml"
                + " .svg.");
  }

  @Test
  void missingFolderIsSaidBeforeAnythingIsAudited() {
    Session.Outcome outcome =
        Session.in(folder).there("audit", "-o", folder.resolve("no/r.json").toString());
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("its folder does not exist").doesNotContain("shop");
  }
}
