package dev.seatrial.controls.config;

import dev.seatrial.controls.shared.Stage;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A file of settings whose name or folder says for which environment it is. */
record StagedFile(SourceFile file, Stage stage) {
  private static final Set<Language> SETTINGS =
      Set.of(
          Language.YAML,
          Language.JSON,
          Language.TOML,
          Language.PROPERTIES,
          Language.HCL,
          Language.DOTENV,
          Language.XML);

  /** Where an environment's name stands for the environment, and not for a part of the app. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)(.*/)?(envs?|environments?|overlays|stages?|config|configs|settings|deploy|deployment|infra|infrastructure|terraform|helm|charts?|k8s|kubernetes|values)/.*"
              + "|(.*/)?(\\.env|env|values|application|appsettings|config|settings|wrangler|fly|render|compose|docker-compose|serverless|app)[._-][^/]*"
              + "|(.*/)?[^/]*\\.tfvars(\\.json)?");

  static List<StagedFile> in(SourceTree tree) {
    return tree.files(StagedFile::mayHold).stream()
        .filter(tree::isOwn)
        .flatMap(file -> stage(file.path()).map(stage -> new StagedFile(file, stage)).stream())
        .filter(staged -> !tree.content(staged.file).orEmpty().isBlank())
        .toList();
  }

  private static boolean mayHold(SourceFile file) {
    boolean settings = SETTINGS.contains(file.language()) || file.name().endsWith(".tfvars");
    boolean role = file.role() == Role.PRODUCTION || file.role() == Role.EXAMPLE;
    return file.isRegular()
        && settings
        && role
        && !file.path().startsWith(".github/")
        && PLACE.matcher(file.path()).matches();
  }

  private static Optional<Stage> stage(String path) {
    return Stage.in(path.replaceFirst("\\.(example|sample|template|dist)$", ""));
  }

  /** What it has in common with the same file of another environment. */
  String family() {
    return Stage.without(file.path());
  }

  /** Its environment in a word. */
  String word() {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
