package dev.seatrial.gate;

import dev.seatrial.model.Effort;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The smallest effort-ranked set of moves that opens the gate. A failed aspect takes its remedy; an
 * aspect in doubt takes one of the steps that resolve it, and a step shared by several is taken
 * once: greedy set cover, cheapest share first, which is within a logarithm of the optimum (Chvátal
 * 1979).
 */
final class ShortestPath {
  /** What each kind of effort weighs against the others, in hours. */
  private static final Map<Effort, Integer> HOURS =
      Map.of(Effort.MINUTES, 1, Effort.HOURS, 4, Effort.DAYS, 24, Effort.WEEKS, 120);

  private final Map<Step, Set<String>> resolves = new LinkedHashMap<>();
  private final Map<Step, Effort> efforts = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Map<Step, Integer> anywhere = new HashMap<>();

  private ShortestPath() {}

  /** The moves, in the order in which to make them. */
  static List<Move> of(List<ControlResult> results) {
    ShortestPath path = new ShortestPath();
    results.forEach(path::collect);
    return path.cover();
  }

  private void collect(ControlResult result) {
    for (AspectResult aspect : result.aspects()) {
      if (aspect.aspect().advisory() || aspect.standing().clears()) {
        continue;
      }
      String name = result.control().id() + "#" + aspect.aspect().name();
      for (Step step : steps(result, aspect)) {
        anywhere.merge(step, 1, Integer::sum);
        if (result.blocking()) {
          open.add(name);
          resolves.computeIfAbsent(step, s -> new LinkedHashSet<>()).add(name);
          efforts.putIfAbsent(step, effort(step, result.control().effort()));
        }
      }
    }
  }

  private static List<Step> steps(ControlResult result, AspectResult aspect) {
    if (aspect.standing() == Standing.FAILED) {
      return List.of(
          Step.change(
              "Apply the remedy of " + result.control().id() + ": " + result.control().title()));
    }
    List<Step> steps =
        aspect.verdict() instanceof Verdict.Unproven(String missing, var seen, var resolving)
            ? resolving
            : aspect.aspect().resolve();
    List<Step> possible = steps.stream().filter(step -> step.kind() != Step.Kind.READER).toList();
    return possible.isEmpty() ? List.of(carry(result, aspect)) : possible;
  }

  /** What this version cannot prove, somebody can carry until a later one does. */
  private static Step carry(ControlResult result, AspectResult aspect) {
    return Step.question(
        "Who carries the risk until a later version can prove it: "
            + aspect.aspect().states()
            + " (seatrial accept "
            + result.control().id()
            + "#"
            + aspect.aspect().name()
            + ")");
  }

  private static Effort effort(Step step, Effort ofRemedy) {
    return switch (step.kind()) {
      case QUESTION, CREDENTIAL -> Effort.MINUTES;
      case COMMAND -> Effort.HOURS;
      case CHANGE -> ofRemedy;
      case READER -> Effort.WEEKS;
    };
  }

  private List<Move> cover() {
    List<Move> moves = new ArrayList<>();
    Set<String> left = new HashSet<>(open);
    while (!left.isEmpty()) {
      Step best =
          resolves.keySet().stream()
              .filter(
                  step -> resolves.getOrDefault(step, Set.of()).stream().anyMatch(left::contains))
              .min(
                  Comparator.<Step>comparingDouble(step -> costPerAspect(step, left))
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      List<String> clears =
          resolves.getOrDefault(best, Set.of()).stream().filter(left::contains).toList();
      clears.forEach(left::remove);
      moves.add(
          new Move(best, effortOf(best), clears, anywhere.getOrDefault(best, 0) - clears.size()));
    }
    return moves;
  }

  private Effort effortOf(Step step) {
    return efforts.getOrDefault(step, Effort.WEEKS);
  }

  private double costPerAspect(Step step, Set<String> left) {
    long clears = resolves.getOrDefault(step, Set.of()).stream().filter(left::contains).count();
    return HOURS.getOrDefault(effortOf(step), 120) / (double) clears;
  }
}
