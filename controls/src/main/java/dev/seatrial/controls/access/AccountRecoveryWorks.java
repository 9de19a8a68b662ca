package dev.seatrial.controls.access;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges whether a test that asserts something sets a new password by way of a reset. */
@AutoService(Inspector.class)
public final class AccountRecoveryWorks implements Inspector {
  private static final Pattern RESET =
      Pattern.compile(
          "(?i)reset[-_/ ]?(\\w{1,8}[-_/ ])?password|password[-_/ ]?(\\w{1,8}[-_/ ])?reset"
              + "|recover[-_/ ]?(account|password)|account[-_/ ]?recovery");

  /** A way for people who cannot get in: a page, a link or a mail, and no tool for operators. */
  private static final Pattern FLOW =
      Pattern.compile(
          "(?i)forgot(ten)?[-_ ]?(your[-_ ])?password|resetPasswordForEmail|sendPasswordReset"
              + "|password[-_ ]?reset[-_ ]?(e?mail|token|link|request)|reset[-_ ]?password[-_ ]?(e?mail|token|link)"
              + "|/(reset|forgot)-?password|(reset|forgot)-?password/|recover[-_/ ]?account|account[-_/ ]?recovery");

  /** A walk that never gets to a new password stops half-way. */
  private static final Pattern NEW_PASSWORD =
      Pattern.compile("(?i)(new|another|changed|updated?|set)[-_ .(\"']{0,3}\\w{0,3}password");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("tested", Tests.class, SourceTree.class, AccountRecoveryWorks::tested));
  }

  private static Verdict tested(Tests tests, SourceTree tree) {
    Set<String> asserting =
        tests.files().stream()
            .filter(test -> test.assertions() > 0 && !test.placeholder())
            .map(TestFile::path)
            .collect(Collectors.toSet());
    List<Evidence> walks =
        TextSearch.in(tree, file -> asserting.contains(file.path()), "files of tests", RESET)
            .hits()
            .stream()
            .filter(hit -> !hit.line().strip().matches("(//|#|/?\\*).*"))
            .filter(hit -> NEW_PASSWORD.matcher(tree.text(hit.place().path())).find())
            .map(hit -> hit.evidence("A test resets a password"))
            .toList();
    if (!walks.isEmpty()) {
      return Verdict.passed(walks);
    }
    TextSearch flow = TextSearch.in(tree, AccountRecoveryWorks::isCode, "source files", FLOW);
    if (flow.hits().isEmpty() || !tests.scope().isWhole()) {
      return Verdict.unproven(
          "Whether the app resets passwords itself is not known", flow.evidence("Names it"));
    }
    return Verdict.failed(
        new Finding(
            "password reset",
            "The app resets passwords and no test that asserts something sets a new one",
            List.of(
                flow.hits().getFirst().evidence("Resets passwords"),
                Evidence.nothing("test that resets a password", tests.scope()))));
  }

  private static boolean isCode(SourceFile file) {
    return file.role() == Role.PRODUCTION && file.language().isCode();
  }
}
