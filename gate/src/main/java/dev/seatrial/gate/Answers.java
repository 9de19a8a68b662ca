package dev.seatrial.gate;

import dev.seatrial.model.Box;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Standing;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers the questions of a final gate from the controls that they rest on. */
final class Answers {
  private Answers() {}

  /** The answer: no where a control failed, unknown where one is in doubt, yes otherwise. */
  static Answer to(Box question, Map<String, ControlResult> results) {
    List<ControlResult> rests =
        question.controls().stream()
            .flatMap(id -> Optional.ofNullable(results.get(id)).stream())
            .toList();
    List<Answer.Ground> grounds =
        rests.stream()
            .map(
                result ->
                    new Answer.Ground(
                        result.control().id(),
                        result.control().title(),
                        result.standing(),
                        showed(result)))
            .toList();
    Answer.Reply reply = reply(rests);
    return new Answer(question, reply, says(reply, rests), grounds, next(rests));
  }

  private static Answer.Reply reply(List<ControlResult> rests) {
    if (rests.isEmpty()) {
      return Answer.Reply.UNKNOWN;
    }
    boolean failed = rests.stream().anyMatch(r -> verdictFailed(r));
    boolean doubtful =
        rests.stream().anyMatch(r -> r.standing() == Standing.UNPROVEN || accepted(r));
    return failed ? Answer.Reply.NO : doubtful ? Answer.Reply.UNKNOWN : Answer.Reply.YES;
  }

  /** A risk that somebody carries is still no answer. */
  private static boolean accepted(ControlResult result) {
    return result.standing() == Standing.ACCEPTED;
  }

  private static boolean verdictFailed(ControlResult result) {
    return result.standing() == Standing.FAILED;
  }

  private static String says(Answer.Reply reply, List<ControlResult> rests) {
    List<ControlResult> apply =
        rests.stream().filter(r -> r.standing() != Standing.NOT_APPLICABLE).toList();
    if (apply.isEmpty() && !rests.isEmpty()) {
      return "It does not arise: no control that it rests on applies here.";
    }
    long holds = apply.stream().filter(r -> r.standing().clears() && !accepted(r)).count();
    String count =
        holds + " of the " + Counted.of(apply.size(), "control") + " that it rests on hold";
    return switch (reply) {
      case YES -> "Yes: " + count + ".";
      case NO -> "No: " + count + ". Not so: " + titles(rests, Standing.FAILED) + ".";
      case UNKNOWN ->
          "Nobody knows: "
              + count
              + (rests.isEmpty() ? "." : ". In doubt: " + titles(rests, Standing.UNPROVEN) + ".");
    };
  }

  private static String titles(List<ControlResult> rests, Standing standing) {
    return rests.stream()
        .filter(r -> r.standing() == standing || (standing == Standing.UNPROVEN && accepted(r)))
        .map(r -> "“" + r.control().title() + "”")
        .collect(Collectors.joining(", "));
  }

  /** The next thing to build: what failed before what is in doubt, the worst first. */
  private static String next(List<ControlResult> rests) {
    return rests.stream()
        .filter(r -> !r.standing().clears())
        .min(
            Comparator.comparing(ControlResult::standing)
                .thenComparing(r -> r.control().severity())
                .thenComparing(r -> r.control().effort()))
        .map(Answers::next)
        .orElse("");
  }

  /** What to do for one control: mend what failed, or take the first step out of a doubt. */
  private static String next(ControlResult result) {
    return result.aspects().stream()
        .filter(a -> a.standing() == Standing.FAILED && !a.aspect().advisory())
        .findFirst()
        .map(a -> a.aspect().mend().replaceFirst("[.]$", "") + " (" + result.control().id() + ")")
        .or(() -> result.steps().findFirst().map(Step::action))
        .orElse(result.control().title());
  }

  /** What a control showed, in one line: the first thing that decided it. */
  private static String showed(ControlResult result) {
    List<String> lines = new ArrayList<>();
    for (AspectResult aspect : result.aspects()) {
      if (!aspect.aspect().advisory() && aspect.standing() == result.standing()) {
        lines.add(line(aspect.verdict()));
      }
    }
    return lines.isEmpty() ? "" : lines.getFirst();
  }

  private static String line(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Failed(List<Finding> findings) -> findings.getFirst().message();
      case Verdict.Passed(List<Evidence> evidence) -> evidence.getFirst().says();
      case Verdict.Unproven(String missing, var seen, var steps) -> missing;
      case Verdict.NotApplicable(String reason, var seen) -> reason;
    };
  }
}
