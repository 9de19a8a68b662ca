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
import java.util.function.Function;
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
    String text = DraftText.of(draft(apps, yes || dryRun ? Prompt.NOBODY : world.prompt(), order));
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

  private Draft draft(List<DraftApp> apps, Prompt prompt, Order order) {
    String chosen =
        prompt.or(
            tier.isBlank() ? "launch" : tier,
            "Tier: launch, growth or critical?",
            fits(order, answer -> new Draft(answer, apps, "", false, "", List.of())));
    List<DraftApp> told = apps.size() == 1 ? List.of(told(apps.getFirst(), prompt, order)) : apps;
    staging =
        prompt.unlessGiven(
            staging,
            "Address of a staging environment, if there is one?",
            fits(order, answer -> new Draft(chosen, told, answer, false, "", List.of())));
    if (!staging.isEmpty() && !disposable) {
      disposable =
          prompt
              .or(
                  "no",
                  "May what is in it be changed and lost, yes or no?",
                  answer ->
                      answer.matches("(?i)y|yes|n|no")
                          ? Optional.empty()
                          : Optional.of("Answer yes or no."))
              .matches("(?i)y.*");
    }
    databaseVariable =
        prompt.unlessGiven(
            databaseVariable,
            "Environment variable with its database's address, if there is one?",
            fits(order, answer -> new Draft(chosen, told, staging, false, answer, List.of())));
    List<String> walked = new ArrayList<>(journeys);
    String journey =
        prompt.unlessGiven(
            journeys.isEmpty() ? "" : "given",
            "What do people come to do first?",
            fits(order, answer -> new Draft(chosen, told, "", false, "", list(answer))));
    if (journeys.isEmpty() && !journey.isBlank()) {
      walked.add(journey);
    }
    return new Draft(chosen, told, staging, disposable, databaseVariable, walked);
  }

  private static List<String> list(String answer) {
    return answer.isBlank() ? List.of() : List.of(answer);
  }

  /**
   * What would be wrong with a file that says an answer; where it stands is no help to a person.
   */
  private static Function<String, Optional<String>> fits(
      Order order, Function<String, Draft> draft) {
    return answer ->
        Survey.problems(DraftText.of(draft.apply(answer)), order).stream()
            .findFirst()
            .map(problem -> problem.replaceFirst("^\\S+:\\d+:\\d+: ", "") + ".");
  }

  private DraftApp told(DraftApp found, Prompt prompt, Order order) {
    String toldStart =
        prompt.or(
            start.isBlank() ? found.start().value() : start,
            "What starts it?",
            fits(order, answer -> alone(app(found, answer, "", ""))));
    String toldHealth =
        prompt.or(
            health.isBlank() ? found.health().value() : health,
            "Which path answers whether it can serve?",
            fits(order, answer -> alone(app(found, "", answer, ""))));
    String toldTests =
        prompt.or(
            tests.isBlank() ? found.tests().value() : tests,
            "What runs its tests?",
            fits(order, answer -> alone(app(found, "", "", answer))));
    return app(found, toldStart, toldHealth, toldTests);
  }

  private static Draft alone(DraftApp app) {
    return new Draft("launch", List.of(app), "", false, "", List.of());
  }

  private static DraftApp app(DraftApp found, String start, String health, String tests) {
    return new DraftApp(
        found.name(),
        found.app(),
        said(found.start(), start),
        said(found.health(), health),
        found.port(),
        said(found.tests(), tests));
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
    out.println(
        "Commit both, then run "
            + World.of(spec).commands().about(path.toString()).with("seatrial audit")
            + ".");
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
