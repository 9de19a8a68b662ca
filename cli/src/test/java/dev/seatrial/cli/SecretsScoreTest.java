package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsScoreTest {
  @TempDir private Path folder;

  /** A line that is no risk counts against whoever names it, and one that is named twice once. */
  @Test
  void peersThatAreInstalledAreScoredAsWeAre() throws IOException {
    Session session = Session.in(folder);
    session
        .file("app.env", "API_TOKEN=" + "8fJk2LmQ9xVb4" + "NcR7tYp1Z\nNAME=shop\nA=1\n")
        .file(".leaky-meta/secrets.csv", "app.env,1,1\n");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    String file = session.repository().toRealPath().resolve("app.env").toString();
    String leak = "{\"File\": \"" + file + "\", \"StartLine\": ";
    Path peer = bin.resolve("gitleaks");
    Files.writeString(
        peer,
        "#!/bin/sh\necho '[" + leak + "1}, " + leak + "1}, " + leak + "2}, " + leak + "3}]'\n");
    Files.setPosixFilePermissions(peer, PosixFilePermissions.fromString("rwxr-xr-x"));
    Session.Outcome outcome =
        session
            .with("PATH", bin.toString())
            .run("score", "--secrets=leaky-repo", session.repository().toRealPath().toString());
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("| seatrial | 1 | 1 | 0 | 1.000 | 1.000 | 1.000 |")
        .contains("| gitleaks | 1 | 1 | 1 | 0.500 | 1.000 | 0.667 |")
        .doesNotContain("trufflehog");
  }
}
