package dev.seatrial.cli;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Search;
import dev.seatrial.gate.Shipped;
import dev.seatrial.model.Control;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the controls, or those whose pages say some words. */
@Command(
    name = "controls",
    mixinStandardHelpOptions = true,
    description = "Lists the controls, or those whose pages say some words, the likeliest first.")
final class ControlsCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words that the page has to say.")
  private List<String> words = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws UsageException {
    Catalog catalog = Shipped.catalog();
    String wanted = String.join(" ", words);
    List<Control> found = new Search(catalog).ranked(wanted);
    if (found.isEmpty()) {
      List<String> near = new Search(catalog).nearest(wanted, 3);
      throw new UsageException(
          "No page says \""
              + wanted
              + "\""
              + (near.isEmpty() ? "." : "; is " + String.join(" or ", near) + " meant?"));
    }
    int column = found.stream().map(c -> c.id().length()).max(Comparator.naturalOrder()).orElse(0);
    for (Control control : found) {
      spec.commandLine().getOut().printf("%-" + column + "s  %s%n", control.id(), control.title());
    }
    return 0;
  }
}
