package dev.seatrial.project.pipeline.github;

import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.PipelineFormat;
import dev.seatrial.project.pipeline.file.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workflows of GitHub Actions, and of the forges that speak the same language. */
public final class GithubWorkflows implements PipelineFormat {
  private static final Pattern PATH =
      Pattern.compile("^\\.(?:github|gitea|forgejo)/workflows/[^/]+\\.ya?ml$");
  private static final int MAX_CALLS = 4;
  private static final Pattern NAMED = Pattern.compile("([\\w.-]+/[\\w.-]+)/([^@]+)@.+");

  /** Files that say where their own repository lives. */
  private static final Pattern TELLS_ITS_NAME =
      Pattern.compile(
          "([^/]+/)?(go\\.mod|package\\.json|composer\\.json|pyproject\\.toml|Cargo\\.toml)");

  private static final Node NOTHING = new Node.Mapping(List.of(), 0);

  @Override
  public boolean covers(SourceFile file) {
    return PATH.matcher(file.path()).matches();
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    return file.root().map(root -> List.of(pipeline(file, root))).orElse(List.of());
  }

  private static Pipeline pipeline(PipelineFile file, Node root) {
    return new Pipeline(
        Pipeline.Runner.GITHUB,
        file.path(),
        root.text("name").orElseGet(() -> file.path().substring(file.path().lastIndexOf('/') + 1)),
        GithubTriggers.of(root),
        permissions(root),
        root.at("permissions").isPresent(),
        jobs(file, root));
  }

  private static List<Job> jobs(PipelineFile file, Node root) {
    Node jobs = root.at("jobs").orElse(NOTHING);
    GithubContext top = GithubContext.of(file.path()).into(root);
    return jobs.entries().limit(500).map(entry -> job(file, top, entry)).toList();
  }

  private static Job job(PipelineFile file, GithubContext top, Node.Entry entry) {
    Node job = entry.value();
    String uses = job.text("uses").orElse("");
    boolean local = !here(file, uses).isEmpty();
    return new Job(
        entry.key(),
        job.text("name").orElse(entry.key()),
        Words.at(job, "needs"),
        job.text("if").orElse(""),
        Words.isTrue(job, "continue-on-error"),
        permissions(job),
        job.at("permissions").isPresent(),
        job.text("environment").or(() -> job.text("environment", "name")).orElse(""),
        services(job),
        local ? "" : uses,
        steps(file, top.into(job), job, 0),
        entry.line());
  }

  /** The steps of a job, or of the workflow of this repository that it calls. */
  private static List<PipelineStep> steps(
      PipelineFile file, GithubContext context, Node job, int calls) {
    String uses = job.text("uses").orElse("");
    String path = here(file, uses);
    if (!uses.isEmpty() && path.isEmpty()) {
      file.unseen(file.path() + ": " + uses, "a workflow of another repository");
      return List.of();
    }
    if (uses.isEmpty()) {
      return new GithubSteps(file).of(job, context);
    }
    if (calls >= MAX_CALLS) {
      file.unseen(uses, "workflows call each other too deeply");
      return List.of();
    }
    Optional<Node> called = file.root(path);
    List<PipelineStep> all = new ArrayList<>();
    called.ifPresent(
        root -> {
          GithubContext inside =
              context
                  .called(uses, path, GithubContext.inputs(root, "workflow_call", job), Map.of())
                  .into(root);
          root.at("jobs")
              .orElse(NOTHING)
              .entries()
              .limit(500)
              .map(Node.Entry::value)
              .forEach(other -> all.addAll(steps(file, inside.into(other), other, calls + 1)));
        });
    return all;
  }

  /** The path of a called workflow in this repository, by whatever name; empty where it is none. */
  private static String here(PipelineFile file, String uses) {
    if (uses.startsWith("./")) {
      return uses.substring(2);
    }
    Matcher named = NAMED.matcher(uses);
    if (!named.matches() || !named.group(2).startsWith(".github/")) {
      return "";
    }
    SourceTree tree = file.project().tree();
    String address = "github.com/" + named.group(1).toLowerCase(Locale.ROOT);
    boolean own =
        tree.file(named.group(2)).isPresent()
            && tree
                .files(f -> f.role().isOwn() && TELLS_ITS_NAME.matcher(f.path()).matches())
                .stream()
                .anyMatch(f -> tree.text(f.path()).toLowerCase(Locale.ROOT).contains(address));
    return own ? named.group(2) : "";
  }

  private static Map<String, String> permissions(Node node) {
    Node declared = node.at("permissions").orElse(NOTHING);
    Map<String, String> named = Words.named(declared);
    return declared.asText().filter(word -> !word.isEmpty()).map(w -> Map.of("", w)).orElse(named);
  }

  private static Map<String, String> services(Node job) {
    Map<String, String> all = new java.util.LinkedHashMap<>();
    job.at("services").stream()
        .flatMap(Node::entries)
        .forEach(
            e ->
                e.value()
                    .text("image")
                    .or(() -> e.value().asText())
                    .ifPresent(image -> all.put(e.key(), image)));
    return all;
  }
}
