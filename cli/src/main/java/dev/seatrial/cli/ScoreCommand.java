package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.corpus.Score;
import dev.seatrial.corpus.secrets.SecretsScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how often the verdicts are right, on labelled repositories. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description =
        "Holds the verdicts against repositories labelled by hand; exit 0 without a false pass.")
final class ScoreCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "LABELS", description = "A folder of label files.")
  private Path labels = Path.of(".");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SNAPSHOTS",
      description = "A folder with one git folder per repository, owner+name in its path.")
  private Path snapshots = Path.of(".");

  @Option(names = "--no-medium", description = "Leave labels of medium confidence out.")
  private boolean surestOnly;

  @Option(
      names = "--secrets",
      paramLabel = "CORPUS",
      description =
          "Score what is found as a secret instead: leaky-repo or gitleaks-examples, whose work"
              + " tree stands in the place of LABELS; beside gitleaks, trufflehog and secretlint"
              + " where they are installed.")
  private String secrets = "";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!secrets.isEmpty()) {
      String installed = World.of(spec).environment().getOrDefault("PATH", "");
      return SecretsScore.run(secrets, labels, installed, spec.commandLine().getOut())
          ? 0
          : Main.USAGE;
    }
    boolean right =
        Score.run(
            labels, snapshots, surestOnly, World.of(spec).cache(), spec.commandLine().getOut());
    return right ? 0 : 1;
  }
}
