package dev.seatrial.gate;

import dev.seatrial.audit.Auditor;
import dev.seatrial.audit.Crew;
import dev.seatrial.audit.Gathering;
import dev.seatrial.audit.Question;
import dev.seatrial.audit.Reader;
import dev.seatrial.audit.Redaction;
import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.CatalogLoader;
import dev.seatrial.catalog.PageShelf;
import dev.seatrial.catalog.Problem;
import dev.seatrial.catalog.ShippedFiles;
import dev.seatrial.gate.config.Configuration;
import dev.seatrial.gate.config.ConfigurationProblem;
import dev.seatrial.gate.config.ConfigurationReader;
import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import dev.seatrial.ledger.CoverDigest;
import dev.seatrial.ledger.Ledger;
import dev.seatrial.ledger.LedgerLint;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.ledger.LedgerProblem;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.ledger.Moment;
import dev.seatrial.ledger.Overlays;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.plan.Act;
import dev.seatrial.model.plan.Plan;
import dev.seatrial.model.plan.PlannedControl;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One audit, ready to run: target, configuration, ledger and catalog were read, and everything
 * wrong with them was said at once.
 */
public final class Audit implements AutoCloseable {
  private final Order order;
  private final Target target;
  private final Catalog catalog;
  private final Configuration configuration;
  private final Ledger ledger;
  private final Crew crew = new Crew();
  private final BaseSide base;
  private List<LedgerProblem> lint = List.of();

  private Audit(
      Order order,
      Target target,
      Catalog catalog,
      Configuration configuration,
      Ledger ledger,
      SourceTree governing) {
    this.order = order;
    this.target = target;
    this.catalog = catalog;
    this.configuration = order.tier().map(configuration::at).orElse(configuration);
    this.ledger = ledger;
    this.base =
        new BaseSide(
            order,
            configuration,
            ledger,
            governing,
            catalog.entries().stream().map(entry -> entry.page().control()).toList(),
            crew);
  }

  /**
   * Opens the target and reads what governs its audit.
   *
   * @throws OrderException when the target cannot be opened, or its configuration or one of its own
   *     pages is broken
   */
  public static Audit prepare(Order order) throws OrderException {
    return prepare(order, new PageShelf());
  }

  /**
   * The same for one of many audits in a process, which share what the program brings.
   *
   * @throws OrderException when the target cannot be opened, or its configuration or one of its own
   *     pages is broken
   */
  public static Audit prepare(Order order, PageShelf shelf) throws OrderException {
    Target target = open(order, order.revision());
    try {
      SourceTree governing = governing(order, target);
      List<String> problems = new ArrayList<>();
      CatalogLoader loader = new CatalogLoader(shelf);
      Catalog catalog =
          loader.load(
              ShippedFiles.on(Audit.class.getClassLoader()),
              ServiceLoader.load(Inspector.class),
              OwnFiles.in(governing, problems));
      loader.problems().stream().map(Problem::toString).forEach(problems::add);
      Set<String> ids =
          catalog.entries().stream()
              .map(entry -> entry.page().control().id())
              .collect(Collectors.toSet());
      List<ConfigurationProblem> wrong = new ArrayList<>();
      Configuration configuration =
          ConfigurationReader.read(
              OwnFiles.configuration(governing, problems), ids, order.today(), wrong);
      wrong.forEach(problem -> problems.add(problem.toString()));
      if (!problems.isEmpty()) {
        throw new OrderException(problems);
      }
      Ledger ledger = LedgerReader.read(governing, configuration.policy());
      return new Audit(order, target, catalog, configuration, ledger, governing);
    } catch (OrderException e) {
      target.close();
      throw e;
    }
  }

  private static Target open(Order order, Optional<String> revision) throws OrderException {
    try {
      return Target.open(order.path(), revision);
    } catch (TargetException e) {
      throw new OrderException(List.of(e.getMessage()));
    }
  }

