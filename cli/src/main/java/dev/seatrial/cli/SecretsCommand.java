package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.SecretsSearch;
import dev.seatrial.gate.SecretsSearch.Found;
import dev.seatrial.gate.SecretsSearch.Result;
import dev.seatrial.gate.SecretsSearch.Selection;
import dev.seatrial.model.facts.secret.Judgement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for secrets alone: in the files, and in every object that the repository keeps. */
@Command(
    name = "secrets",
    mixinStandardHelpOptions = true,
    description =
        "Lists the secrets in the files and in every object of the history; exit 1 where one looks"
            + " live, 2 where one is doubtful or something could not be read.")
final class SecretsCommand implements Callable<Integer> {
  private static final int LIVE = 1;
  private static final int DOUBT = 2;

  @Mixin private final Where where = new Where();

  @Option(
      names = "--since",
      paramLabel = "REF",
      description = "Search only what this commit does not reach; for a hook before a push.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--staged",
      description = "Search only what is staged and not committed; for a hook before a commit.")
  private boolean staged;

  @Option(names = "--json", description = "Print it for machines.")
  private boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show what was told apart, too, and every place.")
  private boolean verbose;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws OrderException {
    if (staged && since.isPresent()) {
      throw new OrderException("--staged and --since exclude each other.");
    }
    Result result =
        SecretsSearch.of(World.of(spec).order(where.path(), where.revision()), selection());
    spec.commandLine()
        .getOut()
        .print(json ? SecretsJson.of(result) : SecretsText.of(result, verbose));
    spec.commandLine().getOut().flush();
    List<Judgement> judgements = result.found().stream().map(Found::judgement).toList();
    if (judgements.contains(Judgement.LIVE_LOOKING)) {
      return LIVE;
    }
    return judgements.contains(Judgement.DOUBTFUL) || !result.scope().isWhole() ? DOUBT : 0;
  }

  private Selection selection() {
    return staged
        ? new Selection.Staged()
        : since.<Selection>map(Selection.Since::new).orElse(new Selection.Everything());
  }
}
