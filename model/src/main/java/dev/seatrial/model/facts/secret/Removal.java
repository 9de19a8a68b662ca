package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.seatrial.model.Measure;
import dev.seatrial.model.Measure.Thing;
import dev.seatrial.model.Place;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.secret.Turns.Turn;
import dev.seatrial.model.text.Counted;
import dev.seatrial.model.text.Shell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a committed credential is made worthless and then taken out, in this order, in words and in
 * commands that a shell takes as they are. None of them holds the value: whoever has it writes it
 * into a file.
 */
public final class Removal {
  private static final int MOST_PLACES = 5;
  private static final int MOST_NAMED = 3;
  private static final int MOST_PATHS = 20;

  /** A name that is not told as git keeps it. */
  private static final Pattern INEXACT = Pattern.compile("(?s).*(?:…|\\\\x[0-9A-F]{2}).*");

  /** Such a value takes several lines, which no list of values can hold. */
  private static final String KEYS = "key.";

  /** Files that hold little but secrets, of which no version is missed. */
  private static final Pattern SECRET_FILE =
      Pattern.compile(
          "(?is)(?:.*/)?(?:\\.env[^/]*|[^/]*\\.(?:env|pem|key|p12|pfx|jks|keystore|ppk|kdbx|tfvars|tfstate)"
              + "|id_(?:rsa|dsa|ecdsa|ed25519)|\\.(?:npmrc|netrc|pgpass|htpasswd)|[^/]*credentials[^/]*)");

  private static final Pattern STASH = Pattern.compile("stash@\\{(\\d{1,6})\\}");
  private static final String UPDATE = "git update-ref -d ";
  private static final String VALUES = "../old-values.txt";
  private static final String ONE_EACH = "{}";

  private final Credential credential;
  private final boolean doubtful;
  private final List<Place> files;
  private final List<Held> held;
  private final Predicate<String> stands;
  private final Turns turns = new Turns();

  private Removal(
      Credential credential,
      boolean doubtful,
      Collection<Place> files,
      Collection<Held> held,
      Predicate<String> stands) {
    this.credential = credential;
    this.doubtful = doubtful;
    this.files = List.copyOf(files);
    this.held = List.copyOf(held);
    this.stands = stands;
  }

  /** An object that holds it, and what keeps that. */
  public record Held(String object, Origin origin) {
    public Held {
      requireNonNull(object, "object is null");
      requireNonNull(origin, "origin is null");
    }
  }

  /**
   * The measures, which are taken once for several credentials.
   *
   * @param doubtful whether it may be none
   * @param files where it stands in the files
   * @param held the objects of the repository that hold it
   * @param stands whether a file lies at a path today
   */
  public static List<Measure> of(
      Credential credential,
      boolean doubtful,
      Collection<Place> files,
      Collection<Held> held,
      Predicate<String> stands) {
    Removal removal = new Removal(credential, doubtful, files, held, stands);
    removal.replace();
    removal.outOf();
    removal.unstage();
    if (removal.all(Removal::isReached).findAny().isPresent()) {
      removal.rewrite();
    }
    removal.forget();
    if (!removal.held.isEmpty()) {
      removal.settle();
    }
    return removal.turns.all();
  }

  private void replace() {
    turns.change(
        Turn.WARN,
        "Replace before anything else: whatever is taken out, every clone keeps what it has.");
    turns.change(
        Turn.REPLACE,
        ONE_EACH + (doubtful ? ", if it opens anything: " : ": ") + credential.rotate(),
        new Thing(called(), where()));
  }

  /** Its name for lists of several. */
  private String called() {
    return credential.name() + " " + credential.fingerprint();
  }

  private String where() {
    List<String> places =
        Stream.concat(
                files.stream().map(Place::toString),
                files.isEmpty()
                    ? held.stream().flatMap(one -> one.origin().paths().stream())
                    : Stream.empty())
            .distinct()
            .toList();
    return places.stream().limit(MOST_NAMED).collect(joining(", "))
        + (places.size() > MOST_NAMED ? ", …" : "");
  }

