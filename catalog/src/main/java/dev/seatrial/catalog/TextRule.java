package dev.seatrial.catalog;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.List;

/** One statement about the text of files: each must match a pattern, or none may. */
record TextRule(
    String aspect, String files, Pattern paths, Pattern pattern, boolean must, String message) {

  Inspection inspection() {
    return Inspection.of(aspect, SourceTree.class, this::judge);
  }

  private Verdict judge(SourceTree tree) {
    List<SourceFile> concerned = tree.files(file -> file.isRegular() && paths.matches(file.path()));
    if (concerned.isEmpty()) {
      return Verdict.unproven(
          "No file matches " + files + ", so the rule has looked at nothing",
          List.of(),
          Step.change("Let \"files\" match something, or retire the control"));
    }
    Scope scope =
        tree.scopeOf(Counted.of(concerned.size(), "file") + " that match " + files, concerned);
    List<Finding> findings = new ArrayList<>();
    List<Evidence> seen = new ArrayList<>();
    for (SourceFile file : concerned) {
      if (!(tree.content(file) instanceof Content.Text(String text))) {
        continue;
      }
      Matcher matcher = pattern.matcher(text);
      boolean found = matcher.find();
      Place place =
          found ? new Place(file.path(), line(text, matcher.start())) : Place.of(file.path());
      if (found == must) {
        seen.add(Evidence.at(place, must ? "Matches" : "Does not match"));
      } else {
        findings.add(Finding.at(place, file.path(), says()));
      }
    }
    if (!findings.isEmpty()) {
      return Verdict.failed(findings);
    }
    if (must) {
      return scope.isWhole()
          ? Verdict.passed(seen)
          : Verdict.unproven("Could not look at " + scope.blindspots().getFirst(), seen);
    }
    return Verdict.passed(Evidence.nothing("match of " + pattern.pattern(), scope));
  }

  private String says() {
    if (!message.isBlank()) {
      return message;
    }
    return (must ? "Nothing here matches " : "Something here matches ") + pattern.pattern();
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
