package dev.seatrial.report;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Box;
import dev.seatrial.model.Control;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Step;
import dev.seatrial.model.Tier;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.BoxResult;
import dev.seatrial.model.report.ChecklistResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.model.report.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reports of a shop with two apps in which everything stands somewhere: each standing, each kind of
 * evidence and each overlay is there.
 */
final class Reports {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final LocalDate THEN = TODAY.plusDays(92);
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  /** What is done to every word that comes from the target. */
  private final UnaryOperator<String> target;

  private Reports(UnaryOperator<String> target) {
    this.target = target;
  }

  /** The shop, closed. */
  static Report closed() {
    return of(UnaryOperator.identity());
  }

  /** The shop in which every word of the target is another. */
  static Report of(UnaryOperator<String> target) {
    return new Reports(target).report();
  }

  /** The shop with another decision. */
  static Report decided(Decision decision) {
    return with(decision, closed().rolledUp(), closed().perApp());
  }

  static Report answered(List<ControlResult> perApp) {
    return with(closed().decision(), closed().rolledUp(), perApp);
  }

  static Report with(Decision decision, List<ControlResult> rolledUp, List<ControlResult> perApp) {
    Report shop = closed();
    return new Report(
        shop.version(),
        shop.catalog(),
        shop.subject(),
        shop.asOf(),
        shop.tier(),
        shop.apps(),
        shop.technologies(),
        decision,
        rolledUp,
        perApp,
        shop.checklists(),
        shop.answers(),
        decision instanceof Decision.Open ? List.of() : shop.path(),
        shop.ledgerProblems());
  }

  private String t(String text) {
    return target.apply(text);
  }

  private Report report() {
    List<ControlResult> perApp = new ArrayList<>();
    List<ControlResult> rolledUp = new ArrayList<>();
    for (ControlResult result : List.of(backups(), errors(), runbook(), secrets(), coverage())) {
      rolledUp.add(result);
      perApp.add(result);
    }
    ControlResult web = input(t("web"), true);
    ControlResult worker = input(t("worker"), false);
    rolledUp.add(new ControlResult(web.control(), ".", web.aspects(), Standing.FAILED, true));
    perApp.add(web);
    perApp.add(worker);
    rolledUp.add(payments());
    perApp.add(payments());
    return new Report(
        "1.2.3",
        "0123456789abcdef0123456789abcdef",
        subject(),
        TODAY,
        Tier.LAUNCH,
        List.of(
            new App(t("web"), t("apps/web"), App.Kind.FULL_STACK, List.of(t("packages/ui"))),
            new App(t("worker"), t("apps/worker"), App.Kind.WORKER, List.of())),
        List.of(
            new Technology(
                Technology.Kind.LANGUAGE, t("typescript"), "", place("apps/web/page.tsx", 0)),
            new Technology(Technology.Kind.DATABASE, t("postgresql"), "", place("compose.yml", 4))),
        new Decision.Closed(
            List.of("data.backups", "security.input-validation"),
            List.of("observability.error-tracking")),
        rolledUp,
        perApp,
        List.of(checklist()),
        List.of(
            new Answer(
                new Box("Q1", "Can whoever is on call mend it?", List.of("operations.runbook")),
                Answer.Reply.NO,
                "No: 0 of the 2 controls that it rests on hold. " + t("Against it: backups."),
                List.of(
                    new Answer.Ground(
                        "data.backups",
                        "Backups are made by themselves",
                        Standing.FAILED,
                        t("Nothing says how long backups are kept")),
                    new Answer.Ground(
                        "operations.runbook",
                        "A runbook says what to do",
                        Standing.ATTESTED,
                        t("It is in the wiki"))),
                "Backups are made by themselves (data.backups)"),
            new Answer(
                new Box("Q2", "What is a leaked key worth?", List.of("security.secrets")),
                Answer.Reply.UNKNOWN,
                "Nobody knows: 0 of the 1 controls that it rests on hold.",
                List.of(),
                "")),
        List.of(
            new Move(
                "data.backups",
                "Backups are made by themselves",
                List.of(
                    Step.change(t("Keep backups: Nothing says how long (infra/db.tf:12)")),
                    Step.question(
                        "Who tried the last backup? (seatrial attest data.backups#tried)")),
                Optional.of(Effort.HOURS),
                List.of("data.backups#retention", "data.backups#tried"),
                0),
            new Move(
                "",
                t("Hand over an address of the database"),
                List.of(new Step(Step.Kind.CREDENTIAL, t("Hand over an address of the database"))),
                Optional.of(Effort.MINUTES),
                List.of("observability.error-tracking#wired", "security.input-validation#schema"),
                3)),
        List.of(t(".seatrial/attestations/runbook.md:3: expired on 2026-06-01")));
  }

