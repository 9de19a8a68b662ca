package dev.seatrial.cli;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Search;
import dev.seatrial.cli.world.World;
import dev.seatrial.cli.world.Wrapped;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.Shipped;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.Control;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Step;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a control or a box means, why it matters, and how to make it true. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Says what a control or a box means, why it matters, how to make it true, and what a repository showed.")
final class ExplainCommand implements Callable<Integer> {
  private static final int WIDTH = 80;
  private static final int MOST_SUGGESTIONS = 5;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CONTROL|BOX",
      description = "A control (tests.coverage) or a box (P1.7).")
  private String wanted = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "A repository to audit for it; without it, what the last audit of the current folder showed.")
  private Optional<Path> path = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws OrderException {
    if (wanted.isBlank()) {
      howToFind(Shipped.catalog(), spec.commandLine().getOut());
      return 0;
    }
    World world = World.of(spec);
    if (path.isEmpty()) {
      Optional<Shown> last = Shown.last(Path.of(""), world.cache());
      Optional<Control> alone = Shipped.control(wanted);
      if (alone.isPresent()) {
        explain(alone.get(), last);
        spec.commandLine().getOut().flush();
      } else {
        explain(Shipped.catalog(), controls -> last);
      }
      return 0;
    }
    try (Audit audit = World.prepared(world.order(path.get(), Optional.empty()))) {
      explain(
          audit.catalog(),
          controls -> Optional.of(Shown.of(audit.run(controls::contains, result -> {}))));
    }
    return 0;
  }

  private void explain(Catalog catalog, Function<Set<String>, Optional<Shown>> look)
      throws OrderException {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Box> box = new Search(catalog).box(wanted);
    List<Control> controls =
        box.map(Box::controls).orElse(List.of(wanted)).stream()
            .flatMap(id -> catalog.control(id).stream())
            .map(entry -> entry.page().control())
            .toList();
    if (controls.isEmpty()) {
      throw new OrderException(unknown(catalog));
    }
    box.ifPresent(
        asked -> {
          Wrapped.lines(asked.id() + "  " + asked.text(), WIDTH).forEach(out::println);
          out.println();
        });
    Optional<Shown> shown =
        look.apply(controls.stream().map(Control::id).collect(Collectors.toSet()));
    for (Control control : controls) {
      explain(control, shown);
      if (controls.size() > 1) {
        out.println();
      }
    }
    out.flush();
  }

  private void explain(Control control, Optional<Shown> shown) {
    PrintWriter out = spec.commandLine().getOut();
    control(control, out);
    shown
        .flatMap(all -> all.of(control.id()))
        .ifPresent(
            lines -> {
              out.println();
              out.print(lines);
            });
  }

  private List<String> unknown(Catalog catalog) {
    List<String> near = new Search(catalog).nearest(wanted, MOST_SUGGESTIONS);
    List<String> says = new ArrayList<>();
    says.add("No control and no box is called \"" + wanted + "\".");
    if (!near.isEmpty()) {
      says.add("Near it: " + String.join(", ", near) + ".");
    }
    says.add("seatrial controls WORDS searches the pages.");
    return says;
  }

  private static void howToFind(Catalog catalog, PrintWriter out) {
    out.println("seatrial explain CONTROL        a control by its name, such as tests.coverage");
    out.println("seatrial explain BOX            a box of a checklist, such as P1.7 or M6.1");
    out.println("seatrial explain CONTROL PATH   and what the repository there shows");
    out.println("seatrial controls WORDS         the controls whose pages say these words");
    out.println();
    out.println("Families of controls:");
    Map<String, Long> families =
        catalog.entries().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.page().control().family(), TreeMap::new, Collectors.counting()));
    families.forEach((family, count) -> out.printf("  %-15s %d%n", family, count));
    out.println();
    out.println("Checklists:");
    for (Checklist list : catalog.checklists()) {
      out.printf("  %-3s %s, %d boxes%n", list.id(), list.title(), list.boxes().size());
    }
    out.flush();
  }

  private static void control(Control control, PrintWriter out) {
    out.println(control.title());
    out.println(
        control.id()
            + " · "
            + word(control.severity())
            + " · blocks from tier "
            + word(control.blocks())
            + " · remedy takes "
            + word(control.effort())
            + (control.boxes().isEmpty() ? "" : " · boxes " + String.join(" ", control.boxes())));
    out.println();
    Wrapped.lines(control.why(), WIDTH).forEach(out::println);
    out.println();
    out.println("It holds when");
    for (Aspect aspect : control.aspects()) {
      Wrapped.item(
              aspect.name() + (aspect.advisory() ? " (advisory)" : "") + ": " + aspect.states(),
              WIDTH)
          .forEach(out::println);
      Wrapped.item("proof: " + proofs(aspect), WIDTH).stream()
          .map(line -> "  " + line.replaceFirst("-", " "))
          .forEach(out::println);
      aspect.resolve().stream()
          .map(Step::action)
          .flatMap(action -> Wrapped.item("in doubt: " + action, WIDTH - 2).stream())
          .map(line -> "  " + line.replaceFirst("-", " "))
          .forEach(out::println);
    }
    for (Remedy remedy : control.remedies()) {
      out.println();
      out.println("Remedy — " + remedy.stack());
      out.println(remedy.text());
    }
  }

  private static String proofs(Aspect aspect) {
    List<String> words = aspect.accepts().stream().sorted().map(Proof::word).toList();
    return words.stream().collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
