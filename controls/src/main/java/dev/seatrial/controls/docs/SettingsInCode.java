package dev.seatrial.controls.docs;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Matches;
import dev.seatrial.model.text.TextPattern;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The variables that an app's code asks its environment for. */
final class SettingsInCode {
  private static final String NAME = "([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)";

  private static final TextPattern READ =
      TextPattern.of(
          ("(?:process\\.env\\.|process\\.env\\[['\"]|import\\.meta\\.env\\.|os\\.environ\\[['\"]|os\\.environ\\.get\\(\\s{0,20}['\"]|os\\.(?:getenv|Getenv|LookupEnv)\\(\\s{0,20}['\"]"
                  + "|System\\.getenv\\(\"|\\bENV\\[['\"]|\\bENV\\.fetch\\(['\"]|\\bgetenv\\(['\"]|\\benv\\(['\"]|Deno\\.env\\.get\\(['\"]|\\benv::var\\(\"|GetEnvironmentVariable\\(\"|System\\.(?:get|fetch)_env!?\\(\"|\\bEnvironment\\.get\\(\"|\\(System/getenv \")"
                  + "%s\\b")
              .formatted(NAME));

  /** Set by what runs the app, not by those who set it up. */
  private static final Set<String> GIVEN =
      Set.of(
          "NODE_ENV",
          "RAILS_ENV",
          "RACK_ENV",
          "MIX_ENV",
          "APP_ENV",
          "NEXT_RUNTIME",
          "XDG_CONFIG_HOME",
          "XDG_RUNTIME_DIR");

  private SettingsInCode() {}

  /** Each variable, and a file that asks for it. */
  static Map<String, Place> in(SourceTree tree) {
    Map<String, Place> names = new TreeMap<>();
    for (SourceFile file : tree.files(SettingsInCode::mayAsk)) {
      Matches matches = READ.matches(tree.content(file).orEmpty());
      while (matches.find()) {
        if (!GIVEN.contains(matches.group(1))) {
          names.putIfAbsent(matches.group(1), Place.of(file.path()));
        }
      }
    }
    return names;
  }

  private static boolean mayAsk(SourceFile file) {
    return file.role() == Role.PRODUCTION
        && file.isRegular()
        && file.language().isCode()
        && file.language() != Language.SQL;
  }
}