  private Stream<Held> all(Predicate<Origin> which) {
    return held.stream().filter(one -> which.test(one.origin()));
  }

  /** Whether whoever clones the repository gets it. */
  private static boolean isReached(Origin origin) {
    return switch (origin.reach()) {
      case AUDITED -> true;
      case REFERENCE ->
          origin.moreReferences() || origin.references().stream().anyMatch(Removal::travels);
      case REMEMBERED, NOTHING -> false;
    };
  }

  /** Whether a reference is pushed or was fetched. */
  private static boolean travels(String reference) {
    return Stream.of("heads/", "tags/", "notes/", "remotes/")
        .anyMatch(kind -> reference.startsWith("refs/" + kind));
  }

  /** Whether a reference is of this clone alone. */
  private static boolean isOwn(String reference) {
    return isStash(reference)
        || (reference.startsWith("refs/") && !travels(reference) && !Origin.isProposal(reference));
  }

  private static boolean isStash(String reference) {
    return STASH.matcher(reference).matches();
  }

  private void outOf() {
    if (files.isEmpty()) {
      return;
    }
    List<Thing> places = new ArrayList<>();
    files.stream().limit(MOST_PLACES).forEach(place -> places.add(Turns.named(place.toString())));
    if (files.size() > MOST_PLACES) {
      places.add(
          Turns.named(Counted.of(files.size() - MOST_PLACES, "more place") + " with " + called()));
    }
    turns.change(
        Turn.TAKE_OUT,
        "Take out what stands in "
            + ONE_EACH
            + ", read what is new from the environment or a store, and commit that.",
        places.toArray(Thing[]::new));
  }

  /** What was staged and never committed. */
  private void unstage() {
    Thing[] paths =
        all(origin -> origin.staged() && origin.reach() == Origin.Reach.REMEMBERED)
            .flatMap(one -> one.origin().paths().stream())
            .filter(Removal::isExact)
            .distinct()
            .map(Shell::word)
            .map(Turns::named)
            .toArray(Thing[]::new);
    if (paths.length > 0) {
      turns.command(Turn.UNSTAGE, "git restore --staged -- " + ONE_EACH, paths);
    }
  }

  private void rewrite() {
    turns.command(
        Turn.CLONE,
        "url=$(git remote get-url origin) && git clone --mirror \"$url\" ../purge.git"
            + " && cd ../purge.git");
    Set<String> paths = new TreeSet<>();
    Set<String> objects = new TreeSet<>();
    boolean values = false;
    for (Held one : all(Removal::isReached).filter(o -> !o.origin().isMessage()).toList()) {
      if (isGone(one.origin())) {
        paths.addAll(one.origin().paths());
      } else if (credential.kind().startsWith(KEYS)) {
        objects.add(one.object());
      } else {
        values = true;
      }
    }
    if (paths.size() > MOST_PATHS || Secrets.isIn(arguments(paths))) {
      all(origin -> isReached(origin) && isGone(origin)).forEach(one -> objects.add(one.object()));
      paths.clear();
    }
    boolean messages = all(origin -> isReached(origin) && origin.isMessage()).findAny().isPresent();
    filter(paths, objects, values, messages);
    turns.command(Turn.LOOK, "seatrial secrets .");
    push();
  }

  private void filter(Set<String> paths, Set<String> objects, boolean values, boolean messages) {
    if (values || messages) {
      turns.change(
          Turn.WRITE_VALUES,
          "With an editor, write the old value of "
              + ONE_EACH
              + " into "
              + VALUES
              + ", each alone on a line of its own; no command may hold one.",
          Turns.named(called()));
    }
    List<Thing> how = new ArrayList<>();
    if (!paths.isEmpty()) {
      how.add(Turns.named("--invert-paths"));
      paths.forEach(path -> how.add(Turns.named("--path=" + Shell.word(path))));
    }
    if (values) {
      how.add(Turns.named("--replace-text " + VALUES));
    }
    if (messages) {
      how.add(Turns.named("--replace-message " + VALUES));
    }
    if (!objects.isEmpty()) {
      turns.command(
          Turn.WRITE_OBJECTS,
          "printf '%s\\n' " + ONE_EACH + " > ../objects.txt",
          objects.stream().map(Turns::named).toArray(Thing[]::new));
      how.add(Turns.named("--strip-blobs-with-ids ../objects.txt"));
    }
    turns.command(Turn.REWRITE, "git filter-repo " + ONE_EACH, how.toArray(Thing[]::new));
  }

