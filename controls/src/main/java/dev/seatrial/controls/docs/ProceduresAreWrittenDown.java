package dev.seatrial.controls.docs;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Errand;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.DocumentedCommand;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether procedures that nobody guesses are written down and could be followed. */
@AutoService(Inspector.class)
public final class ProceduresAreWrittenDown implements Inspector {
  private static final Pattern SEED_FILE =
      Pattern.compile(
          "(?i)(.*/)?(seeds?\\.(sql|[cm]?[jt]s|py|rb|exs|php)|seeds?/[^/]+|seeders/[^/]+|DatabaseSeeder\\.php)");

  private static final Pattern SEEDING = Pattern.compile("(?i)\\bseed(s|ed|ing)?\\b");

  private static final String SECRETS =
      "(secrets?|(?<!primary )(?<!foreign )(?<!cache )keys?|passwords?|credentials?|(api|bot|deploy|service|registry)[- ]tokens?)";

  /** Tokens of a session rotate by themselves: those are left out. */
  private static final Pattern ROTATING =
      Pattern.compile(
          "(?i)\\brotat(e|es|ing|ion)\\b[^.\\n]{0,60}\\b%1$s\\b|\\b%1$s\\b[^.\\n]{0,40}\\brotat(e|ed|ing|ion)\\b"
              .formatted(SECRETS));

  /**
   * Only where replacing them is the topic, or procedures are, are its steps those of replacing.
   */
  private static final Pattern TOLD =
      Chapter.titled("rotat(e|ing|ion)|runbooks?|playbooks?|operations|procedures?|maintenance");

  private static final Pattern DECISIONS = Pattern.compile("(?i)(^|/)(decisions?|adrs?)/");

  /** Titles that promise it in other words. In running text they are said of placeholders, too. */
  private static final Pattern REPLACING =
      Pattern.compile(
          "(?i)\\b(replac|renew|revok)(e|es|ing)\\b[^.]{0,30}\\b(secrets?|keys?|tokens?|passwords?|credentials?)\\b|\\b(secrets?|keys?|tokens?|credentials?) (replacement|renewal)\\b");

  private static final Pattern PROCEDURES =
      Chapter.titled(
          "runbooks?|operations|operating|procedures?|maintenance|playbook|backfill(s|ing)?|seed(s|ing)?|rotat(e|ing|ion)");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "seeding",
            Documents.class,
            Manifests.class,
            SourceTree.class,
            ProceduresAreWrittenDown::seeding),
        Inspection.of(
            "rotation", Documents.class, SourceTree.class, ProceduresAreWrittenDown::rotation),
        Inspection.of(
            "commands-exist",
            Documents.class,
            Manifests.class,
            SourceTree.class,
            ProceduresAreWrittenDown::exist));
  }

  private static Verdict seeding(Documents documents, Manifests manifests, SourceTree tree) {
    Optional<Place> seeds = seeds(manifests, tree);
    if (seeds.isEmpty()) {
      return Verdict.notApplicable(
          "Nothing here fills a database",
          Evidence.nothing("script or file that seeds", manifests.scope().and(tree.scope())));
    }
    Offered offered = new Offered(manifests, tree);
    for (Document document : Chapter.readable(documents).toList()) {
      Optional<DocumentedCommand> command =
          document.commands().filter(c -> leadsToSeeding(offered, c.text())).findFirst();
      if (command.isPresent()) {
        return Verdict.passed(
            Evidence.at(
                new Place(document.path(), command.get().line()),
                "Says how to seed",
                command.get().text()));
      }
      Optional<Chapter> chapter =
          Chapter.in(document, SEEDING).stream().filter(Chapter::hasContent).findFirst();
      if (chapter.isPresent()) {
        return Verdict.passed(chapter.get().evidence("Says how to seed"));
      }
    }
    return Verdict.failed(
        new Finding(
            "seeding",
            "The database can be seeded from here, and no document says how",
            List.of(
                Evidence.at(seeds.get(), "This fills the database"),
                Evidence.nothing(
                    "document that says how to seed",
                    manifests.declaring().isWhole()
                        ? documents.scope()
                        : documents.scope().and(manifests.declaring())))));
  }

  private static Optional<Place> seeds(Manifests manifests, SourceTree tree) {
    return manifests
        .scripts()
        .filter(s -> seeds(s.command()) || s.name().matches("(.*[:_-])?seeds?"))
        .map(Script::place)
        .findFirst()
        .or(
            () ->
                tree
                    .files(
                        f -> f.role() == Role.PRODUCTION && SEED_FILE.matcher(f.path()).matches())
                    .stream()
                    .map(SourceFile::path)
                    .map(Place::of)
                    .findFirst());
  }

  /** By itself, or by the script that it calls. */
  private static boolean leadsToSeeding(Offered offered, String command) {
    return seeds(command)
        || CommandLine.all(command).stream()
            .flatMap(line -> offered.leadsTo(line).stream())
            .anyMatch(line -> seeds(line.line()));
  }

  private static boolean seeds(String command) {
    return CommandLine.all(command).stream()
        .anyMatch(l -> Errand.SEED.isOf(l) || SEEDING.matcher(l.line()).find());
  }

  private static Verdict rotation(Documents documents, SourceTree tree) {
    List<Evidence> mentions = new ArrayList<>();
    List<Document> told =
        Chapter.readable(documents).filter(d -> !DECISIONS.matcher(d.path()).find()).toList();
    for (Document document : told) {
      for (Chapter chapter : chapters(document)) {
        boolean promised = REPLACING.matcher(chapter.title()).find();
        boolean speaks = promised || chapter.says(ROTATING).isPresent();
        boolean topic =
            promised
                || TOLD.matcher(chapter.title()).find()
                || TOLD.matcher(document.path()).find();
        boolean steps = chapter.commands().findAny().isPresent() || chapter.items(tree) > 1;
        if (speaks && topic && steps) {
          return Verdict.passed(chapter.evidence("Says how a secret is replaced"));
        } else if (speaks) {
          mentions.add(chapter.evidence("Mentions that secrets are replaced"));
        }
      }
    }
    return mentions.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "rotation",
                "No document says how a secret is replaced",
                "procedure for rotating a secret",
                documents.scope()))
        : Verdict.unproven(
            "Replacing secrets is mentioned, without steps or commands",
            mentions.stream().limit(5).toList());
  }

  private static List<Chapter> chapters(Document document) {
    return document.sections().stream().map(s -> new Chapter(document, List.of(s))).toList();
  }

  private static Verdict exist(Documents documents, Manifests manifests, SourceTree tree) {
    Offered offered = new Offered(manifests, tree);
    List<Finding> missing = new ArrayList<>();
    boolean any = false;
    for (Chapter chapter : Chapter.about(documents, PROCEDURES)) {
      Set<String> made = Offered.made(chapter.document());
      for (DocumentedCommand command : chapter.commands().toList()) {
        any = true;
        CommandLine.all(command.text())
            .forEach(
                l ->
                    offered
                        .missing(l, made)
                        .ifPresent(
                            why ->
                                missing.add(
                                    Finding.at(
                                        chapter.at(command.line()),
                                        "command " + l.line(),
                                        "A procedure tells to run it, and " + why,
                                        l.line()))));
      }
    }
    if (!missing.isEmpty()) {
      return Verdict.failed(missing);
    }
    return any
        ? Verdict.passed(
            Evidence.nothing(
                "command of a procedure that names a script or a file which is not there",
                documents.scope().and(manifests.scope())))
        : Verdict.unproven("No procedure tells a command");
  }
}
