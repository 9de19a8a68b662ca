package dev.seatrial.git;

import dev.seatrial.git.folder.DiskEntry;
import dev.seatrial.git.folder.WorkTree;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.git.objects.TreeEntry;
import dev.seatrial.git.objects.TreeListing;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the files of a target, from disk or from a commit. */
final class TreeReader {
  private static final int CACHE = 16 << 20;

  private TreeReader() {}

  /**
   * What lies there, before anybody asked what each file is.
   *
   * @param unseen why there is nothing to see; empty where there is
   */
  record Listing(
      List<TreeEntry> entries,
      List<Blindspot> blindspots,
      Optional<String> unseen,
      BlobContents contents,
      boolean dirty) {

    /** The files by paths relative to a folder, with the roles that they have there. */
    Gathered<SourceTree> tree(String prefix) {
      return gathered(prefix, below -> new Classification(below, contents).files());
    }

    /** The files below a folder without a look at what they are. */
    Gathered<SourceTree> unclassified(String prefix) {
      return gathered(prefix, Classification::unclassified);
    }

    private Gathered<SourceTree> gathered(
        String prefix, Function<List<TreeEntry>, List<SourceFile>> classify) {
      if (unseen.isPresent()) {
        return new Gathered.Unseen<>(unseen.get(), List.of());
      }
      List<SourceFile> files = classify.apply(prefix.isEmpty() ? entries : below(prefix));
      String searched = Counted.of(files.size(), "file");
      return new Gathered.Seen<>(new SourceTree(files, contents, new Scope(searched, blindspots)));
    }

    private List<TreeEntry> below(String prefix) {
      return entries.stream()
          .filter(entry -> entry.path().startsWith(prefix))
          .map(
              entry ->
                  new TreeEntry(
                      entry.path().substring(prefix.length()),
                      entry.kind(),
                      entry.id(),
                      entry.size()))
          .toList();
    }
  }

  static Listing read(Opening.Found found, boolean committedOnly) {
    if (found.repository().isEmpty()) {
      return disk(WorkTree.plain(found.root()), ObjectFormat.SHA1, Optional.empty(), false);
    }
    Repository repository = found.repository().get();
    ObjectDatabase objects = repository.objects();
    try (ObjectReader reader = objects.reader(CACHE)) {
      if (repository.workTree().isEmpty() || committedOnly) {
        return committed(repository, reader);
      }
      Optional<ObjectId> head = repository.commit().map(RawCommit::tree);
      WorkTree lies = WorkTree.of(repository.workTree().get(), repository.git(), reader, head);
      boolean dirty =
          lies.changed() || head.filter(tree -> !isSame(tree, lies, reader)).isPresent();
      return disk(lies, objects.format(), Optional.of(objects), dirty);
    } catch (IOException e) {
      throw new UncheckedIOException("closing the object database", e);
    }
  }

  private static boolean isSame(ObjectId head, WorkTree lies, ObjectReader reader) {
    if (lies.tree().isPresent()) {
      return lies.tree().get().equals(head);
    }
    Set<String> there = new HashSet<>();
    lies.entries().forEach(entry -> there.add(identity(entry.entry())));
    TreeListing committed = TreeListing.of(head, reader);
    return committed.blindspots().isEmpty()
        && committed.entries().size() == there.size()
        && committed.entries().stream().allMatch(entry -> there.contains(identity(entry)));
  }

  private static String identity(TreeEntry entry) {
    return entry.kind() + " " + entry.id() + " " + entry.path();
  }

  private static Listing committed(Repository repository, ObjectReader reader) {
    ObjectDatabase objects = repository.objects();
    BlobContents contents =
        new BlobContents(objects.format(), Optional.of(objects), Map.of(), Map.of());
    if (repository.commit().isEmpty()) {
      return unseen(repository.noCommit(), contents);
    }
    TreeListing listing = TreeListing.of(repository.commit().get().tree(), reader);
    if (listing.entries().isEmpty() && !listing.blindspots().isEmpty()) {
      return unseen("the audited tree is " + listing.blindspots().getFirst().why(), contents);
    }
    List<Blindspot> blindspots = new ArrayList<>(listing.blindspots());
    blindspots.addAll(repository.blindspots());
    return new Listing(listing.entries(), blindspots, Optional.empty(), contents, false);
  }

  private static Listing unseen(String why, BlobContents contents) {
    return new Listing(List.of(), List.of(), Optional.of(why), contents, false);
  }

  private static Listing disk(
      WorkTree lies, ObjectFormat format, Optional<ObjectDatabase> objects, boolean dirty) {
    Map<String, Path> files = new HashMap<>();
    Map<String, Path> links = new HashMap<>();
    for (DiskEntry entry : lies.entries()) {
      Map<String, Path> kind = entry.entry().kind() == SourceFile.Kind.SYMLINK ? links : files;
      entry.file().ifPresent(file -> kind.put(entry.entry().id().hex(), file));
    }
    BlobContents contents = new BlobContents(format, objects, files, links);
    List<TreeEntry> entries = lies.entries().stream().map(DiskEntry::entry).toList();
    return new Listing(entries, lies.blindspots(), Optional.empty(), contents, dirty);
  }
}
