package dev.seatrial.report.words;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.BoxResult;
import dev.seatrial.model.report.ChecklistResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.model.report.Subject;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sentences and words that formats share. What comes from the target is as it came. */
public final class Phrases {
  private static final int SHORT_COMMIT = 12;

  private Phrases() {}

  /** What the gate does, as a sentence. */
  public static String headline(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> "The gate is open.";
      case Decision.Closed closed -> "The gate is closed.";
      case Decision.Undecided undecided -> "The gate is undecided.";
    };
  }

  /** What stands before the gate, as a sentence. */
  public static String before(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> "Nothing stands before it.";
      case Decision.Closed(List<String> blockers, List<String> gaps) ->
          gaps.isEmpty()
              ? blockers.size() + " failed and stand before it."
              : blockers.size() + " failed and " + gaps.size() + " in doubt stand before it.";
      case Decision.Undecided(List<String> gaps) ->
          "Nothing failed; " + gaps.size() + " in doubt stand before it.";
    };
  }

  /** "open", "closed" or "undecided". */
  public static String gate(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> "open";
      case Decision.Closed closed -> "closed";
      case Decision.Undecided undecided -> "undecided";
    };
  }

  /** The standing that a decision looks like. */
  public static Standing tone(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> Standing.PASSED;
      case Decision.Closed closed -> Standing.FAILED;
      case Decision.Undecided undecided -> Standing.UNPROVEN;
    };
  }

  /** The standing that an answer looks like. */
  public static Standing tone(Answer.Reply reply) {
    return switch (reply) {
      case YES -> Standing.PASSED;
      case NO -> Standing.FAILED;
      case UNKNOWN -> Standing.UNPROVEN;
    };
  }

  /** What a move is about, worth and takes: "data.backups, critical, hours", "hours, clears 4". */
  public static String worth(Report report, Move move) {
    String effort = move.effort().map(some -> ", " + word(some)).orElse("");
    String helps = move.alsoResolves() > 0 ? ", helps " + move.alsoResolves() + " more" : "";
    return report
        .control(move.control())
        .map(result -> move.control() + ", " + word(result.control().severity()) + effort + helps)
        .orElse("clears " + move.clears().size() + effort + helps);
  }

  /** How many controls stand where, each counted once, and how many of them block. */
  public static String counts(Report report) {
    List<String> parts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      long count = report.count(standing);
      long block =
          standing.clears()
              ? 0
              : report.rolledUp().stream()
                  .filter(result -> result.blocking() && result.standing() == standing)
                  .count();
      if (count > 0 || standing == Standing.PASSED) {
        parts.add(
            count
                + " "
                + standing(standing)
                + (block == 0 ? "" : " (" + block + (block == 1 ? " blocks)" : " block)")));
      }
    }
    return Counted.of(report.rolledUp().size(), "control") + ": " + String.join(", ", parts);
  }

  /** How many boxes of a checklist stand where, each counted once. */
  public static String counts(ChecklistResult list) {
    return counts(list.sections().stream().flatMap(s -> s.boxes().stream()).toList());
  }

  /** How many boxes stand where, each counted once. */
  public static String counts(List<BoxResult> boxes) {
    List<String> parts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      long count = boxes.stream().filter(box -> box.standing() == standing).count();
      if (count > 0 || standing == Standing.PASSED) {
        parts.add(count + " " + standing(standing));
      }
    }
    return Counted.of(boxes.size(), "box", "boxes") + ": " + String.join(", ", parts);
  }

  /** What the signs of some standings mean, as one line. */
  public static String legend(Collection<Standing> standings) {
    return standings.stream()
        .sorted()
        .distinct()
        .map(standing -> sign(standing) + " " + standing(standing))
        .collect(Collectors.joining(", "));
  }

  /** The word for people: what is unproven is "in doubt". */
  public static String standing(Standing standing) {
    return standing == Standing.UNPROVEN ? "in doubt" : standing.word();
  }

  /** The sign of a standing: told apart by shape, for those who see no colour. */
  public static String sign(Standing standing) {
    return switch (standing) {
      case FAILED -> "✗";
      case UNPROVEN -> "?";
      case ACCEPTED -> "~";
      case ATTESTED -> "@";
      case PASSED -> "✓";
      case NOT_APPLICABLE -> "-";
    };
  }

  /** A sentence that should be true, so that nobody reads it as a claim where it failed. */
  public static String said(Standing standing, String sentence) {
    return standing == Standing.FAILED ? "Not so: " + sentence : sentence;
  }

  /** The title of a control behind the sign of where it stands. */
  public static String title(ControlResult result) {
    return said(result.standing(), result.control().title());
  }

  /** The constant's name as a word: "in-place". */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A kind of facts: "EnvironmentFiles" as "Environment files". */
  public static String fact(String type) {
    String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The first digits of a commit. */
  public static String shortened(String commit) {
    return commit.substring(0, Math.min(SHORT_COMMIT, commit.length()));
  }

  /** The subject with what of it was audited: "shop at 0123456789ab, changed". */
  public static String subject(Subject subject) {
    return subject.name()
        + (subject.commit().isEmpty() ? "" : " at " + shortened(subject.commit()))
        + (subject.dirty() ? ", changed" : "");
  }

  /** A command of ours about what was audited, as it can be pasted. */
  public static String command(Report report, String command) {
    return Commands.of(report.subject()).with(command);
  }

  /** Where a piece of evidence is found: a place, a commit, what was searched; or nothing. */
  public static String where(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Located located -> located.place().toString();
      case Evidence.Committed committed -> "commit " + shortened(committed.commit());
      case Evidence.Searched searched -> "searched " + searched.scope().searched();
      case Evidence.Suspected suspected -> where(suspected.seen());
      case Evidence.Word word -> "";
    };
  }

  /** What was said of one finding alone, as a sentence behind it: "Settled: Ann says …". */
  public static String settled(Overlay word) {
    return "Settled: " + overlay(word);
  }

  /** What the ledger lays over a verdict, as a sentence. */
  public static String overlay(Overlay overlay) {
    return switch (overlay) {
      case Overlay.Attestation(Evidence.Word word, boolean holds) ->
          word.by()
              + (holds ? " says it holds" : " says it does not hold")
              + " until "
              + word.until()
              + ": "
              + word.says();
      case Overlay.AcceptedRisk risk ->
          risk.owner()
              + switch (risk.ground()) {
                case RISK_CARRIED -> " carries this until ";
                case TOOL_WRONG -> " says that the tool is wrong, until ";
              }
              + risk.until()
              + ": "
              + risk.reason();
      case Overlay.Dead dead -> dead.what() + " " + dead.because();
    };
  }
}
