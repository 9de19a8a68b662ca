package dev.seatrial.cli;

import static java.util.Objects.requireNonNull;

import dev.seatrial.cli.world.Prompt;
import dev.seatrial.cli.world.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A person at work with the real program: a repository of theirs, a day, and answers. */
final class Session {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private final Path folder;
  private final LocalDate day;
  private final Deque<String> answers;
  private final Supplier<HttpClient.Builder> network;
  private final Map<String, String> started;

  private Session(
      Path folder,
      LocalDate day,
      List<String> answers,
      Supplier<HttpClient.Builder> network,
      Map<String, String> started) {
    this.folder = folder;
    this.day = day;
    this.answers = new ArrayDeque<>(answers);
    this.network = network;
    this.started = started;
  }

  /** What came of a command line. */
  record Outcome(int exit, String out, String err) {
    List<String> complaints() {
      return err.lines().toList();
    }
  }

  /** With nobody to be asked. */
  static Session in(Path folder) {
    return new Session(folder, TODAY, List.of(), Session::nobody, Map.of());
  }

  Session on(LocalDate other) {
    return new Session(folder, other, List.copyOf(answers), network, started);
  }

  /** With somebody who gives these answers in order, and then only presses return. */
  Session answering(String... some) {
    return new Session(folder, day, List.of(some), network, started);
  }

  /** With others who can be reached. */
  Session reaching(Supplier<HttpClient.Builder> others) {
    return new Session(folder, day, List.copyOf(answers), others, started);
  }

  /** With a program that the user calls like this. */
  Session startedAs(String program) {
    return with("SEATRIAL_STARTED_AS", program);
  }

  /** With a variable of the environment. */
  Session with(String variable, String value) {
    return new Session(folder, day, List.copyOf(answers), network, Map.of(variable, value));
  }

  private static HttpClient.Builder nobody() {
    throw new AssertionError("nobody is asked unless somebody says so");
  }

  Path repository() {
    return folder.resolve("shop");
  }

  Session file(String path, String text) throws IOException {
    Path file = repository().resolve(path);
    Files.createDirectories(requireNonNull(file.getParent(), "a file has a folder"));
    Files.writeString(file, text);
    return this;
  }

  /** Commits everything that lies there, and gives the commit's id. */
  String commit(String message) throws GitAPIException {
    try (Git git = Git.init().setDirectory(repository().toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      PersonIdent author =
          new PersonIdent(
              "An Author",
              "author@example.org",
              day.atTime(12, 0).toInstant(ZoneOffset.UTC),
              ZoneOffset.UTC);
      return git.commit()
          .setMessage(message)
          .setAuthor(author)
          .setCommitter(author)
          .setSign(false)
          .setAllowEmpty(true)
          .call()
          .name();
    }
  }

  Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Clock clock = Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    Prompt prompt =
        answers.isEmpty()
            ? Prompt.NOBODY
            : Prompt.of(question -> answers.isEmpty() ? "" : answers.removeFirst());
    Map<String, String> environment = new HashMap<>(started);
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    World world = new World(environment, folder, clock, prompt, false, network);
    int exit = Main.run(List.of(args), world, new PrintWriter(out), new PrintWriter(err));
    return new Outcome(exit, out.toString(), err.toString());
  }

  /** A command on the repository. */
  Outcome there(String... args) {
    List<String> all = new java.util.ArrayList<>(List.of(args));
    all.add(repository().toString());
    return run(all.toArray(String[]::new));
  }
}
