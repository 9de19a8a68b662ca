package dev.seatrial.controls.tests;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What asks for coverage in scripts, pipelines and settings. */
final class Coverage {
  private static final Pattern LIMIT =
      Pattern.compile(
          ".*(--fail-under|--cov-fail-under|--check-coverage|--coverage\\.thresholds|--coverageThreshold|--coverage-threshold|--fail-under-lines|--min[= ]\\d|/p:Threshold).*");

  private static final Pattern COMMENT = Pattern.compile("(^|\\s)(//|#)|^\\s*\\*");

  /** Ruby's way to do something only where the environment says so. */
  private static final Pattern CONDITION =
      Pattern.compile("\\bif\\s{1,4}ENV(?:\\.\\w{1,8}\\??)?[\\[(]\\s{0,2}['\"](\\w+)['\"]");

  /** Lines; a condition further above speaks of more than coverage. */
  private static final int NEAR = 6;

  /** Somewhere coverage is asked for, by a command or a setting. */
  record Ask(CoverageTool tool, CommandLine line, Place place) {
    Evidence evidence(String says) {
      return Evidence.at(place, says, line.line());
    }
  }

  private final Pipelines pipelines;
  private final Manifests manifests;
  private final SourceTree tree;
  private final Map<Setting, List<Ask>> settings = new HashMap<>();

  private record Setting(CoverageTool tool, Pattern words) {}

  Coverage(Pipelines pipelines, Manifests manifests, SourceTree tree) {
    this.pipelines = pipelines;
    this.manifests = manifests;
    this.tree = tree;
  }

  /** What a search for coverage looks through. */
  Scope scope() {
    List<SourceFile> settings =
        tree.files(f -> Arrays.stream(CoverageTool.values()).anyMatch(t -> isSettings(t, f)));
    return manifests
        .scope()
        .and(pipelines.scope())
        .and(tree.scopeOf(Counted.of(settings.size(), "file") + " of settings", settings));
  }

  List<Ask> everywhere() {
    List<Ask> asks = new ArrayList<>(inPipelines());
    manifests
        .scripts()
        .forEach(
            s -> CommandLine.all(s.command()).forEach(l -> asked(l, s.place()).forEach(asks::add)));
    tree.files(f -> f.role().isOwn() && f.path().matches("(.*/)?[\\w.-]+\\.(sh|bash)"))
        .forEach(f -> lines(f).forEach(asks::add));
    for (CoverageTool tool : CoverageTool.values()) {
      asks.addAll(settings(tool, tool.setting));
    }
    return asks;
  }

  private Stream<Ask> lines(SourceFile file) {
    List<String> lines = tree.content(file).orEmpty().lines().toList();
    List<Ask> asks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Place place = new Place(file.path(), i + 1);
      CommandLine.all(lines.get(i)).forEach(l -> asked(l, place).forEach(asks::add));
    }
    return asks.stream();
  }

  /** What pipelines run with coverage: asked for by the command, or by a setting for every run. */
  List<Ask> inPipelines() {
    List<Ask> asks = new ArrayList<>();
    for (Pipeline pipeline : pipelines.pipelines()) {
      pipeline.steps().forEach(step -> asks.addAll(in(step)));
    }
    return asks;
  }

  private List<Ask> in(PipelineStep step) {
    List<Ask> asks = new ArrayList<>();
    for (Command command : step.commands()) {
      for (CommandLine line : CommandLine.of(command.words())) {
        asked(line, command.place()).forEach(asks::add);
        Arrays.stream(CoverageTool.values())
            .filter(t -> t.runner.matcher(line.line()).matches())
            .filter(t -> settings(t, t.always).stream().anyMatch(a -> isSwitchedOn(a, step)))
            .forEach(t -> asks.add(new Ask(t, line, command.place())));
      }
    }
    return asks;
  }

  /** A setting that waits for a variable measures nothing in a step that does not set it. */
  private boolean isSwitchedOn(Ask setting, PipelineStep step) {
    List<String> lines = tree.text(setting.place().path()).lines().toList();
    int at = Math.min(setting.place().line(), lines.size());
    List<String> around = lines.subList(Math.max(0, at - NEAR), at);
    for (int i = around.size() - 1; i >= 0; i--) {
      Matcher condition = CONDITION.matcher(around.get(i));
      if (condition.find()) {
        String variable = condition.group(1);
        return variable.equals("CI")
            || step.environment().containsKey(variable)
            || step.script().contains(variable + "=");
      }
      if (around.get(i).strip().equals("end")) {
        return true;
      }
    }
    return true;
  }

  private static Stream<Ask> asked(CommandLine line, Place place) {
    return Arrays.stream(CoverageTool.values())
        .filter(t -> t.command.matcher(line.line()).matches())
        .map(t -> new Ask(t, line, place));
  }

  /** Looked for once, however many commands ask. */
  private List<Ask> settings(CoverageTool tool, Pattern setting) {
    return settings.computeIfAbsent(new Setting(tool, setting), key -> search(tool, setting));
  }

  private List<Ask> search(CoverageTool tool, Pattern setting) {
    List<Ask> asks = new ArrayList<>();
    for (SourceFile file : tree.files(f -> isSettings(tool, f))) {
      String text = tree.content(file).orEmpty();
      Matcher matcher = setting.matcher(text);
      boolean found = matcher.find();
      while (found && COMMENT.matcher(lineBefore(text, matcher.start())).find()) {
        found = matcher.find();
      }
      if (found) {
        int line =
            (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count() + 1;
        asks.add(
            new Ask(
                tool,
                new CommandLine(
                    List.of(matcher.group().strip().lines().findFirst().orElse(tool.name()))),
                new Place(file.path(), line)));
      }
    }
    return asks;
  }

  /** What stands on the same line before a place. */
  private static String lineBefore(String text, int at) {
    return text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
  }

  private static boolean isSettings(CoverageTool tool, SourceFile file) {
    return file.isRegular() && file.role().isOwn() && tool.file.matcher(file.name()).matches();
  }

  /** Whether what a tool needs is declared, or installed by a pipeline. */
  boolean works(CoverageTool tool) {
    List<String> providers = List.of(tool.providers.split(",", -1));
    return tool.providers.isEmpty()
        || manifests.manifests().stream()
            .flatMap(m -> m.dependencies().stream())
            .map(Dependency::name)
            .anyMatch(
                n ->
                    providers.stream()
                        .anyMatch(p -> p.equalsIgnoreCase(n.replaceFirst("\\[.*", ""))))
        || pipelines.pipelines().stream()
            .flatMap(p -> p.commands())
            .filter(c -> c.words().stream().anyMatch(w -> w.matches("install|add|--with|tool")))
            .anyMatch(
                c ->
                    c.words().stream()
                        .anyMatch(w -> providers.contains(w.replaceFirst("[=<>\\[@~].*", ""))));
  }

  /** Where a number stands below which a run fails. */
  List<Ask> limits() {
    List<Ask> limits =
        new ArrayList<>(
            everywhere().stream().filter(a -> LIMIT.matcher(a.line.line()).matches()).toList());
    for (CoverageTool tool : CoverageTool.values()) {
      limits.addAll(settings(tool, tool.threshold));
    }
    return limits;
  }
}
