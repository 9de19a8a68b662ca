package dev.seatrial.project.script.node;

import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.FolderPattern;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Programs that run several scripts of a package.json: npm-run-all, concurrently… */
public final class ScriptSets implements Follower {
  private static final Set<String> VALUED =
      Set.of(
          "-n",
          "--names",
          "-c",
          "--prefix-colors",
          "-k",
          "--max-processes",
          "-m",
          "-p",
          "--prefix",
          "-s",
          "--success",
          "--expect",
          "--timeout");

  private final NodePackages packages;

  public ScriptSets(NodePackages packages) {
    this.packages = packages;
  }

  @Override
  public List<Next> follow(Call call) {
    return switch (call.program()) {
      case "npm-run-all", "npm-run-all2", "run-s", "run-p", "run-z" -> scripts(call);
      case "concurrently", "conc" -> concurrently(call);
      case "start-server-and-test", "server-test", "start-test" -> servers(call);
      default -> List.of();
    };
  }

  private List<Next> scripts(Call call) {
    Optional<Manifest> here = packages.nearest(call.folder());
    List<Next> found = new ArrayList<>();
    for (String word : call.arguments()) {
      if (!word.startsWith("-") && here.isPresent()) {
        String pattern = word.split(" ", 2)[0].replace(':', '/');
        here.get().scripts().stream()
            .map(Script::name)
            .filter(name -> FolderPattern.covers(pattern, name.replace(':', '/')))
            .forEach(name -> found.addAll(packages.run(call.line(), here.get(), name, List.of())));
      }
    }
    return found;
  }

  /** Each word is a command, and {@code npm:name} a script. */
  private List<Next> concurrently(Call call) {
    List<Next> found = new ArrayList<>();
    for (int i = 1; i < call.words().size(); i++) {
      String word = call.words().get(i);
      if (word.startsWith("-")) {
        i += VALUED.contains(word) && !Set.of("-k", "-s").contains(word) ? 1 : 0;
      } else {
        found.add(command(call, word.replaceFirst("^(npm|pnpm|yarn|bun):(\\S+)", "$1 run $2")));
      }
    }
    return found;
  }

  /** {@code start-server-and-test start http://… test}: scripts or commands, and an address. */
  private List<Next> servers(Call call) {
    List<Next> found = new ArrayList<>();
    Optional<Manifest> here = packages.nearest(call.folder());
    for (String word : call.arguments()) {
      if (word.startsWith("-") || word.matches("(?:https?|tcp|http-get)[:\\d-].*|:?\\d+")) {
        continue;
      }
      boolean script = here.flatMap(of -> of.script(word)).isPresent();
      found.add(command(call, script ? "npm run " + word : word));
    }
    return found;
  }

  private static Next command(Call call, String script) {
    return new Next.Text(
        call.program(), script, ShellMode.PLAIN, call.folder(), ScriptPlace.SAME, List.of(), false);
  }
}
