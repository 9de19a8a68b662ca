package dev.seatrial.project.migration;

import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Migrations kept in a program: an ordered list of steps in a file that is named for them, run
 * against a recorded schema version. Such steps have no way back of their own.
 */
final class Embedded {
  private static final Pattern NAMES =
      Pattern.compile("(?:.*/)?(?:\\w*_)?migrations?\\.(?:go|ts|js|py|rs|java|kt|rb)");
  private static final Pattern LIST =
      Pattern.compile(
          "\\b\\w*[mM]igrations?\\w*\\b[^\\n]{0,80}(?:=|:=)\\s{0,4}[^\\n]{0,60}[\\[{(]");
  private static final Pattern STEP =
      Pattern.compile(
          "\\bfunc\\s{0,4}\\(\\s{0,4}\\w+ (?:context\\.Context, \\w+ )?\\*?(?:sql|sqlx|pgx)\\.\\w+|(?m:^\\s{0,12}(?:sql|up|query)\\s{0,4}[:=])");
  private static final Pattern CHANGE =
      Pattern.compile("(?i)\\b(?:create|alter|drop)\\s{1,4}(?:table|index|type|extension)\\b");

  /** Without a note of what was applied, such a list is run again, or by hand. */
  private static final Pattern RECORDED =
      Pattern.compile(
          "(?i)\\b(?:schema|migrations?|db|database|user|current)_?version|\\bschema_?migrations?\\b|\\b_migrations\\b|applied_?migrations?|migrations?_?(?:applied|history|log)\\b");

  private static final int FEWEST = 3;

  private Embedded() {}

  static boolean claims(SourceFile file) {
    return file.role() == Role.PRODUCTION && NAMES.matcher(file.path()).matches();
  }

  static Optional<MigrationSet> read(SourceFile file, SourceTree tree) {
    String text = tree.content(file).orEmpty();
    if (!LIST.matcher(text).find() || count(CHANGE, text) < FEWEST) {
      return Optional.empty();
    }
    int steps = count(STEP, text);
    boolean recorded =
        tree
            .files(f -> f.folder().equals(file.folder()) && f.language() == file.language())
            .stream()
            .anyMatch(f -> RECORDED.matcher(tree.content(f).orEmpty()).find());
    if (steps < FEWEST || !recorded) {
      return Optional.empty();
    }
    List<Migration> migrations = new ArrayList<>();
    for (int i = 1; i <= steps; i++) {
      migrations.add(
          new Migration(file.path(), String.valueOf(i), "step " + i, Migration.Way.NONE));
    }
    return Optional.of(new MigrationSet("code", file.folder(), migrations));
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
