package dev.seatrial.controls.tests;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.TestFile.Suspect;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tests that a change takes away: cases that are gone from everywhere, cases that are skipped,
 * assertions in cases that stayed, and the share of code that has to be covered. A case that moved,
 * or went with the code that it tested, is none of them.
 */
final class KeptTests {
  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(?:it|test|specify|scenario|it\\.each|test\\.each)(?:\\.\\w+)*\\s*\\(?\\s*[\"'`]([^\"'`\\n]{1,200})[\"'`]"
              + "|\\bdef\\s+(test_\\w+)|\\bfunc\\s+(Test\\w+)|\\bvoid\\s+(\\w+)\\s*\\(|\\bfun\\s+[`]?([\\w ]+)[`]?\\s*\\("
              + "|\\bfunction\\s+(test\\w+)|\\bfn\\s+(\\w+)\\s*\\(");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,3}(?:\\.\\d+)?\\b");
  private static final int LIMIT_LINES = 6;

  private final GuardSide before;
  private final GuardSide after;

  KeptTests(GuardSide before, GuardSide after) {
    this.before = before;
    this.after = after;
  }

  List<Finding> lost() {
    List<Finding> lost = new ArrayList<>();
    Map<String, TestFile> now =
        after.tests().files().stream().collect(Collectors.toMap(TestFile::path, file -> file));
    Set<String> everywhere = new HashSet<>();
    now.keySet().forEach(path -> everywhere.addAll(titles(after, path)));
    for (TestFile file : before.tests().files()) {
      Optional<TestFile> kept = Optional.ofNullable(now.get(file.path()));
      cases(file, kept, everywhere).ifPresent(lost::add);
      kept.flatMap(still -> assertions(file, still)).ifPresent(lost::add);
    }
    lost.addAll(silenced());
    lost.addAll(limits());
    return lost;
  }

  private static Set<String> titles(GuardSide side, String path) {
    Set<String> titles = new HashSet<>();
    Matcher matcher = TITLE.matcher(side.tree().text(path));
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        Optional.ofNullable(matcher.group(group)).ifPresent(titles::add);
      }
    }
    return titles;
  }

  private Optional<Finding> cases(TestFile file, Optional<TestFile> kept, Set<String> everywhere) {
    Set<String> gone = titles(before, file.path());
    gone.removeAll(everywhere);
    int fewer = kept.map(still -> file.cases() - still.cases()).orElse(file.cases());
    int lost = Math.min(gone.size(), fewer);
    if (lost <= 0 || (kept.isEmpty() && isWithoutSubject(file.path()))) {
      return Optional.empty();
    }
    String shown = gone.stream().sorted().limit(3).collect(Collectors.joining(", "));
    return Optional.of(
        Finding.absent(
            "cases of " + file.path(),
            "%d of %d cases of %s are gone: %s".formatted(lost, file.cases(), file.path(), shown),
            "test with these names",
            after.tests().scope()));
  }

  /** Whether what a file of tests is named after went with it. */
  private boolean isWithoutSubject(String test) {
    String stem =
        test.substring(test.lastIndexOf('/') + 1)
            .replaceFirst("\\.[^.]+$", "")
            .replaceFirst("([._-]?(?:test|tests|spec|e2e|IT))$|(?:Test|Tests|Spec)$", "")
            .replaceFirst("^test_", "");
    List<SourceFile> subjects =
        before
            .tree()
            .files(
                f -> !f.path().equals(test) && f.name().replaceFirst("\\.[^.]+$", "").equals(stem));
    return !subjects.isEmpty()
        && subjects.stream().noneMatch(f -> after.tree().file(f.path()).isPresent());
  }

  private static Optional<Finding> assertions(TestFile was, TestFile is) {
    return is.cases() >= was.cases() && is.assertions() < was.assertions()
        ? Optional.of(
            Finding.at(
                Place.of(is.path()),
                "assertions of " + is.path(),
                "As many cases as before assert less: %d assertions in place of %d"
                    .formatted(is.assertions(), was.assertions())))
        : Optional.empty();
  }

  private List<Finding> silenced() {
    Map<String, Integer> known = new HashMap<>();
    before.tests().files().stream()
        .flatMap(file -> file.suspects().stream())
        .forEach(suspect -> known.merge(key(suspect), 1, Integer::sum));
    List<Finding> silenced = new ArrayList<>();
    for (TestFile file : after.tests().files()) {
      for (Suspect suspect : file.suspects()) {
        boolean old = known.merge(key(suspect), -1, Integer::sum) >= 0;
        boolean quiet =
            switch (suspect.kind()) {
              case SKIPPED, FOCUSED -> true;
              case RETRIED, SLEEPS -> false;
            };
        if (quiet && !old) {
          silenced.add(
              Finding.at(
                  new Place(file.path(), suspect.line()),
                  "silenced " + suspect.text().strip(),
                  "The change silences a test, or those around it",
                  suspect.text()));
        }
      }
    }
    return silenced;
  }

  private static String key(Suspect suspect) {
    return suspect.kind() + " " + suspect.text().strip();
  }

  private List<Finding> limits() {
    List<Finding> lowered = new ArrayList<>();
    for (CoverageTool tool : CoverageTool.values()) {
      OptionalInt was = limit(before, tool);
      OptionalInt is = limit(after, tool);
      String subject = "coverage limit of " + tool.name().toLowerCase(java.util.Locale.ROOT);
      if (was.isPresent() && is.isEmpty()) {
        lowered.add(
            Finding.absent(
                subject,
                "The share of code that has to be covered is asked for no longer",
                "share of code that has to be covered",
                after.manifests().scope().and(after.tree().scope())));
      } else if (was.isPresent() && is.getAsInt() < was.getAsInt()) {
        lowered.add(
            new Finding(
                subject,
                "The share of code that has to be covered falls from %d to %d"
                    .formatted(was.getAsInt(), is.getAsInt()),
                places(tool)));
      }
    }
    return lowered;
  }

  private List<Evidence> places(CoverageTool tool) {
    return after.limits().stream()
        .filter(ask -> ask.tool() == tool)
        .map(ask -> ask.evidence("Asks for a share"))
        .toList();
  }

  /** The lowest share that is asked for anywhere. */
  private static OptionalInt limit(GuardSide side, CoverageTool tool) {
    return side.limits().stream()
        .filter(ask -> ask.tool() == tool)
        .flatMap(ask -> numbers(side, ask).stream())
        .mapToInt(Integer::intValue)
        .min();
  }

  private static List<Integer> numbers(GuardSide side, Coverage.Ask ask) {
    String text =
        side.tree()
            .text(ask.place().path())
            .lines()
            .skip(Math.max(0, ask.place().line() - 1))
            .limit(LIMIT_LINES)
            .takeWhile(line -> !line.strip().startsWith("}"))
            .collect(Collectors.joining("\n"));
    return NUMBER
        .matcher(text)
        .results()
        .map(found -> (int) Double.parseDouble(found.group()))
        .filter(number -> number > 0 && number <= 100)
        .toList();
  }
}
