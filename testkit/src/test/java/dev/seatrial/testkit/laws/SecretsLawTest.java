package dev.seatrial.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Example;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.Shipped;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 13: no secret of the target is in any output, whatever line of whatever file holds it. */
class SecretsLawTest {
  private static final int EVERY = 6;

  @TempDir private Path folder;

  private final List<Canary> canaries = Canary.all(new Random(13));

  @Test
  void noLineOfAnyExampleIsQuotedWithTheSecretInIt() throws IOException {
    Yard yard = new Yard(folder);
    Set<String> heard = new TreeSet<>();
    int at = 0;
    for (Catalog.Entry entry : Shipped.catalog().entries()) {
      for (Example example : entry.page().examples()) {
        Canary canary = canaries.get(at % canaries.size());
        if (at++ % EVERY == 0) {
          String name = entry.page().path() + ":" + example.line();
          try (Specimen specimen = yard.lay(name, planted(example, canary))) {
            listen(specimen, List.of(canary), heard);
          }
        }
      }
    }
    assertThat(heard).isEmpty();
  }

  private static List<Example.Fence> planted(Example example, Canary canary) {
    return example.fences().stream()
        .map(
            fence -> {
              String path = fence.words().getOrDefault("file", "");
              boolean link = fence.words().getOrDefault("mode", "").equals("link");
              Map<String, String> words = new LinkedHashMap<>(fence.words());
              words.computeIfPresent("commit", (key, subject) -> subject + " " + canary.sentence());
              return new Example.Fence(
                  words, link ? fence.content() : planted(path, fence.content(), canary), 0);
            })
        .toList();
  }

  private static String planted(String path, String text, Canary canary) {
    if (path.matches(".*\\.jsonc?")) {
      String escaped = canary.sentence().replace("\\", "\\\\").replace("\"", "\\\"");
      return text.replaceAll(
          "(?<=[a-z])\"(?=\\s*[,}\\n])",
          java.util.regex.Matcher.quoteReplacement(" " + escaped + "\""));
    }
    String mark =
        path.matches(".*\\.([cm]?[jt]sx?|java|go|kts?|gradle|prisma)")
            ? " // "
            : path.endsWith(".sql")
                ? " -- "
                : path.matches(".*\\.(md|mdx|txt|rst|adoc)") || path.isEmpty() ? " " : " # ";
    return text.lines()
        .map(line -> line.isBlank() ? line : line + mark + canary.sentence())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void noNameAndNoWordOfAPersonIsShownWithASecretInIt() throws IOException {
    Yard yard = new Yard(folder);
    Set<String> heard = new TreeSet<>();
    for (Canary canary : canaries) {
      String word = canary.value().replaceAll("[/+]", "x");
      Canary named = new Canary(canary.shape(), word, canary.sentence());
      List<Example.Fence> fences = new ArrayList<>();
      files(named, canary.sentence()).forEach((path, text) -> fences.add(file(path, text)));
      fences.add(
          new Example.Fence(
              Map.of(
                  "commit", "Fix: use " + canary.sentence(),
                  "author", "A " + word + " <" + word + "@example.org>"),
              "Co-authored-by: Claude " + word + " <noreply@anthropic.com>\nReviewed-by: " + word,
              0));
      try (Specimen specimen = yard.lay("names", fences)) {
        listen(specimen, List.of(canary, named), heard);
      }
    }
    // A password that looks like any word is known as one only where something says that it is.
    heard.removeIf(song -> song.startsWith("address") || song.contains("password"));
    assertThat(heard).isEmpty();
  }

  private static Map<String, String> files(Canary named, String sentence) {
    String word = named.value();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("package.json", "{\"name\": \"" + word + "\", \"scripts\": {\"test\": \"jest\"}}\n");
    files.put(
        word + "/package.json", "{\"name\": \"shop\", \"scripts\": {\"start\": \"node .\"}}\n");
    files.put(word + "/index.js", "require('http').createServer().listen(80)\n");
    files.put(word + "/Dockerfile", "FROM node\nENV SECRET " + word + "\n");
    files.put("src/" + word + ".test.js", "test('" + word + "', () => expect(1).toBe(1))\n");
    files.put("migrations/001_" + word + ".sql", "create table t (id int); -- " + sentence + "\n");
    files.put(
        ".github/workflows/" + word + ".yml", "on: push\njobs:\n  " + word + ":\n    steps: [\n");
    files.put("docs/" + word + ".md", "# Deploy " + word + "\n\n" + sentence + "\n");
    files.put(".seatrial/attestations/a.yml", attestation(word, sentence));
    return files;
  }

  private static String attestation(String word, String sentence) {
    return """
        control: operations.on-call
        aspect: rota
        holds: true
        says: "%s"
        by: "%s"
        on: 2026-06-01
        until: 2026-07-15
        evidence: "%s"
        """
        .formatted(sentence, word, word);
  }

  private static Example.Fence file(String path, String text) {
    return new Example.Fence(Map.of("file", path), text, 0);
  }

  private static void listen(Specimen specimen, List<Canary> canaries, Set<String> heard)
      throws IOException {
    Report report = specimen.report();
    for (Canary canary : canaries) {
      for (Format format : Format.values()) {
        String text = Renderers.render(report, format, new TextStyle(100, true, true));
        if (canary.sings(text)) {
          heard.add(canary.shape() + " in " + format + " of " + specimen + around(text, canary));
        }
      }
      specimen.audit().lint().stream()
          .filter(problem -> canary.sings(problem.toString()))
          .forEach(problem -> heard.add(canary.shape() + " in " + problem));
      for (Path file : kept(specimen.folder().resolve("cache"))) {
        if (canary.sings(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))) {
          heard.add(canary.shape() + " in " + file.getFileName() + " of " + specimen);
        }
      }
    }
  }

  private static String around(String text, Canary canary) {
    return text.lines().filter(canary::sings).findFirst().map(line -> ": " + line).orElse("");
  }

  private static List<Path> kept(Path cache) throws IOException {
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(cache)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void noProblemOfAConfigurationQuotesASecret() throws IOException {
    for (Canary canary : canaries) {
      Path target = Files.createDirectories(folder.resolve("broken" + canaries.indexOf(canary)));
      Files.writeString(
          target.resolve("seatrial.yml"),
          "tier: \"%s\"\nenable-later:\n  \"%s\": never\n"
              .formatted(canary.sentence(), canary.sentence()));
      try (Audit audit = Audit.prepare(Yard.order(target, folder))) {
        throw new AssertionError("prepared in spite of it: " + audit.commit());
      } catch (OrderException e) {
        assertThat(e.problems()).isNotEmpty().noneMatch(canary::sings);
        assertThat(canary.sings(String.valueOf(e.getMessage()))).isFalse();
      }
    }
  }
}
