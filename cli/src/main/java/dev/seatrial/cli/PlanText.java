package dev.seatrial.cli;

import dev.seatrial.cli.world.Wrapped;
import dev.seatrial.model.Step;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.plan.Plan;
import dev.seatrial.model.plan.PlannedAspect;
import dev.seatrial.model.plan.PlannedControl;
import dev.seatrial.model.report.Subject;
import dev.seatrial.model.text.Counted;
import dev.seatrial.report.words.Commands;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A plan for people. */
final class PlanText {
  private static final String WHOLE = ".";
  private static final int WIDTH = 80;
  private static final int MOST_STEPS = 10;

  private final List<String> lines = new ArrayList<>();
  private final Plan plan;
  private final Commands commands;

  private PlanText(Plan plan, Commands commands) {
    this.plan = plan;
    this.commands = commands;
  }

  static String of(Plan plan, Commands commands, boolean verbose) {
    PlanText text = new PlanText(plan, commands);
    text.subject();
    text.eyes();
    text.controls(verbose);
    text.resolving();
    text.acts();
    return String.join("\n", text.lines) + "\n";
  }

  private void subject() {
    Subject subject = plan.subject();
    lines.add(Visible.of(Phrases.subject(subject)));
    lines.add(
        Counted.of(subject.files(), "file")
            + ", "
            + Counted.of(subject.commits(), "commit")
            + ", tier "
            + Phrases.word(plan.tier()));
    head("Apps (" + plan.apps().size() + ")");
    for (App app : plan.apps()) {
      item(
          app.name()
              + ", "
              + Phrases.word(app.kind())
              + (app.root().isEmpty() ? ", the whole repository" : ", in " + app.root()));
    }
  }

  private void eyes() {
    head("What is read (" + plan.subject().eyes().size() + ")");
    for (Subject.Eye eye : plan.subject().eyes()) {
      item(Phrases.fact(eye.fact()) + ": " + (eye.seen() ? "" : "cannot be seen: ") + eye.says());
      eye.blindspots().stream().limit(3).forEach(spot -> item("not seen: " + spot));
      if (eye.blindspots().size() > 3) {
        item("and " + (eye.blindspots().size() - 3) + " more that are not seen");
      }
    }
  }

  private void controls(boolean verbose) {
    List<PlannedControl> applying = plan.controls().stream().filter(c -> c.applies()).toList();
    section("Looked at whole", applying, verbose, c -> c.lookedAt() == c.aspects().size());
    section(
        "Looked at in part",
        applying,
        verbose,
        c -> c.lookedAt() > 0 && c.lookedAt() < c.aspects().size());
    section("Not looked at by this version", applying, verbose, c -> c.lookedAt() == 0);
    List<PlannedControl> absent = plan.controls().stream().filter(c -> !c.applies()).toList();
    head("Have no object here (" + absent.size() + ")");
    absent.forEach(c -> item(name(c) + ": " + c.absent()));
  }

  private void section(
      String title,
      List<PlannedControl> applying,
      boolean verbose,
      Predicate<PlannedControl> which) {
    List<PlannedControl> some = applying.stream().filter(which).toList();
    head(title + " (" + some.size() + ")");
    for (PlannedControl control : some) {
      item(
          name(control)
              + (control.lookedAt() > 0 && control.lookedAt() < control.aspects().size()
                  ? ", " + control.lookedAt() + " of " + control.aspects().size() + " aspects"
                  : "")
              + (control.blocking() ? "" : ", does not block"));
      if (verbose) {
        control.aspects().forEach(this::aspect);
      }
    }
  }

  private void aspect(PlannedAspect aspect) {
    String how =
        aspect.isLookedAt()
            ? "from "
                + aspect.facts().stream()
                    .map(fact -> Phrases.fact(fact).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))
            : aspect.hindrance().isEmpty() ? "nothing looks" : aspect.hindrance();
    Wrapped.item(Visible.of(aspect.aspect().name() + ": " + how), WIDTH - 4).stream()
        .map(line -> "    " + line)
        .forEach(lines::add);
  }

  private static String name(PlannedControl control) {
    return control.control().id() + (control.app().equals(WHOLE) ? "" : " (" + control.app() + ")");
  }

  /** What one step resolves is counted in aspects; what resolves most comes first. */
  private void resolving() {
    Map<Step, Long> steps =
        plan.controls().stream()
            .filter(PlannedControl::applies)
            .flatMap(control -> control.aspects().stream())
            .filter(aspect -> !aspect.isLookedAt())
            .flatMap(aspect -> aspect.steps().stream())
            .collect(Collectors.groupingBy(s -> s, LinkedHashMap::new, Collectors.counting()));
    head("What resolves the rest");
    steps.entrySet().stream()
        .sorted(
            Map.Entry.<Step, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_STEPS)
        .forEach(e -> item(e.getValue() + " × " + commands.of(e.getKey().action())));
    if (steps.size() > MOST_STEPS) {
      item(
          "and "
              + Counted.of(steps.size() - MOST_STEPS, "step")
              + ", each of which resolves as few or fewer");
    }
  }

  private void acts() {
    head("What is done besides reading");
    if (plan.acts().isEmpty()) {
      item("Nothing: no program is run, nothing is written, nobody is called.");
    }
    plan.acts().forEach(act -> item(Phrases.word(act.kind()) + ": " + act.says()));
    if (!plan.unused().isEmpty()) {
      item("Declared, and not used by this version: " + String.join(", ", plan.unused()));
    }
  }

  private void head(String title) {
    lines.add("");
    lines.add(title);
  }

  private void item(String text) {
    lines.addAll(Wrapped.item(Visible.of(text), WIDTH));
  }
}