  private Subject subject() {
    return new Subject(
        t("shop"),
        COMMIT,
        true,
        "2026-06-29T12:00:00Z",
        321,
        45,
        List.of(
            new Subject.Eye("SourceTree", true, "321 files", List.of(t("big.bin (too large)"))),
            new Subject.Eye("History", false, t("the clone is shallow"), List.of())));
  }

  private ChecklistResult checklist() {
    return new ChecklistResult(
        "P",
        "Production readiness",
        List.of(
            new ChecklistResult.Section(
                "P1",
                "Data",
                List.of(
                    box("P1.1", "Backups exist", Standing.FAILED, "data.backups"),
                    box("P1.2", "Payments are safe", Standing.NOT_APPLICABLE, "api.payments"))),
            new ChecklistResult.Section(
                "P2",
                "Operations & security",
                List.of(
                    box(
                        "P2.1",
                        "Errors are seen, and somebody knows what to do",
                        Standing.UNPROVEN,
                        "observability.error-tracking",
                        "operations.runbook"),
                    box("P2.2", "Secrets stay secret", Standing.ACCEPTED, "security.secrets"),
                    box("P2.3", "Input is checked", Standing.FAILED, "security.input-validation"))),
            new ChecklistResult.Section(
                "P3",
                "Tests",
                List.of(box("P3.1", "Measured", Standing.PASSED, "tests.coverage")))));
  }

  private static BoxResult box(String id, String text, Standing standing, String... controls) {
    return new BoxResult(new Box(id, text, List.of(controls)), standing);
  }

  private ControlResult backups() {
    Control control =
        control("data.backups", "Backups are made by themselves", Severity.CRITICAL, "P1.1");
    return ControlResult.of(
        control,
        ".",
        List.of(
            AspectResult.raw(
                aspect("retention", false),
                new Verdict.Failed(
                    List.of(
                        Finding.absent(
                            t("backups"),
                            t("Nothing says how long backups are kept"),
                            "statement of retention",
                            Scope.whole(t("4 documents"))),
                        Finding.at(
                            place("infra/db.tf", 12),
                            t("database main"),
                            t("Backups are switched off"),
                            t("backup_retention_period = 0"))))),
            AspectResult.raw(
                aspect("tried", false),
                Verdict.unproven(
                    t("Only people know it"),
                    List.of(new Evidence.Committed(t("A restore is spoken of"), COMMIT, t("Try"))),
                    Step.question("Who tried the last backup?"))),
            AspectResult.raw(
                aspect("alerted", true),
                Verdict.failed(
                    Finding.at(place("infra/db.tf", 0), t("alert"), t("No alert is set"))))),
        true);
  }

  private ControlResult errors() {
    Control control =
        control("observability.error-tracking", "Errors reach a tracker", Severity.HIGH, "P2.1");
    return ControlResult.of(
        control,
        ".",
        List.of(
            AspectResult.raw(
                aspect("wired", false),
                new Verdict.Unproven(
                    t("The address of the tracker comes from outside"),
                    List.of(Evidence.at(place("apps/web/errors.ts", 3), t("A tracker is started"))),
                    List.of(
                        Step.command(t("npm run errors")),
                        new Step(Step.Kind.READER, "A version that can read application code"))))),
        true);
  }

