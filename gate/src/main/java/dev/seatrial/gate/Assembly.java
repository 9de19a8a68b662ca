package dev.seatrial.gate;

import dev.seatrial.audit.Auditor;
import dev.seatrial.audit.RollUp;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.Tier;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.BoxResult;
import dev.seatrial.model.report.ChecklistResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.model.report.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the one report of an audit out of its results. */
record Assembly(
    String version,
    String catalog,
    Subject subject,
    LocalDate asOf,
    Tier tier,
    Optional<Stack> stack,
    List<Checklist> checklists,
    LedgerPolicy policy) {

  /**
   * The report.
   *
   * @param results of every app, with what the ledger lays over them
   * @param places how many more risks the ledger has a place for
   */
  Report of(List<ControlResult> results, List<String> ledgerProblems, int places) {
    List<ControlResult> rolledUp = RollUp.of(results);
    Map<String, ControlResult> byId =
        rolledUp.stream().collect(Collectors.toMap(r -> r.control().id(), Function.identity()));
    boolean severalApps = results.stream().anyMatch(r -> !r.app().equals(Auditor.WHOLE));
    List<Answer> answers =
        checklists.stream()
            .flatMap(list -> list.questions().stream())
            .map(question -> Answers.to(question, byId))
            .toList();
    return new Report(
        version,
        catalog,
        subject,
        asOf,
        tier,
        stack.map(Stack::apps).orElse(List.of()),
        stack.map(Stack::technologies).orElse(List.of()),
        Decider.decide(rolledUp),
        rolledUp,
        severalApps ? results : List.of(),
        checklists.stream().map(list -> boxes(list, byId)).toList(),
        answers,
        ShortestPath.of(rolledUp, policy, places),
        ledgerProblems);
  }

  private static ChecklistResult boxes(Checklist list, Map<String, ControlResult> byId) {
    return new ChecklistResult(
        list.id(),
        list.title(),
        list.sections().stream()
            .map(
                section ->
                    new ChecklistResult.Section(
                        section.id(),
                        section.title(),
                        section.boxes().stream().map(box -> box(box, byId)).toList()))
            .toList());
  }

  /** A box stands as the worst of the controls that answer it. */
  private static BoxResult box(Box box, Map<String, ControlResult> byId) {
    Standing standing =
        box.controls().stream()
            .map(id -> Optional.ofNullable(byId.get(id)))
            .map(result -> result.map(ControlResult::standing).orElse(Standing.UNPROVEN))
            .reduce(Standing.NOT_APPLICABLE, Standing::worse);
    return new BoxResult(box, standing);
  }
}
