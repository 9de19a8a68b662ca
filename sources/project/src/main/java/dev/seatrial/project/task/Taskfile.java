package dev.seatrial.project.task;

import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tasks of a Taskfile.yml; a task that another one calls reads as "task name". */
final class Taskfile implements FileFormat<List<Script>> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().matches("[Tt]askfile(?:\\.dist)?\\.ya?ml");
  }

  @Override
  public Reading<List<Script>> read(OpenFile file) {
    return Reading.of(
        Yaml.parse(file.text()),
        root ->
            new Reading.Found<>(
                root.at("tasks").stream()
                    .flatMap(Node::entries)
                    .map(e -> script(file, e))
                    .toList()));
  }

  private static Script script(OpenFile file, Node.Entry task) {
    Stream<String> before = task.value().at("deps").stream().flatMap(Taskfile::dependencies);
    Node commands = task.value().at("cmds").or(() -> task.value().at("cmd")).orElse(task.value());
    String all =
        Stream.concat(before, commands.items().flatMap(c -> command(c).stream()))
            .collect(Collectors.joining("\n"));
    return new Script(task.key(), all, Script.Runner.TASK, file.at(task.line()));
  }

  private static Stream<String> dependencies(Node list) {
    return list.items()
        .flatMap(item -> item.asText().or(() -> item.text("task")).stream())
        .map(name -> "task " + name);
  }

  private static Optional<String> command(Node node) {
    boolean ignored = node.text("ignore_error").filter("true"::equals).isPresent();
    return node.asText()
        .or(() -> node.text("cmd"))
        .or(() -> node.text("task").map(name -> "task " + name))
        .map(command -> ignored ? command.strip() + " || true" : command.strip());
  }
}
