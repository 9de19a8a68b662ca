package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The program {@code seatrial}: reads a command line, carries it out and answers with an exit code.
 */
@Command(
    name = "seatrial",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeOnInvalidInput = Main.USAGE,
    exitCodeOnExecutionException = Main.OUR_FAULT,
    description = "Takes an application out and makes it prove what its papers claim.")
public final class Main implements Runnable, World.Inhabitant {
  static final int USAGE = 64;
  static final int OUR_FAULT = 70;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  private final World world;

  private Main(World world) {
    this.world = world;
  }

  @Override
  public World world() {
    return world;
  }

  public static void main(String[] args) {
    // Numbers look alike on every machine, so that reports do.
    Locale.setDefault(Locale.ROOT);
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), out, err));
  }

  /** Carries out one command line on this machine. */
  static int run(List<String> args, PrintWriter out, PrintWriter err) {
    return run(args, World.real(), out, err);
  }

  /** Carries out one command line and gives its exit code; never ends the JVM. */
  static int run(List<String> args, World world, PrintWriter out, PrintWriter err) {
    Complaints complaints = new Complaints();
    CommandLine main = new CommandLine(new Main(world));
    Commands.neededFor(args).forEach(main::addSubcommand);
    return ExitCodes.listed(main)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(complaints)
        .setParameterExceptionHandler(complaints)
        .setUsageHelpWidth(80)
        .execute(args.toArray(String[]::new));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The version that the jar was built with. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"seatrial " + Objects.requireNonNullElse(version, "(not from a jar)")};
    }
  }
}
