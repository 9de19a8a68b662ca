package dev.seatrial.cli.world;

import static java.util.Objects.requireNonNull;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.text.Shell;
import dev.seatrial.report.words.Commands;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the commands touch of the machine that they run on.
 *
 * @param home the folder of whoever runs them
 * @param watched whether a person looks at the screen
 * @param network how others are reached, by the few commands that ask anybody
 */
public record World(
    Map<String, String> environment,
    Path home,
    Clock clock,
    Prompt prompt,
    boolean watched,
    Supplier<HttpClient.Builder> network) {
  /** What the launcher tells us that it was started as. */
  private static final String STARTED_AS = "SEATRIAL_STARTED_AS";

  public World {
    environment = Map.copyOf(environment);
    requireNonNull(home, "home is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(prompt, "prompt is null");
    requireNonNull(network, "network is null");
  }

  /** The machine itself. */
  public static World real() {
    Prompt prompt = Prompt.onConsole();
    return new World(
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")),
        Clock.systemUTC(),
        prompt,
        prompt.isWatched(),
        () -> HttpClient.newBuilder().proxy(Proxies.of(System.getenv())));
  }

  /** What runs in a world: the root of the commands. */
  public interface Inhabitant {
    /** Where it runs. */
    World world();
  }

  /** The world in which a command was started. */
  public static World of(CommandSpec spec) {
    return ((Inhabitant) spec.root().userObject()).world();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Where this program keeps what it may forget: {@code $XDG_CACHE_HOME/seatrial}, or below home.
   */
  public Path cache() {
    String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
    return configured.isBlank()
        ? home.resolve(".cache").resolve("seatrial")
        : Path.of(configured, "seatrial");
  }

  /** How commands that are told to somebody begin: as this one did. */
  public Commands commands() {
    String started = environment.getOrDefault(STARTED_AS, "");
    if (started.isBlank()) {
      return new Commands(Commands.NAME, Commands.NAME, "");
    }
    String anywhere =
        started.contains("/") ? Path.of(started).toAbsolutePath().normalize().toString() : started;
    return new Commands(Shell.word(started), Shell.word(anywhere), "");
  }

  public Terminal terminal(boolean verbose) {
    return Terminal.of(environment, watched, verbose);
  }

  /** An order for today. */
  public Order order(Path path, Optional<String> revision) {
    return new Order(path, revision, Optional.empty(), Optional.empty(), today(), cache());
  }

  /**
   * An audit of what an order names.
   *
   * @throws OrderException when it cannot be prepared, or there is nothing to audit
   */
  public static Audit prepared(Order order) throws OrderException {
    Audit audit = Audit.prepare(order);
    if (audit.isEmpty()) {
      audit.close();
      throw new OrderException(
          List.of(order.path() + " holds no file; there is nothing to audit."));
    }
    return audit;
  }
}
