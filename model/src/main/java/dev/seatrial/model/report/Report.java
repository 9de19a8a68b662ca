package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Tier;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The finished value of one audit. The same target, facts, ledger and date give an equal report.
 *
 * @param asOf the date at which expiries were read
 * @param catalog a digest of every page and rule that judged
 * @param rolledUp one result per control, the worst of its apps, in order of the catalog
 * @param perApp every result of every app, where the target has several; otherwise empty
 * @param ledgerProblems what a lint of the ledger says
 */
public record Report(
    String version,
    String catalog,
    Subject subject,
    LocalDate asOf,
    Tier tier,
    List<App> apps,
    List<Technology> technologies,
    Decision decision,
    List<ControlResult> rolledUp,
    List<ControlResult> perApp,
    List<ChecklistResult> checklists,
    List<Answer> answers,
    List<Move> path,
    List<String> ledgerProblems) {
  public Report {
    requireNonNull(version, "version is null");
    requireNonNull(catalog, "catalog is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(asOf, "asOf is null");
    requireNonNull(tier, "tier is null");
    apps = List.copyOf(apps);
    technologies = List.copyOf(technologies);
    requireNonNull(decision, "decision is null");
    rolledUp = List.copyOf(rolledUp);
    perApp = List.copyOf(perApp);
    checklists = List.copyOf(checklists);
    answers = List.copyOf(answers);
    path = List.copyOf(path);
    ledgerProblems = List.copyOf(ledgerProblems);
  }

  /** The rolled-up result of a control. */
  public Optional<ControlResult> control(String id) {
    return rolledUp.stream().filter(result -> result.control().id().equals(id)).findFirst();
  }

  /** How many controls stand there. */
  public long count(Standing standing) {
    return rolledUp.stream().filter(result -> result.standing() == standing).count();
  }
}
