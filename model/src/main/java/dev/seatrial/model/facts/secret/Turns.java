package dev.seatrial.model.facts.secret;

import dev.seatrial.model.Measure;
import dev.seatrial.model.Measure.Thing;
import dev.seatrial.model.Step;
import java.util.ArrayList;
import java.util.List;

/** The measures against one credential as they come up, each with its turn. */
final class Turns {
  private static final int APART = 1_000_000;
  private static final List<Turn> ORDER = List.of(Turn.values());

  private final List<Measure> measures = new ArrayList<>();

  /** What comes when. */
  enum Turn {
    WARN,
    REPLACE,
    TAKE_OUT,
    UNSTAGE,
    CLONE,
    WRITE_VALUES,
    WRITE_OBJECTS,
    REWRITE,
    LOOK,
    PUSH,
    LEAVE,
    ASK_HOST,
    LOOK_AT_STASHES,
    DROP,
    UPDATE,
    COLLECT,
    ASK_SUPPORT,
    ASK_WHEN,
    SETTLE
  }

  static Thing named(String name) {
    return new Thing(name, "");
  }

  void change(Turn turn, String form, Thing... things) {
    add(turn, 0, Step.Kind.CHANGE, form, things);
  }

  void command(Turn turn, String form, Thing... things) {
    add(turn, 0, Step.Kind.COMMAND, form, things);
  }

  void question(Turn turn, String form, Thing... things) {
    add(turn, 0, Step.Kind.QUESTION, form, things);
  }

  /** A command on what has a number, the highest first. */
  void downwards(Turn turn, int number, String command) {
    add(turn, APART - 1 - number, Step.Kind.COMMAND, command);
  }

  private void add(Turn turn, int within, Step.Kind kind, String form, Thing... things) {
    measures.add(new Measure(ORDER.indexOf(turn) * APART + within, kind, form, List.of(things)));
  }

  List<Measure> all() {
    return List.copyOf(measures);
  }
}
