package dev.seatrial.project.migration;

import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.Migration.Way;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tools of frameworks whose migrations are programs or change sets, each told by its own words. */
final class FrameworkTools {
  private static final Pattern ECTO =
      Pattern.compile("((?:.*/)?(?:\\w*_)?migrations)/(\\d{8,})_([^/]*)\\.exs?");
  private static final Pattern GO =
      Pattern.compile("((?:.*/)?migrations?)/(\\d+)_([^/]*)(?<!_test)\\.go");
  private static final Pattern DOCTRINE =
      Pattern.compile("((?:.*/)?[mM]igrations(?:/\\d{4})?)/Version(\\d{14})([^/]*)\\.php");
  private static final Pattern PHINX =
      Pattern.compile("((?:.*/)?[mM]igrations)/(\\d{14})_([^/]*)\\.php");
  private static final Pattern SEA_ORM =
      Pattern.compile("((?:.*/)?migrations?(?:/src)?)/m(\\d{8}_\\d{6})_([^/]*)\\.rs");
  private static final Pattern FLUENT =
      Pattern.compile("((?:.*/)?[^/]*[mM]igrations?(?:/[^/]+)?)/([^/]*)()\\.cs");
  private static final Pattern SWIFT =
      Pattern.compile("((?:.*/)?[^/]*[mM]igrations?)/(?:(\\d*)[^/]*/)?([^/]*)\\.swift");
  private static final Pattern LIQUIBASE =
      Pattern.compile("((?:.*/)?[^/]*change-?logs?[^/]*(?:/.+)?)/([^/]*)()\\.(?:xml|ya?ml|sql)");

  private static final Pattern FLUENT_VERSION =
      Pattern.compile("\\[\\w{0,40}Migration\\(\\s{0,4}(\\d[\\d_]*)");
  private static final Pattern CHANGE_SET =
      Pattern.compile(
          "<changeSet\\b|(?m:^\\s{0,12}-\\s{1,4}changeSet:)|(?m:^--\\s{0,4}changeset\\s)");
  private static final Pattern ELIXIR_DOWN =
      Pattern.compile(
          "\\bdef down\\b(?:\\(\\s{0,4}\\))?(?:, do:\\s{0,4}(\\S+)| do\\s{1,40}(\\S+))");
  private static final Pattern GO_DOWN =
      Pattern.compile(
          "\\bfunc(?: \\(\\w+ \\*?\\w+\\))? [dD]own\\w*\\(|\\b[rR]ollback:\\s{0,4}func\\(|\\}, func\\(");
  private static final Pattern RUST_DOWN =
      Pattern.compile("\\basync fn down\\([^{]{0,200}\\{\\s{0,80}(\\S+)");

  private FrameworkTools() {}

  static List<MigrationTool> all() {
    return List.of(
        tool("ecto", ECTO, "Migration", FrameworkTools::ecto),
        tool("go", GO, "func ", FrameworkTools::go),
        tool("doctrine", DOCTRINE, "extends AbstractMigration", CodeTools::braces),
        tool("phinx", PHINX, "extends ", FrameworkTools::phinx),
        tool("sea-orm", SEA_ORM, "MigrationTrait", FrameworkTools::seaOrm),
        tool("fluent", SWIFT, "func prepare(on", CodeTools::braces),
        MigrationTool.at(
            FLUENT,
            (path, file, tree) -> {
              String text = tree.content(file).orEmpty();
              Matcher version = FLUENT_VERSION.matcher(text);
              return version.find()
                  ? Optional.of(
                      new MigrationTool.Found(
                          "fluentmigrator",
                          path.group(1),
                          new Migration(
                              file.path(),
                              version.group(1),
                              path.group(2),
                              text.contains("AutoReversingMigration")
                                  ? Way.DERIVED
                                  : CodeTools.braces(text))))
                  : Optional.empty();
            }),
        MigrationTool.at(
            LIQUIBASE,
            (path, file, tree) ->
                CHANGE_SET.matcher(tree.content(file).orEmpty()).find()
                    ? Optional.of(
                        new MigrationTool.Found(
                            "liquibase",
                            path.group(1),
                            new Migration(file.path(), path.group(2), path.group(2), Way.UNKNOWN)))
                    : Optional.empty()));
  }

  /** How a migration of one tool can be undone, by its text. */
  @FunctionalInterface
  private interface Back {
    Way in(String text);
  }

  private static MigrationTool tool(String name, Pattern paths, String sign, Back back) {
    return MigrationTool.at(
        paths,
        (path, file, tree) -> {
          String text = tree.content(file).orEmpty();
          return text.contains(sign)
              ? Optional.of(
                  new MigrationTool.Found(
                      name,
                      path.group(1),
                      new Migration(
                          file.path(),
                          Optional.ofNullable(path.group(2)).orElse(""),
                          path.group(3),
                          back.in(text))))
              : Optional.empty();
        });
  }

  private static Way ecto(String text) {
    Matcher down = ELIXIR_DOWN.matcher(text);
    if (down.find()) {
      String first = Optional.ofNullable(down.group(1)).orElse(down.group(2));
      return first.matches(":ok|raise|nil|end|IO\\..*") ? Way.NONE : Way.DOWN_SCRIPT;
    }
    if (!text.contains("def change")) {
      return Way.NONE;
    }
    return text.contains("execute") || text.contains("modify") ? Way.UNKNOWN : Way.DERIVED;
  }

  private static Way go(String text) {
    Matcher down = GO_DOWN.matcher(text);
    if (!down.find()) {
      return text.contains(".sql") || text.contains("gormigrate") ? Way.UNKNOWN : Way.NONE;
    }
    int body = text.indexOf('{', down.end());
    String says = body < 0 ? "" : text.substring(body + 1).strip();
    return says.isEmpty() || says.startsWith("return nil") || says.startsWith("}")
        ? Way.NONE
        : Way.DOWN_SCRIPT;
  }

  private static Way phinx(String text) {
    return text.contains("function change(") ? Way.DERIVED : CodeTools.braces(text);
  }

  private static Way seaOrm(String text) {
    Matcher down = RUST_DOWN.matcher(text);
    return down.find() && !down.group(1).matches("Ok\\(.*|todo!.*|Err\\(.*|}")
        ? Way.DOWN_SCRIPT
        : Way.NONE;
  }
}
