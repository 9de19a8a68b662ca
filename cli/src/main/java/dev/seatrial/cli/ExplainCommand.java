package dev.seatrial.cli;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Search;
import dev.seatrial.cli.world.World;
import dev.seatrial.cli.world.Wrapped;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Mark;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.Shipped;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.Control;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Step;
import dev.seatrial.report.words.Commands;
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
import picocli.CommandLine.Option;
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
      description =
          "A control (tests.coverage), an aspect (tests.coverage#gaps), a box (P1.7) or a section (P1).")
  private String wanted = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "A repository to audit for it; without it, what the last audit of the current folder showed.")
  private Optional<Path> path = Optional.empty();

  @Option(
      names = {"-v", "--verbose"},
      description = "With a repository: show the remedies for other stacks, too.")
  private boolean verbose;

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
      Optional<Control> alone = Shipped.control(control());
      if (alone.isPresent()) {
        explain(List.of(alone.get()), last);
      } else {
        explain(Shipped.catalog(), controls -> last);
      }
    } else {
      try (Audit audit = World.prepared(world.order(path.get(), Optional.empty()))) {
        explain(
            audit.catalog(),
            controls ->
                Optional.of(
                    Shown.of(
                        world
                            .commands()
                            .about(path.get().toString())
                            .in(audit.run(controls::contains, result -> {})))));
      }
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** The control that is meant, without its aspect. */
  private String control() {
    int hash = wanted.indexOf('#');
    return (hash < 0 ? wanted : wanted.substring(0, hash)).toLowerCase(Locale.ROOT);
  }

  private String aspect() {
    int hash = wanted.indexOf('#');
    return hash < 0 ? "" : wanted.substring(hash + 1).toLowerCase(Locale.ROOT);
  }

  private void explain(Catalog catalog, Function<Set<String>, Optional<Shown>> look)
      throws OrderException {
    PrintWriter out = spec.commandLine().getOut();
    Search search = new Search(catalog);
    List<Checklist.Section> sections = search.sections(wanted);
    if (!sections.isEmpty()) {
      sections.forEach(this::section);
      return;
    }
    Optional<Box> box = search.box(wanted);
    List<Control> controls =
        box.map(Box::controls).orElse(List.of(control())).stream()
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
    explain(controls, look.apply(controls.stream().map(Control::id).collect(Collectors.toSet())));
  }

  /** A section of a checklist: its boxes, with the controls that answer them. */
  private void section(Checklist.Section section) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(section.id() + "  " + section.title());
    for (Box box : section.boxes()) {
      Wrapped.item(box.id() + "  " + box.text(), WIDTH).forEach(out::println);
      Wrapped.lines(String.join(", ", box.controls()), WIDTH - 6).stream()
          .map(line -> "      " + line)
          .forEach(out::println);
    }
    out.println();
  }

  private void explain(List<Control> controls, Optional<Shown> shown) throws OrderException {
    for (Control control : controls) {
      if (!aspect().isEmpty() && control.aspect(aspect()).isEmpty()) {
        List<String> names = control.aspects().stream().map(Aspect::name).toList();
        throw new OrderException(
            control.id()
                + " has the aspects "
                + String.join(", ", names)
                + ", no \""
                + aspect()
                + "\".");
      }
      explain(control, shown);
      if (controls.size() > 1) {
        spec.commandLine().getOut().println();
      }
    }
  }

  /** What a repository showed and what to do in it, where one is known; then the page. */
  private void explain(Control control, Optional<Shown> shown) {
    PrintWriter out = spec.commandLine().getOut();
    title(control, out);
    Optional<String> showed = shown.flatMap(all -> all.of(control.id(), aspect()));
    Remedies remedies =
        Remedies.of(
            control.remedies(), showed.isPresent() ? shown.get().technologies() : List.of());
    if (showed.isEmpty()) {
      general(control, out);
      remedies(remedies.own(), out);
      return;
    }
    out.println();
    stale(shown.get(), out);
    out.print(showed.get());
    remedies(remedies.own(), out);
    general(control, out);
    others(remedies.others(), out);
  }

  private static void remedies(List<Remedy> some, PrintWriter out) {
    for (Remedy remedy : some) {
      out.println();
      out.println("Remedy — " + remedy.stack());
      markdown(remedy.text(), out);
    }
  }

  /** Remedies for other stacks than the repository's, by name unless everything is wanted. */
  private void others(List<Remedy> others, PrintWriter out) {
    if (verbose) {
      remedies(others, out);
    } else if (!others.isEmpty()) {
      out.println();
      Wrapped.lines(
              "Remedies for other stacks, which -v shows: "
                  + others.stream().map(Remedy::stack).collect(Collectors.joining("; ")),
              WIDTH)
          .forEach(out::println);
    }
  }

  /** Prose in lines that fit, and code as it is. */
  private static void markdown(String text, PrintWriter out) {
    boolean code = false;
    for (String line : text.split("\\R", -1)) {
      code ^= line.startsWith("```");
      List<String> shown = code || line.isBlank() ? List.of(line) : Wrapped.lines(line, WIDTH);
      shown.forEach(out::println);
    }
  }

  /** What was shown earlier may speak of a folder that has changed since. */
  private void stale(Shown shown, PrintWriter out) {
    if (path.isEmpty()) {
      shown
          .stale(Mark.of(Path.of("")))
          .ifPresent(
              because ->
                  Wrapped.lines(
                          "This is out of date: "
                              + because
                              + " since that audit; "
                              + World.of(spec).commands().of("seatrial audit looks again."),
                          WIDTH)
                      .forEach(out::println));
    }
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

  private void howToFind(Catalog catalog, PrintWriter out) {
    Commands commands = World.of(spec).commands();
    out.println(
        commands.of(
            "seatrial explain CONTROL        a control by its name, such as tests.coverage"));
    out.println(
        commands.of(
            "seatrial explain CONTROL#ASPECT one aspect of it, such as tests.coverage#gaps"));
    out.println(
        commands.of("seatrial explain BOX            a box of a checklist, such as P1.7 or M6.1"));
    out.println(
        commands.of("seatrial explain SECTION        the boxes of a section, such as P1 or M6"));
    out.println(commands.of("seatrial explain CONTROL PATH   and what the repository there shows"));
    out.println(
        commands.of("seatrial controls WORDS         the controls whose pages say these words"));
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

  private static void title(Control control, PrintWriter out) {
    out.println(control.title());
    Wrapped.lines(
            control.id()
                + " · "
                + word(control.severity())
                + " · blocks from tier "
                + word(control.blocks())
                + " · remedy takes "
                + word(control.effort())
                + (control.boxes().isEmpty()
                    ? ""
                    : " · boxes " + String.join(" ", control.boxes())),
            WIDTH)
        .forEach(out::println);
  }

  private void general(Control control, PrintWriter out) {
    out.println();
    Wrapped.lines(control.why(), WIDTH).forEach(out::println);
    out.println();
    out.println("It holds when");
    for (Aspect aspect : control.aspects()) {
      if (!aspect().isEmpty() && !aspect.name().equals(aspect())) {
        continue;
      }
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
  }

  private static String proofs(Aspect aspect) {
    List<String> words = aspect.accepts().stream().sorted().map(Proof::word).toList();
    return words.stream().collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
