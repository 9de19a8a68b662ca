package dev.seatrial.secrets.scan;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.secret.Certainty;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.unwrap.Unopened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was found in some contents, and what of them was not seen; it can be kept, since no value is
 * in it.
 *
 * @param values each once, in the order of their digests
 * @param unseen some of the objects that could not be seen
 * @param lost how many could not be seen
 * @param overflown whether there was more than is told
 * @param texts how many were searched
 * @param bytes how large they are together
 * @param binaries how many contents are no texts
 * @param messages how many messages of commits and tags were searched
 * @param pointers how many contents say where another one is kept
 * @param unopened what was not searched inside of contents
 */
public record Haul(
    List<Value> values,
    List<Unseen> unseen,
    long lost,
    boolean overflown,
    long texts,
    long bytes,
    long binaries,
    long messages,
    long pointers,
    List<Closed> unopened) {
  private static final int MOST_NAMED = 1_000;

  /** Nothing of nothing. */
  static final Haul NONE = new Haul(List.of(), List.of(), 0, false, 0, 0, 0, 0, 0, List.of());

  public Haul {
    values = List.copyOf(values);
    unseen = List.copyOf(unseen);
    unopened = List.copyOf(unopened);
  }

  /**
   * A value that is a credential or looks like one.
   *
   * @param digest tells it from others, under a key of the repository
   * @param begins its first characters where they tell next to nothing of it; else empty
   */
  public record Value(String digest, int length, String begins, List<Spot> spots) {
    public Value {
      requireNonNull(digest, "digest is null");
      requireNonNull(begins, "begins is null");
      spots = List.copyOf(spots);
    }
  }

  /** Where a value stands, and what it was taken for there. */
  public record Spot(
      String object,
      int line,
      String kind,
      Certainty certainty,
      Judgement judgement,
      String reason) {
    public Spot {
      requireNonNull(object, "object is null");
      requireNonNull(kind, "kind is null");
      requireNonNull(certainty, "certainty is null");
      requireNonNull(judgement, "judgement is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /** An object that could not be seen. */
  public record Unseen(String object, String why) {
    public Unseen {
      requireNonNull(object, "object is null");
      requireNonNull(why, "why is null");
    }
  }

  /** How much was not searched inside of contents for one reason. */
  public record Closed(Unopened why, long count) {
    public Closed {
      requireNonNull(why, "why is null");
    }
  }

  /** Of some values those that stand in some objects, and where they do there. */
  static Haul of(List<Value> values, Predicate<String> objects) {
    List<Value> standing = new ArrayList<>();
    for (Value value : values) {
      List<Spot> spots =
          value.spots().stream().filter(spot -> objects.test(spot.object())).toList();
      if (!spots.isEmpty()) {
        standing.add(new Value(value.digest(), value.length(), value.begins(), spots));
      }
    }
    return new Haul(standing, List.of(), 0, false, 0, 0, 0, 0, 0, List.of());
  }

  /** Both together; no object is in both. */
  Haul and(Haul other) {
    return new Haul(
        values(other),
        unseen(other),
        lost + other.lost,
        overflown || other.overflown,
        texts + other.texts,
        bytes + other.bytes,
        binaries + other.binaries,
        messages + other.messages,
        pointers + other.pointers,
        unopened(other));
  }

  private List<Value> values(Haul other) {
    Map<String, Value> all = new TreeMap<>();
    values.forEach(value -> all.put(value.digest(), value));
    for (Value value : other.values) {
      all.merge(
          value.digest(),
          value,
          (one, more) -> {
            List<Spot> spots = new ArrayList<>(one.spots());
            spots.addAll(more.spots());
            return new Value(one.digest(), one.length(), one.begins(), spots);
          });
    }
    return List.copyOf(all.values());
  }

  private List<Unseen> unseen(Haul other) {
    Map<String, Unseen> all = new LinkedHashMap<>();
    unseen.forEach(each -> all.put(each.object(), each));
    other.unseen.forEach(each -> all.put(each.object(), each));
    return all.values().stream()
        .sorted(Comparator.comparing(Unseen::object))
        .limit(MOST_NAMED)
        .toList();
  }

  private List<Closed> unopened(Haul other) {
    Map<Unopened, Long> counts = new EnumMap<>(Unopened.class);
    unopened.forEach(each -> counts.merge(each.why(), each.count(), Long::sum));
    other.unopened.forEach(each -> counts.merge(each.why(), each.count(), Long::sum));
    List<Closed> all = new ArrayList<>();
    counts.forEach((why, count) -> all.add(new Closed(why, count)));
    return all;
  }
}
