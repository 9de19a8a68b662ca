package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A manifest while it is being read. */
final class Draft {
  private final OpenFile file;
  private final Ecosystem ecosystem;
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<Script> scripts = new ArrayList<>();
  private final List<String> workspaces = new ArrayList<>();
  private final List<String> engines = new ArrayList<>();
  private String name = "";
  private String root;

  Draft(OpenFile file, Ecosystem ecosystem) {
    this.file = file;
    this.ecosystem = ecosystem;
    this.root = file.file().folder();
  }

  void name(String called) {
    name = called;
  }

  void root(String folder) {
    root = folder;
  }

  void dependency(String called, String constraint, Use use, int line) {
    dependencies.add(new Dependency(called, constraint, use, file.at(line)));
  }

  void script(String called, String command, Script.Runner runner, int line) {
    scripts.add(new Script(called, command, runner, file.at(line)));
  }

  void workspace(String pattern) {
    workspaces.add(pattern);
  }

  /** A runtime and what is asked of it: "node" and ">=20", "java" and "21". */
  void engine(String runtime, String constraint) {
    boolean version = !constraint.isEmpty() && Character.isLetterOrDigit(constraint.charAt(0));
    engines.add(runtime + (version ? " " : "") + constraint);
  }

  /** Every string of a sequence as a workspace. */
  void workspaces(Node patterns) {
    patterns.items().flatMap(item -> item.asText().stream()).forEach(this::workspace);
  }

  Reading<Manifest> done() {
    return new Reading.Found<>(
        new Manifest(
            file.path(), root, ecosystem, name, dependencies, scripts, workspaces, engines));
  }

  /** The commands of a script that is written as one string, or as a list of them. */
  static String commands(Node node) {
    return node.items().flatMap(item -> item.asText().stream()).collect(Collectors.joining("\n"));
  }
}
