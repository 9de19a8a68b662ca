package dev.seatrial.controls.docs;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.ForeignTitle;
import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.EnvironmentFile;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.DocumentedCommand;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges whether somebody new could deploy with what is written. */
@AutoService(Inspector.class)
public final class DeployingIsDocumented implements Inspector {
  /** One step is a remark; a procedure has more. */
  private static final int FEWEST_STEPS = 2;

  private static final Pattern TOPIC =
      ForeignTitle.DEPLOYING.or(
          Chapter.titled(
              "deploy(ment|ments|ing|s)?|self[- ]?host(ing|ed)?|hosting|going live|(go|going|run|running|install|installing|moving) (it )?(to|in|into|for) production|production (set-?up|install(ation)?|server)|docker[- ]compose"));

  private static final Pattern DOTENV = Pattern.compile("(?<![\\w)\\]])\\.env(\\.\\w+)?\\b(?!\\()");

  /** What runs in containers here may run so in production too. */
  private static final Pattern CONTAINERS =
      Chapter.titled("docker|containers?|podman|kubernetes|k8s|helm");

  private static final Pattern STARTS =
      Pattern.compile(
          ".*\\b((docker|podman)([ -]compose)? (\\S+ )*(up|run)|helm (\\S+ )*(install|upgrade)|kubectl (\\S+ )*apply)\\b.*");

