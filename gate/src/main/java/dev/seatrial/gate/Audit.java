package dev.seatrial.gate;

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
import dev.seatrial.gate.kinds.OwnKinds;
import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import dev.seatrial.ledger.Acceptance;
import dev.seatrial.ledger.CoverDigest;
import dev.seatrial.ledger.Ledger;
import dev.seatrial.ledger.LedgerLint;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.ledger.LedgerProblem;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.ledger.Moment;
import dev.seatrial.ledger.Overlays;
import dev.seatrial.model.Control;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.plan.Act;
import dev.seatrial.model.plan.Plan;
import dev.seatrial.model.plan.PlannedControl;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Subject;
import dev.seatrial.secrets.scan.Recognition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  private final OwnKinds kinds;
  private final Crew crew = new Crew();
  private final BaseSide base;
  private List<LedgerProblem> lint = List.of();

  private Audit(
      Order order,
      Target target,
      Catalog catalog,
      Configuration configuration,
      Ledger ledger,
      OwnKinds kinds,
      SourceTree governing) {
    this.order = order;
    this.target = target;
    this.catalog = catalog;
    this.configuration = order.tier().map(configuration::at).orElse(configuration);
    this.ledger = ledger;
    this.kinds = kinds;
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
      SourceTree governing = OwnFiles.governing(order, target);
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
      OwnKinds kinds = OwnKinds.in(OwnFiles.read(governing, OwnFiles::isKinds, problems), problems);
      if (!problems.isEmpty()) {
        throw new OrderException(problems);
      }
      Ledger ledger = LedgerReader.read(governing, configuration.policy());
      return new Audit(order, target, catalog, configuration, ledger, kinds, governing);
    } catch (OrderException e) {
      target.close();
      throw e;
    }
  }

  static Target open(Order order, Optional<String> revision) throws OrderException {
    try {
      return Target.open(order.path(), revision);
    } catch (TargetException e) {
      throw new OrderException(List.of(e.getMessage()));
    }
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
    Look look = look(controls);
    // What came of a change depends on the ref that it goes into, too.
    Seen seen =
        order.base().isPresent() ? look.now(asTheyFall) : look.from(order.cache(), asTheyFall);
    return report(seen, look.questions());
  }

  /** Everything that can be seen of the target, and why the rest cannot. */
  public Facts gather() {
    return Gathering.start(readers(), crew).all();
  }

  /** The report over facts that were gathered before: the same facts give an equal report. */
  public Report judge(Facts facts) {
    List<Class<? extends Fact>> kinds =
        readers().stream().<Class<? extends Fact>>map(Reader::type).toList();
    Look look = look(control -> true);
    return report(look.at(Gathering.of(kinds, facts), result -> {}), look.questions());
  }

  /** The report of one control alone, over facts that were gathered for it. */
  Report judge(String control, Facts facts) {
    Look look = look(control::equals);
    Gathering gathering = Gathering.of(List.copyOf(facts.types()), facts);
    return report(look.at(gathering, result -> {}), look.questions());
  }

  Target target() {
    return target;
  }

  OwnKinds kinds() {
    return kinds;
  }

  Order order() {
    return order;
  }

  private Report report(Seen seen, List<Question> questions) {
    Overlays overlays = new Overlays(ledger, configuration.policy(), moment());
    List<ControlResult> laid = overlays.lay(seen.results(questions, this::blocking));
    Set<String> asked =
        questions.stream().map(question -> question.control().id()).collect(Collectors.toSet());
    boolean everything = asked.size() == catalog.entries().size();
    lint =
        LedgerLint.of(
                everything ? ledger : ledger.about(asked), configuration.policy(), moment(), laid)
            .stream()
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
                subject(seen),
                order.today(),
                configuration.tier(),
                seen.stack(),
                everything
                    ? catalog.checklists()
                    : catalog.checklists().stream().map(list -> list.about(asked)).toList(),
                configuration.policy())
            .of(laid, lint.stream().map(LedgerProblem::toString).toList(), overlays.places());
    return Redaction.of(whole);
  }

  private Moment moment() {
    return new Moment(order.today(), target.commit().orElse(""), this::coverDigest);
  }

  /** How many more risks may be carried, were one of the entries replaced. */
  public int places(Optional<Place> replaced) {
    List<Acceptance> others =
        ledger.acceptances().stream()
            .filter(acceptance -> !replaced.equals(Optional.of(acceptance.recorded())))
            .toList();
    Ledger left = new Ledger(ledger.attestations(), others, ledger.problems());
    return new Overlays(left, configuration.policy(), moment()).places();
  }

  private Look look(Predicate<String> controls) {
    List<Question> questions =
        catalog.entries().stream()
            .filter(entry -> controls.test(entry.page().control().id()))
            .map(entry -> new Question(entry.page().control(), entry.inspectors()))
            .toList();
    List<String> governed = List.of(catalog.digest(), String.valueOf(configuration.apps()));
    return new Look(target, questions, readers(), this::blocking, governed, crew);
  }

  private boolean blocking(Control control) {
    return configuration.blocking(control, order.today());
  }

  /** Reads as an audit does, and says what it would then look at; nothing is judged. */
  public Plan plan() {
    Look look = look(control -> true);
    Gathering gathering = Gathering.start(look.readers(), crew);
    List<PlannedControl> controls = look.auditor().plan(gathering);
    Seen seen = Look.seen(List.of(), gathering);
    return new Plan(
        Redaction.of(subject(seen)),
        order.today(),
        configuration.tier(),
        seen.stack().stream().flatMap(stack -> stack.apps().stream()).map(Redaction::of).toList(),
        controls,
        look.readers().stream()
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
    return target.unclassified() instanceof Gathered.Seen<SourceTree>(SourceTree tree)
        && tree.files().isEmpty()
        && tree.scope().isWhole();
  }

  /** The day on which it is read. */
  public LocalDate today() {
    return order.today();
  }

  /** What people wrote down. */
  public Ledger ledger() {
    return ledger;
  }

  /** What the ledger of the target may do. */
  public LedgerPolicy policy() {
    return configuration.policy();
  }

  /** The readers, with the apps that the owner declares in place of those found. */
  private List<Reader<?>> readers() {
    List<App> declared = configuration.apps();
    List<Reader<?>> readers = new ArrayList<>();
    for (Reader<?> reader : Sources.of(target, order.cache(), kinds)) {
      boolean apps = reader.type().equals(Stack.class) && !declared.isEmpty();
      readers.add(apps ? DeclaredStack.in(reader, declared) : reader);
    }
    readers.add(base.reader());
    return readers;
  }

  private Subject subject(Seen seen) {
    return new Subject(
        name(target.name(), target.within()),
        target.commit().orElse(""),
        target.dirty(),
        target.committed().map(Object::toString).orElse(""),
        seen.files(),
        seen.commits(),
        seen.eyes());
  }

  /** A folder in a repository goes by its own name, wherever the repository was cloned to. */
  private static String name(String root, String within) {
    return within.isEmpty() ? root : within.substring(within.lastIndexOf('/') + 1);
  }

  /** The audited commit, or the one that the work tree stands on; empty where there is none. */
  public String commit() {
    return target.commit().orElse("");
  }

  /** The digest of the files that patterns match now, for an entry that covers them. */
  public String coverDigest(List<String> patterns) {
    return CoverDigest.of(OwnFiles.orEmpty(target.unclassified()), patterns);
  }

  /** The text of an object that is kept or lies there; empty where it has none. */
  public String text(String object) {
    SourceTree tree = OwnFiles.orEmpty(target.tree());
    SourceFile kept =
        new SourceFile("", SourceFile.Kind.REGULAR, 0, object, Language.OTHER, Role.PRODUCTION);
    SourceFile file =
        tree.files().stream().filter(f -> f.blob().equals(object)).findFirst().orElse(kept);
    return tree.content(file).orEmpty();
  }

  /** Whether bytes are the value that the fingerprint of a secret names. */
  public boolean isCalled(byte[] value, String fingerprint) {
    return new Recognition(target.beginning()).isCalled(value, fingerprint);
  }

  /** What is wrong with the ledger, of a report that was run. */
  public List<LedgerProblem> lint() {
    return lint;
  }

  /** How many entries of the ledger could be read. */
  public int entries() {
    return ledger.attestations().size() + ledger.acceptances().size();
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
