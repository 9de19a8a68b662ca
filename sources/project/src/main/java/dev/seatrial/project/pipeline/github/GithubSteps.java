package dev.seatrial.project.pipeline.github;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps of a workflow's job, with those of the repository's own actions in their place. */
final class GithubSteps {
  private static final Pattern LISTED =
      Pattern.compile("\\s*\\$\\{\\{\\s*(?:matrix|inputs)\\.[\\w.-]+\\s*\\}\\}\\s*");

  private static final int MAX_ACTIONS = 6;
  private static final int MAX_STEPS = 1_000;

  private final PipelineFile file;

  GithubSteps(PipelineFile file) {
    this.file = file;
  }

  List<PipelineStep> of(Node job, GithubContext context) {
    List<PipelineStep> all = new ArrayList<>();
    steps(job, context, 0, all);
    return all;
  }

  private void steps(Node holder, GithubContext context, int depth, List<PipelineStep> into) {
    List<Node> steps = holder.at("steps").stream().flatMap(Node::items).toList();
    for (Node step : steps) {
      if (into.size() >= MAX_STEPS) {
        file.unseen(context.path(), "more than " + MAX_STEPS + " steps");
        return;
      }
      into.add(step(step, context, isChecked(step, steps)));
      String uses = step.text("uses").orElse("");
      if (uses.startsWith("./")) {
        action(step, uses, context, depth, into);
      }
    }
  }

  /** Whether another step fails when this one did, which its own end hides. */
  private static boolean isChecked(Node step, List<Node> steps) {
    String outcome = "steps." + step.text("id").orElse("?") + ".outcome";
    return steps.stream()
        .filter(other -> other.text("run").orElse("").contains("exit "))
        .anyMatch(
            other ->
                other.text("if").orElse("").contains(outcome)
                    || other.text("run").orElse("").contains(outcome));
  }

  private PipelineStep step(Node step, GithubContext context, boolean checked) {
    String uses = step.text("uses").orElse("");
    Map<String, String> with = Words.named(step, "with");
    return new PipelineStep(
        step.text("name").orElse(""),
        uses,
        step.text("run").orElse(""),
        with,
        context.environment(step),
        context.under(step.text("if").orElse("")).condition(),
        Words.isTrue(step, "continue-on-error") && !checked,
        step.at("run")
            .map(run -> script(step, run, context))
            .orElseGet(() -> byAction(step, uses, with, context)),
        new Place(context.path(), line(step)));
  }

  /** The line of its first name, since a list item begins where that stands. */
  private static int line(Node step) {
    return step.entries().mapToInt(Node.Entry::line).min().orElse(step.line());
  }

  private List<Command> script(Node step, Node run, GithubContext context) {
    Expressions values =
        context.expressions().with(Expressions.of("env", Words.named(step, "env")));
    String folder = step.text("working-directory").orElse(context.folder());
    var dialect = context.dialect(step.text("shell").orElse(""));
    Set<Command> all = new LinkedHashSet<>();
    // Both are put in at once, so that a value is the same in the folder and in the script.
    for (String way :
        values.ways(folder + "\u0000" + withVariables(run, context.environment(step)))) {
      int cut = way.indexOf('\u0000');
      WorkingFolder in = context.in(way.substring(0, cut));
      PipelineFile.Shell shell = new PipelineFile.Shell(dialect, in, context.via());
      all.addAll(file.commands(run, way.substring(cut + 1), context.path(), shell));
    }
    return List.copyOf(all);
  }

  /** The script with the variables put in that stand for what an expression lists. */
  private static String withVariables(Node run, Map<String, String> environment) {
    String script = run.asText().orElse("");
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      if (LISTED.matcher(variable.getValue()).matches()) {
        script =
            script
                .replace("${" + variable.getKey() + "}", variable.getValue())
                .replaceAll(
                    "\\$" + Pattern.quote(variable.getKey()) + "\\b",
                    Matcher.quoteReplacement(variable.getValue()));
      }
    }
    return script;
  }

  /** What actions run that are given a command. */
  private List<Command> byAction(
      Node step, String uses, Map<String, String> with, GithubContext context) {
    Optional<ActionScripts.Given> given = ActionScripts.of(uses, with);
    if (given.isEmpty()) {
      return List.of();
    }
    String text = context.expressions().only(given.get().script());
    List<String> via = new ArrayList<>(context.via());
    via.add(uses);
    WorkingFolder folder = context.in(context.expressions().only(given.get().folder()));
    PipelineFile.Shell shell = new PipelineFile.Shell(context.dialect("bash"), folder, via);
    if (given.get().asWords()) {
      return file.commands(ShellWords.split(text), new Place(context.path(), line(step)), shell);
    }
    Node node = step.at("with", given.get().input()).orElse(step);
    return file.commands(node, text, context.path(), shell);
  }

  private void action(
      Node step, String uses, GithubContext context, int depth, List<PipelineStep> into) {
    if (depth >= MAX_ACTIONS) {
      file.unseen(uses, "actions call each other too deeply");
      return;
    }
    Optional<String> folder = WorkingFolder.ROOT.file(uses);
    Optional<String> path =
        List.of("action.yml", "action.yaml").stream()
            .flatMap(name -> folder.map(f -> f.isEmpty() ? name : f + "/" + name).stream())
            .filter(p -> file.project().tree().file(p).isPresent())
            .findFirst();
    if (path.isEmpty()) {
      file.unseen(context.path() + ": " + uses, "the action is not in the repository");
      return;
    }
    Optional<Node> root = file.root(path.get());
    if (root.isPresent() && root.get().at("runs").isPresent()) {
      GithubContext inside =
          context
              .under(step.text("if").orElse(""))
              .called(
                  uses,
                  path.get(),
                  GithubContext.inputs(root.get(), "", step),
                  context.environment(step));
      steps(root.get().at("runs").orElseThrow(), inside, depth + 1, into);
    }
  }
}
