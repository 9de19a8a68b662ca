package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;

import dev.seatrial.model.Place;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.Step;
import dev.seatrial.model.text.Counted;
import dev.seatrial.model.text.Shell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a committed credential is made worthless and then taken out, in this order, in words and in
 * commands that a shell takes as they are. None of them holds the value: whoever has it writes it
 * into a file.
 */
public final class Removal {
  private static final int MOST_PLACES = 5;
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

  private static final String STASH = "stash@{";
  private static final String UPDATE = "git update-ref -d ";
  private static final String VALUES = "../old-values.txt";

  private final Credential credential;
  private final List<Held> held;
  private final Predicate<String> stands;
  private final List<Step> steps = new ArrayList<>();

  private Removal(Credential credential, Collection<Held> held, Predicate<String> stands) {
    this.credential = credential;
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
   * The steps.
   *
   * @param files where it stands in the files
   * @param held the objects of the repository that hold it
   * @param stands whether a file lies at a path today
   */
  public static List<Step> of(
      Credential credential,
      Collection<Place> files,
      Collection<Held> held,
      Predicate<String> stands) {
    Removal removal = new Removal(credential, held, stands);
    removal.change(
        credential.rotate() + " This comes first: whatever else is done, every clone keeps it.");
    removal.outOf(List.copyOf(files));
    removal.unstage();
    if (removal.all(Removal::isReached).findAny().isPresent()) {
      removal.rewrite();
    }
    removal.forget();
    if (!removal.held.isEmpty()) {
      removal.settle();
    }
    return List.copyOf(removal.steps);
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
    return reference.startsWith(STASH)
        || (reference.startsWith("refs/") && !travels(reference) && !Origin.isProposal(reference));
  }

  private void outOf(List<Place> files) {
    if (!files.isEmpty()) {
      change(
          "Take it out of "
              + files.stream().limit(MOST_PLACES).map(Place::toString).collect(joining(", "))
              + (files.size() > MOST_PLACES
                  ? " and " + Counted.of(files.size() - MOST_PLACES, "more place")
                  : "")
              + ", read the new one from the environment or a store, and commit that.");
    }
  }

  /** What was staged and never committed. */
  private void unstage() {
    List<String> paths =
        all(origin -> origin.staged() && origin.reach() == Origin.Reach.REMEMBERED)
            .flatMap(one -> one.origin().paths().stream())
            .filter(Removal::isExact)
            .distinct()
            .map(Shell::word)
            .toList();
    if (!paths.isEmpty()) {
      command("git restore --staged -- " + String.join(" ", paths));
    }
  }

  private void rewrite() {
    command(
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
    if (values || messages) {
      change(
          "With an editor, write the old value and nothing else on a line of its own into "
              + VALUES
              + "; no command may hold it.");
    }
    if (!objects.isEmpty()) {
      command("printf '%s\\n' " + String.join(" ", objects) + " > ../objects.txt");
    }
    command(
        "git filter-repo"
            + (paths.isEmpty() ? "" : " --invert-paths" + arguments(paths))
            + (values ? " --replace-text " + VALUES : "")
            + (messages ? " --replace-message " + VALUES : "")
            + (objects.isEmpty() ? "" : " --strip-blobs-with-ids ../objects.txt"));
    command("seatrial secrets .");
    push();
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
    boolean notes = references().anyMatch(name -> name.startsWith("refs/notes/"));
    command(
        "git push --force \"$url\" 'refs/heads/*:refs/heads/*' 'refs/tags/*:refs/tags/*'"
            + (notes ? " 'refs/notes/*:refs/notes/*'" : ""));
    command("cd - && rm -rf ../purge.git ../old-values.txt ../objects.txt");
    change(
        "Ask the host to collect garbage and to drop what it shows of the old commits, and"
            + " everybody who holds a clone or a fork to delete it and to clone anew: theirs keep"
            + " the old commits, and one push brings them back.");
  }

  private Stream<String> references() {
    return held.stream().flatMap(one -> one.origin().references().stream()).distinct();
  }

  /** What no push reaches: what this clone alone keeps, and what the host does. */
  private void forget() {
    if (references().anyMatch(name -> name.startsWith(STASH))) {
      change(
          "Look at git stash list before each drop, and drop the highest number first over all"
              + " secrets: whatever else a stash holds is lost with it, and those behind it move up.");
    }
    // The last one first: what stands before a stash that is dropped keeps its number.
    references()
        .filter(Removal::isOwn)
        .filter(Removal::isExact)
        .sorted(Comparator.comparingInt(String::length).thenComparing(identity()).reversed())
        .map(name -> (name.startsWith(STASH) ? "git stash drop " : UPDATE) + Shell.word(name))
        .forEach(this::command);
    if (all(Removal::isKeptHere).findAny().isPresent()) {
      command("git reflog expire --expire=now --all && git gc --prune=now");
    }
    List<String> proposed =
        references().filter(Origin::isProposal).limit(MOST_PLACES).map(Shell::word).toList();
    if (!proposed.isEmpty()) {
      change(
          "Ask the host's support to remove what no push changes: "
              + String.join(", ", proposed)
              + ".");
    }
  }

  private static boolean isKeptHere(Origin origin) {
    return switch (origin.reach()) {
      case AUDITED, REFERENCE -> origin.references().stream().anyMatch(Removal::isOwn);
      case REMEMBERED, NOTHING -> true;
    };
  }

  private void settle() {
    steps.add(
        Step.question(
            "Who replaced it, and on which day? seatrial attest security.secrets#history --finding "
                + credential.fingerprint()
                + " --rotated DATE"));
  }

  private void change(String action) {
    steps.add(Step.change(action));
  }

  private void command(String action) {
    steps.add(Step.command(action));
  }
}