  /** Whether no version of it is to stay: such files hold settings or keys, and all are gone. */
  private boolean isGone(Origin origin) {
    return !origin.isMessage()
        && !origin.morePaths()
        && !origin.paths().isEmpty()
        && origin.paths().stream()
            .allMatch(
                path -> isExact(path) && !stands.test(path) && SECRET_FILE.matcher(path).matches());
  }

  private static boolean isExact(String path) {
    return !INEXACT.matcher(path).matches();
  }

  private static String arguments(Set<String> paths) {
    return paths.stream().map(path -> " --path=" + Shell.word(path)).collect(joining());
  }

  private void push() {
    List<Thing> pushed = new ArrayList<>();
    pushed.add(Turns.named("'refs/heads/*:refs/heads/*'"));
    pushed.add(Turns.named("'refs/tags/*:refs/tags/*'"));
    if (references().anyMatch(name -> name.startsWith("refs/notes/"))) {
      pushed.add(Turns.named("'refs/notes/*:refs/notes/*'"));
    }
    turns.command(Turn.PUSH, "git push --force \"$url\" " + ONE_EACH, pushed.toArray(Thing[]::new));
    turns.command(Turn.LEAVE, "cd - && rm -rf ../purge.git ../old-values.txt ../objects.txt");
    turns.change(
        Turn.ASK_HOST,
        "Ask the host to collect garbage and to drop what it shows of the old commits, and"
            + " everybody who holds a clone or a fork to delete it and to clone anew: theirs keep"
            + " the old commits, and one push brings them back.");
  }

  private Stream<String> references() {
    return held.stream().flatMap(one -> one.origin().references().stream()).distinct();
  }

  /** What no push reaches: what this clone alone keeps, and what the host does. */
  private void forget() {
    if (references().anyMatch(Removal::isStash)) {
      turns.change(
          Turn.LOOK_AT_STASHES,
          "Look at git stash list before each drop: whatever else a stash holds is lost with it,"
              + " and those behind it move up.");
    }
    references().filter(Removal::isOwn).filter(Removal::isExact).sorted().forEach(this::drop);
    if (all(Removal::isKeptHere).findAny().isPresent()) {
      turns.command(Turn.COLLECT, "git reflog expire --expire=now --all && git gc --prune=now");
    }
    Thing[] proposed =
        references()
            .filter(Origin::isProposal)
            .limit(MOST_PLACES)
            .map(Shell::word)
            .map(Turns::named)
            .toArray(Thing[]::new);
    if (proposed.length > 0) {
      turns.change(
          Turn.ASK_SUPPORT,
          "Ask the host's support to remove what no push changes: " + ONE_EACH + ".",
          proposed);
    }
  }

  /** The last stash first: what stands before one that is dropped keeps its number. */
  private void drop(String reference) {
    Matcher stash = STASH.matcher(reference);
    if (stash.matches()) {
      turns.downwards(
          Turn.DROP, Integer.parseInt(stash.group(1)), "git stash drop " + Shell.word(reference));
    } else {
      turns.command(Turn.UPDATE, UPDATE + Shell.word(reference));
    }
  }

  private static boolean isKeptHere(Origin origin) {
    return switch (origin.reach()) {
      case AUDITED, REFERENCE -> origin.references().stream().anyMatch(Removal::isOwn);
      case REMEMBERED, NOTHING -> true;
    };
  }

  private void settle() {
    turns.question(
        Turn.ASK_WHEN,
        "Where the history stays as it is: on which day was the last of them replaced? It goes in"
            + " place of DATE; after a purge nothing is left to be said.");
    turns.command(
        Turn.SETTLE,
        "seatrial attest security.secrets#history " + ONE_EACH + " --rotated DATE",
        Turns.named("--finding " + credential.fingerprint()));
  }
}
