package dev.seatrial.project.script.node;

import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.WorkingFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A call of npm, pnpm, yarn or bun, taken apart.
 *
 * @param verb what follows the program and its options: "run", "test", "ci", a script's name…
 * @param name the script that "run" names; the verb where it is none
 * @param arguments what a script is given
 * @param filters packages that it is meant for
 * @param everywhere whether it is meant for all packages of the workspace
 */
record NodeCall(
    String program,
    String verb,
    String name,
    List<String> arguments,
    List<String> filters,
    boolean everywhere,
    boolean lifecycle,
    WorkingFolder folder) {
  private static final Set<String> FOLDERS = Set.of("--prefix", "-C", "--dir", "--cwd");
  private static final Set<String> FILTERS =
      Set.of("--workspace", "--filter", "-F", "--scope", "--include", "--from");
  private static final Set<String> EVERYWHERE =
      Set.of(
          "-r", "--recursive", "--workspaces", "-ws", "-A", "--all", "-Ap", "-pA", "-Apt", "-At");
  private static final Set<String> VALUED =
      Set.of(
          "--loglevel",
          "--registry",
          "--reporter",
          "--workspace-concurrency",
          "-j",
          "--jobs",
          "--exclude",
          "--network-timeout",
          "--mutex",
          "--omit",
          "--cache",
          "--cache-folder",
          "--store-dir",
          "--script-shell",
          "--userconfig");
  private static final Set<String> RUNS = Set.of("run", "run-script", "rum", "urn");

  NodeCall {
    arguments = List.copyOf(arguments);
    filters = List.copyOf(filters);
  }

  static NodeCall parse(Call call) {
    return new Parser(call).parse();
  }

  boolean names() {
    return RUNS.contains(verb);
  }

  /** One walk over the words of a call. */
  private static final class Parser {
    private final Call call;
    private final List<String> plain = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private boolean everywhere;
    private boolean lifecycle = true;
    private WorkingFolder folder;
    private int at = 1;

    Parser(Call call) {
      this.call = call;
      this.folder = call.folder();
    }

    NodeCall parse() {
      boolean npm = call.program().equals("npm");
      while (at < call.words().size()) {
        String word = call.words().get(at++);
        if (word.equals("--") || (!npm && isNamed())) {
          at -= word.equals("--") ? 0 : 1;
          arguments.addAll(rest());
          break;
        }
        if (word.startsWith("-")) {
          option(word, npm);
        } else {
          plain(word);
        }
      }
      String verb = plain.isEmpty() ? "" : plain.getFirst();
      boolean runs = RUNS.contains(verb);
      String name = runs && plain.size() > 1 ? plain.get(1) : verb;
      plain.stream().skip(runs ? 2 : 1).forEach(w -> arguments.add(arguments.size(), w));
      return new NodeCall(
          call.program(), verb, name, arguments, filters, everywhere, lifecycle, folder);
    }

    /** Whether a script is named already, so that pnpm, yarn and bun hand it everything else. */
    private boolean isNamed() {
      return !plain.isEmpty() && (!RUNS.contains(plain.getFirst()) || plain.size() > 1);
    }

    private List<String> rest() {
      List<String> left = call.words().subList(at, call.words().size());
      return !left.isEmpty() && left.getFirst().equals("--") ? left.subList(1, left.size()) : left;
    }

    private void option(String word, boolean npm) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      boolean packageOption = FILTERS.contains(name) || (npm && name.equals("-w"));
      if (FOLDERS.contains(name)) {
        folder = folder.to(value(word, equals));
      } else if (packageOption) {
        filters.add(value(word, equals));
      } else if (EVERYWHERE.contains(name)) {
        everywhere = true;
      } else if (name.equals("--ignore-scripts")) {
        lifecycle = false;
      } else if (VALUED.contains(name)) {
        value(word, equals);
      }
    }

    private String value(String word, int equals) {
      if (equals >= 0) {
        return word.substring(equals + 1);
      }
      return at < call.words().size() ? call.words().get(at++) : "";
    }

    /** A word that is no option; yarn and pnpm have words that only choose the packages. */
    private void plain(String word) {
      boolean first = plain.isEmpty();
      if (first && word.equals("workspace") && at < call.words().size()) {
        filters.add(call.words().get(at++));
      } else if (first && Set.of("workspaces", "recursive", "multi", "m").contains(word)) {
        everywhere = true;
        if (at < call.words().size() && call.words().get(at).equals("foreach")) {
          at++;
        }
      } else {
        plain.add(word);
      }
    }
  }
}
