package dev.seatrial.controls.docs;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.Users;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.EnvironmentFile;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether somebody new could deploy with what is written. */
@AutoService(Inspector.class)
public final class DeployingIsDocumented implements Inspector {
  /** One step is a remark; a procedure has more. */
  private static final int FEWEST_STEPS = 2;

  private static final Pattern TOPIC =
      Chapter.titled(
          "deploy(ment|ments|ing|s)?|self[- ]?host(ing|ed)?|hosting|going live|(go|going|run|running|install|installing|moving) (it )?(to|in|into|for) production|production (set-?up|install(ation)?|server)|docker[- ]compose");

  /** Sentences that generators leave in every project. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?is).*(easiest way to deploy your Next\\.js app|ready to deploy your NestJS application|simply open \\[?lovable|share -> publish|see the section about \\[?deployment"
              + "|check out the \\[?deployment documentation|may need to install an \\[?adapter|please check our \\[?deployment guides).*");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "procedure", Documents.class, SourceTree.class, DeployingIsDocumented::procedure),
        Inspection.of(
            "settings-documented",
            Documents.class,
            EnvironmentFiles.class,
            SourceTree.class,
            Settings::documented),
        Inspection.of(
            "settings-template",
            Documents.class,
            EnvironmentFiles.class,
            Manifests.class,
            DeployingIsDocumented::template));
  }

  @Override
  public Applicability applicability() {
    return Users.SERVED;
  }

  private static Verdict procedure(Documents documents, SourceTree tree) {
    List<Chapter> chapters = Chapter.about(documents, TOPIC);
    List<Chapter> own =
        chapters.stream()
            .filter(c -> c.hasContent() && !TEMPLATE.matcher(c.prose()).matches())
            .toList();
    Optional<Chapter> commanded =
        own.stream().filter(c -> c.commands().findAny().isPresent()).findFirst();
    if (commanded.isPresent()) {
      String first = commanded.get().commands().findFirst().orElseThrow().text();
      return Verdict.passed(
          Evidence.at(
              commanded.get().place(),
              "“" + commanded.get().title() + "” says what to run",
              first));
    }
    if (!own.isEmpty()) {
      boolean steps = own.stream().anyMatch(c -> c.items(tree) >= FEWEST_STEPS);
      return Verdict.unproven(
          steps
              ? "The deployment has steps and no command; whether they suffice, somebody has to try"
              : "The deployment is mentioned, without a step that anybody could take",
          own.stream().limit(3).map(c -> c.evidence("Speaks of deploying")).toList());
    }
    return chapters.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "deployment",
                "No document says how to deploy this",
                "chapter about deploying",
                documents.scope()))
        : Verdict.failed(
            chapters.stream()
                .map(
                    c ->
                        Finding.at(
                            c.place(),
                            c.subject(),
                            "It says nothing about deploying this project",
                            c.title()))
                .toList());
  }

  private static Verdict template(
      Documents documents, EnvironmentFiles environment, Manifests manifests) {
    Optional<EnvironmentFile> template =
        environment.templates().filter(f -> !f.variables().isEmpty()).findFirst();
    if (template.isPresent()) {
      return Verdict.passed(
          Evidence.at(
              Place.of(template.get().path()),
              "A template of %d settings".formatted(template.get().variables().size())));
    }
    Optional<EnvironmentFile> real = environment.real().findFirst();
    boolean used =
        real.isPresent()
            || manifests
                .dependency(
                    "dotenv",
                    "python-dotenv",
                    "dotenv-rails",
                    "vlucas/phpdotenv",
                    "github.com/joho/godotenv")
                .isPresent()
            || Chapter.readable(documents)
                .anyMatch(
                    d ->
                        d.commands().anyMatch(c -> c.text().contains(".env"))
                            || d.text().contains(".env"));
    return used
        ? Verdict.failed(
            Finding.absent(
                "settings template",
                "Settings are read from a dotenv file, and no template names them",
                "template of a dotenv file",
                environment.scope()))
        : Verdict.unproven("Whether the app is set by a dotenv file, its code would tell");
  }
}
