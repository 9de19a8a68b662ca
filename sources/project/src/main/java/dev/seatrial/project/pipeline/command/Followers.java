package dev.seatrial.project.pipeline.command;

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
