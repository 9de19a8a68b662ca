package dev.seatrial.cli;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.gate.Shipped;
import dev.seatrial.model.Control;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the controls, or those whose pages say some words. */
@Command(
    name = "controls",
    mixinStandardHelpOptions = true,
    description = "Lists the controls, or those whose pages say some words.")
final class ControlsCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words that the page has to say.")
  private List<String> words = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() {
    String wanted = String.join(" ", words);
    if (list(Shipped.catalog(), wanted, spec.commandLine().getOut())) {
      return 0;
    }
    spec.commandLine().getErr().println("No page says \"" + wanted + "\".");
    return Main.USAGE;
  }

  /** Prints the controls whose pages say every word, and tells whether there were any. */
  static boolean list(Catalog catalog, String wanted, PrintWriter out) {
    List<String> words = List.of(wanted.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    List<Control> found =
        catalog.entries().stream()
            .filter(entry -> says(entry.page().text().toLowerCase(Locale.ROOT), words))
            .map(entry -> entry.page().control())
            .toList();
    for (Control control : found) {
      out.printf("%-37s %s%n", control.id(), control.title());
    }
    return !found.isEmpty();
  }

  private static boolean says(String page, List<String> words) {
    return words.stream().allMatch(page::contains);
  }
}