  /** Chapters that speak of a deployment's safety or tests, and not of carrying it out. */
  private static final Pattern ANOTHER =
      Chapter.titled("security|audits?|penetration|performance|(load|smoke) tests?|testing");

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)(^|/)(postgres|postgis|mysql|mariadb|mongo|redis|valkey|memcached|rabbitmq|kafka|zookeeper|elasticsearch|opensearch|minio|mailhog|mailpit|adminer|pgadmin\\w*|localstack|keycloak|prometheus|grafana|jaeger)[\\w-]*(:|@|$)");

  /** What brings an app to its platform says so wherever it stands. */
  private static final Pattern BRINGS_OUT =
      Pattern.compile(
          "^\\s{0,8}(\\$ )?(npx |pnpm dlx |bunx )?(azd (up|deploy)|fly(ctl)? deploy|vercel (deploy )?--prod|netlify deploy|railway up|gcloud (run|app) deploy|eb deploy|kamal (deploy|setup)|cap production deploy|sam deploy|serverless deploy|sls deploy|wrangler (pages )?deploy|firebase deploy(?! --only[ =](?!.*(hosting|functions)))|git push (heroku|dokku))\\b");

  private static final Pattern ON_A_SERVER =
      Pattern.compile(
          "(?i)\\b(on|to|onto) (your|a|the) (own )?(server|vps|virtual machine)\\b|\\bself-?host(ed|ing)?\\b");

  /** Sentences that generators leave in every project. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?is).*(easiest way to deploy your Next\\.js app|ready to deploy your NestJS application|simply open \\[?lovable|share -> publish|see the section about \\[?deployment"
              + "|check out the \\[?deployment documentation|may need to install an \\[?adapter|please check our \\[?deployment guides).*");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "procedure",
            Documents.class,
            Images.class,
            SourceTree.class,
            DeployingIsDocumented::procedure),
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
            SourceTree.class,
            DeployingIsDocumented::template));
  }

  private static Verdict procedure(Documents documents, Images images, SourceTree tree) {
    List<Chapter> chapters =
        Chapter.about(documents, TOPIC).stream()
            .filter(c -> !ANOTHER.matcher(c.title()).find())
            .toList();
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
    Optional<Evidence> elsewhere = elsewhere(documents);
    if (elsewhere.isPresent()) {
      return Verdict.passed(elsewhere.get());
    }
    if (!own.isEmpty()) {
      boolean steps = own.stream().anyMatch(c -> c.items(tree) >= FEWEST_STEPS);
      return Verdict.unproven(
          steps
              ? "The deployment has steps and no command; whether they suffice, somebody has to try"
              : "The deployment is mentioned, without a step that anybody could take",
          own.stream().limit(3).map(c -> c.evidence("Speaks of deploying")).toList());
    }
    List<Evidence> containers =
        Chapter.about(documents, CONTAINERS).stream()
            .filter(c -> c.commands().anyMatch(d -> STARTS.matcher(d.text()).matches()))
            .limit(3)
            .map(c -> c.evidence("Says how to start it in containers"))
            .toList();
    if (!containers.isEmpty() && !startsOnlyOthers(images)) {
      return Verdict.unproven(
          "It can be started in containers; whether production is meant, nobody wrote", containers);
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

  /** Databases and the like beside an app that has no image of its own. */
  private static boolean startsOnlyOthers(Images images) {
    return !images.services().isEmpty()
        && images.shipped().findAny().isEmpty()
        && images.services().stream()
            .allMatch(s -> s.build().isEmpty() && OTHERS.matcher(s.image()).find());
  }

  /** A command that brings the app out, or starts it on a server, under whatever title. */
  private static Optional<Evidence> elsewhere(Documents documents) {
    for (Document document : Chapter.readable(documents).toList()) {
      if (document.sections().isEmpty()
          || !new Chapter(document, document.sections()).isOfTheWhole()) {
        continue;
      }
      boolean served = ON_A_SERVER.matcher(document.text()).find();
      Optional<DocumentedCommand> command =
          document
              .commands()
              .filter(
                  c ->
                      BRINGS_OUT.matcher(c.text()).find()
                          || (served && STARTS.matcher(c.text()).matches()))
              .findFirst();
      if (command.isPresent()) {
        return Optional.of(
            Evidence.at(
                new Place(document.path(), command.get().line()),
                "Says what to run to bring it out",
                command.get().text()));
      }
    }
    return Optional.empty();
  }

  private static Verdict template(
      Documents documents, EnvironmentFiles environment, Manifests manifests, SourceTree tree) {
    Optional<EnvironmentFile> template =
        environment.templates().filter(f -> says(f, tree)).findFirst();
    if (template.isPresent()) {
      return Verdict.passed(
          Evidence.at(
              Place.of(template.get().path()),
              "A template of " + Counted.of(template.get().variables().size(), "setting")));
    }
    Optional<SourceFile> other = Settings.template(tree);
    if (other.isPresent()) {
      return Verdict.passed(
          Evidence.at(Place.of(other.get().path()), "A template of the app's configuration"));
    }
    Optional<EnvironmentFile> silent =
        environment.templates().filter(f -> !f.variables().isEmpty()).findFirst();
    if (silent.isPresent()) {
      return Verdict.unproven(
          "A template names settings that nothing here uses or explains",
          List.of(Evidence.at(Place.of(silent.get().path()), "Names without values")));
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
                        d.commands().anyMatch(c -> DOTENV.matcher(c.text()).find())
                            || DOTENV.matcher(d.text()).find());
    return used
        ? Verdict.failed(
            Finding.absent(
                "settings template",
                "Settings are read from a dotenv file, and no template names them",
                "template of a dotenv file",
                environment.scope()))
        : Verdict.unproven("Whether the app is set by a dotenv file, its code would tell");
  }

  /** A name alone says nothing, unless something else here uses it. */
  private static boolean says(EnvironmentFile template, SourceTree tree) {
    if (template.variables().stream().anyMatch(v -> v.hasValue() || !v.comment().isBlank())) {
      return true;
    }
    return !template.variables().isEmpty()
        && !TextSearch.in(
                tree,
                file -> file.role().isOwn() && !tree.content(file).isHollow(),
                "files",
                Pattern.compile(
                    template.variables().stream()
                        .map(v -> Pattern.quote(v.name()))
                        .collect(Collectors.joining("|", "(?i)\\b(", ")\\b"))))
            .hits()
            .isEmpty();
  }
}
