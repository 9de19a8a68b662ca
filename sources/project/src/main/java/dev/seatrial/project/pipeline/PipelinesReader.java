package dev.seatrial.project.pipeline;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.model.text.Counted;
import dev.seatrial.project.pipeline.azure.AzurePipelines;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.PipelineFormat;
import dev.seatrial.project.pipeline.github.GithubWorkflows;
import dev.seatrial.project.pipeline.gitlab.GitlabPipelines;
import dev.seatrial.project.script.Project;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads every pipeline of a tree, with the commands that its scripts lead to. */
public final class PipelinesReader {
  private static final int MAX_FILES = 300;
  private static final int MAX_BLINDSPOTS = 50;

  private static final List<PipelineFormat> FORMATS =
      List.of(
          new GithubWorkflows(),
          new GitlabPipelines(),
          new CircleConfig(),
          new AzurePipelines(),
          new BitbucketPipelines(),
          new Jenkinsfiles(),
          new TravisPipelines(),
          new DronePipelines(),
          new BuildkitePipelines(),
          new CloudBuilds(),
          new CodeBuilds());

  /** Pipelines of services that no format here reads. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "circle\\.ya?ml|\\.?appveyor\\.ya?ml|\\.cirrus\\.ya?ml|wercker\\.ya?ml|shippable\\.ya?ml|codeship-[\\w-]+\\.ya?ml|\\.semaphore/[^/]+\\.ya?ml|\\.teamcity/.*|buddy\\.ya?ml|\\.harness/.*|\\.concourse/.*|bamboo-specs/.*|\\.builds?/[^/]+\\.ya?ml|\\.tekton/[^/]+\\.ya?ml");

  private PipelinesReader() {}

  /** The pipelines; what could not be read or followed is part of their scope. */
  public static Gathered<Pipelines> read(
      SourceTree tree, Manifests manifests, StructuredFiles structured) {
    Project project = new Project(tree, manifests, structured);
    List<Pipeline> pipelines = new ArrayList<>();
    Set<Blindspot> unseen = new LinkedHashSet<>(tree.scope().blindspots());
    int files = 0;
    // Some services read a pipeline at any place; a copy of somebody else's is none of ours.
    for (SourceFile file : tree.files(any -> any.role().isOwn())) {
      if (file.isRegular() && UNREAD.matcher(file.path()).matches()) {
        unseen.add(new Blindspot(file.path(), "pipelines of this kind are not read"));
      }
      for (PipelineFormat format : FORMATS) {
        if (file.kind() == SourceFile.Kind.SYMLINK && format.covers(file)) {
          unseen.add(new Blindspot(file.path(), "a symbolic link"));
        } else if (file.isRegular() && format.covers(file)) {
          files++;
          if (files > MAX_FILES) {
            unseen.add(new Blindspot(file.path(), "more than " + MAX_FILES + " pipeline files"));
          } else {
            read(project, file, format, pipelines, unseen);
          }
        }
      }
    }
    Scope scope =
        new Scope(searched(files), unseen.stream().limit(MAX_BLINDSPOTS).toList())
            .lacking(pipelines.isEmpty(), "There is no pipeline");
    return new Gathered.Seen<>(new Pipelines(pipelines, scope));
  }

  private static void read(
      Project project,
      SourceFile file,
      PipelineFormat format,
      List<Pipeline> pipelines,
      Set<Blindspot> unseen) {
    if (project.tree().content(file) instanceof Content.Withheld(String why)) {
      unseen.add(new Blindspot(file.path(), why));
      return;
    }
    if (project.tree().content(file).isHollow()) {
      return;
    }
    PipelineFile source = new PipelineFile(project, file);
    pipelines.addAll(format.read(source));
    unseen.addAll(source.unseen());
  }

  private static String searched(int files) {
    return Counted.of(files, "pipeline file")
        + " of the "
        + FORMATS.size()
        + " systems that are known";
  }
}
