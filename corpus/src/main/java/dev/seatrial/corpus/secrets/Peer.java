package dev.seatrial.corpus.secrets;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Json;
import dev.seatrial.syntax.Parsed;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another search for secrets, where it is installed: it reads a folder and asks nobody. */
enum Peer {
  GITLEAKS {
    @Override
    List<String> arguments(Path folder) {
      return List.of(
          "dir",
          folder.toString(),
          "--no-banner",
          "--log-level=error",
          "--exit-code=0",
          "-f=json",
          "-r=-");
    }

    @Override
    Stream<Spot> spots(String out) {
      return documents(out)
          .flatMap(Node::items)
          .flatMap(leak -> spot(leak.text("File"), leak.text("StartLine")));
    }
  },
  TRUFFLEHOG {
    @Override
    List<String> arguments(Path folder) {
      return List.of("filesystem", folder.toString(), "--no-verification", "--no-update", "--json");
    }

    @Override
    Stream<Spot> spots(String out) {
      return out.lines()
          .filter(line -> line.startsWith("{\"SourceMetadata\""))
          .flatMap(Peer::documents)
          .flatMap(leak -> leak.at("SourceMetadata", "Data", "Filesystem").stream())
          .flatMap(at -> spot(at.text("file"), at.text("line").or(() -> Optional.of("1"))));
    }
  },
  SECRETLINT {
    @Override
    List<String> arguments(Path folder) {
      return List.of(
          "--format=unix",
          "--secretlintrcJSON",
          "{\"rules\":[{\"id\":\"@secretlint/secretlint-rule-preset-recommend\"}]}",
          folder + "/**/*");
    }

    @Override
    Stream<Spot> spots(String out) {
      return out.lines()
          .map(UNIX::matcher)
          .filter(Matcher::matches)
          .flatMap(told -> spot(Optional.of(told.group(1)), Optional.of(told.group(2))));
    }
  };

  private static final Pattern UNIX = Pattern.compile("(/.*?):(\\d{1,9}):\\d{1,9}: .*");
  private static final int MOST_BYTES = 64 << 20;
  private static final long LONGEST_MINUTES = 10;

  /** A line of a file. */
  record Spot(Path file, int line) {}

  /** How it is told to read a folder and nothing else. */
  abstract List<String> arguments(Path folder);

  /** What its answer names. */
  abstract Stream<Spot> spots(String out);

  String program() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it is installed. */
  Optional<Path> installed(String path) {
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program()))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Lets it read a folder.
   *
   * @return the lines that it names of each file; empty where it takes too long or fails
   * @throws IOException when it cannot be started
   */
  Optional<Map<Path, Set<Integer>>> told(Path program, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(program.toString()), arguments(folder).stream()).toList();
    Path out = Files.createTempFile("told", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(Redirect.from(new File("/dev/null")))
              .redirectOutput(out.toFile())
              .redirectError(Redirect.DISCARD)
              .start();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return Optional.empty();
      }
      Map<Path, Set<Integer>> told = new HashMap<>();
      spots(text(out))
          .forEach(
              spot -> told.computeIfAbsent(spot.file(), f -> new TreeSet<>()).add(spot.line()));
      return Optional.of(told);
    } finally {
      Files.delete(out);
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static Stream<Node> documents(String json) {
    return Json.parse(json) instanceof Parsed.Tree(List<Node> documents)
        ? documents.stream()
        : Stream.empty();
  }

  private static Stream<Spot> spot(Optional<String> file, Optional<String> line) {
    return file.isPresent() && line.filter(text -> text.matches("\\d{1,9}")).isPresent()
        ? Stream.of(new Spot(Path.of(file.get()).normalize(), Integer.parseInt(line.get())))
        : Stream.empty();
  }
}
