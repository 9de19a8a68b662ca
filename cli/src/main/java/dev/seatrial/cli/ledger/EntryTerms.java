package dev.seatrial.cli.ledger;

import dev.seatrial.catalog.Search;
import dev.seatrial.cli.world.Inside;
import dev.seatrial.cli.world.Prompt;
import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.ledger.Acceptance;
import dev.seatrial.ledger.Attestation;
import dev.seatrial.ledger.Ledger;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.ledger.LedgerProblem;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Place;
import dev.seatrial.model.text.Shell;
import dev.seatrial.report.words.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What attestations and accepted risks share: what they are about, until when, what voids them, and
 * the way into the ledger. An entry is written only as the ledger will read it.
 */
final class EntryTerms {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CONTROL[#ASPECT]",
      description = "What it is about, as seatrial explain shows it.")
  private String about = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "The repository; here by default.")
  private Path path = Path.of(".");

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day on which it counts, 2026-01-31.")
  private String until = "";

  @Option(
      names = "--app",
      paramLabel = "APP",
      description = "The app it is about, where there are several.")
  private String app = "";

  @Option(
      names = "--covers",
      paramLabel = "PATHS",
      split = ",",
      description = "Files whose change voids it, as patterns.")
  private List<String> covers = List.of();

  @Option(names = "--this-commit", description = "It counts for the audited commit alone.")
  private boolean thisCommit;

  static final String ABOUT = "CONTROL#ASPECT";
  private static final int EXAMPLE_DAYS = 90;

  /** An entry that is there, and what it says, in words. */
  record Earlier(Place recorded, String says) {}

  /** What the two kinds of entries do not share. */
  interface Kind {
    /** Where its entries stand. */
    String folder();

    /** The most days that one may count. */
    int longest(LedgerPolicy policy);

    /** Why nobody can say this about an aspect, or about a whole control where there is none. */
    List<String> refusals(String control, Optional<Aspect> aspect, Audit audit);

    /** Why no more of them may be written, if this one takes the place of another. */
    default List<String> beyondLimits(Audit audit, Optional<Place> replaced) {
      return List.of();
    }

    /** The one aspect that is meant where a whole control was named; empty for all of it. */
    default String narrowed(String control, Audit audit, Prompt prompt) throws OrderException {
      return "";
    }

    /** Finds what its options name. */
    default void resolve(String control, String aspect, Audit audit) throws OrderException {}

    /** What else is to be said once it is written. */
    default List<String> notes() {
      return List.of();
    }

    /** What the ledger says already of an aspect. */
    List<Earlier> earlier(Ledger ledger, String control, String aspect, String app);

    /** Asks for what is missing, and notes the options that stay missing. */
    void complete(Prompt prompt, List<String> missing);

    /** What it is about, and its own options in their order, as somebody could write them. */
    Map<String, String> example();

    /** Its own values. */
    Entry add(Entry entry);
  }

  /** Asks for what is missing and writes the entry into the ledger of the repository. */
  int write(Kind kind, CommandSpec spec) throws IOException, OrderException {
    World world = World.of(spec);
    if (about.isBlank()) {
      throw incomplete(List.of(ABOUT), kind, spec, world);
    }
    try (Audit audit = Audit.prepare(world.order(path, Optional.empty()))) {
      Optional<Aspect> aspect = aspect(audit);
      refuse(kind.refusals(control(), aspect, audit));
      if (aspect.isEmpty()) {
        narrow(kind.narrowed(control(), audit, world.prompt()));
      }
      kind.resolve(control(), aspectName(), audit);
      List<Earlier> earlier = kind.earlier(audit.ledger(), control(), aspectName(), app);
      Optional<Earlier> replaced =
          earlier.stream().filter(e -> isAlone(audit.ledger(), e.recorded().path())).findFirst();
      refuse(kind.beyondLimits(audit, replaced.map(Earlier::recorded)));
      complete(kind, spec, world, kind.longest(audit.policy()));
      String yaml = entry(kind, audit, world.today()).yaml();
      refuse(problems(LedgerReader.read(kind.folder() + "new.yml", yaml, audit.policy()), audit));
      say(spec, "Written to " + place(kind.folder(), world.today(), yaml, replaced));
      told(earlier, replaced).forEach(sentence -> say(spec, sentence));
      kind.notes().forEach(sentence -> say(spec, sentence));
      say(spec, "Commit it to make it count for others.");
      return 0;
    }
  }

  private void complete(Kind kind, CommandSpec spec, World world, int longest)
      throws OrderException {
    List<String> missing = new ArrayList<>();
    kind.complete(world.prompt(), missing);
    until =
        world
            .prompt()
            .unlessGiven(
                until,
                "Until when, at most " + world.today().plusDays(longest) + "?",
                Prompt.lastDay(world.today(), longest));
    Prompt.require(until, "--until", missing);
    if (!missing.isEmpty()) {
      throw incomplete(missing, kind, spec, world);
    }
    if (!Prompt.isDate(until)) {
      throw new OrderException("--until is a date such as 2026-01-31.");
    }
  }

  /** What is missing in one sentence, and a whole command that could be written. */
  private OrderException incomplete(
      List<String> missing, Kind kind, CommandSpec spec, World world) {
    return new OrderException(
        List.of(
            "Nothing was written: "
                + String.join(", ", missing)
                + (missing.size() == 1 ? " is" : " are")
                + " missing. For example:",
            "  " + world.commands().of(whole(kind, spec, world))));
  }

  /** What was written, with all that it lacks. */
  private String whole(Kind kind, CommandSpec spec, World world) {
    List<String> given = spec.root().commandLine().getParseResult().originalArgs();
    List<String> words = new ArrayList<>(List.of(spec.qualifiedName()));
    Map<String, String> all = new LinkedHashMap<>(kind.example());
    all.put("--until", world.today().plusDays(EXAMPLE_DAYS).toString());
    String subject = Objects.requireNonNull(all.remove(ABOUT), "an example is about something");
    if (about.isBlank()) {
      words.add(subject);
    }
    given.stream()
        .skip(1)
        .filter(word -> !word.isBlank())
        .map(word -> word.equals(about) ? word : Shell.word(word))
        .forEach(words::add);
    all.forEach(
        (option, value) -> {
          if (given.stream()
              .noneMatch(word -> word.equals(option) || word.startsWith(option + "="))) {
            words.add(option + " " + value);
          }
        });
    return String.join(" ", words);
  }

  /** What is said of the entries that were there. */
  private static List<String> told(List<Earlier> earlier, Optional<Earlier> replaced) {
    return earlier.stream()
        .map(
            entry ->
                replaced.equals(Optional.of(entry))
                    ? "It replaces " + entry.says() + "."
                    : "Beside it stands " + entry.says() + ", in " + entry.recorded() + ".")
        .toList();
  }

  private static void say(CommandSpec spec, String sentence) {
    spec.commandLine().getOut().println(Visible.of(sentence));
  }

  private void narrow(String aspect) {
    about = aspect.isEmpty() ? about : control() + "#" + aspect;
  }

  private Entry entry(Kind kind, Audit audit, LocalDate today) {
    Entry entry =
        new Entry().with("control", control()).with("aspect", aspectName()).with("app", app);
    return kind.add(entry)
        .plain("on", today.toString())
        .plain("until", until)
        .plain("covers", covered(audit));
  }

  private String covered(Audit audit) {
    if (thisCommit) {
      return "{commit: " + audit.commit() + "}";
    }
    return covers.isEmpty()
        ? ""
        : "{paths: ["
            + String.join(", ", covers.stream().map(Entry::quoted).toList())
            + "], digest: "
            + audit.coverDigest(covers)
            + "}";
  }

  private static List<String> problems(Ledger ledger, Audit audit) {
    List<String> wrong =
        new ArrayList<>(ledger.problems().stream().map(LedgerProblem::message).toList());
    for (Acceptance acceptance : ledger.acceptances()) {
      audit
          .policy()
          .forbids(acceptance)
          .ifPresent(why -> wrong.add("It " + why + ", by the policy of the repository."));
    }
    return wrong;
  }

  /** Whether an entry has its file for itself, so that another can take its place. */
  private static boolean isAlone(Ledger ledger, String file) {
    return Stream.concat(
                ledger.attestations().stream().map(Attestation::recorded),
                ledger.acceptances().stream().map(Acceptance::recorded))
            .filter(place -> place.path().equals(file))
            .count()
        == 1;
  }

  /** In place of an earlier entry, or else in a file of its own. */
  private Path place(String folder, LocalDate today, String yaml, Optional<Earlier> replaced)
      throws IOException {
    Inside inside = Inside.of(path);
    if (replaced.isPresent()) {
      return inside.write(replaced.get().recorded().path(), yaml, true);
    }
    String name = folder + about.replace('#', '.') + "-" + today;
    String free = name;
    for (int i = 2; inside.exists(free + ".yml"); i++) {
      free = name + "-" + i;
    }
    return inside.write(free + ".yml", yaml, false);
  }

  /** The aspect that is meant; empty for a whole control. */
  private Optional<Aspect> aspect(Audit audit) throws OrderException {
    var entry = audit.catalog().control(control());
    if (entry.isEmpty()) {
      List<String> near = new Search(audit.catalog()).nearest(control(), 3);
      throw new OrderException(
          "No control is called \""
              + control()
              + "\""
              + (near.isEmpty() ? "." : "; is " + String.join(" or ", near) + " meant?")
              + " seatrial controls lists them.");
    }
    Optional<Aspect> aspect = entry.get().page().control().aspect(aspectName());
    if (aspect.isEmpty() && !aspectName().isEmpty()) {
      List<String> names =
          entry.get().page().control().aspects().stream().map(Aspect::name).toList();
      throw new OrderException(
          control()
              + " has the aspects "
              + String.join(", ", names)
              + ", no \""
              + aspectName()
              + "\".");
    }
    return aspect;
  }

  private String control() {
    int hash = about.indexOf('#');
    return hash < 0 ? about : about.substring(0, hash);
  }

  private String aspectName() {
    int hash = about.indexOf('#');
    return hash < 0 ? "" : about.substring(hash + 1);
  }

  private static void refuse(List<String> wrong) throws OrderException {
    if (!wrong.isEmpty()) {
      throw new OrderException(wrong);
    }
  }
}
