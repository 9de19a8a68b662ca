package dev.seatrial.project.script.shell;

import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.List;

/**
 * Scripts that are given as a word: {@code bash -c '…'}, {@code su -c '…'}, {@code ssh host '…'}.
 */
public final class InlineScripts implements Follower {

  @Override
  public List<Next> follow(Call call) {
    return switch (call.program()) {
      case "sh", "bash", "zsh", "dash", "ash", "ksh" -> shell(call);
      case "su", "runuser", "script", "watch" -> after(call, "-c");
      case "powershell", "pwsh" -> after(call, "-Command");
      case "nix" -> nix(call);
      case "ssh" -> remote(call);
      default -> List.of();
    };
  }

  /** {@code bash -euo pipefail -c script name arguments}. */
  private static List<Next> shell(Call call) {
    List<String> arguments = call.arguments();
    ShellMode mode = ShellMode.PLAIN;
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (!word.startsWith("-") && !word.startsWith("+")) {
        return List.of();
      }
      boolean named = word.startsWith("--");
      if (!named && word.contains("e")) {
        mode = new ShellMode(true, mode.failsInPipes());
      }
      if (!named && word.endsWith("o") && i + 1 < arguments.size()) {
        i++;
        mode = new ShellMode(mode.exitsOnFailure(), arguments.get(i).equals("pipefail"));
      } else if (!named && word.contains("c") && i + 1 < arguments.size()) {
        List<String> rest = arguments.subList(Math.min(i + 3, arguments.size()), arguments.size());
        String via = String.join(" ", call.words().subList(0, i + 2));
        return List.of(text(via, arguments.get(i + 1), mode, call.folder(), rest));
      }
    }
    return List.of();
  }

  /** {@code nix develop .#shell --command words}: what is installed stands in between. */
  private static List<Next> nix(Call call) {
    int at = Math.max(call.words().indexOf("-c"), call.words().indexOf("--command"));
    if (at < 0 || at + 1 >= call.words().size()) {
      return List.of();
    }
    String via = String.join(" ", call.words().subList(0, at + 1));
    List<String> words = call.words().subList(at + 1, call.words().size());
    return List.of(new Next.Words(via, words, call.folder()));
  }

  private static List<Next> after(Call call, String option) {
    int at = call.words().indexOf(option);
    if (at < 0 || at + 1 >= call.words().size()) {
      return List.of();
    }
    String via = String.join(" ", call.words().subList(0, at + 1));
    String script = call.words().get(at + 1);
    return List.of(text(via, script, ShellMode.PLAIN, call.folder(), List.of()));
  }

  /** Commands behind the host run there, in a folder that only the host knows. */
  private static List<Next> remote(Call call) {
    List<String> words = call.words();
    int at = 1;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += words.get(at).matches("-[bcDEeFIiJLlmOopQRSWw]") ? 2 : 1;
    }
    if (at + 1 >= words.size()) {
      return List.of();
    }
    String via = String.join(" ", words.subList(0, at + 1));
    String script = String.join(" ", words.subList(at + 1, words.size()));
    WorkingFolder there = new WorkingFolder("~", false);
    return List.of(text(via, script, ShellMode.PLAIN, there, List.of()));
  }

  private static Next text(
      String via, String script, ShellMode mode, WorkingFolder folder, List<String> arguments) {
    return new Next.Text(via, script, mode, folder, ScriptPlace.SAME, arguments, false);
  }
}
