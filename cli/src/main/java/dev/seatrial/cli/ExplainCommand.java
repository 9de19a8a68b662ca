package dev.seatrial.cli;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.gate.Shipped;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.Control;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Step;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a control or a box means, why it matters, and how to make it true. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says what a control or a box means, why it matters, and how to make it true.")
final class ExplainCommand implements Callable<Integer> {
  private static final int WIDTH = 80;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONTROL|BOX",
      description = "A control (tests.coverage), a box (P1.7), or words to search for.")
  private String wanted = "";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = Shipped.catalog();
    if (wanted.isBlank()) {
      ControlsCommand.list(catalog, "", out);
      return 0;
    }
    Optional<Catalog.Entry> entry = catalog.control(wanted);
    if (entry.isPresent()) {
      control(entry.get().page().control(), out);
      return 0;
    }
    Optional<Box> box = box(catalog, wanted);
    if (box.isPresent()) {
      out.println(box.get().id() + "  " + box.get().text());
      out.println();
      box.get().controls().stream()
          .flatMap(id -> catalog.control(id).stream())
          .forEach(
              answering -> {
                control(answering.page().control(), out);
                out.println();
              });
      return 0;
    }
    if (ControlsCommand.list(catalog, wanted, out)) {
      return 0;
    }
    spec.commandLine()
        .getErr()
        .println(
            "No control, box or page says \"" + wanted + "\"; seatrial controls lists them all.");
    return Main.USAGE;
  }

  private static Optional<Box> box(Catalog catalog, String id) {
    return catalog.checklists().stream()
        .flatMap(
            (Checklist list) -> Stream.concat(list.boxes().stream(), list.questions().stream()))
        .filter(box -> box.id().equalsIgnoreCase(id))
        .findFirst();
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
