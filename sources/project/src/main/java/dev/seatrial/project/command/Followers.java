package dev.seatrial.project.command;

import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.node.NodePackages;
import dev.seatrial.project.script.node.PackageScripts;
import dev.seatrial.project.script.node.ScriptSets;
import dev.seatrial.project.script.node.TaskGraphs;
import dev.seatrial.project.script.shell.CommitHooks;
import dev.seatrial.project.script.shell.ContainerRuns;
import dev.seatrial.project.script.shell.InlineScripts;
import dev.seatrial.project.script.shell.ShellFiles;
import dev.seatrial.project.script.shell.Wrappers;
import dev.seatrial.project.script.task.ComposerScripts;
import dev.seatrial.project.script.task.JustRecipes;
import dev.seatrial.project.script.task.MakeTargets;
import dev.seatrial.project.script.task.PythonFunctions;
import dev.seatrial.project.script.task.PythonTasks;
import dev.seatrial.project.script.task.RakeTasks;
import dev.seatrial.project.script.task.TaskfileTasks;
import dev.seatrial.project.script.task.ToxEnvironments;
import java.util.List;

/** All ways in which a command leads to others; the first one that knows a call answers. */
final class Followers {
  private Followers() {}

  static List<Follower> of(Project project) {
    NodePackages packages = new NodePackages(project);
    return List.of(
        new InlineScripts(),
        new ContainerRuns(project),
        new PythonTasks(project),
        new Wrappers(),
        new PackageScripts(project, packages),
        new ScriptSets(packages),
        new TaskGraphs(project, packages),
        new MakeTargets(project),
        new JustRecipes(project),
        new TaskfileTasks(project),
        new ComposerScripts(project),
        new ToxEnvironments(project),
        new PythonFunctions(project),
        new RakeTasks(project),
        new CommitHooks(project),
        new ShellFiles(project));
  }
}
