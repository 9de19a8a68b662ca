package dev.seatrial.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Example;
import dev.seatrial.gate.Shipped;
import dev.seatrial.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 2: a file that exists and says nothing passes nothing. */
class PresenceLawTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.){2,})\"");
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "\\.?[\\w@-]+(?:[/.][\\w@-]+)*\\.(?:ya?ml|jsonc?|json5|toml|md|mdx|rst|txt|ini|cfg|conf|config|xml|tf|hcl|sql|prisma|env|lock|properties|gradle|kts|[cm]?[jt]sx?|py|rb|ex|exs|go|java|sh|rules)"
              + "|\\.[a-z][\\w.-]+|[A-Z][a-z]+file|CODEOWNERS|LICENSE|Makefile|justfile|Jenkinsfile");

  @TempDir private Path folder;

  /** What an app says of itself before anybody has proven anything. */
  private static final Map<String, String> APP =
      Map.of(
          "src/server.js",
          "const app = require('express')();\napp.get('/', (q, s) => s.send('hi'));\napp.listen(80);\n");

  @Test
  void filesWithoutContentPassNothingHoweverTheyCombine() {
    Yard yard = new Yard(folder);
    Set<String> passing = passes(yard.lay("the app alone", APP));
    // Our own configuration is refused when it says what nobody knows.
    List<String> names = names().stream().filter(name -> !name.endsWith("seatrial.yml")).toList();
    assertThat(names).hasSizeGreaterThan(300);
    Random random = new Random(2);
    TreeSet<String> wrong = new TreeSet<>();
    for (Hollow hollow : Hollow.values()) {
      for (int share : new int[] {1, 3, 3, 3, 10, 10, 10}) {
        Map<String, String> files = new LinkedHashMap<>(APP);
        names.stream()
            .filter(name -> random.nextInt(share) == 0)
            .forEach(name -> files.putIfAbsent(name, hollow.text(name)));
        try (Specimen specimen = yard.lay(hollow + " files", withoutClashes(files))) {
          Ruling.all(specimen.report()).stream()
              .filter(ruling -> ruling.verdict() instanceof Verdict.Passed)
              .filter(ruling -> !passing.contains(ruling.name()))
              .forEach(ruling -> wrong.add(hollow + " " + ruling + " " + ruling.verdict()));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A path may be a file in one example and a folder in another. */
  private static Map<String, String> withoutClashes(Map<String, String> files) {
    Map<String, String> kept = new LinkedHashMap<>(files);
    kept.keySet()
        .removeIf(path -> files.keySet().stream().anyMatch(other -> other.startsWith(path + "/")));
    return kept;
  }

  /** Every path of every example, and whatever looks like a file's name in readers and controls. */
  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Catalog.Entry entry : Shipped.catalog().entries()) {
      entry.page().examples().forEach(example -> names.addAll(Layout.of(example).keySet()));
    }
    for (String module : List.of("../controls", "../sources/project", "../sources/git")) {
      for (String source : sources(Path.of(module, "src/main"))) {
        LITERAL
            .matcher(source)
            .results()
            .map(found -> found.group(1))
            .flatMap(
                literal ->
                    Stream.of(literal.replace("\\\\", "").split("[|()\\[\\]?*+^$ ,;:]+", -1)))
            .filter(word -> FILE_NAME.matcher(word).matches())
            .forEach(names::add);
      }
    }
    names.removeIf(name -> name.startsWith(".git/") || name.contains("..") || name.equals(".git"));
    return names;
  }

  private static List<String> sources(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      List<String> texts = new ArrayList<>();
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What makes it pass has to be in the file, or not need the file at all. */
  @Test
  void aFileEmptiedProvesNoMoreThanAFileDeleted() {
    Yard yard = new Yard(folder);
    TreeSet<String> wrong = new TreeSet<>();
    for (Catalog.Entry entry : Shipped.catalog().entries()) {
      for (Example example : entry.page().examples()) {
        if (example.expected() == Example.Expected.PASSES) {
          Map<String, String> files = Layout.of(example);
          for (String path : files.keySet()) {
            Hollow hollow = Hollow.of(path);
            Map<String, String> hollowed = new LinkedHashMap<>(files);
            hollowed.put(path, hollow.text(path));
            Set<String> still = passes(yard, entry, example, hollowed);
            if (!still.isEmpty()) {
              Map<String, String> deleted = new LinkedHashMap<>(files);
              deleted.remove(path);
              Set<String> without = passes(yard, entry, example, deleted);
              still.stream()
                  .filter(name -> !without.contains(name))
                  .forEach(
                      name ->
                          wrong.add(
                              "%s passes with %s %s in %s:%d"
                                  .formatted(
                                      name, hollow, path, entry.page().path(), example.line())));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<String> passes(
      Yard yard, Catalog.Entry entry, Example example, Map<String, String> files) {
    String id = entry.page().control().id();
    try (Specimen specimen = yard.lay("an example", files)) {
      return passes(specimen).stream()
          .filter(name -> name.startsWith(id + "#"))
          .filter(name -> example.aspect().map(a -> name.endsWith("#" + a)).orElse(true))
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> passes(Specimen specimen) {
    return Ruling.all(specimen.report()).stream()
        .filter(ruling -> ruling.verdict() instanceof Verdict.Passed)
        .map(Ruling::name)
        .collect(Collectors.toSet());
  }
}
