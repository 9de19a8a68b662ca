package dev.seatrial.cli;

import dev.seatrial.cli.ledger.AcceptCommand;
import dev.seatrial.cli.ledger.AttestCommand;
import dev.seatrial.cli.ledger.LedgerCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.HelpCommand;

/** The commands of the program in the order of its help. */
final class Commands {
  private Commands() {}

  /**
   * What a command line may call, by name: where it begins with a command, that one alone, because
   * reading the annotations of all of them takes a fifth of the time of a short answer.
   */
  static Map<String, Class<?>> neededFor(List<String> args) {
    Map<String, Class<?>> all = all();
    boolean one = !args.isEmpty() && all.containsKey(args.getFirst());
    if (one && !args.getFirst().equals("help")) {
      all.keySet().retainAll(List.of(args.getFirst()));
    }
    return all;
  }

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("audit", AuditCommand.class);
    commands.put("plan", PlanCommand.class);
    commands.put("init", InitCommand.class);
    commands.put("next", NextCommand.class);
    commands.put("diff", DiffCommand.class);
    commands.put("explain", ExplainCommand.class);
    commands.put("controls", ControlsCommand.class);
    commands.put("attest", AttestCommand.class);
    commands.put("accept", AcceptCommand.class);
    commands.put("ledger", LedgerCommand.class);
    commands.put("secrets", SecretsCommand.class);
    commands.put("score", ScoreCommand.class);
    commands.put("help", HelpCommand.class);
    return commands;
  }
}
