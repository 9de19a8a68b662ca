package dev.seatrial.gate;

import dev.seatrial.audit.Crew;
import dev.seatrial.audit.Gathering;
import dev.seatrial.audit.Reader;
import dev.seatrial.gate.change.Relaxations;
import dev.seatrial.gate.change.Rules;
import dev.seatrial.gate.config.Configuration;
import dev.seatrial.gate.config.ConfigurationProblem;
import dev.seatrial.gate.config.ConfigurationReader;
import dev.seatrial.gate.kinds.OwnKinds;
import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import dev.seatrial.ledger.Ledger;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Control;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.change.Base;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** The other side of a change: the ref that it goes into, read as the change itself is. */
final class BaseSide implements AutoCloseable {
  private static final Set<Class<? extends Fact>> KINDS =
      Set.of(
          SourceTree.class, StructuredFiles.class, Manifests.class, Tests.class, Pipelines.class);

  private final Order order;
  private final Configuration configuration;
  private final Ledger ledger;
  private final Set<String> own;
  private final List<Control> controls;
  private final Crew crew;
  private final ConcurrentLinkedQueue<Target> opened = new ConcurrentLinkedQueue<>();

  /**
   * The side of an order whose rules were read from there already.
   *
   * @param governing the tree in which they stand
   */
  BaseSide(
      Order order,
      Configuration configuration,
      Ledger ledger,
      SourceTree governing,
      List<Control> controls,
      Crew crew) {
    this.order = order;
    this.configuration = configuration;
    this.ledger = ledger;
    this.own = own(governing);
    this.controls = List.copyOf(controls);
    this.crew = crew;
  }

  private static Set<String> own(SourceTree tree) {
    return tree.files(file -> OwnFiles.isCatalog(file) || OwnFiles.isKinds(file)).stream()
        .map(file -> file.path())
        .collect(Collectors.toSet());
  }

  Reader<Base> reader() {
    return new Reader<>(
        Base.class,
        List.of(SourceTree.class),
        Duration.ofMinutes(5),
        facts -> order.base().map(ref -> read(ref, facts)).orElseGet(BaseSide::none));
  }

  private static Gathered<Base> none() {
    return new Gathered.Seen<>(Base.none());
  }

  private Gathered<Base> read(String ref, Facts change) {
    try {
      Target target = Target.open(order.path(), Optional.of(ref));
      opened.add(target);
      List<Reader<?>> readers =
          Sources.of(target, order.cache(), OwnKinds.NONE).stream()
              .filter(reader -> KINDS.contains(reader.type()))
              .toList();
      Facts before = Gathering.start(readers, crew).all();
      List<Blindspot> spots = new ArrayList<>();
      for (Class<? extends Fact> kind : KINDS) {
        switch (before.of(kind)) {
          case Gathered.Seen<?> seen -> spots.addAll(seen.fact().scope().blindspots());
          case Gathered.Unseen<?>(String why, var steps) -> {
            return new Gathered.Unseen<>("the base " + ref + ": " + why, steps);
          }
        }
      }
      Scope scope = new Scope("the base " + ref, spots.stream().distinct().toList());
      return new Gathered.Seen<>(
          new Base(Optional.of(before), relaxations(change.get(SourceTree.class)), scope));
    } catch (TargetException e) {
      return new Gathered.Unseen<>("the base cannot be read: " + e.getMessage(), List.of());
    }
  }

  private List<Base.Relaxation> relaxations(SourceTree tree) {
    List<String> problems = new ArrayList<>();
    List<ConfigurationProblem> wrong = new ArrayList<>();
    Configuration changed =
        ConfigurationReader.read(
            OwnFiles.configuration(tree, problems),
            controls.stream().map(Control::id).collect(Collectors.toSet()),
            order.today(),
            wrong);
    wrong.forEach(problem -> problems.add(problem.toString()));
    if (!problems.isEmpty()) {
      return List.of(
          new Base.Relaxation(
              Base.Relaxation.Kind.POLICY,
              "configuration",
              "Nobody could tell what the changed configuration allows: " + problems.getFirst(),
              Place.of(Configuration.FILE)));
    }
    return Relaxations.between(
        new Rules(configuration, ledger, own),
        new Rules(changed, LedgerReader.read(tree, changed.policy()), own(tree)),
        controls,
        order.today());
  }

  @Override
  public void close() {
    opened.forEach(Target::close);
  }
}
