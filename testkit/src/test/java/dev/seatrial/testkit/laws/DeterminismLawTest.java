package dev.seatrial.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Law 14: the same target and the same facts give byte-equal reports. */
@ExtendWith(Specimens.class)
class DeterminismLawTest {
  private static final int EVERY = 12;

  private static List<Specimen> some(Specimens.Fleet fleet) {
    return IntStream.range(0, fleet.all().size())
        .filter(i -> i % EVERY == 0)
        .mapToObj(fleet.all()::get)
        .toList();
  }

  @Test
  void aWarmCacheAndARelativePathShowInNoReport(Specimens.Fleet fleet) {
    Path here = Path.of("").toAbsolutePath();
    for (Specimen specimen : some(fleet)) {
      List<String> cold = EveryFormat.of(specimen.report());
      Path relative = here.relativize(specimen.folder().toAbsolutePath());
      assertThat(EveryFormat.of(again(specimen, relative).report()))
          .as(specimen.name())
          .isEqualTo(cold);
    }
  }

  private static Specimen again(Specimen specimen, Path folder) {
    try {
      Audit audit = Audit.prepare(Yard.order(folder.resolve("target"), folder.resolve("cache")));
      return new Specimen(specimen.name(), List.of(), folder, audit, audit.gather());
    } catch (OrderException e) {
      throw new AssertionError("what could be audited before", e);
    }
  }

  @Test
  void languageEncodingAndTimeZoneOfTheMachineShowInNoReport(@TempDir Path folder)
      throws IOException, InterruptedException {
    Map<String, String> files = new HashMap<>();
    files.put("README.md", "# ISTANBUL Ïstanbul\n\n## İNSTALL\n\n`npm test` — prüft alles\n");
    files.put("LICENSE", "MIT\n");
    files.put(
        ".github/workflows/ci.yml", "on: pull_request\njobs: {t: {steps: [{run: npm ci}]}}\n");
    files.put("src/grüße.js", "const TITLE = 'INDEX';\napp.get('/', (q, s) => s.send(TITLE));\n");
    files.put("package.json", "{\"scripts\": {\"test\": \"VITEST RUN\"}, \"private\": true}\n");
    try (Specimen here = new Yard(folder).lay("here", files)) {
      Path elsewhere = folder.resolve("elsewhere");
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Duser.language=tr",
                  "-Duser.country=TR",
                  "-Duser.timezone=Pacific/Kiritimati",
                  "-Dfile.encoding=COMPAT",
                  "-Dnative.encoding=ISO-8859-9",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  EveryFormat.class.getName(),
                  here.folder().resolve("target").toString(),
                  folder.resolve("cache").toString(),
                  elsewhere.toString())
              .inheritIO()
              .start();
      assertThat(other.waitFor()).isZero();
      assertThat(Files.readString(elsewhere))
          .isEqualTo(String.join("\f", EveryFormat.of(here.report())));
    }
  }

  @Test
  void theOrderInWhichFilesAreFoundShowsInNoReport(Specimens.Fleet fleet) {
    for (Specimen specimen : some(fleet)) {
      Report shuffled = specimen.audit().judge(shuffled(specimen.facts()));
      assertThat(EveryFormat.of(shuffled))
          .as(specimen.name())
          .isEqualTo(EveryFormat.of(specimen.report()));
    }
  }

  private static Facts shuffled(Facts facts) {
    SourceTree tree = facts.get(SourceTree.class);
    List<SourceFile> files = new ArrayList<>(tree.files());
    Collections.shuffle(files, new Random(14));
    Facts same =
        facts.with(
            SourceTree.class,
            new Gathered.Seen<>(new SourceTree(files, tree::content, tree.scope())));
    return facts.of(History.class) instanceof Gathered.Seen<History>(History history)
        ? same.with(
            History.class, new Gathered.Seen<>(new History(history.commits(), history.scope())))
        : same;
  }
}
