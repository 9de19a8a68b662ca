package dev.seatrial.controls.data;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.ForeignTitle;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for backups that are made, kept for a stated time, and explained. */
@AutoService(Inspector.class)
public final class BackupsAreAutomatic implements Inspector {
  private static final String TOPIC_WORDS =
      "back(ing|ed)?[- ]?ups?|restor(e|es|ing|ation)|disaster[- ]recovery|point[- ]in[- ]time";

  private static final Pattern TOPIC = ForeignTitle.BACKING_UP.or(Chapter.titled(TOPIC_WORDS));

  /** Who names both speaks of the data without saying so. */
  private static final Pattern BOTH =
      Chapter.titled("back(ing)?[- ]?ups?\\W{1,3}(and )?(restor|recover)(e|y|es|ing|ation)");

  /** Codes that let a user in again, and data that a script makes, are another matter. */
  private static final Pattern ANOTHER =
      Chapter.titled(
          "(backup|recovery) (codes?|e?-?mails?)|(seed(s|ed)?|demo|sample|fixtures?|defaults?)( (data|baseline|state|database))?");

  /** Where a command that copies data is run on this app's own, and explains no feature. */
  private static final Pattern OPERATION =
      ForeignTitle.BACKING_UP.or(
          Chapter.titled(
              TOPIC_WORDS
                  + "|maintenance|operations?|runbook|upgrad(e|es|ing)|dump(s|ing)?|database"));

  private static final Pattern DATA =
      Pattern.compile("(?i)\\b(databases?|data|dumps?|snapshots?|volumes?|buckets?|tables?)\\b");

  private static final Pattern STEP =
      Pattern.compile(
          "(?i)\\b(open|choose|select|click|run|copy|stop|start|download|create|import|export|upload|restore)\\b");

  private static final String PERIOD =
      "(\\d+|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|sixty|ninety)[ -](day|week|month|year)s?\\b";

  private static final Pattern KEPT =
      Pattern.compile(
          "(?i)\\b(keep|kept|keeps|retain\\w*|retention|stored?|delet\\w+|expire\\w*)\\b[^.\\n]{0,80}?\\b"
              + PERIOD
              + "|\\b"
              + PERIOD
              + "[^.\\n]{0,60}?\\b(retention|retained|kept)\\b");

  private static final List<Class<? extends Fact>> PLAN =
      List.of(
          Pipelines.class,
          Infrastructure.class,
          Images.class,
          SourceTree.class,
          StructuredFiles.class);

  @Override
  public List<Inspection> inspections() {
    return List.of(
        new Inspection(
            "procedure", Store.and(List.of(Documents.class)), BackupsAreAutomatic::procedure),
        new Inspection("automated", PLAN, facts -> automated(plan(facts))),
        new Inspection(
            "retention",
            Store.and(Stream.concat(PLAN.stream(), Stream.of(Documents.class)).toList()),
            BackupsAreAutomatic::retention));
  }

  @Override
  public Applicability applicability() {
    return Store.keepsNothing();
  }

  private static BackupPlan plan(Facts facts) {
    return BackupPlan.of(
        facts.get(Pipelines.class),
        facts.get(Infrastructure.class),
        facts.get(Images.class),
        facts.get(SourceTree.class),
        facts.get(StructuredFiles.class));
  }

  private static Verdict procedure(Facts facts) {
    Documents documents = facts.get(Documents.class);
    List<Evidence> commands =
        Chapter.about(documents, OPERATION).stream()
            .filter(Chapter::isOfTheWhole)
            .flatMap(
                chapter ->
                    chapter
                        .commands()
                        .filter(c -> BackupTools.handles(c.text()))
                        .map(
                            c ->
                                Evidence.at(
                                    chapter.at(c.line()), "Handles a copy of the data", c.text())))
            .toList();
    List<Chapter> chapters = chapters(documents);
    List<Evidence> steps =
        chapters.stream()
            .filter(chapter -> chapter.isOfTheWhole() && tellsHow(chapter))
            .map(chapter -> chapter.evidence("Tells how data is backed up or restored"))
            .toList();
    if (!commands.isEmpty() || !steps.isEmpty()) {
      return Verdict.passed(Stream.concat(steps.stream(), commands.stream()).limit(5).toList());
    }
    if (!chapters.isEmpty()) {
      return Verdict.unproven(
          "Backups are spoken of, and how one is made or restored is left open",
          chapters.stream().map(c -> c.evidence("Speaks of backups")).toList());
    }
    return absent(
        facts,
        Finding.absent(
            "backup procedure",
            "No document tells how the data is backed up or restored",
            "procedure to back up or restore data",
            documents.scope()));
  }

  private static List<Chapter> chapters(Documents documents) {
    return Chapter.about(documents, TOPIC).stream()
        .filter(chapter -> !ANOTHER.matcher(chapter.title()).find())
        .filter(Chapter::hasContent)
        .filter(
            chapter ->
                chapter.says(DATA).isPresent()
                    || BOTH.matcher(chapter.title()).find()
                    || ForeignTitle.BACKING_UP.isIn(chapter.title()))
        .toList();
  }

  private static boolean tellsHow(Chapter chapter) {
    long steps =
        STEP.matcher(chapter.prose())
            .results()
            .map(m -> m.group().toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    return steps > 1 || (steps > 0 && chapter.commands().findAny().isPresent());
  }

  private static Verdict automated(BackupPlan plan) {
    if (!plan.off().isEmpty()) {
      return Verdict.failed(plan.off());
    }
    return plan.made().isEmpty()
        ? Verdict.unproven(
            "Nothing kept here makes backups; what a platform does by itself is out of sight")
        : Verdict.passed(plan.made());
  }

  private static Verdict retention(Facts facts) {
    Documents documents = facts.get(Documents.class);
    List<Evidence> kept = new ArrayList<>(plan(facts).kept());
    for (Chapter chapter : chapters(documents)) {
      Optional<String> said = chapter.says(KEPT);
      said.ifPresent(
          words -> kept.add(Evidence.at(chapter.place(), "Says how long backups are kept", words)));
    }
    return kept.isEmpty()
        ? absent(
            facts,
            Finding.absent(
                "backup retention",
                "Nothing says how long backups are kept",
                "period for which backups are kept",
                documents.scope()))
        : Verdict.passed(kept);
  }

  /** Nothing about backups is a failure where there is something to back up. */
  private static Verdict absent(Facts facts, Finding finding) {
    return Store.shown(facts).isPresent()
        ? Verdict.failed(finding)
        : Verdict.unproven("No database was recognised whose backups could be spoken of");
  }
}
