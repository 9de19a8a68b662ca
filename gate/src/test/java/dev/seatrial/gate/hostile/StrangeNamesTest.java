package dev.seatrial.gate.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a terminal would obey, that are no text, that are too long or that lead elsewhere. */
class StrangeNamesTest {
  /** As git quotes them. */
  private static final List<String> NAMES =
      List.of(
          "new\\nline/package.json",
          "\\033[31mred\\033[0m/package.json",
          "bell\\007.md",
          "\\342\\200\\256txt.exe.md",
          "\\377\\376 no text.yml",
          "tab\\there/.github/workflows/ci.yml",
          "quote\\\"s and 'quotes'/Dockerfile",
          "back\\\\slash/.env",
          "$(touch run) `touch run`;&|/compose.yml",
          "-rf/README.md",
          "<script>alert(1)</script>/requirements.txt",
          "a]]>b/pom.xml",
          "](javascript:1)/docs.md",
          "x".repeat(255) + "/package.json");

  @TempDir private Path scratch;
  private Path app;

  @BeforeEach
  void writeAShop() throws IOException {
    app = Shop.write(scratch.resolve("app"));
    Files.writeString(scratch.resolve("outside.txt"), Trial.CANARY);
    Files.createDirectories(scratch.resolve("elsewhere"));
    Files.writeString(scratch.resolve("elsewhere/notes.md"), "# " + Trial.CANARY);
  }

  @Test
  void noNameIsObeyed() throws Exception {
    Shop.git(app, "init", "-q", "-b", "main");
    Shop.git(app, history(NAMES), "fast-import", "--quiet");
    assertThat(Trial.of(app.resolve(".git")).json()).contains("\"files\": " + NAMES.size());
    Shop.git(app, "reset", "-q", "--hard");
    assertThat(Trial.of(app).json()).contains("a]]>b/pom.xml");
    Shop.git(scratch, "clone", "-q", "app", "plain");
    Files.move(scratch.resolve("plain/.git"), scratch.resolve("gone"));
    assertThat(Trial.of(scratch.resolve("plain")).json()).contains("\"files\": " + NAMES.size());
    assertThat(app.resolve("run")).doesNotExist();
  }

  @Test
  void aPathMayBeLongerThanAnyDiskWouldHoldIt() throws Exception {
    Shop.git(app, "init", "-q", "-b", "main");
    String deep = "d/".repeat(20_000) + "package.json";
    String wide = ("w".repeat(250) + "/").repeat(15) + "package.json";
    Shop.git(app, history(List.of(deep, wide, "package.json")), "fast-import", "--quiet");
    Trial trial = Trial.of(app.resolve(".git"));
    assertThat(trial.json()).hasSizeLessThan(3_000_000);
  }

  /** A commit with these files, all of them manifests of the same kind. */
  private static byte[] history(List<String> names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head = "commit refs/heads/main\ncommitter A <a@b> 1700000000 +0000\ndata 5\nStart\n";
    out.write(head.getBytes(StandardCharsets.UTF_8));
    for (String name : names) {
      String file = "M 100644 inline \"" + name + "\"\ndata 14\n{\"name\": \"a\"}\n\n";
      out.write(file.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void linksLeadNowhere() throws Exception {
    Files.delete(app.resolve(".github/workflows/ci.yml"));
    Files.createSymbolicLink(
        app.resolve(".github/workflows/ci.yml"), scratch.resolve("outside.txt"));
    Files.createSymbolicLink(app.resolve("SECURITY.md"), Path.of("../outside.txt"));
    Files.createSymbolicLink(app.resolve("docs"), Path.of("../elsewhere"));
    Files.createSymbolicLink(app.resolve("all"), Path.of("."));
    Files.createSymbolicLink(app.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(app.resolve("there"), Path.of("back"));
    Files.createSymbolicLink(app.resolve("back"), Path.of("there"));
    Files.createSymbolicLink(app.resolve("infra/passwd.tf"), Path.of("/etc/passwd"));
    inDoubt(Trial.of(app));
    Shop.git(app, "init", "-q", "-b", "main");
    Shop.git(app, "add", "-A");
    Shop.git(app, "commit", "-q", "-m", "Start");
    inDoubt(Trial.of(app));
    inDoubt(Trial.of(app.resolve(".git")));
  }

  private static void inDoubt(Trial trial) {
    assertThat(trial.json()).doesNotContain("root:x:0");
    assertThat(trial.standing("tests.ci-blocks-merge#runs-tests")).isEqualTo(Standing.UNPROVEN);
    assertThat(trial.standing("docs.security-model#reporting")).isEqualTo(Standing.UNPROVEN);
  }
}
