package dev.seatrial.model.facts.pipeline;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command, an action or a step of a pipeline does, as far as its words tell. A name that is
 * not known has no kind; that says nothing about what it does.
 */
public enum CommandKind {
  /** Runs tests. */
  TEST,
  /** Runs tests that drive the app from outside; such a command is a {@link #TEST} too. */
  END_TO_END_TEST,
  /** Checks the style or the likely mistakes of code. */
  LINT,
  /** Checks files that are no code: prose, images, infrastructure, pipelines. */
  CONFIGURATION_CHECK,
  /** Checks types, and was called to do that. */
  TYPE_CHECK,
  /** Compiles, to build or to test, and so refuses code whose types do not fit. */
  COMPILE,
  /** Collects, reports or uploads test coverage. */
  COVERAGE,
  /** Builds the app. */
  BUILD,
  /** Builds a container image. */
  IMAGE_BUILD,
  /** Applies database migrations. */
  MIGRATION,
  /** Brings a build in front of users, or to the place from where it is rolled out. */
  DEPLOY,
  /** Looks for weaknesses in code, dependencies, images, infrastructure or pipelines. */
  SECURITY_SCAN;

  /** What a command does; {@code npm test} alone says nothing, what it leads to does. */
  public static Set<CommandKind> of(Command command) {
    return ofWords(command.words());
  }

  /** What a step does: its action and everything that would run in it. */
  public static Set<CommandKind> of(PipelineStep step) {
    EnumSet<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
    kinds.addAll(KnownActions.kinds(step.uses(), step.with()));
    step.commands().forEach(command -> kinds.addAll(of(command)));
    return kinds;
  }

  /** What a job does: all its steps, and the workflow or template from elsewhere that it calls. */
  public static Set<CommandKind> of(Job job) {
    EnumSet<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
    kinds.addAll(KnownActions.kinds(job.calls(), Map.of()));
    job.steps().forEach(step -> kinds.addAll(of(step)));
    return kinds;
  }

  /** What words do when a shell is given them. */
  public static Set<CommandKind> ofWords(Collection<String> words) {
    return KnownCommands.kinds(List.copyOf(words));
  }
}
