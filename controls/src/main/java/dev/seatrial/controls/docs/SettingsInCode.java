package dev.seatrial.controls.docs;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that an app's code asks its environment for. */
final class SettingsInCode {
  private static final String NAME = "([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)";

  private static final Pattern READ =
      Pattern.compile(
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
      Matcher matcher = READ.matcher(tree.content(file).orEmpty());
      while (matcher.find()) {
        if (!GIVEN.contains(matcher.group(1))) {
          names.putIfAbsent(matcher.group(1), Place.of(file.path()));
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
