package dev.seatrial.report.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real chromium without a window, told what to do over its own protocol. */
public final class Chromium implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Process process;
  private final Path profile;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Wire wire;

  private Chromium(Process process, Path profile, URI address) {
    this.process = process;
    this.profile = profile;
    this.wire = Wire.to(http, address);
  }

  /** Starts it, and installs it first where it is missing and that is allowed. */
  public static Chromium start() throws IOException, InterruptedException {
    Path program = program();
    Path profile = Files.createTempDirectory("chromium");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      int at = line.indexOf("ws://");
      if (at >= 0) {
        Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
        return new Chromium(process, profile, URI.create(line.substring(at).strip()));
      }
    }
    throw new IllegalStateException("chromium ended without saying where it listens");
  }

  /** A new tab of a size. */
  public Page page(int width, boolean dark) {
    return Page.open(wire, width, dark);
  }

  private static Path program() throws IOException, InterruptedException {
    if (find().findFirst().isEmpty()) {
      install();
    }
    return find()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "These tests need chromium: apt-get install chromium. Looked for " + PROGRAMS));
  }

  private static Stream<Path> find() {
    return PROGRAMS.stream().map(Path::of).filter(Files::isExecutable);
  }

  private static void install() throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return;
    }
    for (String command :
        List.of("apt-get update", "apt-get install -y --no-install-recommends chromium")) {
      new ProcessBuilder(command.split(" ")).inheritIO().start().waitFor();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    http.shutdownNow();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
