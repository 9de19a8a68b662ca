package dev.seatrial.gate;

import static java.util.Objects.requireNonNull;

import dev.seatrial.audit.Question;
import dev.seatrial.model.Control;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an audit saw and made of it, before anything that changes with the day, the tier or the
 * ledger.
 */
record Seen(
    List<Raw> results, List<Subject.Eye> eyes, int files, int commits, Optional<Stack> stack) {
  Seen {
    results = List.copyOf(results);
    eyes = List.copyOf(eyes);
    requireNonNull(stack, "stack is null");
  }

  /**
   * The verdicts of one control as one app answers it.
   *
   * @param verdicts in the order of the control's aspects
   */
  record Raw(String control, String app, List<Verdict> verdicts) {
    Raw {
      requireNonNull(control, "control is null");
      requireNonNull(app, "app is null");
      verdicts = List.copyOf(verdicts);
    }

    static Raw of(ControlResult result) {
      return new Raw(
          result.control().id(),
          result.app(),
          result.aspects().stream().map(AspectResult::verdict).toList());
    }
  }

  /** The results that these verdicts are. */
  List<ControlResult> results(List<Question> questions, Predicate<Control> blocking) {
    Map<String, Control> byId = new HashMap<>();
    questions.forEach(question -> byId.put(question.control().id(), question.control()));
    return results.stream()
        .map(raw -> result(raw, requireNonNull(byId.get(raw.control())), blocking))
        .toList();
  }

  private static ControlResult result(Raw raw, Control control, Predicate<Control> blocking) {
    List<AspectResult> aspects = new ArrayList<>();
    for (int i = 0; i < control.aspects().size(); i++) {
      aspects.add(AspectResult.raw(control.aspects().get(i), raw.verdicts().get(i)));
    }
    return ControlResult.of(control, raw.app(), aspects, blocking.test(control));
  }
}
