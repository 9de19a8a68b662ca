package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.document.DocumentedCommand;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether there is a runbook, what it covers, and whether its commands are there. */
@AutoService(Inspector.class)
public final class TheRunbookCoversTheBasics implements Inspector {
  private static final Pattern RESTART =
      Pattern.compile("(?i)\\b(re-?start\\w*|stop(ping)?|shut(ting)? ?down)\\b");

  private static final Pattern MIGRATE =
      Pattern.compile("(?i)\\b(migrat\\w+|upgrade the schema|schema changes?)\\b");

  private static final Pattern ROLL_BACK =
      Pattern.compile(
          "(?i)\\b(roll(ing|ed)?[- ]?back\\w*|git revert|revert(ing)? (to )?((the|a|your|this|that|last|bad) ){0,2}(\\w+ )?(commits?|deploy(ment)?s?|releases?|versions?|migrations?|changes?|merges?|prs?|images?|tags?)|previous (version|release|deployment))\\b");

  /** Beside one of these a handle is a person's or a channel's; elsewhere it may be code. */
  private static final String SOMEBODY =
      "\\b(calls?|contacts?|page|ping|ask|tell|notify|mention|message|reach|escalat\\w{1,10}|slack|discord|teams?|channel|owners?|on-?call|lead|maintainers?|support|responsible)";

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)(?<![\\w.+-])(?!git@)[\\w.+-]++@[\\w-]++(?:\\.[\\w-]+)*\\.[a-z]{2,}|\\+\\d[\\d ()-]{6,}|"
              + SOMEBODY
              + "\\b[^.]{0,60}(?<![\\w#&/])[#@][a-z][\\w-]{2,}|(?<![\\w#&/])#[a-z][\\w-]{2,}[^.\\n]{0,30}\\b(channel|slack|discord|teams)\\b|pagerduty|opsgenie|escalat\\w{1,10} to \\w+");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "present", Documents.class, SourceTree.class, TheRunbookCoversTheBasics::present),
        covers("start-stop", RESTART, "how to stop or restart the service"),
        Inspection.of(
            "migrate",
            Documents.class,
            SourceTree.class,
            Migrations.class,
            TheRunbookCoversTheBasics::migrate),
        covers("roll-back", ROLL_BACK, "how to roll back"),
        covers("contact", CONTACT, "whom to call"),
        Inspection.of(
            "commands-exist",
            Documents.class,
            SourceTree.class,
            Manifests.class,
            TheRunbookCoversTheBasics::exist));
  }

  private static Verdict present(Documents documents, SourceTree tree) {
    Handbook runbook = Runbook.of(documents, tree);
    return runbook.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "runbook",
                "No document holds operating procedures",
                "runbook with commands or steps",
                documents.scope()))
        : Verdict.passed(
            runbook.chapters().stream()
                .limit(3)
                .map(c -> c.evidence("Holds operating procedures"))
                .toList());
  }

  private static Inspection covers(String aspect, Pattern words, String what) {
    return Inspection.of(
        aspect,
        Documents.class,
        SourceTree.class,
        (documents, tree) -> {
          Handbook runbook = Runbook.of(documents, tree);
          return runbook.isEmpty()
              ? Verdict.unproven("There is no runbook that could say " + what)
              : runbook.judge(words, what);
        });
  }

  private static Verdict migrate(Documents documents, SourceTree tree, Migrations migrations) {
    Handbook runbook = Runbook.of(documents, tree);
    if (migrations.sets().isEmpty()) {
      return Verdict.notApplicable(
          "Nothing here migrates a schema",
          Evidence.nothing("set of migrations", migrations.scope()));
    }
    return runbook.isEmpty()
        ? Verdict.unproven("There is no runbook that could say how to migrate")
        : runbook.judge(MIGRATE, "how to run a migration");
  }

  private static Verdict exist(Documents documents, SourceTree tree, Manifests manifests) {
    Offered offered = new Offered(manifests, tree);
    List<Finding> missing = new ArrayList<>();
    boolean any = false;
    for (Chapter chapter : Runbook.of(documents, tree).chapters()) {
      Set<String> made = Offered.made(chapter.document());
      for (DocumentedCommand command : chapter.commands().toList()) {
        any = true;
        for (CommandLine line : CommandLine.all(command.text())) {
          offered
              .missing(line, made)
              .ifPresent(
                  why ->
                      missing.add(
                          Finding.at(
                              chapter.at(command.line()),
                              "command " + line.line(),
                              "The runbook tells to run it, and " + why,
                              line.line())));
        }
      }
    }
    if (!missing.isEmpty()) {
      return Verdict.failed(missing);
    }
    return any
        ? Verdict.passed(
            Evidence.nothing(
                "command of the runbook that names a script or a file which is not there",
                documents.scope().and(manifests.scope())))
        : Verdict.unproven("No runbook tells a command");
  }
}
