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
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import dev.seatrial.report.text.TextStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

  private static List<String> rendered(Report report) {
    return Arrays.stream(Format.values())
        .map(format -> Renderers.render(report, format, new TextStyle(100, true, true)))
        .toList();
  }

  @Test
  void aWarmCacheAndARelativePathShowInNoReport(Specimens.Fleet fleet) {
    Path here = Path.of("").toAbsolutePath();
    for (Specimen specimen : some(fleet)) {
      List<String> cold = rendered(specimen.report());
      Path relative = here.relativize(specimen.folder().toAbsolutePath());
      assertThat(rendered(again(specimen, relative).report())).as(specimen.name()).isEqualTo(cold);
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
  void theOrderInWhichFilesAreFoundShowsInNoReport(Specimens.Fleet fleet) {
    for (Specimen specimen : some(fleet)) {
      Report shuffled = specimen.audit().judge(shuffled(specimen.facts()));
      assertThat(rendered(shuffled)).as(specimen.name()).isEqualTo(rendered(specimen.report()));
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
