package dev.seatrial.gate;

import dev.seatrial.audit.Auditor;
import dev.seatrial.audit.Crew;
import dev.seatrial.audit.Gathering;
import dev.seatrial.audit.Question;
import dev.seatrial.audit.Reader;
import dev.seatrial.gate.memory.Memory;
import dev.seatrial.git.Target;
import dev.seatrial.model.Control;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Puts the questions to a target, or remembers what came of it when they were put to the same
 * before.
 *
 * @param governed what else decides the verdicts: the catalog, what the owner declares
 */
record Look(
    Target target,
    List<Question> questions,
    List<Reader<?>> readers,
    Predicate<Control> blocking,
    List<String> governed,
    Crew crew) {

  /**
   * Looks.
   *
   * @param cache a folder of ours
   * @param asTheyFall told of each result when it is there, from any thread
   */
  Seen from(Path cache, Consumer<ControlResult> asTheyFall) {
    Memory<Seen> memory = new Memory<>(cache, "verdicts", Seen.class);
    String key = key();
    Optional<Seen> remembered = memory.recall(key).filter(this::fits);
    if (remembered.isPresent()) {
      remembered.get().results(questions, blocking).forEach(asTheyFall);
      return remembered.get();
    }
    Seen seen = now(asTheyFall);
    // A doubt for want of time, or for a hole in this clone, is none of the next audit.
    if (crew.isUndisturbed() && target.isIntact()) {
      memory.keep(key, seen);
    }
    return seen;
  }

  private String key() {
    List<String> all = new java.util.ArrayList<>(governed);
    questions.forEach(question -> all.add(question.control().id()));
    all.add(target.identity());
    return Memory.key(all);
  }

  private boolean fits(Seen seen) {
    return seen.results().stream()
        .allMatch(
            raw ->
                questions.stream()
                    .map(Question::control)
                    .filter(control -> control.id().equals(raw.control()))
                    .anyMatch(control -> control.aspects().size() == raw.verdicts().size()));
  }

  /** Looks without a memory. */
  Seen now(Consumer<ControlResult> asTheyFall) {
    return at(Gathering.start(readers, crew), asTheyFall);
  }

  /** Judges what is gathered. */
  Seen at(Gathering gathering, Consumer<ControlResult> asTheyFall) {
    return seen(auditor().audit(gathering, asTheyFall), gathering);
  }

  Auditor auditor() {
    return new Auditor(questions, blocking, crew);
  }

  /** What was seen, once all readers are done. */
  static Seen seen(List<ControlResult> raw, Gathering gathering) {
    Facts facts = gathering.all();
    return new Seen(
        raw.stream().map(Seen.Raw::of).toList(),
        gathering.types().stream().map(type -> eye(type, facts)).toList(),
        facts.of(SourceTree.class) instanceof Gathered.Seen<SourceTree>(SourceTree tree)
            ? tree.files().size()
            : 0,
        facts.of(History.class) instanceof Gathered.Seen<History>(History history)
            ? history.commits().size()
            : 0,
        facts.of(Stack.class) instanceof Gathered.Seen<Stack>(Stack stack)
            ? Optional.of(stack)
            : Optional.empty());
  }

  private static Subject.Eye eye(Class<? extends Fact> type, Facts facts) {
    return switch (facts.of(type)) {
      case Gathered.Seen<?> seen ->
          new Subject.Eye(
              type.getSimpleName(),
              true,
              seen.fact().scope().searched(),
              seen.fact().scope().blindspots().stream().map(Object::toString).toList());
      case Gathered.Unseen<?>(String why, var steps) ->
          new Subject.Eye(type.getSimpleName(), false, why, List.of());
    };
  }
}
