package dev.seatrial.audit;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Puts every question to the facts and gives raw verdicts, as soon as their facts are there. */
public final class Auditor {

  /** The app that a repository answers as when it answers as a whole. */
  public static final String WHOLE = ".";

  private final List<Question> questions;
  private final Predicate<Control> blocking;
  private final Crew crew;

  /** An auditor of these questions for a gate that waits for the blocking ones. */
  public Auditor(List<Question> questions, Predicate<Control> blocking, Crew crew) {
    this.questions = List.copyOf(questions);
    this.blocking = blocking;
    this.crew = crew;
  }

  /**
   * Every result of every app, in order of the questions and then of the apps.
   *
   * @param asTheyFall told of each result when it is there, from any thread
   */
  public List<ControlResult> audit(Gathering gathering, Consumer<ControlResult> asTheyFall) {
    List<CompletableFuture<List<ControlResult>>> pending = new ArrayList<>();
    for (Question question : questions) {
      List<Class<? extends Fact>> needs = new ArrayList<>(question.needs());
      needs.add(Stack.class);
      pending.add(
          gathering
              .when(needs)
              .thenApply(
                  facts -> {
                    List<ControlResult> results = answer(question, facts);
                    results.forEach(asTheyFall);
                    return results;
                  }));
    }
    return pending.stream().flatMap(result -> result.join().stream()).toList();
  }

  private List<ControlResult> answer(Question question, Facts facts) {
    Control control = question.control();
    Apps apps =
        new Apps(
            facts.of(Stack.class) instanceof Gathered.Seen<Stack>(Stack stack)
                ? stack.apps()
                : List.of());
    List<App> answering = control.perApp() ? apps.answering() : List.of();
    if (answering.isEmpty()) {
      return List.of(result(question, WHOLE, facts));
    }
    return answering.stream()
        .map(app -> result(question, app.name(), facts.within(path -> apps.concerns(app, path))))
        .toList();
  }

  private ControlResult result(Question question, String app, Facts facts) {
    Control control = question.control();
    Optional<Verdict> absent = notApplicable(question, facts);
    List<AspectResult> aspects =
        control.aspects().stream()
            .map(
                aspect ->
                    AspectResult.raw(
                        aspect,
                        Redaction.of(
                            Laws.hold(
                                aspect, absent.orElseGet(() -> look(question, aspect, facts))))))
            .toList();
    return ControlResult.of(control, app, aspects, blocking.test(control));
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
    List<Verdict> looks = new ArrayList<>();
    for (Inspector inspector : question.inspectors()) {
      for (Inspection inspection : inspector.inspections()) {
        if (inspection.aspect().equals(aspect.name())) {
          looks.add(Laws.hold(aspect, look(question.control(), inspection, facts)));
        }
      }
    }
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
