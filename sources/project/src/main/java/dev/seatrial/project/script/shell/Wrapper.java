package dev.seatrial.project.script.shell;

import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A program that runs the command which its last words are.
 *
 * <pre>
 * program word | options that take a value | options whose value is the folder | words to skip
 * </pre>
 */
record Wrapper(List<String> prefix, Set<String> valued, Set<String> folders, int skipped) {
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*");

  Wrapper {
    prefix = List.copyOf(prefix);
    valued = Set.copyOf(valued);
    folders = Set.copyOf(folders);
  }

  static List<Wrapper> table(String lines) {
    return lines.lines().map(String::strip).filter(l -> !l.isEmpty()).map(Wrapper::parse).toList();
  }

  private static Wrapper parse(String line) {
    String[] cells = line.split("\\|", -1);
    List<String> valued = cells.length > 1 ? ShellWords.split(cells[1]) : List.of();
    List<String> folders = cells.length > 2 ? ShellWords.split(cells[2]) : List.of();
    int skipped = cells.length > 3 ? Integer.parseInt(cells[3].strip()) : 0;
    return new Wrapper(
        ShellWords.split(cells[0]), Set.copyOf(valued), Set.copyOf(folders), skipped);
  }

  /** The command inside; empty where this is not such a call or nothing is left of it. */
  Optional<Next> inside(Call call) {
    if (!call.program().equals(prefix.getFirst())) {
      return Optional.empty();
    }
    return new Peeling(call).inner();
  }

  /** One walk over the words of a call. */
  private final class Peeling {
    private final Call call;
    private WorkingFolder folder;
    private int at = 1;

    Peeling(Call call) {
      this.call = call;
      this.folder = call.folder();
    }

    Optional<Next> inner() {
      for (String word : prefix.subList(1, prefix.size())) {
        skipOptions(word);
        if (at >= call.words().size() || !call.words().get(at).equals(word)) {
          return Optional.empty();
        }
        at++;
      }
      skipOptions("");
      for (int i = 0; i < skipped; i++) {
        at++;
        skipOptions("");
      }
      if (at >= call.words().size()) {
        return Optional.empty();
      }
      List<String> words = new ArrayList<>(call.words().subList(at, call.words().size()));
      String via = String.join(" ", call.words().subList(0, at));
      return Optional.of(new Next.Words(via, words, folder));
    }

    private void skipOptions(String butNot) {
      while (at < call.words().size() && !call.words().get(at).equals(butNot)) {
        String word = call.words().get(at);
        if (word.equals("--")) {
          at++;
          return;
        }
        if (!word.startsWith("-") && !ASSIGNMENT.matcher(word).matches()) {
          return;
        }
        at++;
        int equals = word.indexOf('=');
        if (equals > 0 && folders.contains(word.substring(0, equals))) {
          folder = folder.to(word.substring(equals + 1));
        } else if (folders.contains(word) && at < call.words().size()) {
          folder = folder.to(call.words().get(at++));
        } else if (valued.contains(word)) {
          at++;
        }
      }
    }
  }
}
