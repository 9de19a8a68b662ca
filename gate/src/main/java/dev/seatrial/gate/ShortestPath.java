package dev.seatrial.gate;

import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Causes;
import dev.seatrial.report.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The smallest effort-ranked set of moves that opens the gate. What was found against an aspect has
 * to be mended; an aspect in doubt takes one of the steps that resolve it, and a step shared by
 * several is taken once: greedy set cover, cheapest share first, which is within a logarithm of the
 * optimum (Chvátal 1979). What then is about one control becomes one move, and so do controls that
 * fail for one cause alone; moves that mend what failed come before those that settle a doubt, and
 * among them what protects most for its effort.
 */
final class ShortestPath {
  /** What each kind of effort weighs against the others, in hours. */
  private static final Map<Effort, Integer> HOURS =
      Map.of(Effort.MINUTES, 1, Effort.HOURS, 4, Effort.DAYS, 24, Effort.WEEKS, 120);

  /** What each severity is worth against the others. */
  private static final Map<Severity, Integer> WORTH =
      Map.of(Severity.CRITICAL, 8, Severity.HIGH, 4, Severity.MEDIUM, 2, Severity.LOW, 1);

  /** A file or a folder in a sentence: "package.json". */
  private static final Pattern NAMES = Pattern.compile("\\w[./]\\w");

  private final Map<Step, Set<String>> resolves = new LinkedHashMap<>();
  private final Map<Step, Effort> efforts = new HashMap<>();
  private final Map<String, ControlResult> open = new LinkedHashMap<>();
  private final Map<Step, Integer> anywhere = new HashMap<>();
  private final Set<Step> remedies = new HashSet<>();
  private final List<Choice> mends = new ArrayList<>();
  private final Map<Step, Carried> carried = new HashMap<>();
  private final Map<String, String> causes = new HashMap<>();
  private final LedgerPolicy policy;

  private ShortestPath(LedgerPolicy policy) {
    this.policy = policy;
  }

  /** A step of the cover, and what it clears. */
  private record Choice(Step step, Effort effort, List<String> clears, int alsoResolves) {}

  /** A doubt that no step of today resolves. */
  private record Carried(String control, String aspect, String states) {

    Step asked() {
      return Step.question(
          "Who carries the risk until a later version can prove it: "
              + states
              + " (seatrial accept "
              + control
              + "#"
              + aspect
              + ")");
    }

    Step awaited(String also) {
      return new Step(Step.Kind.READER, "A later version has to prove it" + also + ": " + states);
    }
  }

  /**
   * The moves, in the order in which to make them. Nobody is asked to carry what the ledger would
   * not take.
   *
   * @param places how many more risks may be carried
   */
  static List<Move> of(List<ControlResult> results, LedgerPolicy policy, int places) {
    ShortestPath path = new ShortestPath(policy);
    results.forEach(path::collect);
    Causes.of(results)
        .forEach(
            cause ->
                cause.controls().forEach(one -> path.causes.put(one.control().id(), cause.says())));
    List<Choice> choices = new ArrayList<>(path.mends);
    choices.addAll(path.cover());
    return path.within(places, path.grouped(choices));
  }

  private void collect(ControlResult result) {
    for (AspectResult aspect : result.aspects()) {
      if (aspect.aspect().advisory() || aspect.standing().clears()) {
        continue;
      }
      String name = result.control().id() + "#" + aspect.aspect().name();
      if (result.blocking()) {
        open.put(name, result);
      }
      if (aspect.standing() != Standing.FAILED) {
        resolving(result, aspect).forEach(step -> resolve(step, name, result));
      } else if (result.blocking()) {
        Step mend = mend(aspect);
        remedies.add(mend);
        mends.add(new Choice(mend, result.control().effort(), List.of(name), 0));
      }
    }
  }

  private void resolve(Step step, String name, ControlResult result) {
    anywhere.merge(step, 1, Integer::sum);
    if (result.blocking()) {
      resolves.computeIfAbsent(step, s -> new LinkedHashSet<>()).add(name);
      efforts.putIfAbsent(step, effort(step, result.control().effort()));
    }
  }

  /** What to do, and what was found unless that only says that it was not done. */
  private static Step mend(AspectResult aspect) {
    String mend = aspect.aspect().mend();
    if (!(aspect.verdict() instanceof Verdict.Failed(List<Finding> findings))) {
      return Step.change(mend);
    }
    Finding first = findings.getFirst();
    if (first.isAbsence() && !NAMES.matcher(first.message()).find()) {
      return Step.change(mend);
    }
    String where =
        first.evidence().getFirst() instanceof Evidence.Searched
            ? ""
            : Phrases.where(first.evidence().getFirst());
    int more = findings.size() - 1;
    return Step.change(
        mend.replaceFirst("[.]$", "")
            + ": "
            + first.message()
            + (where.isEmpty() ? "" : " (" + where + ")")
            + (more == 0 ? "" : ", and " + more + " more"));
  }

  private List<Step> resolving(ControlResult result, AspectResult aspect) {
    List<Step> steps =
        aspect.verdict() instanceof Verdict.Unproven(String missing, var seen, var resolving)
            ? resolving
            : aspect.aspect().resolve();
    List<Step> possible = steps.stream().filter(step -> step.kind() != Step.Kind.READER).toList();
    return possible.isEmpty() ? List.of(carry(result, aspect)) : possible;
  }

