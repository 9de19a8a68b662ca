package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges whether tests have a database to reach. */
@AutoService(Inspector.class)
public final class TestsReachARealDatabase implements Inspector {
  private static final List<Class<? extends Fact>> NEEDS =
      List.of(Tests.class, Pipelines.class, Manifests.class, Images.class, SourceTree.class);

  @Override
  public List<Inspection> inspections() {
    return List.of(new Inspection("real-engine", NEEDS, TestsReachARealDatabase::judge));
  }

  @Override
  public Applicability applicability() {
    return Applicability.from(Stack.class, Migrations.class, TestsReachARealDatabase::absent);
  }

  static Optional<Verdict.NotApplicable> absent(Stack stack, Migrations migrations) {
    boolean stores =
        !stack.of(Technology.Kind.DATABASE).isEmpty()
            || !stack.of(Technology.Kind.ORM).isEmpty()
            || !migrations.sets().isEmpty();
    return stores
        ? Optional.empty()
        : Optional.of(
            Verdict.notApplicable(
                "Nothing here keeps data in a database",
                Evidence.nothing(
                    "database, mapper or migration", stack.scope().and(migrations.scope()))));
  }

  static Verdict withoutClient(List<Evidence> replaced) {
    return Verdict.unproven(
        "A database runs beside the tests; the ones seen here replace what would reach it",
        replaced);
  }

  private static Verdict judge(Facts facts) {
    Tests tests = facts.get(Tests.class);
    List<TestFile> asserting = Asserting.files(tests).toList();
    if (asserting.isEmpty()) {
      return Verdict.failed(
          Finding.absent(
              "tests",
              "No test asserts anything, so none does with a database",
              "test with an assertion",
              tests.scope()));
    }
    List<Evidence> seen = new ArrayList<>();
    TestDatabases.of(
            facts.get(Pipelines.class), facts.get(Manifests.class), facts.get(Images.class))
        .stream()
        .map(TestDatabases.Seen::evidence)
        .limit(3)
        .forEach(seen::add);
    List<Evidence> replaced = ReplacedClients.everywhere(tests, facts.get(SourceTree.class));
    if (!seen.isEmpty()) {
      return replaced.isEmpty() ? Verdict.passed(seen) : withoutClient(replaced);
    }
    List<Evidence> integrated =
        asserting.stream()
            .filter(f -> f.level() == TestFile.Level.INTEGRATION)
            .limit(3)
            .map(Asserting::evidence)
            .toList();
    return Verdict.unproven(
        integrated.isEmpty()
            ? "Nothing starts a database for the tests; whether they reach one, their code would tell"
            : "Tests reach a real service; whether it is the database, their code would tell",
        integrated);
  }
}
