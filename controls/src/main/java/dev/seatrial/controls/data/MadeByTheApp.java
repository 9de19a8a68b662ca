package dev.seatrial.controls.data;

import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Finding;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A schema that the app makes of its own code whenever it starts, in place of migrations. */
final class MadeByTheApp {
  /** Where in a file of code or settings the frameworks are told to; comments left out. */
  private static final Pattern MAKES =
      Pattern.compile(
          "(?m)^(?!\\s{0,40}(//|#|\\*|--)).{0,300}?(\\.AutoMigrate\\(|\\bsynchronize\\s{0,4}:\\s{0,4}true\\b|\\bsequelize\\.sync\\("
              + "|\\bmetadata\\.create_all\\b|\\bdb\\.create_all\\(|\\bddl-auto\\s{0,4}[:=]\\s{0,4}[\"']?(update|create)\\b|\\.EnsureCreated(Async)?\\()");

  private MadeByTheApp() {}

  static Optional<Finding> in(SourceTree tree) {
    return TextSearch.in(tree, MadeByTheApp::mayMake, "source and settings files", MAKES)
        .hits()
        .stream()
        .findFirst()
        .map(
            hit ->
                new Finding(
                    "schema",
                    "The app makes its schema of its own code when it starts, and no migrations of it are kept here",
                    List.of(hit.evidence("Makes or changes tables"))));
  }

  private static boolean mayMake(SourceFile file) {
    boolean settings = file.language() == Language.YAML || file.language() == Language.PROPERTIES;
    return file.role() == Role.PRODUCTION && (settings || file.language().isCode());
  }
}
