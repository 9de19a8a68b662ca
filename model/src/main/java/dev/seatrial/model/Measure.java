package dev.seatrial.model;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A part of mending something that is done once for all that need it, on all of their things.
 *
 * @param turn what comes before what
 * @param form what to do; the things stand in the place of its {@code {}}
 */
public record Measure(int turn, Step.Kind kind, String form, List<Thing> things) {
  private static final String HERE = "{}";

  public Measure {
    requireNonNull(kind, "kind is null");
    requireNonNull(form, "form is null");
    things = List.copyOf(things);
  }

  /**
   * What a measure is taken on.
   *
   * @param at where it is; empty where the name says so
   */
  public record Thing(String name, String at) {
    public Thing {
      requireNonNull(name, "name is null");
      requireNonNull(at, "at is null");
    }

    private String told() {
      return at.isEmpty() ? name : name + " (" + at + ")";
    }
  }

  /** The steps of all that is to be mended, in their turn, each once. */
  public static List<Step> together(Collection<Measure> measures) {
    record Kept(int turn, Step.Kind kind, String form) {}
    Map<Kept, Map<String, Thing>> all = new LinkedHashMap<>();
    for (Measure measure : measures) {
      Map<String, Thing> things =
          all.computeIfAbsent(
              new Kept(measure.turn, measure.kind, measure.form), k -> new LinkedHashMap<>());
      measure.things.forEach(thing -> things.putIfAbsent(thing.name(), thing));
    }
    List<Measure> joined = new ArrayList<>();
    all.forEach(
        (kept, things) ->
            joined.add(new Measure(kept.turn, kept.kind, kept.form, List.copyOf(things.values()))));
    joined.sort(Comparator.comparingInt(Measure::turn));
    return joined.stream().map(Measure::step).toList();
  }

  /** The same in other words. */
  public Measure said(UnaryOperator<String> words) {
    return new Measure(
        turn,
        kind,
        words.apply(form),
        things.stream()
            .map(thing -> new Thing(words.apply(thing.name()), words.apply(thing.at())))
            .toList());
  }

  private Step step() {
    Stream<String> all = things.stream().map(Thing::told);
    // Arguments come in an order of their own, so that the same command is the same text.
    String told =
        kind == Step.Kind.COMMAND ? all.sorted().collect(joining(" ")) : all.collect(joining(", "));
    return new Step(kind, things.isEmpty() ? form : form.replace(HERE, told));
  }
}
