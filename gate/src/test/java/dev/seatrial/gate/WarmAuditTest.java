package dev.seatrial.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmAuditTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @TempDir private Path scratch;
  private Path app;
  private Path cache;

  @BeforeEach
  void writeAnApp() throws IOException {
    app = scratch.resolve("app");
    cache = scratch.resolve("cache");
    write("package.json", "{\"name\": \"shop\", \"scripts\": {\"test\": \"vitest run\"}}");
    write("README.md", "# Shop\n\n## Setup\n\n```sh\nnpm ci\nnpm test\n```\n");
    write("src/server.ts", "import express from 'express';\nexpress().listen(3000);\n");
    write("src/server.test.ts", "import { a } from './server';\nit('a', () => expect(a).toBe(1));");
    write(
        ".github/workflows/ci.yml",
        "on: pull_request\njobs:\n  test:\n    runs-on: x\n    steps:\n      - run: npm test\n");
    write(".env", "STRIPE_KEY=sk_live_4eC39HqLyjWDarjtT1zdp7dc\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String audit(Path remembered) throws Exception {
    return audit(remembered, TODAY, new ConcurrentLinkedQueue<>());
  }

  private String audit(Path remembered, LocalDate today, Queue<ControlResult> fell)
      throws Exception {
    Order order =
        new Order(app, Optional.empty(), Optional.empty(), Optional.empty(), today, remembered);
    try (Audit audit = Audit.prepare(order)) {
      return Renderers.render(audit.run(fell::add), Format.JSON, TextStyle.PLAIN);
    }
  }

  private List<Path> remembered() throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("verdicts"))) {
      return files.toList();
    }
  }

  @Test
  void aWarmAuditSaysWhatTheColdOneSaid() throws Exception {
    Queue<ControlResult> cold = new ConcurrentLinkedQueue<>();
    Queue<ControlResult> warm = new ConcurrentLinkedQueue<>();
    String first = audit(cache, TODAY, cold);
    assertThat(remembered()).hasSize(1);
    assertThat(audit(cache, TODAY, warm)).isEqualTo(first);
    assertThat(remembered()).hasSize(1);
    assertThat(warm).containsExactlyInAnyOrderElementsOf(cold);
  }

  @Test
  void anEditIsSeen() throws Exception {
    String before = audit(cache);
    write(".github/workflows/ci.yml", "on: push\njobs: {}\n");
    String after = audit(cache);
    assertThat(after).isNotEqualTo(before).isEqualTo(audit(scratch.resolve("other")));
  }

  @Test
  void theDayIsNotRemembered() throws Exception {
    audit(cache);
    assertThat(audit(cache, TODAY.plusDays(1), new ConcurrentLinkedQueue<>()))
        .contains("2026-03-02")
        .doesNotContain("2026-03-01");
  }

  @Test
  void whatTheOwnerDeclaresIsNotRemembered() throws Exception {
    String before = audit(cache);
    write("seatrial.yml", "tier: critical\n");
    assertThat(audit(cache)).isNotEqualTo(before).isEqualTo(audit(scratch.resolve("other")));
  }

  @Test
  void aDamagedMemoryCostsTimeOnly() throws Exception {
    String before = audit(cache);
    for (String garbage : List.of("", "x", "garbage ".repeat(1000))) {
      Files.writeString(remembered().getFirst(), garbage);
      assertThat(audit(cache)).isEqualTo(before);
    }
  }

  @Test
  void aCacheThatCannotBeWrittenCostsTimeOnly() throws Exception {
    Files.writeString(cache, "a file where a folder should be");
    assertThat(audit(cache)).isEqualTo(audit(scratch.resolve("other")));
  }

  @Test
  void noSecretIsRemembered() throws Exception {
    audit(cache);
    for (Path file : remembered()) {
      assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain("4eC39HqLyjWDarjtT1zdp7dc");
    }
  }
}