  /** What this version cannot prove, somebody can carry until a later one does, or nobody may. */
  private Step carry(ControlResult result, AspectResult aspect) {
    String id = result.control().id();
    Carried risk = new Carried(id, aspect.aspect().name(), aspect.aspect().states());
    Step step =
        policy.neverAcceptable().contains(id)
            ? risk.awaited(", and nobody may carry the risk")
            : risk.asked();
    carried.put(step, risk);
    return step;
  }

  /** The moves with no more risks to carry than there are places for. */
  private List<Move> within(int places, List<Move> moves) {
    int left = places;
    List<Move> within = new ArrayList<>();
    for (Move move : moves) {
      List<Step> steps = new ArrayList<>();
      for (Step step : move.steps()) {
        Optional<Carried> risk =
            step.kind() == Step.Kind.QUESTION
                ? Optional.ofNullable(carried.get(step))
                : Optional.empty();
        boolean fits = risk.isEmpty() || left-- > 0;
        steps.add(fits ? step : risk.get().awaited(""));
      }
      within.add(
          new Move(
              move.control(),
              move.title(),
              steps,
              move.effort(),
              move.clears(),
              move.alsoResolves()));
    }
    return within;
  }

  private Effort effort(Step step, Effort ofRemedy) {
    if (carried.containsKey(step)) {
      return Effort.MINUTES;
    }
    return switch (step.kind()) {
      case QUESTION, CREDENTIAL -> Effort.MINUTES;
      case COMMAND -> Effort.HOURS;
      case CHANGE -> ofRemedy;
      case READER -> Effort.WEEKS;
    };
  }

  private List<Choice> cover() {
    List<Choice> choices = new ArrayList<>();
    Set<String> left = new HashSet<>();
    resolves.values().forEach(left::addAll);
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
      choices.add(
          new Choice(best, effortOf(best), clears, anywhere.getOrDefault(best, 0) - clears.size()));
    }
    return choices;
  }

  private Effort effortOf(Step step) {
    return efforts.getOrDefault(step, Effort.WEEKS);
  }

  private double costPerAspect(Step step, Set<String> left) {
    long clears = resolves.getOrDefault(step, Set.of()).stream().filter(left::contains).count();
    return HOURS.getOrDefault(effortOf(step), 120) / (double) clears;
  }

  private List<Move> grouped(List<Choice> choices) {
    Map<String, List<Choice>> groups = new LinkedHashMap<>();
    for (Choice choice : choices) {
      List<String> controls = controls(choice.clears());
      String key =
          controls.size() == 1
              ? causes.getOrDefault(controls.getFirst(), controls.getFirst())
              : choice.step().action();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(choice);
    }
    return groups.values().stream()
        .map(this::move)
        .sorted(
            Comparator.comparingInt(this::phase)
                .thenComparing(Comparator.comparingDouble(this::worth).reversed())
                .thenComparing(Move::control)
                .thenComparing(Move::title))
        .toList();
  }

  private Move move(List<Choice> group) {
    List<String> clears = group.stream().flatMap(choice -> choice.clears().stream()).toList();
    List<String> controls = controls(clears);
    List<String> order = List.copyOf(open.keySet());
    List<Step> steps =
        group.stream()
            .sorted(Comparator.comparingInt(choice -> order.indexOf(choice.clears().getFirst())))
            .map(Choice::step)
            .distinct()
            .sorted(
                Comparator.comparing((Step step) -> !remedies.contains(step))
                    .thenComparing(carried::containsKey)
                    .thenComparing(step -> step.kind() != Step.Kind.CHANGE))
            .toList();
    Optional<ControlResult> one =
        controls.size() == 1 ? Optional.ofNullable(open.get(clears.getFirst())) : Optional.empty();
    return new Move(
        one.map(result -> result.control().id()).orElse(""),
        one.map(result -> result.control().title())
            .orElseGet(() -> causes.getOrDefault(controls.getFirst(), steps.getFirst().action())),
        steps,
        group.stream()
            .filter(choice -> choice.step().kind() != Step.Kind.READER)
            .filter(choice -> !carried.containsKey(choice.step()))
            .map(Choice::effort)
            .max(Comparator.naturalOrder()),
        clears,
        group.stream().mapToInt(Choice::alsoResolves).sum());
  }

  /** The controls of some aspects, each once. */
  private static List<String> controls(List<String> aspects) {
    return aspects.stream().map(name -> name.substring(0, name.indexOf('#'))).distinct().toList();
  }

  /** What failed comes before what is in doubt, and carrying a risk comes last. */
  private int phase(Move move) {
    if (move.steps().stream().anyMatch(remedies::contains)) {
      return 0;
    }
    return carried.keySet().containsAll(move.steps()) ? 2 : 1;
  }

  private double worth(Move move) {
    int worth =
        move.clears().stream()
            .flatMap(name -> Optional.ofNullable(open.get(name)).stream())
            .distinct()
            .mapToInt(result -> WORTH.getOrDefault(result.control().severity(), 1))
            .sum();
    return worth / (double) move.effort().map(HOURS::get).orElse(120);
  }
}