  private ControlResult runbook() {
    Control control =
        control("operations.runbook", "A runbook says what to do", Severity.HIGH, "P2.1");
    Evidence.Word word =
        new Evidence.Word(
            t("It is in the wiki"), t("Ada"), TODAY, THEN, place(".seatrial/attestations/a.md", 1));
    return ControlResult.of(
        control,
        ".",
        List.of(
            new AspectResult(
                aspect("present", false),
                Verdict.unproven(t("No document holds it")),
                List.of(
                    new Overlay.Attestation(word, true),
                    new Overlay.Dead(
                        t("The word of Bob"),
                        t("expired on 2026-06-01"),
                        place(".seatrial/attestations/b.md", 1))),
                Standing.ATTESTED)),
        true);
  }

  private ControlResult secrets() {
    Control control =
        control("security.secrets", "Secrets stay out of the source", Severity.HIGH, "P2.2");
    return ControlResult.of(
        control,
        ".",
        List.of(
            new AspectResult(
                aspect("tree", false),
                Verdict.failed(
                    new Finding(
                        t("file .env"),
                        t(".env is tracked"),
                        List.of(
                            Evidence.at(place(".env", 1), t("A value stands here"), t("KEY=abcd…")),
                            Evidence.at(place("docs/a b.md", 7), t("It is told here too"))))),
                List.of(
                    new Overlay.AcceptedRisk(
                        Overlay.AcceptedRisk.Ground.RISK_CARRIED,
                        t("The key opens nothing"),
                        t("It was replaced"),
                        t("Ada"),
                        t("Grace"),
                        THEN,
                        place(".seatrial/accepted-risks/k.md", 1))),
                Standing.ACCEPTED)),
        true);
  }

  private ControlResult coverage() {
    Control control = control("tests.coverage", "Coverage is measured", Severity.LOW, "P3.1");
    return ControlResult.of(
        control,
        ".",
        List.of(
            AspectResult.raw(
                aspect("configured", false),
                Verdict.passed(
                    Evidence.at(place("package.json", 9), t("vitest measures"), t("--coverage")),
                    Evidence.nothing(t("excluded folder"), Scope.whole(t("1 file of settings")))))),
        false);
  }

  private ControlResult input(String app, boolean fails) {
    Control control =
        control("security.input-validation", "Input is checked", Severity.MEDIUM, "P2.3");
    return ControlResult.of(
        control,
        app,
        List.of(
            AspectResult.raw(
                aspect("schema", false),
                fails
                    ? Verdict.failed(
                        Finding.at(
                            place("apps/web/api/[id]/route.ts", 21),
                            t("POST /api/orders"),
                            t("A body is used as it comes")))
                    : Verdict.passed(Evidence.at(place("apps/worker/job.ts", 2), t("Parsed"))))),
        true);
  }

  private ControlResult payments() {
    Control control = control("api.payments", "Payments are made once", Severity.HIGH, "P1.2");
    return ControlResult.of(
        control,
        ".",
        List.of(
            AspectResult.raw(
                aspect("idempotent", false),
                Verdict.notApplicable(
                    t("Nothing here takes payments"),
                    Evidence.nothing("payment library", Scope.whole(t("2 manifests")))))),
        true);
  }

  private Place place(String path, int line) {
    return new Place(t(path), line);
  }

  private static Aspect aspect(String name, boolean advisory) {
    return new Aspect(
        name,
        "It is so: " + name + ".",
        Aspect.atLeast(Proof.INSPECTED),
        List.of(Step.question("Is it so?")),
        advisory);
  }

  private static Control control(String id, String title, Severity severity, String box) {
    return new Control(
        id,
        title,
        List.of(box),
        severity,
        Tier.LAUNCH,
        Effort.HOURS,
        id.startsWith("security.input"),
        List.of(aspect("one", false)),
        "Things go wrong.\nThey do so at night.",
        List.of(
            new Remedy(
                "Any stack",
                "Write it down:\n\n```diff\n- keep = 0 <days> & \"none\"\n+ keep = 30\n```\n\nThen run `make it`.")),
        "dev/seatrial/controls/" + id.replace('.', '/') + ".md");
  }
}
