package dev.seatrial.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Example;
import dev.seatrial.gate.Shipped;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Verdict;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Law 8: a copy of a proof among what others wrote, what tests read or what only shows something
 * neither proves nor refutes anything about the app.
 */
class RolesLawTest {
  private static final Map<String, String> APP =
      Map.of(
          "package.json",
          "{\"name\": \"shop\", \"private\": true, \"scripts\": {\"start\": \"node src/server.js\"},"
              + " \"dependencies\": {\"express\": \"4.19.2\"}}\n",
          "src/server.js",
          "const app = require('express')();\napp.get('/', (q, s) => s.send('hi'));\napp.listen(80);\n");

  /** A credential works wherever it lies, so this aspect says that it speaks of examples, too. */
  private static final Set<String> OF_EXAMPLES = Set.of("security.secrets#tree");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"vendor/copy/", "node_modules/copy/", "testdata/", "examples/", "tests/fixtures/"})
  void copiesOfAllExamplesChangeNoVerdict(String within) {
    Map<String, String> files = new LinkedHashMap<>(APP);
    int copy = 0;
    for (Catalog.Entry entry : Shipped.catalog().entries()) {
      for (Example example : entry.page().examples()) {
        String place = within + "c" + copy++ + "/";
        Layout.of(example).forEach((path, text) -> files.put(place + path, text));
      }
    }
    Yard yard = new Yard(folder);
    try (Specimen alone = yard.lay("the app alone", APP);
        Specimen surrounded = yard.lay("the app and copies", files)) {
      assertThat(differences(alone, surrounded, within)).isEmpty();
    }
  }

  private static Set<String> differences(Specimen alone, Specimen other, String within) {
    TreeSet<String> differences = new TreeSet<>();
    List<Ruling> before = Ruling.all(alone.report());
    List<Ruling> after = Ruling.all(other.report());
    for (int i = 0; i < before.size(); i++) {
      Ruling was = before.get(i);
      Ruling is = after.get(i);
      if (within.equals("examples/") && OF_EXAMPLES.contains(is.name())) {
        continue;
      }
      if (!was.verdict().getClass().equals(is.verdict().getClass())) {
        differences.add(was + " became " + is + ": " + is.verdict());
      } else if (is.decides()) {
        places(is.verdict())
            .filter(place -> place.startsWith(within))
            .forEach(place -> differences.add(is + " rests on " + place));
      }
    }
    return differences;
  }

  private static Stream<String> places(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed(List<Evidence> evidence) -> places(evidence);
      case Verdict.Failed(List<Finding> findings) ->
          findings.stream().flatMap(finding -> places(finding.evidence()));
      case Verdict.Unproven unproven -> Stream.empty();
      case Verdict.NotApplicable none -> Stream.empty();
    };
  }

  private static Stream<String> places(List<Evidence> evidence) {
    return evidence.stream()
        .filter(Evidence.Located.class::isInstance)
        .map(one -> ((Evidence.Located) one).place().path());
  }
}
