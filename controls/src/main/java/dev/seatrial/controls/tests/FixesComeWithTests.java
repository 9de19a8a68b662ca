package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import java.util.List;
import java.util.regex.Pattern;

/** Judges how many fixes of the history changed a test in the same commit. */
@AutoService(Inspector.class)
public final class FixesComeWithTests implements Inspector {
  /** The newest fixes say how bugs are fixed today. */
  private static final int MOST = 100;

  private static final Pattern FIX =
      Pattern.compile(
          "(?i)^\\W*(?:bug|hot)?fix(?:e[sd])?(?:\\([^)]*\\))?[!:]?\\s.*|.*\\b(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?) #\\d+.*");

  /** Repairs of anything but what the app does need no test. */
  private static final Pattern OTHER_FIX =
      Pattern.compile(
          "(?i).*\\b(typos?|lint(ing|er)?|format(ting)?|docs?|documentation|readme|ci|build|workflows?|changelog|deps?|dependenc(y|ies)|types?|eslint|prettier|mypy|pyright|flake8|pylint|ruff|rubocop|clippy|typing|annotations?|whitespace|indent(ation)?|pre-?commit|copyright|licen[cs]es?|grammar|wording|docstrings?|spelling|comments?|styles?|tests?|specs?|merge|conflicts?|version)\\b.*");

  private static final Pattern TEST_PATH =
      Pattern.compile(
          "(?i)(^|/)(tests?|specs?|__tests__|e2e|testing|features)/.*|.*([._-](test|spec|e2e|cy)\\.\\w+|_(test|spec)\\.\\w+|(Tests?|Spec|IT)\\.\\w+)$|(^|.*/)(test_[^/]+\\.py|conftest\\.py)");

  /** Languages in which tests stand beside what they test, in one file. */
  private static final Pattern HOLDS_TESTS_TOO = Pattern.compile(".*\\.(rs|zig|d)");

  private static final Pattern CODE_PATH =
      Pattern.compile(
          ".*\\.([cm]?[jt]sx?|vue|svelte|py|java|kt|kts|scala|groovy|go|rb|php|cs|fs|rs|exs?|dart|swift|c|cc|cpp|h|sql)");

  @Override
  public List<Inspection> inspections() {
    return List.of(Inspection.of("fixes-tested", History.class, FixesComeWithTests::judge));
  }

  private static Verdict judge(History history) {
    List<Commit> fixes =
        history.commits().stream().filter(FixesComeWithTests::isFix).limit(MOST).toList();
    if (fixes.isEmpty()) {
      return Verdict.unproven("No commit of the history says that it fixes something");
    }
    List<Commit> tested = fixes.stream().filter(c -> touches(c, TEST_PATH)).toList();
    List<Commit> untested = fixes.stream().filter(c -> !touches(c, TEST_PATH)).toList();
    if (2 * tested.size() > fixes.size()) {
      return Verdict.passed(
          tested.stream()
              .limit(3)
              .map(c -> committed(c, share(tested, fixes) + " changed a test, this one too"))
              .toList());
    }
    List<Commit> open = untested.stream().filter(c -> touches(c, HOLDS_TESTS_TOO)).toList();
    if (2 * (tested.size() + open.size()) > fixes.size()) {
      return Verdict.unproven(
          "Tests may stand in the very files that fixes changed",
          open.stream()
              .limit(5)
              .map(c -> committed(c, "Changed files that may hold tests"))
              .toList());
    }
    return Verdict.failed(
        new Finding(
            "fixes without tests",
            share(untested, fixes) + " changed no test",
            untested.stream()
                .limit(20)
                .map(c -> committed(c, "A fix that changed no test"))
                .toList()));
  }

  private static String share(List<Commit> some, List<Commit> all) {
    return all.size() == 1
        ? "The only fix of the history"
        : "%d of the %d newest fixes".formatted(some.size(), all.size());
  }

  private static boolean isFix(Commit commit) {
    return FIX.matcher(commit.subject()).matches()
        && !OTHER_FIX.matcher(commit.subject()).matches()
        && commit.changes().stream()
            .anyMatch(
                c ->
                    CODE_PATH.matcher(c.path()).matches()
                        && !TEST_PATH.matcher(c.path()).matches());
  }

  private static boolean touches(Commit commit, Pattern path) {
    return commit.changes().stream()
        .filter(c -> c.kind() != Change.Kind.DELETED)
        .anyMatch(c -> path.matcher(c.path()).matches());
  }

  private static Evidence committed(Commit commit, String says) {
    return new Evidence.Committed(says, commit.shortId(), commit.subject());
  }
}
