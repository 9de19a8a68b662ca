package dev.seatrial.project.command;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellCommand;
import dev.seatrial.syntax.shell.ShellMode;
import dev.seatrial.syntax.shell.ShellScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The commands that the scripts of one pipeline would run, with everything they lead to. Keeps
 * count over the whole pipeline, so that a hostile one ends.
 */
public final class Commands {
  private static final int MAX_DEPTH = 12;
  private static final int MAX_COMMANDS = 5_000;
  private static final int MAX_VIA = 100;

  private final List<Follower> followers;
  private final Set<Blindspot> unseen = new LinkedHashSet<>();
  private int count;

  /** For one pipeline of a project. */
  public Commands(Project project) {
    this.followers = Followers.of(project);
  }

  /**
   * A script and where it runs.
   *
   * @param via what it was reached through so far
   */
  public record Script(
      String text, Dialect dialect, WorkingFolder folder, List<String> via, ScriptPlace place) {
    public Script {
      via = List.copyOf(via);
    }
  }

  /** Which shell reads a script. */
  public sealed interface Dialect {
    /** A POSIX shell. */
    record Posix(ShellMode mode) implements Dialect {}

    /** PowerShell or cmd. */
    record Windows() implements Dialect {}

    /** Something else, such as Python: its text says nothing about commands. */
    record Foreign() implements Dialect {}
  }

  /** Where a chain of calls stands. */
  private record Chain(List<String> via, boolean ignored, Set<String> seen) {
    Chain {
      via = List.copyOf(via);
      seen = Set.copyOf(seen);
    }

    Chain then(String step, boolean alsoIgnored, String call) {
      List<String> longer = new ArrayList<>(via);
      longer.add(step.length() > MAX_VIA ? step.substring(0, MAX_VIA) + "…" : step);
      Set<String> more = new LinkedHashSet<>(seen);
      more.add(call);
      return new Chain(longer, ignored || alsoIgnored, more);
    }
  }

  /** What the script would run, in order. */
  public List<Command> of(Script script) {
    Set<Command> into = new LinkedHashSet<>();
    List<ShellCommand> commands =
        switch (script.dialect()) {
          case Dialect.Posix(ShellMode mode) ->
              parsed(script.text(), mode, List.of(), script.place());
          case Dialect.Windows() ->
              ShellScript.parseWindows(script.text()).commands(ShellMode.EXITING, List.of());
          case Dialect.Foreign() -> List.of();
        };
    Chain chain = new Chain(script.via(), false, Set.of());
    run(commands, script.folder(), script.place(), chain, into);
    return List.copyOf(into);
  }

  /** What words would run that a pipeline gives without a shell. */
  public List<Command> of(List<String> words, WorkingFolder folder, List<String> via, Place place) {
    Set<Command> into = new LinkedHashSet<>();
    run(new Call(words, folder), new Chain(via, false, Set.of()), place, into);
    return List.copyOf(into);
  }

  /** What could not be followed so far. */
  public List<Blindspot> unseen() {
    return List.copyOf(unseen);
  }

  private List<ShellCommand> parsed(
      String text, ShellMode mode, List<String> arguments, ScriptPlace place) {
    ShellScript script = ShellScript.parse(text);
    if (!script.isWhole()) {
      unseen.add(new Blindspot(place.path(), "the script is too long to be read to its end"));
    }
    return script.commands(mode, arguments);
  }

  private void run(
      List<ShellCommand> commands,
      WorkingFolder folder,
      ScriptPlace place,
      Chain chain,
      Set<Command> into) {
    for (ShellCommand command : commands) {
      Chain here =
          new Chain(chain.via(), chain.ignored() || command.failureIgnored(), chain.seen());
      Call call = new Call(command.words(), folder.to(command.folder()));
      run(call, here, place.of(command.line()), into);
    }
  }

  private void run(Call call, Chain chain, Place place, Set<Command> into) {
    if (call.words().isEmpty()) {
      return;
    }
    if (++count > MAX_COMMANDS) {
      unseen.add(
          new Blindspot(place.path(), "scripts lead to more than " + MAX_COMMANDS + " commands"));
      return;
    }
    into.add(new Command(call.words(), call.folder().path(), chain.via(), chain.ignored(), place));
    String key = call.folder().path() + "\n" + call.line();
    if (chain.seen().contains(key)) {
      return;
    }
    if (chain.via().size() >= MAX_DEPTH) {
      unseen.add(new Blindspot(place.toString(), "scripts call each other too deeply"));
      return;
    }
    for (Next next : next(call)) {
      follow(next, chain, key, place, into);
    }
  }

  /** What the first follower that knows the call says. */
  private List<Next> next(Call call) {
    for (Follower follower : followers) {
      List<Next> found = follower.follow(call);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private void follow(Next next, Chain chain, String key, Place place, Set<Command> into) {
    switch (next) {
      case Next.Words(String via, List<String> words, WorkingFolder folder) ->
          handedOver(words, folder, chain.then(via, false, key), place, into);
      case Next.Text text -> {
        ScriptPlace at =
            text.place().equals(ScriptPlace.SAME) ? ScriptPlace.at(place) : text.place();
        Chain longer = chain.then(text.via(), text.ignored(), key);
        run(
            parsed(text.script(), text.mode(), text.arguments(), at),
            text.folder(),
            at,
            longer,
            into);
      }
      case Next.Unseen(String via, String why) ->
          unseen.add(new Blindspot(place + ": " + via, why));
    }
  }

  /** Words that a wrapper hands over; a single one with blanks is a script. */
  private void handedOver(
      List<String> words, WorkingFolder folder, Chain chain, Place place, Set<Command> into) {
    if (words.size() == 1 && words.getFirst().strip().contains(" ")) {
      ScriptPlace at = ScriptPlace.at(place);
      run(parsed(words.getFirst(), ShellMode.PLAIN, List.of(), at), folder, at, chain, into);
    } else {
      run(new Call(words, folder), chain, place, into);
    }
  }
}
