package dev.seatrial.cli;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Search;
import dev.seatrial.cli.world.Inside;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.Shipped;
import dev.seatrial.gate.Version;
import dev.seatrial.model.Control;
import dev.seatrial.report.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the controls, or those whose pages say some words. */
@Command(
    name = "controls",
    mixinStandardHelpOptions = true,
    description = "Lists the controls, or those whose pages say some words, the likeliest first.")
final class ControlsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS",
      description = "Words of which the page says one, or what it is also called.")
  private List<String> words = List.of();

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description =
          "Write all of them and the checklists as a folder of pages that needs no network.")
  private Optional<Path> site = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, OrderException {
    Catalog catalog = Shipped.catalog();
    if (site.isPresent()) {
      write(catalog, site.get());
      return 0;
    }
    String wanted = String.join(" ", words);
    List<Control> found = new Search(catalog).ranked(wanted);
    if (found.isEmpty()) {
      List<String> near = new Search(catalog).nearest(wanted, 3);
      throw new OrderException(
          "No page says any of \""
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

  private void write(Catalog catalog, Path folder) throws IOException, OrderException {
    if (!words.isEmpty()) {
      throw new OrderException("--site writes every control; leave the words out.");
    }
    List<Control> all = catalog.entries().stream().map(entry -> entry.page().control()).toList();
    Inside inside = Inside.of(Files.createDirectories(folder));
    Map<String, String> pages = Site.of(all, catalog.checklists(), Version.NUMBER);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      inside.write(page.getKey(), page.getValue(), true);
    }
    spec.commandLine()
        .getOut()
        .println(pages.size() + " pages written; begin with " + folder.resolve("index.html"));
  }
}
