package dev.seatrial.cli;

import dev.seatrial.cli.world.Wrapped;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.model.text.Counted;
import dev.seatrial.report.words.Commands;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The way to an open gate for a person: what to do, what has to wait, and where to begin. */
record NextText(Report report, PrintWriter out, boolean verbose) {
  private static final int WIDTH = 80;

  void write() {
    if (report.path().isEmpty()) {
      out.println("The gate is open; nothing is left to do for it.");
      return;
    }
    List<Move> now = report.path().stream().filter(move -> !waits(move)).toList();
    List<Move> later = report.path().stream().filter(this::waits).toList();
    worthMost()
        .ifPresent(
            says -> {
              lines(says);
              out.println();
            });
    for (int i = 0; i < now.size(); i++) {
      move(i + 1, now.get(i));
      out.println();
    }
    if (verbose) {
      for (int i = 0; i < later.size(); i++) {
        move(now.size() + i + 1, later.get(i));
        out.println();
      }
    }
    rest(later);
    now.stream().findFirst().ifPresent(this::begin);
  }

  private void move(int number, Move move) {
    lines(number + ". " + move.title() + " — " + Phrases.worth(report, move));
    if (!move.isOneAct()) {
      List<String> waiting = move.clears().stream().filter(this::waits).toList();
      move.steps().stream()
          .filter(step -> verbose || waiting.isEmpty() || !isAwaited(step, waiting))
          .forEach(step -> item(step.action()));
      if (!verbose && !waiting.isEmpty()) {
        item("a later version has to prove " + named(waiting));
      }
    }
    Wrapped.lines("clears " + named(move.clears()), WIDTH - 4).stream()
        .map(line -> "    " + line)
        .forEach(out::println);
  }

  /** Whether a step waits for a later version, or asks who carries the risk until then. */
  private static boolean isAwaited(Step step, List<String> waiting) {
    return step.kind() == Step.Kind.READER
        || waiting.stream().anyMatch(name -> step.action().contains(" accept " + name));
  }

  /** Aspects, with the name of each control said once: "a.one#x, #y, a.two#z". */
  private static String named(List<String> aspects) {
    Map<String, List<String>> byControl =
        aspects.stream()
            .collect(
                Collectors.groupingBy(
                    NextText::control,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        name -> name.substring(name.indexOf('#')), Collectors.toList())));
    return byControl.entrySet().stream()
        .map(control -> control.getKey() + String.join(", ", control.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String control(String aspect) {
    return aspect.substring(0, aspect.indexOf('#'));
  }

  /** What nobody can do now, a line per kind. */
  private void rest(List<Move> later) {
    List<Step> awaited =
        report.path().stream()
            .flatMap(move -> move.steps().stream().filter(step -> isAwaited(step, move.clears())))
            .toList();
    if (later.isEmpty() && awaited.isEmpty()) {
      return;
    }
    lines("What waits for a version of Seatrial that can look; -v shows all of it:");
    Map<String, Integer> families = new TreeMap<>();
    later.stream()
        .flatMap(move -> move.clears().stream())
        .map(NextText::control)
        .distinct()
        .forEach(id -> families.merge(id.substring(0, id.indexOf('.')), 1, Integer::sum));
    if (!families.isEmpty()) {
      item(
          Counted.of(families.values().stream().mapToInt(n -> n).sum(), "control")
              + ": "
              + families.entrySet().stream()
                  .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                  .map(family -> family.getValue() + " of " + family.getKey())
                  .collect(Collectors.joining(", ")));
    }
    carried(awaited);
    out.println();
  }

  private void carried(List<Step> awaited) {
    long asked = awaited.stream().filter(step -> step.kind() == Step.Kind.QUESTION).count();
    String called = Commands.of(report.subject()).of("seatrial accept, with what -v names");
    item(
        asked == 0
            ? "nobody can carry them as risks: they are not acceptable, or the ledger has no place left"
            : asked
                + " of "
                + Counted.of(awaited.size(), "aspect")
                + " can be carried as risks until then, and no more: "
                + called);
  }

  /** Where to begin, and what comes of it. */
  private void begin(Move first) {
    lines("Begin with 1: " + first.steps().getFirst().action());
    lines(
        "How: "
            + Phrases.command(report, "seatrial explain " + control(first.clears().getFirst())));
    Decision then = after(first);
    lines(
        "When 1 is done and nothing else changed: "
            + Phrases.headline(then)
            + " "
            + Phrases.before(then));
  }

  /** What the gate says when a move was made, and nothing that waits was carried. */
  private Decision after(Move move) {
    List<String> blockers = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    for (ControlResult result : report.rolledUp()) {
      if (!result.blocking() || result.standing().clears()) {
        continue;
      }
      List<Standing> left =
          result.aspects().stream()
              .filter(aspect -> !aspect.aspect().advisory())
              .filter(aspect -> !isMadeTrue(move, result, aspect))
              .map(AspectResult::standing)
              .toList();
      if (left.contains(Standing.FAILED)) {
        blockers.add(result.control().id());
      } else if (left.contains(Standing.UNPROVEN)) {
        gaps.add(result.control().id());
      }
    }
    if (!blockers.isEmpty()) {
      return new Decision.Closed(blockers, gaps);
    }
    return gaps.isEmpty() ? new Decision.Open() : new Decision.Undecided(gaps);
  }

  private boolean isMadeTrue(Move move, ControlResult result, AspectResult aspect) {
    String name = result.control().id() + "#" + aspect.aspect().name();
    return move.clears().contains(name) && !waits(name);
  }

  /** Whether nothing of what a move clears can be proven by this version. */
  private boolean waits(Move move) {
    return move.clears().stream().allMatch(name -> waits(name));
  }

  private boolean waits(String name) {
    int hash = name.indexOf('#');
    return report
        .control(name.substring(0, hash))
        .flatMap(result -> result.aspect(name.substring(hash + 1)))
        .map(AspectResult::verdict)
        .filter(Verdict.Unproven.class::isInstance)
        .map(verdict -> ((Verdict.Unproven) verdict).steps())
        .filter(steps -> steps.stream().allMatch(step -> step.kind() == Step.Kind.READER))
        .isPresent();
  }

  /** The one answer or credential that resolves most doubts, where one resolves several. */
  private Optional<String> worthMost() {
    Map<Step, Long> steps =
        report.rolledUp().stream()
            .flatMap(result -> result.aspects().stream())
            .filter(aspect -> aspect.standing() == Standing.UNPROVEN)
            .map(AspectResult::verdict)
            .filter(Verdict.Unproven.class::isInstance)
            .flatMap(verdict -> ((Verdict.Unproven) verdict).steps().stream())
            .filter(step -> step.kind() != Step.Kind.READER && step.kind() != Step.Kind.CHANGE)
            .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    return steps.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(
            Map.Entry.<Step, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(
            entry ->
                "One step resolves "
                    + entry.getValue()
                    + " doubts at once: "
                    + Visible.of(entry.getKey().action()));
  }

  private void lines(String text) {
    Wrapped.lines(Visible.of(text), WIDTH).forEach(out::println);
  }

  private void item(String text) {
    Wrapped.item(Visible.of(text), WIDTH).forEach(out::println);
  }
}
