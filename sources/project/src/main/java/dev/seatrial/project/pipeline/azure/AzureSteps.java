package dev.seatrial.project.pipeline.azure;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.command.Commands;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.Steps;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import dev.seatrial.syntax.shell.ShellWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps of Azure. Its shells do not stop at a failure: only the last status counts. */
final class AzureSteps {
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\{\\{\\s*parameters(?:\\.|\\[')([\\w-]+)(?:'\\])?\\s*\\}\\}");
  private static final Pattern MACRO = Pattern.compile("\\$\\(([A-Za-z_][\\w.-]*)\\)");

  private final PipelineFile file;
  private final boolean windows;

  AzureSteps(PipelineFile file, boolean windows) {
    this.file = file;
    this.windows = windows;
  }

  PipelineStep of(Node step, String path, Map<String, String> parameters) {
    Map<String, String> inputs = Words.named(step, "inputs");
    String task = step.text("task").orElse("");
    return new PipelineStep(
        step.text("displayName").orElse(""),
        task,
        script(step).flatMap(Node::asText).orElse(""),
        inputs,
        Words.named(step, "env"),
        step.text("condition").orElse(""),
        Words.isTrue(step, "continueOnError"),
        commands(step, task, inputs, path, parameters),
        new Place(path, step.line()));
  }

  private static Optional<Node> script(Node step) {
    return step.at("script")
        .or(() -> step.at("bash"))
        .or(() -> step.at("pwsh"))
        .or(() -> step.at("powershell"))
        .or(() -> step.at("inputs", "script"))
        .or(() -> step.at("inputs", "inlineScript"))
        .filter(
            node ->
                step.at("task").isEmpty()
                    || !step.text("inputs", "targetType")
                        .orElse("inline")
                        .equalsIgnoreCase("filePath"));
  }

  private List<Command> commands(
      Node step, String task, Map<String, String> inputs, String path, Map<String, String> values) {
    String folder =
        put(
            step.text("workingDirectory")
                .or(() -> step.text("inputs", "workingDirectory"))
                .or(() -> step.text("inputs", "workingDir"))
                .orElse(""),
            values);
    WorkingFolder in = WorkingFolder.ROOT.to(folder);
    Optional<Node> script = script(step);
    if (script.isPresent()) {
      String text = put(script.get().asText().orElse(""), values);
      PipelineFile.Shell shell = new PipelineFile.Shell(dialect(step, task), in, List.of());
      return file.commands(script.get(), text, path, shell);
    }
    String line = put(AzureTasks.command(task, inputs), values);
    return line.isBlank()
        ? List.of()
        : file.commands(
            ShellWords.split(line), new Place(path, step.line()), Steps.shell(ShellMode.PLAIN, in));
  }

  private Commands.Dialect dialect(Node step, String task) {
    boolean power =
        step.at("pwsh").isPresent()
            || step.at("powershell").isPresent()
            || task.startsWith("PowerShell")
            || task.startsWith("AzurePowerShell");
    boolean bash = step.at("bash").isPresent() || task.startsWith("Bash");
    return power || (windows && !bash)
        ? new Commands.Dialect.Windows()
        : new Commands.Dialect.Posix(ShellMode.PLAIN);
  }

  /** Parameters are put in, and a macro must not look like a command substitution. */
  private static String put(String text, Map<String, String> values) {
    String known =
        PARAMETER
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    return MACRO.matcher(known).replaceAll(m -> Matcher.quoteReplacement("${" + m.group(1) + "}"));
  }
}
