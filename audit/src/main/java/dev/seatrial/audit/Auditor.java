package dev.seatrial.audit;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.plan.PlannedAspect;
import dev.seatrial.model.plan.PlannedControl;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Puts every question to the facts and gives raw verdicts, as soon as their facts are there; or
 * says which looks it would take.
 */
public final class Auditor {

  /** The app that a repository answers as when it answers as a whole. */
  public static final String WHOLE = ".";

  /** Every pattern and every file is bounded, so this is for what nobody thought of. */
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  /** Who waits for verdicts waits for the first one; judging is quick beside reading. */
  private static final int BEFORE_READING = -1;

  private final List<Question> questions;
  private final Predicate<Control> blocking;
  private final Crew crew;

  /** An auditor of these questions for a gate that waits for the blocking ones. */
  public Auditor(List<Question> questions, Predicate<Control> blocking, Crew crew) {
    this.questions = List.copyOf(questions);
    this.blocking = blocking;
    this.crew = crew;
  }

  /** A question of one app with the facts that answer it, and why it has no object. */
  private record Posed(Question question, String app, Facts facts, Optional<Verdict> absent) {}

  /**
   * Every result of every app, in order of the questions and then of the apps.
   *
   * @param asTheyFall told of each result when it is there, from any thread
   */
  public List<ControlResult> audit(Gathering gathering, Consumer<ControlResult> asTheyFall) {
    return pose(
        gathering,
        posed -> {
          ControlResult result = result(posed);
          asTheyFall.accept(result);
          return result;
        });
  }

  /** What {@link #audit} would look at for every result that it would give, in the same order. */
  public List<PlannedControl> plan(Gathering gathering) {
    return pose(gathering, this::planned);
  }

  /** Puts every question to every app as soon as its facts are there. */
  private <T> List<T> pose(Gathering gathering, Function<Posed, T> answer) {
    Views views = new Views();
    List<CompletableFuture<List<T>>> pending = new ArrayList<>();
    for (Question question : questions) {
      List<Class<? extends Fact>> needs = new ArrayList<>(question.needs());
      if (question.control().perApp()) {
        needs.add(Stack.class);
      }
      pending.add(
          gathering
              .when(needs)
              .thenCompose(
                  facts ->
                      crew.start(
                          new Crew.Work<>(
                              question.control().id(),
                              BEFORE_READING,
                              DEADLINE,
                              () -> posed(question, facts, views).stream().map(answer).toList()),
                          happened -> List.of(answer.apply(unanswered(question, happened))))));
    }
    return pending.stream().flatMap(answers -> answers.join().stream()).toList();
  }

  private static Posed unanswered(Question question, String happened) {
    return new Posed(
        question, WHOLE, Facts.none(), Optional.of(Verdict.unproven("Judging this " + happened)));
  }

  private List<Posed> posed(Question question, Facts facts, Views views) {
    Apps apps =
        new Apps(
            facts.of(Stack.class) instanceof Gathered.Seen<Stack>(Stack stack)
                ? stack.apps()
                : List.of());
    List<App> answering = question.control().perApp() ? apps.answering() : List.of();
    if (answering.isEmpty()) {
      return List.of(posed(question, WHOLE, facts));
    }
    return answering.stream()
        .map(app -> posed(question, app.name(), views.of(app, apps, facts)))
        .toList();
  }

  private Posed posed(Question question, String app, Facts facts) {
    return new Posed(question, app, facts, notApplicable(question, facts));
  }

  private ControlResult result(Posed posed) {
    Control control = posed.question().control();
    List<AspectResult> aspects =
        control.aspects().stream().map(aspect -> raw(posed, aspect)).toList();
    return ControlResult.of(control, posed.app(), aspects, blocking.test(control));
  }

  private AspectResult raw(Posed posed, Aspect aspect) {
    Verdict verdict = posed.absent().orElseGet(() -> look(posed.question(), aspect, posed.facts()));
    return AspectResult.raw(aspect, Redaction.of(Laws.hold(aspect, verdict)));
  }

  private PlannedControl planned(Posed posed) {
    Control control = posed.question().control();
    Optional<Verdict> absent =
        posed.absent().map(why -> Redaction.of(Laws.hold(control.aspects().getFirst(), why)));
    List<PlannedAspect> aspects =
        control.aspects().stream()
            .map(
                aspect ->
                    absent.isPresent()
                            && absent.get()
                                instanceof Verdict.Unproven(String missing, var seen, var steps)
                        ? new PlannedAspect(aspect, List.of(), missing, steps)
                        : planned(posed, aspect))
            .toList();
    String why =
        absent.isPresent()
                && absent.get() instanceof Verdict.NotApplicable(String reason, List<Evidence> seen)
            ? reason
            : "";
    return new PlannedControl(control, posed.app(), blocking.test(control), why, aspects);
  }

  private static PlannedAspect planned(Posed posed, Aspect aspect) {
    List<Inspection> looks = posed.question().looksAt(aspect);
    List<String> facts =
        looks.stream()
            .flatMap(look -> look.needs().stream())
            .map(Class::getSimpleName)
            .distinct()
            .toList();
    List<Gathered.Unseen<?>> unseen =
        looks.stream().flatMap(look -> unseen(look.needs(), posed.facts()).stream()).toList();
    if (!looks.isEmpty() && unseen.size() < looks.size()) {
      return new PlannedAspect(aspect, facts, "", List.of());
    }
    List<Step> steps = unseen.stream().flatMap(one -> one.steps().stream()).distinct().toList();
    return new PlannedAspect(
        aspect,
        facts,
        unseen.isEmpty() ? "" : unseen.getFirst().why(),
        steps.isEmpty() ? aspect.resolve() : steps);
  }

  private Optional<Verdict> notApplicable(Question question, Facts facts) {
    for (Inspector inspector : question.inspectors()) {
      var applicability = inspector.applicability();
      if (unseen(applicability.needs(), facts).isEmpty()) {
        Optional<Verdict.NotApplicable> absent =
            crew.attempt(
                question.control().id(),
                () -> applicability.absent().apply(facts),
                fault -> Optional.empty());
        if (absent.isPresent()) {
          return Optional.of(absent.get());
        }
      }
    }
    return Optional.empty();
  }

  private Verdict look(Question question, Aspect aspect, Facts facts) {
    List<Verdict> looks =
        question.looksAt(aspect).stream()
            .map(look -> Laws.hold(aspect, look(question.control(), look, facts)))
            .toList();
    return looks.isEmpty() ? Laws.nobodyLooked(aspect) : Judge.ofLooks(looks);
  }

  private Verdict look(Control control, Inspection inspection, Facts facts) {
    Optional<Gathered.Unseen<?>> unseen = unseen(inspection.needs(), facts);
    if (unseen.isPresent()) {
      return new Verdict.Unproven(unseen.get().why(), List.of(), unseen.get().steps());
    }
    String name = control.id() + "#" + inspection.aspect();
    return crew.attempt(
        name,
        () -> inspection.judge().apply(facts),
        fault ->
            new Verdict.Unproven(
                "Seatrial itself failed here: " + fault,
                List.of(),
                List.of(Step.command("Report this as a defect of Seatrial: " + name))));
  }

  private static Optional<Gathered.Unseen<?>> unseen(
      List<Class<? extends Fact>> needs, Facts facts) {
    for (Class<? extends Fact> need : needs) {
      if (facts.of(need) instanceof Gathered.Unseen<?> unseen) {
        return Optional.of(unseen);
      }
    }
    return Optional.empty();
  }
}
