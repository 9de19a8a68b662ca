package dev.seatrial.controls.deploy;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what brings a version to its users without anybody copying files. */
@AutoService(Inspector.class)
public final class ReleasesAreScripted implements Inspector {
  private static final Pattern TOPIC =
      Chapter.titled("deploy(s|ing|ments?)?|go(ing)? live|production|releas(e|es|ing)|hosting");

  private static final Set<String> COPIES = Set.of("scp", "rsync", "sftp", "ftp", "lftp", "ncftp");

  private static final Pattern SCRIPT =
      Pattern.compile("(.*[:_-])?(deploy|release|ship)([:_-].*)?");

  /** Words by which a controller in the cluster follows the repository. */
  private static final Pattern FOLLOWS =
      Pattern.compile("(?s)argoproj\\.io/.*automated:|kustomize\\.toolkit\\.fluxcd\\.io/");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        new Inspection(
            "scripted",
            List.of(
                Pipelines.class,
                Manifests.class,
                Infrastructure.class,
                Documents.class,
                Stack.class,
                SourceTree.class),
            ReleasesAreScripted::scripted));
  }

  private static Verdict scripted(Facts facts) {
    SourceTree tree = facts.get(SourceTree.class);
    Offered offered = new Offered(facts.get(Manifests.class), tree);
    List<Evidence> deploys = new ArrayList<>();
    facts.get(Pipelines.class).pipelines().stream()
        .filter(ReleasesAreScripted::reachesUsers)
        .forEach(pipeline -> jobs(pipeline, deploys));
    facts
        .get(Manifests.class)
        .scripts()
        .filter(script -> SCRIPT.matcher(script.name()).matches())
        .filter(script -> deploys(offered, script.command()))
        .forEach(s -> deploys.add(Evidence.at(s.place(), "Deploys by one command", s.name())));
    facts.get(Infrastructure.class).files().stream()
        .filter(file -> follows(file, tree.text(file.path())))
        .forEach(f -> deploys.add(Evidence.at(Place.of(f.path()), "Follows what is pushed")));
    List<Chapter> chapters = Chapter.about(facts.get(Documents.class), TOPIC);
    chapters.forEach(chapter -> commands(chapter, offered, deploys));
    if (!deploys.isEmpty()) {
      return Verdict.passed(deploys.stream().limit(10).toList());
    }
    List<Finding> byHand = chapters.stream().flatMap(ReleasesAreScripted::copies).toList();
    return byHand.isEmpty() ? unseen(facts.get(Stack.class)) : Verdict.failed(byHand);
  }

  private static Verdict unseen(Stack stack) {
    List<Evidence> hosts =
        stack.of(Technology.Kind.HOST).stream()
            .map(host -> Evidence.at(host.evidence(), "Made for " + host.name()))
            .toList();
    return Verdict.unproven(
        "Nothing here deploys; whether a platform follows each push by itself is out of sight",
        hosts);
  }

  private static boolean reachesUsers(Pipeline pipeline) {
    return pipeline.triggers().stream()
        .anyMatch(t -> t.event() != Event.PULL_REQUEST && t.event() != Event.PULL_REQUEST_TARGET);
  }

  /** Those that name an environment first: others may only push what these deploy. */
  private static void jobs(Pipeline pipeline, List<Evidence> deploys) {
    List<Job> jobs =
        pipeline.jobs().stream()
            .sorted(Comparator.comparing((Job job) -> job.environment().isEmpty()))
            .toList();
    for (Job job : jobs) {
      if (!job.continueOnError() && Rollout.of(job)) {
        deploys.add(Evidence.at(pipeline.at(job.line()), "Job " + job.id() + " deploys"));
      }
    }
  }

  private static boolean deploys(Offered offered, String command) {
    return CommandLine.all(command).stream()
        .flatMap(line -> offered.leadsTo(line).stream())
        .anyMatch(line -> CommandKind.ofWords(line.words()).contains(CommandKind.DEPLOY));
  }

  private static boolean follows(InfrastructureFile file, String text) {
    boolean render =
        file.path().matches("(.*/)?render\\.ya?ml")
            && !file.resources().isEmpty()
            && !text.matches("(?s).*autoDeploy(Trigger)?:\\s*(false|off|no)\\b.*");
    boolean push = file.kind() == Kind.PLATFORM && text.contains("deploy_on_push: true");
    return render || push || (file.kind() == Kind.KUBERNETES && FOLLOWS.matcher(text).find());
  }

  /** A command that copies is left to {@link #copies}: people run what documents say by hand. */
  private static void commands(Chapter chapter, Offered offered, List<Evidence> deploys) {
    chapter
        .commands()
        .filter(c -> CommandLine.all(c.text()).stream().noneMatch(ReleasesAreScripted::isCopy))
        .filter(c -> deploys(offered, c.text()))
        .forEach(
            c ->
                deploys.add(Evidence.at(chapter.at(c.line()), "Deploys by one command", c.text())));
  }

  private static boolean isCopy(CommandLine line) {
    return COPIES.contains(line.program()) || line.program().equals("ssh");
  }

  private static Stream<Finding> copies(Chapter chapter) {
    return chapter
        .commands()
        .filter(c -> CommandLine.all(c.text()).stream().anyMatch(l -> COPIES.contains(l.program())))
        .map(
            c ->
                Finding.at(
                    chapter.at(c.line()),
                    "deploy by hand in " + chapter.document().path(),
                    "Deploying means copying files by hand",
                    c.text()));
  }
}
