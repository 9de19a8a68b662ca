package dev.seatrial.git.trace;

import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.git.objects.References;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.secret.Origin;
import dev.seatrial.model.facts.secret.Provenance;
import dev.seatrial.model.text.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds where objects come from and what still reaches them: in all trees and commits that a
 * repository keeps, whatever refers to those, in one walk for all objects together.
 */
public final class Tracing {
  private static final int READER_CACHE = 4 << 20;

  private final ObjectDatabase objects;
  private final ContentWalk walk;
  private final Tips tips;
  private final Numbers numbers;
  private final Commits commits;
  private final List<References.Reference> references;
  private final Map<Integer, Optional<Origin.Moment>> moments = new HashMap<>();

  private Tracing(ObjectDatabase objects, ContentWalk walk, Tips tips) {
    this.objects = objects;
    this.walk = walk;
    this.tips = tips;
    this.numbers = Numbers.of(walk, objects.format());
    this.commits = Commits.of(walk, numbers, tips.shallow());
    List<References.Reference> all = new ArrayList<>(tips.references().all());
    all.sort(Comparator.comparingInt(Tips::order).thenComparing(References.Reference::name));
    all.addAll(tips.references().remembered());
    this.references = all;
  }

  /** Traces these objects. */
  public static Provenance of(
      ObjectDatabase objects, ContentWalk walk, Tips tips, Collection<ObjectId> sought) {
    return new Tracing(objects, walk, tips).trace(sought);
  }

  private Provenance trace(Collection<ObjectId> ids) {
    BitSet contents = new BitSet();
    Set<Integer> found = new TreeSet<>();
    for (ObjectId id : ids) {
      int number = numbers.find(id);
      if (number >= 0) {
        found.add(number);
        contents.set(number, !numbers.isCommit(number) && !numbers.isTag(number));
      }
    }
    Trees trees = Trees.of(walk, numbers, contents);
    Spreading spreading = new Spreading(numbers, commits, trees, contents);
    spreading.from(tips.audited().map(numbers::find).orElse(Numbers.NONE), references().toList());
    Map<String, Origin> origins = new HashMap<>();
    Map<ObjectId, List<String>> staged = staged();
    try (ObjectReader reader = objects.reader(READER_CACHE)) {
      for (int number : found) {
        ObjectId id = numbers.id(number);
        origins.put(
            id.hex(), origin(number, spreading, staged.getOrDefault(id, List.of()), reader));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("closing the object database", e);
    }
    return new Provenance(origins, scope(trees));
  }

  private Stream<Spreading.Tip> references() {
    int kept = tips.references().all().size();
    return IntStream.range(0, references.size())
        .mapToObj(
            place ->
                new Spreading.Tip(
                    numbers.find(references.get(place).target()),
                    place,
                    place < kept ? Origin.Reach.REFERENCE : Origin.Reach.REMEMBERED));
  }

  private Map<ObjectId, List<String>> staged() {
    Map<ObjectId, List<String>> staged = new HashMap<>();
    tips.staged()
        .forEach((path, id) -> staged.computeIfAbsent(id, i -> new ArrayList<>()).add(path));
    return staged;
  }

  private Origin origin(int number, Spreading spreading, List<String> staged, ObjectReader reader) {
    if (numbers.isTag(number)) {
      return tag(number);
    }
    boolean commit = numbers.isCommit(number);
    Spreading.Said said = commit ? spreading.ofCommit(number) : spreading.of(number);
    Set<String> paths = new TreeSet<>();
    spreading.paths().texts(said.paths()).forEach(path -> paths.add(Secrets.cut(path)));
    staged.forEach(path -> paths.add(Secrets.cut(path)));
    paths.remove("");
    List<String> names = names(said, spreading);
    Origin.Reach reach =
        said.reach() == Origin.Reach.NOTHING && !staged.isEmpty()
            ? Origin.Reach.REMEMBERED
            : said.reach();
    return new Origin(
        commit ? Origin.Kind.COMMIT_MESSAGE : Origin.Kind.CONTENT,
        List.copyOf(paths),
        spreading.paths().hasMore(said.paths()),
        moment(said.first(), reader),
        moment(said.last(), reader),
        reach,
        names.stream().limit(Reachers.MOST).toList(),
        names.size() > Reachers.MOST,
        !staged.isEmpty());
  }

  /** What only logs remember is told of that which nothing else keeps. */
  private List<String> names(Spreading.Said said, Spreading spreading) {
    List<Integer> places = spreading.reachers().members(said.reachers());
    int kept = tips.references().all().size();
    boolean any = places.stream().anyMatch(place -> place < kept);
    return places.stream()
        .filter(place -> place < kept || !any)
        .map(place -> Secrets.cut(references.get(place).name()))
        .distinct()
        .toList();
  }

  private Origin tag(int number) {
    List<String> names =
        references.stream()
            .filter(reference -> commits.passes(numbers.find(reference.target()), number))
            .map(reference -> Secrets.cut(reference.name()))
            .limit(5)
            .toList();
    return new Origin(
        Origin.Kind.TAG_MESSAGE,
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        names.isEmpty() ? Origin.Reach.NOTHING : Origin.Reach.REFERENCE,
        names,
        false,
        false);
  }

  private Optional<Origin.Moment> moment(int rank, ObjectReader reader) {
    return rank < 0
        ? Optional.empty()
        : moments.computeIfAbsent(rank, r -> read(numbers.id(commits.at(r)), reader));
  }

  private static Optional<Origin.Moment> read(ObjectId id, ObjectReader reader) {
    try {
      RawCommit commit = RawCommit.read(reader, id);
      return Optional.of(
          new Origin.Moment(
              id.hex(),
              Secrets.cut(commit.message().subject()),
              Secrets.cut(commit.author().name()),
              commit.author().when(),
              commit.committer().when()));
    } catch (ObjectUnavailable damaged) {
      return Optional.empty();
    }
  }

  private Scope scope(Trees trees) {
    List<Blindspot> spots = new ArrayList<>();
    Set<ObjectId> missing = new HashSet<>(trees.missing());
    missing.addAll(commits.missing());
    if (!missing.isEmpty()) {
      spots.add(
          new Blindspot(
              Counted.of(missing.size(), "object") + " that the history names",
              "not in this clone"));
    }
    if (!trees.damaged().isEmpty()) {
      spots.add(
          new Blindspot(
              Counted.of(trees.damaged().size(), "folder") + " of the history",
              "damaged in the object database"));
    }
    if (trees.edges().overflown()) {
      spots.add(new Blindspot("where some of it stands", "there are more folders than are read"));
    }
    if (!tips.shallow().isEmpty()) {
      spots.add(new Blindspot("older history", "the clone is shallow"));
    }
    return new Scope(
        Counted.of(numbers.commits(), "commit") + ", whatever still reaches them", spots);
  }
}
