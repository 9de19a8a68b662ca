package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import dev.seatrial.secrets.detect.Detectors;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Searches all contents of a target for credentials. */
public final class CredentialsReader {
  private static final int MOST_NAMED = 5;
  private static final long MEGABYTE = 1_000_000;

  private final Detectors detectors;
  private final String key;

  /**
   * A reader.
   *
   * @param key what the hashes of one repository are made with, so that nobody can look them up who
   *     does not have it
   */
  public CredentialsReader(Detectors detectors, String key) {
    this.detectors = detectors;
    this.key = key;
  }

  /**
   * Searches.
   *
   * @param objects the objects of the repository; empty where there is none
   * @param unkept what of the repository is known not to be among them
   */
  public Gathered<Credentials> read(
      SourceTree tree, Optional<ContentWalk> objects, List<Blindspot> unkept) {
    Set<String> ids = new HashSet<>();
    tree.files().forEach(file -> ids.add(file.blob()));
    Collected collected = new Collected(id -> ids.contains(id.hex()));
    List<Blindspot> unseen = new ArrayList<>(tree.scope().blindspots());
    unkept.stream().filter(spot -> !unseen.contains(spot)).forEach(unseen::add);
    objects.ifPresent(walk -> walk.visit(() -> new BlobScan(detectors, collected)));
    objects.ifPresent(walk -> messages(walk, collected));
    objects.ifPresent(walk -> walk.unread().forEach(what -> unseen.add(blind("a pack", what))));
    files(tree, objects, collected, unseen);
    collected.unseen().entrySet().stream()
        .limit(MOST_NAMED)
        .forEach(e -> unseen.add(blind("the object " + e.getKey().hex(), e.getValue())));
    if (collected.unseenCount() > MOST_NAMED) {
      long more = collected.unseenCount() - MOST_NAMED;
      unseen.add(blind(Counted.of(more, "more object"), "missing or damaged"));
    }
    elsewhere(tree, collected, unseen);
    collected
        .unopened()
        .forEach((why, count) -> unseen.add(blind(Counted.of(count, "content"), why.why())));
    if (collected.overflown()) {
      unseen.add(blind("more values", "there are more than are told apart"));
    }
    return new Gathered.Seen<>(
        new Credentials(
            new Telling(key).of(collected.found()), new Scope(searched(collected), unseen)));
  }

  private void messages(ContentWalk walk, Collected collected) {
    for (ObjectType type : List.of(ObjectType.COMMIT, ObjectType.TAG)) {
      walk.visit(type, () -> new MessageScan(new BlobScan(detectors, collected)));
    }
  }

  private static Blindspot blind(String what, String why) {
    return new Blindspot(what, why);
  }

  /** What is only named here, and kept elsewhere. */
  private static void elsewhere(SourceTree tree, Collected collected, List<Blindspot> unseen) {
    if (collected.pointers() > 0) {
      unseen.add(
          blind(
              Counted.of(collected.pointers(), "content") + " of Git LFS",
              "what they point to is not here"));
    }
    tree.files(file -> file.kind() == SourceFile.Kind.SUBMODULE).stream()
        .limit(MOST_NAMED)
        .forEach(file -> unseen.add(blind(file.path(), "a submodule is a repository of its own")));
  }

  private static String searched(Collected collected) {
    String texts = Counted.of(collected.texts(), "text");
    long megabytes = collected.bytes() / MEGABYTE;
    long binaries = collected.binaries();
    return texts
        + (megabytes == 0 ? "" : " of " + megabytes + " MB")
        + (collected.messages() == 0 ? "" : ", " + Counted.of(collected.messages(), "message"))
        + (binaries == 0 ? "" : ", without " + Counted.of(binaries, "binary content"));
  }

  /**
   * The files that no object holds: of a plain folder, and what is changed in a work tree; and
   * those that only their names tell of.
   */
  private void files(
      SourceTree tree, Optional<ContentWalk> objects, Collected collected, List<Blindspot> unseen) {
    BlobScan scan = new BlobScan(detectors, collected);
    for (SourceFile file : tree.files()) {
      if (file.isRegular()
          && Detectors.tells(file.path())
          && tree.content(file) instanceof Content.Text(String text)) {
        scan.named(file.blob(), text.getBytes(StandardCharsets.UTF_8), file.path());
      }
      if (!file.isRegular() || objects.filter(walk -> walk.has(file.blob())).isPresent()) {
        continue;
      }
      switch (tree.content(file)) {
        case Content.Text(String text) ->
            scan.file(file.blob(), MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8)));
        case Content.Withheld(String why) -> {
          if (why.contains("binary")) {
            collected.binary();
          } else {
            unseen.add(blind(file.path(), why));
          }
        }
      }
    }
  }
}
