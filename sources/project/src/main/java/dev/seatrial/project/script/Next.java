package dev.seatrial.project.script;

import static java.util.Objects.requireNonNull;

import dev.seatrial.syntax.shell.ShellMode;
import java.util.List;

/** What a command leads to. */
public sealed interface Next {
  /** How the way there is told, for a reader. */
  String via();

  /** Another command, which the first one hands its last words to. */
  record Words(String via, List<String> words, WorkingFolder folder) implements Next {
    public Words {
      requireNonNull(via, "via is null");
      words = List.copyOf(words);
      requireNonNull(folder, "folder is null");
    }
  }

  /**
   * A script.
   *
   * @param arguments what the script is given
   * @param ignored whether the script's failure is swallowed by what calls it
   */
  record Text(
      String via,
      String script,
      ShellMode mode,
      WorkingFolder folder,
      ScriptPlace place,
      List<String> arguments,
      boolean ignored)
      implements Next {
    public Text {
      requireNonNull(via, "via is null");
      requireNonNull(script, "script is null");
      requireNonNull(mode, "mode is null");
      requireNonNull(folder, "folder is null");
      requireNonNull(place, "place is null");
      arguments = List.copyOf(arguments);
    }
  }

  /** Something that cannot be followed, and why. */
  record Unseen(String via, String why) implements Next {
    public Unseen {
      requireNonNull(via, "via is null");
      requireNonNull(why, "why is null");
    }
  }
}
