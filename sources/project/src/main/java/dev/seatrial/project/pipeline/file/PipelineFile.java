package dev.seatrial.project.pipeline.file;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.command.Commands;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.WorkingFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A pipeline file while it is read, with what could not be seen on the way. */
public final class PipelineFile {
  private final Project project;
  private final SourceFile file;
  private final Commands commands;
  private final Set<Blindspot> unseen = new LinkedHashSet<>();

  public PipelineFile(Project project, SourceFile file) {
    this.project = project;
    this.file = file;
    this.commands = new Commands(project);
  }

  public Project project() {
    return project;
  }

  public String path() {
    return file.path();
  }

  public String text() {
    return project.tree().text(file.path());
  }

  /** The first document; empty where the file is broken, which is noted. */
  public Optional<Node> root() {
    return root(file.path());
  }

  /** The documents of the file; none where it is broken, which is noted. */
  public List<Node> documents() {
    root();
    return project.structured().documents(file);
  }

  /** The first document of another file of the repository that belongs to this pipeline. */
  public Optional<Node> root(String path) {
    Optional<SourceFile> found = project.tree().file(path);
    if (found.isEmpty()) {
      unseen(path, "the pipeline names it and it is not in the repository");
      return Optional.empty();
    }
    List<Node> documents = project.structured().documents(found.get());
    if (documents.isEmpty()) {
      // A file that holds nothing hides nothing.
      project.structured().broken(found.get()).ifPresent(why -> unseen(path, why));
    }
    return documents.stream().findFirst();
  }

  public void unseen(String what, String why) {
    unseen.add(new Blindspot(what, why));
  }

  public List<Blindspot> unseen() {
    List<Blindspot> all = new ArrayList<>(unseen);
    all.addAll(commands.unseen());
    return all;
  }

  /** What a script would run that a value of a YAML file spells out. */
  public List<Command> commands(Node script, String text, String path, Shell shell) {
    ScriptPlace place = ScriptPlace.of(script, path, lines(path));
    return commands.of(
        new Commands.Script(text, shell.dialect(), shell.folder(), shell.via(), place));
  }

  /** What the lines of several values would run, which one shell is given one after the other. */
  public List<Command> commands(ScriptLines lines, Shell shell) {
    return commands.of(
        new Commands.Script(
            lines.text(), shell.dialect(), shell.folder(), shell.via(), lines.place()));
  }

  /** What words would run that a pipeline gives without a shell. */
  public List<Command> commands(List<String> words, Place place, Shell shell) {
    return commands.of(words, shell.folder(), shell.via(), place);
  }

  /** How and where a script runs. */
  public record Shell(Commands.Dialect dialect, WorkingFolder folder, List<String> via) {
    public Shell {
      via = List.copyOf(via);
    }
  }

  /** The lines of a file, to find out where blocks of text begin. */
  public List<String> lines(String path) {
    return List.of(project.tree().text(path).split("\\R", -1));
  }
}
