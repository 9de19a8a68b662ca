package dev.seatrial.project.structured;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.syntax.Hcl;
import dev.seatrial.syntax.Ini;
import dev.seatrial.syntax.Json;
import dev.seatrial.syntax.Parsed;
import dev.seatrial.syntax.Properties;
import dev.seatrial.syntax.Toml;
import dev.seatrial.syntax.Xml;
import dev.seatrial.syntax.Yaml;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** How a structured file is written, told by its name. */
enum Notation {
  YAML(Yaml::parse),
  JSON(Json::parse),
  /** JSON whose readers differ in what they forgive: comments are forgiven. */
  RELAXED_JSON(text -> Json.parse(text, Json.Dialect.RELAXED)),
  TOML(Toml::parse),
  INI(Ini::parse),
  PROPERTIES(Properties::parse),
  XML(Xml::parse),
  HCL(Hcl::parse),
  NONE(text -> new Parsed.Broken("not a structured file", 0));

  /** Files whose one reader forgives nothing. */
  private static final Set<String> STRICT =
      Set.of(
          "package.json",
          "package-lock.json",
          "npm-shrinkwrap.json",
          "composer.json",
          "composer.lock",
          "packages.lock.json");

  private static final Set<String> TOML_NAMES =
      Set.of("Pipfile", "poetry.lock", "uv.lock", "pdm.lock", "Cargo.lock");
  private static final Set<String> JSON_NAMES =
      Set.of(
          ".eslintrc",
          ".renovaterc",
          ".babelrc",
          ".swcrc",
          ".nycrc",
          "bun.lock",
          "flake.lock",
          "Pipfile.lock");
  private static final Set<String> INI_NAMES =
      Set.of(".coveragerc", ".flake8", ".pylintrc", ".editorconfig", ".npmrc", ".bumpversion.cfg");

  @SuppressWarnings("ImmutableEnumChecker") // parsers keep no state
  private final Function<String, Parsed> parser;

  Notation(Function<String, Parsed> parser) {
    this.parser = parser;
  }

  Parsed parse(String text) {
    return parser.apply(text);
  }

  static Notation of(SourceFile file) {
    String name = file.name();
    if (STRICT.contains(name)) {
      return JSON;
    }
    if (TOML_NAMES.contains(name)) {
      return TOML;
    }
    if (JSON_NAMES.contains(name)) {
      return RELAXED_JSON;
    }
    if (INI_NAMES.contains(name)) {
      return INI;
    }
    int dot = name.lastIndexOf('.');
    return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "yml", "yaml" -> YAML;
      case "json", "jsonc", "json5", "webmanifest" -> RELAXED_JSON;
      case "toml" -> TOML;
      case "ini", "cfg" -> INI;
      case "properties" -> PROPERTIES;
      case "tf", "tfvars", "tofu", "hcl" -> HCL;
      case "xml", "csproj", "fsproj", "vbproj", "props", "targets", "config" -> XML;
      default -> byLanguage(file);
    };
  }

  private static Notation byLanguage(SourceFile file) {
    return switch (file.language()) {
      case YAML -> YAML;
      case JSON -> RELAXED_JSON;
      case TOML -> TOML;
      case PROPERTIES -> PROPERTIES;
      case XML -> XML;
      default -> NONE;
    };
  }
}
