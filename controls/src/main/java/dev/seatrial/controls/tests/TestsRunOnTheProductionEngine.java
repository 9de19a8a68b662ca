package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges whether the engine that tests use is the one that the app is made for. */
@AutoService(Inspector.class)
public final class TestsRunOnTheProductionEngine implements Inspector {
  private static final List<Class<? extends Fact>> NEEDS =
      List.of(
          Stack.class,
          SourceTree.class,
          Pipelines.class,
          Manifests.class,
          Images.class,
          Tests.class);

  /** Files in which tests are told their database. */
  private static final Pattern TEST_SETTINGS =
      Pattern.compile(
          "(?i)(.*/)?(conftest\\.py|(test|testing)(_?settings)?\\.py|settings[_-]?test(ing)?\\.py|application-(test|it)\\w*\\.(ya?ml|properties)"
              + "|phpunit(\\.\\w+)*\\.xml(\\.dist)?|\\.env\\.test(ing)?|(jest|vitest)[.-]setup\\.\\w+|(global-?)?setup\\.[cm]?[jt]s|test[-_]?(db|database|helper|setup)\\.\\w+)");

  private static final Pattern EMBEDDED =
      Pattern.compile(
          "(?i)sqlite(\\+\\w+)?://|sqlite3|['\"]sqlite['\"]|:memory:|jdbc:(h2|hsqldb):|H2Dialect");

  private static final Pattern COMMENT = Pattern.compile("^\\s*(#|//|\\*|<!--|;).*");

  @Override
  public List<Inspection> inspections() {
    return List.of(new Inspection("same-engine", NEEDS, TestsRunOnTheProductionEngine::judge));
  }

  @Override
  public Applicability applicability() {
    return Applicability.from(Stack.class, Migrations.class, TestsReachARealDatabase::absent);
  }

  private static Verdict judge(Facts facts) {
    Set<Engine> production = production(facts.get(Stack.class));
    if (production.isEmpty()) {
      return Verdict.unproven("The engine that production runs is not named");
    }
    List<TestDatabases.Seen> started =
        TestDatabases.of(
            facts.get(Pipelines.class), facts.get(Manifests.class), facts.get(Images.class));
    List<Evidence> same =
        started.stream()
            .filter(s -> s.engine().filter(production::contains).isPresent())
            .map(TestDatabases.Seen::evidence)
            .toList();
    List<Finding> embedded = embedded(facts.get(SourceTree.class), titles(production));
    boolean server = production.stream().noneMatch(Engine::isEmbedded);
    if (server && !embedded.isEmpty() && same.isEmpty()) {
      return Verdict.failed(embedded);
    }
    if (same.isEmpty()) {
      return Verdict.unproven(
          "Nothing says on which engine the tests run; the app is made for " + titles(production));
    }
    List<Evidence> replaced =
        ReplacedClients.everywhere(facts.get(Tests.class), facts.get(SourceTree.class));
    if (!replaced.isEmpty()) {
      return TestsReachARealDatabase.withoutClient(replaced);
    }
    return server && !embedded.isEmpty()
        ? Verdict.unproven(
            "Some tests run on %s and some on an engine without a server"
                .formatted(titles(production)),
            same)
        : Verdict.passed(same.stream().limit(3).toList());
  }

  private static Set<Engine> production(Stack stack) {
    Set<Engine> named =
        stack.of(Technology.Kind.DATABASE).stream()
            .flatMap(t -> Engine.of(t.name()).stream())
            .collect(Collectors.toSet());
    Set<Engine> servers = named.stream().filter(e -> !e.isEmbedded()).collect(Collectors.toSet());
    return servers.isEmpty() ? named : servers;
  }

  private static String titles(Set<Engine> engines) {
    return engines.stream().sorted().map(Engine::title).collect(Collectors.joining(" and "));
  }

  private static List<Finding> embedded(SourceTree tree, String production) {
    List<Finding> findings = new ArrayList<>();
    for (SourceFile file :
        tree.files(
            f -> f.isRegular() && f.role().isOwn() && TEST_SETTINGS.matcher(f.path()).matches())) {
      List<String> lines = tree.content(file).orEmpty().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = EMBEDDED.matcher(lines.get(i));
        if (matcher.find() && !COMMENT.matcher(lines.get(i)).matches()) {
          findings.add(
              Finding.at(
                  new Place(file.path(), i + 1),
                  "tests on another engine",
                  "Tests run on an engine without a server; the app is made for " + production,
                  matcher.group()));
          break;
        }
      }
    }
    return findings;
  }
}
