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
import dev.seatrial.secrets.verify.Secret;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Searches all contents of a target for credentials. */
public final class CredentialsReader {
  private static final int MOST_NAMED = 5;

  /** What would not be searched if it were here, since there is no text in it. */
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?i).+\\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|heic|psd|woff2?|ttf|otf|eot"
              + "|mp[34]|m4[av]|mov|webm|ogg|wav|flac|avi|mkv)");

  private static final long MEGABYTE = 1_000_000;

  private final Detectors detectors;
  private final Fingerprints fingerprints;
  private final Kept kept;

  /**
   * A reader.
   *
   * @param key what the hashes of one repository are made with, so that nobody can look them up who
   *     does not have it
   * @param kept what was found in packs before
   */
  public CredentialsReader(Detectors detectors, String key, Kept kept) {
    this.detectors = detectors;
    this.fingerprints = new Fingerprints(key);
    this.kept = kept;
  }

  /** What was found in packs when they were searched before. */
  public interface Kept {
    /** Keeps nothing. */
    Kept NOTHING =
        new Kept() {
          @Override
          public Optional<Haul> of(String pack) {
            return Optional.empty();
          }

          @Override
          public void keep(String pack, Haul haul) {
            // There is no place for it.
          }

          @Override
          public Optional<Examined> examined(String objects) {
            return Optional.empty();
          }

          @Override
          public void keep(String objects, Examined examined) {
            // There is no place for it.
          }
        };

    /** What was found in a pack, by what tells it from all others. */
    Optional<Haul> of(String pack);

    /** Keeps it. */
    void keep(String pack, Haul haul);

    /** What was searched of a repository, by what tells its objects from all others. */
    Optional<Examined> examined(String objects);

    /** Keeps it. */
    void keep(String objects, Examined examined);
  }

  /**
   * Searches.
   *
   * @param objects the objects of the repository; empty where there is none
   * @param unkept what of the repository is known not to be among them
   */
  public Gathered<Credentials> read(
      SourceTree tree, Optional<ContentWalk> objects, List<Blindspot> unkept) {
    List<Blindspot> unseen = new ArrayList<>(tree.scope().blindspots());
    unseen.removeIf(spot -> MEDIA.matcher(spot.what()).matches());
    unkept.stream().filter(spot -> !unseen.contains(spot)).forEach(unseen::add);
    Haul haul = objects.map(this::objects).orElse(Haul.NONE);
    objects.ifPresent(walk -> walk.unread().forEach(what -> unseen.add(blind("a pack", what))));
    Collected collected = new Collected(new Examining());
    files(tree, objects, collected, unseen);
    haul = haul.and(collected.haul(fingerprints));
    haul.unseen().stream()
        .limit(MOST_NAMED)
        .forEach(each -> unseen.add(blind("the object " + each.object(), each.why())));
    if (haul.lost() > MOST_NAMED) {
      unseen.add(blind(Counted.of(haul.lost() - MOST_NAMED, "more object"), "missing or damaged"));
    }
    elsewhere(haul, unseen);
    haul.unopened().stream()
        .filter(each -> !each.why().isLocked())
        .forEach(each -> unseen.add(blind(Counted.of(each.count(), "content"), each.why().why())));
    if (haul.overflown()) {
      unseen.add(blind("more values", "there are more than are told apart"));
    }
    Set<String> ids = new HashSet<>();
    tree.files().forEach(file -> ids.add(file.blob()));
    Telling telling = new Telling(detectors.kinds()::get, ids::contains);
    return new Gathered.Seen<>(
        new Credentials(telling.of(haul.values()), new Scope(searched(haul, tree), unseen)));
  }

  /**
   * Reads again what was found, to show it to its issuer; where it stands in a wrapping alone it is
   * not read.
   *
   * @param found what the hashes of these values begin with
   * @param objects some objects that hold them; empty where there is no repository
   */
  public Map<String, Secret> values(
      Set<String> found, SourceTree tree, Optional<ContentWalk> objects) {
    Map<String, Secret> values = new HashMap<>();
    Collected collected =
        new Collected(
            (digest, content, start, end) -> {
              String name = Telling.name(fingerprints.of(digest));
              if (found.contains(name)) {
                values.put(
                    name,
                    new Secret(
                        new String(content, start, end - start, StandardCharsets.ISO_8859_1)));
              }
            });
    objects.ifPresent(walk -> walk.visit(() -> new BlobScan(detectors, collected)));
    files(tree, objects, collected, new ArrayList<>());
    return values;
  }

  /**
   * A pack never changes, so what was found in it once is found in it for ever; and an object that
   * was searched need not be again because it is written into another pack.
   */
  private Haul objects(ContentWalk walk) {
    Haul all = Haul.NONE;
    Optional<Examined> before = Optional.empty();
    Examining examining = new Examining();
    for (ContentWalk.Part part : walk.parts()) {
      Optional<Haul> known = kept.of(part.name());
      if (known.isEmpty() && before.isEmpty()) {
        before = Optional.of(kept.examined(walk.name()).orElse(Examined.NOTHING));
      }
      Examined examined = before.orElse(Examined.NOTHING);
      all = all.and(known.orElseGet(() -> searched(part, examined, examining)));
    }
    if (!examining.isEmpty() && !all.overflown()) {
      kept.keep(walk.name(), examining.and(before.orElse(Examined.NOTHING), walk::has));
    }
    return all;
  }

  private Haul searched(ContentWalk.Part part, Examined before, Examining examining) {
    Collected collected = new Collected(examining);
    Examined.Known known = before.new Known();
    boolean read = part.visit(ObjectType.BLOB, known, () -> new BlobScan(detectors, collected));
    for (ObjectType type : List.of(ObjectType.COMMIT, ObjectType.TAG)) {
      read &= part.visit(type, known, () -> new MessageScan(new BlobScan(detectors, collected)));
    }
    Haul fresh = collected.haul(fingerprints);
    examining.found(fresh);
    Haul haul = known.haul().and(fresh);
    if (read && haul.lost() == 0 && !part.name().isEmpty()) {
      kept.keep(part.name(), haul);
    }
    return haul;
  }

  private static Blindspot blind(String what, String why) {
    return new Blindspot(what, why);
  }

  /** What is only named here, and kept elsewhere. */
  private static void elsewhere(Haul haul, List<Blindspot> unseen) {
    if (haul.pointers() > 0) {
      unseen.add(
          blind(
              Counted.of(haul.pointers(), "content") + " of Git LFS",
              "what they point to is not here"));
    }
  }

  /** A submodule is a repository of its own, with secrets of its own. */
  private static String searched(Haul haul, SourceTree tree) {
    int modules = tree.files(file -> file.kind() == SourceFile.Kind.SUBMODULE).size();
    String texts = Counted.of(haul.texts(), "text");
    long megabytes = haul.bytes() / MEGABYTE;
    long binaries = haul.binaries();
    long locked =
        haul.unopened().stream()
            .filter(each -> each.why().isLocked())
            .mapToLong(Haul.Closed::count)
            .sum();
    return texts
        + (megabytes == 0 ? "" : " of " + megabytes + " MB")
        + (haul.messages() == 0 ? "" : ", " + Counted.of(haul.messages(), "message"))
        + (binaries == 0 ? "" : ", without " + Counted.of(binaries, "binary content"))
        + (locked == 0 ? "" : ", without " + Counted.of(locked, "locked content"))
        + (modules == 0 ? "" : ", without " + Counted.of(modules, "submodule"));
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
          if (why.contains("binary") || MEDIA.matcher(file.path()).matches()) {
            collected.binary();
          } else {
            unseen.add(blind(file.path(), why));
          }
        }
      }
    }
  }
}
