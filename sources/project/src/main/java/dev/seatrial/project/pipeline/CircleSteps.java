package dev.seatrial.project.pipeline;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.Steps;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps of CircleCI, with those of the file's own commands in their place. */
final class CircleSteps {
  private static final Pattern PARAMETER =
      Pattern.compile("<<\\s*(?:parameters|matrix)\\.([\\w-]+)\\s*>>");
  private static final Pattern OTHER = Pattern.compile("<<\\s*([\\w.-]+)\\s*>>");
  private static final int MAX_DEPTH = 8;
  private static final int MAX_STEPS = 1_000;

  /** Where a job starts unless it says otherwise. */
  private static final String PROJECT = "~/project";

  private final PipelineFile file;
  private final Node root;
  private final List<PipelineStep> steps = new ArrayList<>();
  private String start = PROJECT;
  private String checkout = PROJECT;

  CircleSteps(PipelineFile file, Node root) {
    this.file = file;
    this.root = root;
  }

  /** The steps of a job with the parameters that a workflow gives it. */
  List<PipelineStep> of(Node job, Node given) {
    Map<String, String> values = parameters(job, given);
    Optional<Node> executor =
        job.text("executor")
            .or(() -> job.text("executor", "name"))
            .flatMap(name -> root.at("executors", name));
    start =
        job.text("working_directory")
            .or(() -> executor.flatMap(e -> e.text("working_directory")))
            .orElse(PROJECT);
    checkout =
        job.at("steps").stream()
            .flatMap(Node::items)
            .flatMap(step -> step.text("checkout", "path").stream())
            .findFirst()
            .orElse(start);
    take(given.at("pre-steps"), values, "", 0);
    take(job.at("steps"), values, "", 0);
    take(given.at("post-steps"), values, "", 0);
    return List.copyOf(steps);
  }

  /**
   * A folder as seen from where the repository is checked out; relative ones begin at the start.
   */
  private WorkingFolder inRepository(String folder) {
    boolean anew = folder.matches("[/~$].*");
    String whole = trimmed(folder.isEmpty() ? start : anew ? folder : start + "/" + folder);
    String home = trimmed(checkout);
    if (whole.equals(home)) {
      return WorkingFolder.ROOT;
    }
    return whole.startsWith(home + "/")
        ? WorkingFolder.ROOT.to(whole.substring(home.length() + 1))
        : WorkingFolder.ROOT.to(anew ? folder : whole);
  }

  private static String trimmed(String folder) {
    return folder.replaceFirst("(?<=.)/+$", "");
  }

  /** A job of an orb is a step that calls it. */
  List<PipelineStep> ofOrb(String name, Node given, int line) {
    take(given.at("pre-steps"), Map.of(), "", 0);
    steps.add(Steps.uses(name, orb(name), Words.named(given), new Place(file.path(), line)));
    take(given.at("post-steps"), Map.of(), "", 0);
    return List.copyOf(steps);
  }

  private static Map<String, String> parameters(Node defined, Node given) {
    Map<String, String> values = new LinkedHashMap<>();
    defined.at("parameters").stream()
        .flatMap(Node::entries)
        .forEach(e -> e.value().text("default").ifPresent(d -> values.put(e.key(), d)));
    values.putAll(Words.named(given));
    return values;
  }

  private void take(Optional<Node> list, Map<String, String> values, String folder, int depth) {
    if (depth > MAX_DEPTH) {
      file.unseen(file.path(), "commands call each other too deeply");
      return;
    }
    for (Node item : list.stream().flatMap(Node::items).toList()) {
      if (steps.size() >= MAX_STEPS) {
        return;
      }
      String name =
          item.asText().or(() -> item.entries().map(Node.Entry::key).findFirst()).orElse("");
      Node settings = item.at(name).orElse(item);
      switch (name) {
        case "run" -> run(settings, values, folder);
        case "when", "unless" -> take(settings.at("steps"), values, folder, depth + 1);
        case "checkout",
            "save_cache",
            "restore_cache",
            "store_artifacts",
            "store_test_results",
            "persist_to_workspace",
            "attach_workspace",
            "setup_remote_docker",
            "add_ssh_keys" ->
            steps.add(Steps.uses(name, name, Map.of(), new Place(file.path(), item.line())));
        default -> command(name, item, settings, values, folder, depth);
      }
    }
  }

  private void command(
      String name, Node item, Node settings, Map<String, String> values, String folder, int depth) {
    Optional<Node> own = root.at("commands", name);
    if (own.isPresent()) {
      Map<String, String> inner = parameters(own.get(), settings);
      inner.replaceAll((key, value) -> put(value, values));
      take(own.get().at("steps"), inner, folder, depth + 1);
      return;
    }
    steps.add(
        Steps.uses(name, orb(name), Words.named(settings), new Place(file.path(), item.line())));
  }

  /** The orb's full name and version around the name of its job or command. */
  private String orb(String name) {
    int slash = name.indexOf('/');
    Optional<String> whole =
        slash < 0 ? Optional.empty() : root.text("orbs", name.substring(0, slash));
    return whole
        .map(orb -> orb.replaceFirst("(@.*)?$", "/" + name.substring(slash + 1) + "$1"))
        .orElse(name);
  }

  private void run(Node run, Map<String, String> values, String folder) {
    Optional<Node> script =
        run.at("command").or(() -> Optional.of(run).filter(r -> r.asText().isPresent()));
    if (script.isEmpty()) {
      return;
    }
    String text = put(script.get().asText().orElse(""), values);
    String in = put(run.text("working_directory").orElse(folder), values);
    String shell = run.text("shell").orElse("");
    ShellMode mode =
        shell.isEmpty()
            ? ShellMode.STRICT
            : new ShellMode(shell.matches(".*\\s-\\w*e.*"), shell.contains("pipefail"));
    PipelineStep step =
        Steps.script(
            run.text("name").orElse(""),
            text,
            file.commands(script.get(), text, file.path(), Steps.shell(mode, inRepository(in))),
            run.text("when").orElse(""),
            new Place(file.path(), script.get().line()));
    steps.add(step);
  }

  /** The text with parameters put in; what is not known must not look like a here-document. */
  private static String put(String text, Map<String, String> values) {
    String known =
        PARAMETER
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        values.getOrDefault(m.group(1), "${" + m.group(1) + "}")));
    return OTHER.matcher(known).replaceAll(m -> Matcher.quoteReplacement("${" + m.group(1) + "}"));
  }
}
