package dev.seatrial.controls.deploy;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.JobGraph;
import dev.seatrial.controls.shared.Stage;
import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks whether what production gets was built once, and is what staging got. */
@AutoService(Inspector.class)
public final class OneImageGoesThrough implements Inspector {
  private static final Pattern BUILD_FILE =
      Pattern.compile("pom\\.xml|build\\.gradle(\\.kts)?|[\\w.-]+\\.(cs|fs|vb)proj|\\.ko\\.yaml");

  /** A plugin alone has defaults for everything; what names the image shows that it is meant. */
  private static final Pattern MAKES_IMAGE =
      Pattern.compile(
          "(?s)<artifactId>jib-maven-plugin</artifactId>(?:(?!</plugin>).){0,2000}?<(from|to|container)>|<goal>build-image(-no-fork)?</goal>"
              + "|(?m)^\\s{0,8}jib\\s{0,4}\\{|tasks\\.(named<BootBuildImage>|bootBuildImage)|^\\s{0,8}bootBuildImage\\s{0,4}\\{"
              + "|<Container(Repository|ImageName|BaseImage)>|^defaultBaseImage:");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "image-defined",
            Images.class,
            Pipelines.class,
            SourceTree.class,
            OneImageGoesThrough::defined),
        Inspection.of("promoted", Pipelines.class, OneImageGoesThrough::promoted));
  }

  private static Verdict defined(Images images, Pipelines pipelines, SourceTree tree) {
    List<Evidence> defined =
        Stream.of(
                images
                    .shipped()
                    .filter(image -> !image.stages().isEmpty())
                    .map(
                        image ->
                            Evidence.at(Place.of(image.path()), "Defines an image of the app")),
                pipelines.pipelines().stream()
                    .flatMap(Pipeline::commands)
                    .filter(OneImageGoesThrough::buildsWithoutDefinition)
                    .map(
                        c ->
                            Evidence.at(
                                c.place(), "Builds an image from the app itself", c.line())),
                byBuild(tree))
            .flatMap(all -> all)
            .toList();
    return defined.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "image definition",
                "No image of the app is defined",
                "definition of an image of the app",
                images.scope()))
        : Verdict.passed(defined);
  }

  /** Settings by which the app's own build makes its image. */
  private static Stream<Evidence> byBuild(SourceTree tree) {
    return TextSearch.in(
            tree,
            f -> f.role() == Role.PRODUCTION && BUILD_FILE.matcher(f.name()).matches(),
            "files of builds",
            MAKES_IMAGE)
        .hits()
        .stream()
        .map(hit -> hit.evidence("The build makes an image of the app"));
  }

  private static boolean buildsWithoutDefinition(Command command) {
    return CommandKind.of(command).contains(CommandKind.IMAGE_BUILD)
        && command
            .line()
            .matches(
                ".*\\b(pack build|ko build|jib|build-image|bootBuildImage|nixpacks|railpack)\\b.*");
  }

  private static Verdict promoted(Pipelines pipelines) {
    List<Finding> twice = new ArrayList<>();
    List<Evidence> once = new ArrayList<>();
    List<Evidence> open = new ArrayList<>();
    for (Pipeline pipeline : pipelines.pipelines()) {
      for (Job production : delivering(pipeline, Stage.PRODUCTION)) {
        for (Job staging : delivering(pipeline, Stage.STAGING)) {
          look(pipeline, staging, production, twice, once, open);
        }
      }
    }
    if (!twice.isEmpty()) {
      return Verdict.failed(twice);
    }
    return once.isEmpty() || !open.isEmpty()
        ? Verdict.unproven("No pipeline shows one build on its way through staging", open)
        : Verdict.passed(once);
  }

  private static void look(
      Pipeline pipeline,
      Job staging,
      Job production,
      List<Finding> twice,
      List<Evidence> once,
      List<Evidence> open) {
    Evidence here =
        Evidence.at(
            pipeline.at(production.line()), "Job " + production.id() + " deploys to production");
    if (builds(production)) {
      twice.add(
          new Finding(
              "job " + production.id() + " of " + pipeline.path(),
              "Job " + production.id() + " builds for production anew: staging tried another build",
              List.of(here)));
      return;
    }
    JobGraph graph = new JobGraph(pipeline);
    Optional<Job> build =
        pipeline.jobs().stream()
            .filter(OneImageGoesThrough::builds)
            .filter(job -> graph.waitsFor(production, job))
            .filter(job -> job.equals(staging) || graph.waitsFor(staging, job))
            .findFirst();
    // Two branches that each run the pipeline build twice, even where one job builds for both.
    if (build.isPresent() && graph.waitsFor(production, staging)) {
      once.add(
          Evidence.at(
              pipeline.at(build.get().line()),
              "Job " + build.get().id() + " builds once, for staging and for production"));
    } else {
      open.add(here);
    }
  }

  private static boolean builds(Job job) {
    return CommandKind.of(job).contains(CommandKind.IMAGE_BUILD)
        || CommandKind.of(job).contains(CommandKind.BUILD);
  }

  private static List<Job> delivering(Pipeline pipeline, Stage stage) {
    return pipeline.jobs().stream()
        .filter(job -> JobGraph.stage(job).filter(stage::equals).isPresent())
        .filter(
            job -> !job.environment().isEmpty() || CommandKind.of(job).contains(CommandKind.DEPLOY))
        .toList();
  }
}
