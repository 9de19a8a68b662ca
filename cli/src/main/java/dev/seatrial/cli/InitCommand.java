package dev.seatrial.cli;

import dev.seatrial.cli.world.Inside;
import dev.seatrial.cli.world.Prompt;
import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.Survey;
import dev.seatrial.gate.config.Configuration;
import dev.seatrial.gate.draft.Draft;
import dev.seatrial.gate.draft.DraftApp;
import dev.seatrial.gate.draft.DraftText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a first {@code seatrial.yml} from what it finds and what it is told. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Writes seatrial.yml and hints in .seatrial from what it finds, and asks on a terminal for the rest.")
final class InitCommand implements Callable<Integer> {
  private static final String HINTS = ".seatrial/README.md";

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A repository or a folder; here by default.")
  private Path path = Path.of(".");

  @Option(
      names = "--tier",
      paramLabel = "TIER",
      description = "launch (default), growth or critical.")
  private String tier = "";

  @Option(
      names = "--start",
      paramLabel = "COMMAND",
      description = "What starts the app, where there is only one.")
  private String start = "";

  @Option(
      names = "--health",
      paramLabel = "PATH",
      description = "What answers whether the app can serve, where there is only one.")
  private String health = "";

  @Option(
      names = "--tests",
      paramLabel = "COMMAND",
      description = "What runs the tests of the app, where there is only one.")
  private String tests = "";

  @Option(
      names = "--staging",
      paramLabel = "URL",
      description = "The address of an environment to look at.")
  private String staging = "";

  @Option(
      names = "--disposable",
      description = "What is in that environment may be changed and lost.")
  private boolean disposable;

  @Option(
      names = "--database-variable",
      paramLabel = "NAME",
      description = "The environment variable that holds the address of its database.")
  private String databaseVariable = "";

  @Option(
      names = "--journey",
      paramLabel = "TEXT",
      description = "What people come to do; may be given several times.")
  private List<String> journeys = List.of();

  @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Replace a seatrial.yml that is there.")
  private boolean force;

  @Option(names = "--yes", description = "Ask nothing; take what is found and given.")
  private boolean yes;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, OrderException {
    World world = World.of(spec);
    Order order = world.order(path, Optional.empty());
    List<DraftApp> apps = Survey.apps(order);
    Inside inside = Inside.of(path);
    refuseBare();
    if (!dryRun && !force && inside.exists(Configuration.FILE)) {
      throw new OrderException(
          Configuration.FILE + " is there already; --force replaces it, --dry-run only prints.");
    }
    if (apps.size() != 1 && !(start + health + tests).isEmpty()) {
      throw new OrderException(
          "--start, --health and --tests are for one app; "
              + apps.size()
              + " were found. Write them into the file.");
    }
    String text = DraftText.of(draft(apps, yes || dryRun ? Prompt.NOBODY : world.prompt()));
    List<String> problems = Survey.problems(text, order);
    if (!problems.isEmpty()) {
      throw new OrderException(problems);
    }
    write(inside, text);
    return 0;
  }

  /** Beside the objects of a bare repository, no audit would find the file. */
  private void refuseBare() throws OrderException {
    if (Files.isRegularFile(path.resolve("HEAD"))
        && Files.isDirectory(path.resolve("objects"))
        && Files.isDirectory(path.resolve("refs"))) {
      throw new OrderException(path + " is a bare repository; write the file in a clone of it.");
    }
  }

  private Draft draft(List<DraftApp> apps, Prompt prompt) {
    String chosen =
        prompt.or(tier.isBlank() ? "launch" : tier, "Tier: launch, growth or critical?");
    List<DraftApp> told = apps.size() == 1 ? List.of(told(apps.getFirst(), prompt)) : apps;
    staging = prompt.unlessGiven(staging, "Address of a staging environment, if there is one?");
    if (!staging.isEmpty() && !disposable) {
      disposable =
          prompt.or("no", "May what is in it be changed and lost, yes or no?").startsWith("y");
    }
    databaseVariable =
        prompt.unlessGiven(
            databaseVariable, "Environment variable with its database's address, if there is one?");
    List<String> walked = new ArrayList<>(journeys);
    String journey =
        prompt.unlessGiven(journeys.isEmpty() ? "" : "given", "What do people come to do first?");
    if (journeys.isEmpty() && !journey.isBlank()) {
      walked.add(journey);
    }
    return new Draft(chosen, told, staging, disposable, databaseVariable, walked);
  }

  private DraftApp told(DraftApp found, Prompt prompt) {
    String foundStart = start.isBlank() ? found.start().value() : start;
    String foundHealth = health.isBlank() ? found.health().value() : health;
    String foundTests = tests.isBlank() ? found.tests().value() : tests;
    String toldStart = prompt.or(foundStart, "What starts it?");
    String toldHealth = prompt.or(foundHealth, "Which path answers whether it can serve?");
    String toldTests = prompt.or(foundTests, "What runs its tests?");
    return new DraftApp(
        found.name(),
        found.app(),
        said(found.start(), toldStart),
        said(found.health(), toldHealth),
        found.port(),
        said(found.tests(), toldTests));
  }

  private static DraftApp.Found said(DraftApp.Found found, String told) {
    return told.equals(found.value()) ? found : found.unless(told);
  }

  private void write(Inside inside, String text) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      out.print(text);
      out.flush();
      return;
    }
    out.println("Written to " + inside.write(Configuration.FILE, text, force));
    if (!inside.exists(HINTS)) {
      out.println("Written to " + inside.write(HINTS, hints(), false));
    }
    out.println("Commit both, then run seatrial audit.");
  }

  private static String hints() {
    return """
        # What people tell seatrial

        - `attestations/` holds what named persons say is true, until a date: `seatrial attest CONTROL#ASPECT`
        - `accepted-risks/` holds risks that somebody carries, until a date: `seatrial accept CONTROL#ASPECT`
        - `controls/` holds controls of our own, a page each, and rules beside them
        - `checklists/` holds checklists of our own

        `seatrial ledger lint` says which entries no longer count. No secret belongs here.
        """;
  }
}
