package dev.seatrial.project.migration;

import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.Migration.Way;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tools whose migrations are programs: each file says how it goes up, and often how down. */
final class CodeTools {
  private static final Pattern ALEMBIC = Pattern.compile("((?:.*/)?versions)/([^/]*)\\.py");
  private static final Pattern DJANGO =
      Pattern.compile("((?:.*/)?migrations)/(\\d{4})_([^/]*)\\.py");
  private static final Pattern RAILS =
      Pattern.compile("((?:.*/)?db/(?:\\w+_)?migrate)/(\\d+)_([^/]*)\\.rb");
  private static final Pattern LARAVEL =
      Pattern.compile("((?:.*/)?database/migrations)/([\\d_]+?)_([a-z][^/]*)\\.php");
  private static final Pattern ENTITY_FRAMEWORK =
      Pattern.compile("((?:.*/)?Migrations)/(\\d{14})_([^/.]*)\\.cs");
  private static final Pattern SCRIPT =
      Pattern.compile("((?:.*/)?migrations?(?:/[^/]+)?)/(\\d+)[_-]([^/]*)\\.[cm]?[jt]s");

  private static final Pattern PYTHON_DOWN =
      Pattern.compile(
          "(?m)^def downgrade\\([^)]{0,80}\\)[^:\\n]{0,40}:[^\\n]*\\n((?:[ \\t]+[^\\n]*\\n|[ \\t]*\\n)*)");
  private static final Pattern RUBY_DOWN =
      Pattern.compile("(?m)^\\s{1,8}def (?:self\\.)?down\\b([\\s\\S]*?)^\\s{1,8}end\\b");
  private static final Pattern RUBY_ONE_WAY =
      Pattern.compile(
          "\\b(?:execute|change_column|remove_columns?)\\b[^\\n]*|IrreversibleMigration");
  private static final Pattern BRACE_DOWN =
      Pattern.compile(
          "\\bfunc\\s{1,4}revert\\s{0,4}\\(|\\b[dD]own\\s{0,4}(?::[^=\\n]{0,60}=|=)?\\s{0,4}(?:async\\s{0,4})?(?:function\\s{0,4})?\\(");

  private CodeTools() {}

  static List<MigrationTool> all() {
    return List.of(
        tool(ALEMBIC, CodeTools::alembic),
        tool(DJANGO, CodeTools::django),
        tool(RAILS, (path, text) -> Optional.of(found("rails", path, rails(text)))),
        tool(LARAVEL, (path, text) -> Optional.of(found("laravel", path, braces(text)))),
        tool(ENTITY_FRAMEWORK, CodeTools::entityFramework),
        tool(SCRIPT, CodeTools::script));
  }

  private record Sketch(String tool, String folder, String version, String name, Way way) {
    MigrationTool.Found of(SourceFile file) {
      return new MigrationTool.Found(tool, folder, new Migration(file.path(), version, name, way));
    }
  }

  private static MigrationTool tool(
      Pattern paths, BiFunction<Matcher, String, Optional<Sketch>> layout) {
    return MigrationTool.at(
        paths,
        (path, file, tree) ->
            layout.apply(path, tree.content(file).orEmpty()).map(s -> s.of(file)));
  }

  private static Sketch found(String tool, Matcher path, Way way) {
    return new Sketch(tool, path.group(1), path.group(2), path.group(3), way);
  }

  private static Optional<Sketch> alembic(Matcher path, String text) {
    if (!text.contains("down_revision")) {
      return Optional.empty();
    }
    Matcher down = PYTHON_DOWN.matcher(text);
    boolean back = down.find() && saysPython(down.group(1));
    Matcher revision = RevisionChain.REVISION.matcher(text);
    return Optional.of(
        new Sketch(
            "alembic",
            path.group(1),
            revision.find() ? revision.group(1) : "",
            path.group(2),
            back ? Way.DOWN_SCRIPT : Way.NONE));
  }

  private static boolean saysPython(String body) {
    return !body.contains("NotImplementedError")
        && body.lines()
            .map(String::strip)
            .anyMatch(
                line ->
                    !line.isEmpty()
                        && !line.startsWith("#")
                        && !line.equals("pass")
                        && !line.startsWith("\"\"\""));
  }

  private static Optional<Sketch> django(Matcher path, String text) {
    if (!text.contains("migrations.Migration")) {
      return Optional.empty();
    }
    return Optional.of(
        found("django", path, DjangoSteps.canAllBeTakenBack(text) ? Way.DERIVED : Way.NONE));
  }

  private static Way rails(String text) {
    Matcher down = RUBY_DOWN.matcher(text);
    if (down.find()) {
      boolean raises = down.group(1).contains("Irreversible") || down.group(1).isBlank();
      return raises ? Way.NONE : Way.DOWN_SCRIPT;
    }
    if (!text.contains("def change")) {
      return Way.NONE;
    }
    return RUBY_ONE_WAY.matcher(text).find() && !text.contains("reversible")
        ? Way.NONE
        : Way.DERIVED;
  }

  private static Optional<Sketch> entityFramework(Matcher path, String text) {
    return text.contains("MigrationBuilder")
        ? Optional.of(found("ef", path, braces(text)))
        : Optional.empty();
  }

  private static Optional<Sketch> script(Matcher path, String text) {
    String tool;
    if (text.contains("queryRunner")) {
      tool = "typeorm";
    } else if (text.contains("queryInterface")) {
      tool = "sequelize";
    } else if (text.contains("knex") || text.contains("Knex")) {
      tool = "knex";
    } else if (text.contains("Kysely") || text.contains("pgm.") || text.contains("this.addSql")) {
      tool = "script";
    } else {
      return Optional.empty();
    }
    return Optional.of(found(tool, path, braces(text)));
  }

  /** The body of a down function in a language with braces: empty or throwing is no way back. */
  static Way braces(String text) {
    Matcher down = BRACE_DOWN.matcher(text);
    if (!down.find()) {
      return Way.NONE;
    }
    int open = text.indexOf('{', down.end());
    int depth = 0;
    int at = open;
    while (at >= 0 && at < text.length()) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      at++;
    }
    String body =
        open < 0 ? "" : text.substring(open + 1, Math.max(open + 1, Math.min(at, text.length())));
    boolean says =
        body.lines()
            .map(String::strip)
            .anyMatch(
                line ->
                    !line.isEmpty()
                        && !line.startsWith("//")
                        && !line.startsWith("*")
                        && !line.startsWith("/*"));
    return says && !body.strip().matches("(?s)(?:throw|fatalError)\\b.*")
        ? Way.DOWN_SCRIPT
        : Way.NONE;
  }
}