  /** The tree that policy and ledger are read from. */
  private static SourceTree governing(Order order, Target target) throws OrderException {
    if (order.base().isEmpty()) {
      return orEmpty(new Subfolder(target.within()).tree(target));
    }
    try (Target base = open(order, order.base())) {
      return switch (new Subfolder(base.within()).tree(base)) {
        case Gathered.Seen<SourceTree>(SourceTree tree) -> InMemory.copy(tree, OwnFiles::governs);
        case Gathered.Unseen<SourceTree>(String why, var steps) ->
            throw new OrderException(List.of("The base cannot be read: " + why));
      };
    }
  }

  private static SourceTree orEmpty(Gathered<SourceTree> tree) {
    return switch (tree) {
      case Gathered.Seen<SourceTree>(SourceTree seen) -> seen;
      case Gathered.Unseen<SourceTree>(String why, var steps) ->
          new SourceTree(
              List.of(),
              file -> new dev.seatrial.model.facts.tree.Content.Withheld(why),
              Scope.whole("nothing"));
    };
  }

  /** The catalog that judges, the repository's own controls among it. */
  public Catalog catalog() {
    return catalog;
  }

  /** Runs it whole. */
  public Report run(Consumer<ControlResult> asTheyFall) {
    return run(control -> true, asTheyFall);
  }

  /**
   * Runs it for some controls.
   *
   * @param asTheyFall told of each raw result when it is there, from any thread
   */
  public Report run(Predicate<String> controls, Consumer<ControlResult> asTheyFall) {
    Begun begun = begin(controls);
    return report(begun.gathering(), begun.auditor(), asTheyFall);
  }

  /** Everything that can be seen of the target, and why the rest cannot. */
  public Facts gather() {
    return Gathering.start(readers(), crew).all();
  }

  /** The report over facts that were gathered before: the same facts give an equal report. */
  public Report judge(Facts facts) {
    List<Class<? extends Fact>> kinds =
        readers().stream().<Class<? extends Fact>>map(Reader::type).toList();
    return report(Gathering.of(kinds, facts), auditor(control -> true), result -> {});
  }

  private Report report(Gathering gathering, Auditor auditor, Consumer<ControlResult> asTheyFall) {
    List<ControlResult> raw = auditor.audit(gathering, asTheyFall);
    Facts facts = gathering.all();
    Moment moment =
        new Moment(
            order.today(),
            target.commit().orElse(""),
            patterns -> CoverDigest.of(orEmpty(facts.of(SourceTree.class)), patterns));
    List<ControlResult> laid = new Overlays(ledger, configuration.policy(), moment).lay(raw);
    lint =
        LedgerLint.of(ledger, configuration.policy(), moment, laid).stream()
            .map(
                problem ->
                    new LedgerProblem(
                        problem.kind(),
                        Redaction.of(problem.place()),
                        Secrets.cut(problem.message())))
            .toList();
    Report whole =
        new Assembly(
                Version.NUMBER,
                catalog.digest(),
                subject(gathering, facts),
                order.today(),
                configuration.tier(),
                facts.of(Stack.class) instanceof Gathered.Seen<Stack>(Stack stack)
                    ? Optional.of(stack)
                    : Optional.empty(),
                catalog.checklists())
            .of(laid, lint.stream().map(LedgerProblem::toString).toList());
    return Redaction.of(whole);
  }

  /** An audit whose readers are at work. */
  private record Begun(List<Reader<?>> readers, Gathering gathering, Auditor auditor) {}

  private Begun begin(Predicate<String> controls) {
    List<Reader<?>> readers = readers();
    return new Begun(readers, Gathering.start(readers, crew), auditor(controls));
  }

  private Auditor auditor(Predicate<String> controls) {
    List<Question> questions =
        catalog.entries().stream()
            .filter(entry -> controls.test(entry.page().control().id()))
            .map(entry -> new Question(entry.page().control(), entry.inspectors()))
            .toList();
    return new Auditor(questions, control -> configuration.blocking(control, order.today()), crew);
  }

  /** Reads as an audit does, and says what it would then look at; nothing is judged. */
  public Plan plan() {
    Begun begun = begin(control -> true);
    Gathering gathering = begun.gathering();
    List<PlannedControl> controls = begun.auditor().plan(gathering);
    Facts facts = gathering.all();
    return new Plan(
        Redaction.of(subject(gathering, facts)),
        order.today(),
        configuration.tier(),
        facts.of(Stack.class) instanceof Gathered.Seen<Stack>(Stack stack)
            ? stack.apps().stream().map(Redaction::of).toList()
            : List.of(),
        controls,
        begun.readers().stream()
            .map(Reader::act)
            .filter(act -> act.kind() != Act.Kind.READ)
            .distinct()
            .toList(),
        configuration.declared().beyondReading());
  }

  /** Whether the target was seen whole and holds no file, so that everything would be absent. */
  public boolean isEmpty() {
    return isEmpty(target);
  }

  static boolean isEmpty(Target target) {
    return new Subfolder(target.within()).tree(target)
            instanceof Gathered.Seen<SourceTree>(SourceTree tree)
        && tree.files().isEmpty()
        && tree.scope().isWhole();
  }

  /** What the ledger of the target may do. */
  public LedgerPolicy policy() {
    return configuration.policy();
  }

  /** The readers, with the apps that the owner declares in place of those found. */
  private List<Reader<?>> readers() {
    List<App> declared = configuration.apps();
    List<Reader<?>> readers = new ArrayList<>();
    for (Reader<?> reader : Sources.of(target, order.cache())) {
      boolean apps = reader.type().equals(Stack.class) && !declared.isEmpty();
      readers.add(apps ? DeclaredStack.in(reader, declared) : reader);
    }
    readers.add(base.reader());
    return readers;
  }

  private Subject subject(Gathering gathering, Facts facts) {
    List<Subject.Eye> eyes = gathering.types().stream().map(type -> eye(type, facts)).toList();
    int files = orEmpty(facts.of(SourceTree.class)).files().size();
    int commits =
        facts.of(History.class) instanceof Gathered.Seen<History>(History history)
            ? history.commits().size()
            : 0;
    return new Subject(
        name(target.name(), target.within()),
        target.commit().orElse(""),
        target.dirty(),
        target.committed().map(Object::toString).orElse(""),
        files,
        commits,
        eyes);
  }

  /** A folder in a repository goes by its own name, wherever the repository was cloned to. */
  private static String name(String root, String within) {
    return within.isEmpty() ? root : within.substring(within.lastIndexOf('/') + 1);
  }

  private static Subject.Eye eye(Class<? extends Fact> type, Facts facts) {
    return switch (facts.of(type)) {
      case Gathered.Seen<?> seen ->
          new Subject.Eye(
              type.getSimpleName(),
              true,
              seen.fact().scope().searched(),
              seen.fact().scope().blindspots().stream().map(Object::toString).toList());
      case Gathered.Unseen<?>(String why, var steps) ->
          new Subject.Eye(type.getSimpleName(), false, why, List.of());
    };
  }

  /**
   * The commits on the first-parent line from one to another, oldest first, both among them; none
   * where the first is no such ancestor of the second.
   *
   * @throws OrderException when the target cannot be opened
   */
  public static List<String> between(Order order, String from, String to) throws OrderException {
    try (Target target = open(order, order.revision())) {
      if (!(target.history(order.cache()) instanceof Gathered.Seen<History>(History history))) {
        return List.of();
      }
      Map<String, Commit> byId = new HashMap<>();
      history.commits().forEach(commit -> byId.put(commit.id(), commit));
      List<String> line = new ArrayList<>();
      Commit here = byId.get(to);
      while (here != null) {
        line.add(here.id());
        if (here.id().equals(from)) {
          return List.copyOf(line.reversed());
        }
        here = here.parents().isEmpty() ? null : byId.get(here.parents().getFirst());
      }
      return List.of();
    }
  }

  /** The audited commit, or the one that the work tree stands on; empty where there is none. */
  public String commit() {
    return target.commit().orElse("");
  }

  /** The digest of the files that patterns match now, for an entry that covers them. */
  public String coverDigest(List<String> patterns) {
    return CoverDigest.of(orEmpty(new Subfolder(target.within()).tree(target)), patterns);
  }

  /** What is wrong with the ledger, of a report that was run. */
  public List<LedgerProblem> lint() {
    return lint;
  }

  /** Faults of our own, in words; with any, a result may be a doubt for our sake. */
  public List<String> faults() {
    return crew.faults();
  }

  @Override
  public void close() {
    base.close();
    target.close();
  }
}
