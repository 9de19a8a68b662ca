package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tells the language of a file by its name and, where that says nothing, by its first line. */
public final class Languages {
  private static final Map<String, Language> BY_EXTENSION = new HashMap<>();
  private static final Map<String, Language> BY_NAME = new HashMap<>();
  private static final Map<String, Language> BY_INTERPRETER =
      Map.of(
          "python", Language.PYTHON,
          "node", Language.JAVASCRIPT,
          "deno", Language.TYPESCRIPT,
          "bun", Language.TYPESCRIPT,
          "ruby", Language.RUBY,
          "php", Language.PHP,
          "pwsh", Language.POWERSHELL,
          "elixir", Language.ELIXIR,
          "perl", Language.UNCOMMON,
          "groovy", Language.GROOVY);

  static {
    extensions(Language.TYPESCRIPT, "ts tsx mts cts");
    extensions(Language.JAVASCRIPT, "js jsx mjs cjs es6 gs");
    extensions(Language.VUE, "vue");
    extensions(Language.SVELTE, "svelte");
    extensions(Language.PYTHON, "py pyi pyw pyx");
    extensions(Language.JAVA, "java");
    extensions(Language.KOTLIN, "kt kts");
    extensions(Language.SCALA, "scala sc sbt");
    extensions(Language.GROOVY, "groovy gradle jenkinsfile");
    extensions(Language.GO, "go");
    extensions(Language.RUBY, "rb rake ru gemspec rbi jbuilder");
    extensions(Language.PHP, "php phtml php5 inc");
    extensions(Language.CSHARP, "cs csx");
    extensions(Language.FSHARP, "fs fsx fsi");
    extensions(Language.RUST, "rs");
    extensions(Language.ELIXIR, "ex exs");
    extensions(Language.DART, "dart");
    extensions(Language.SWIFT, "swift");
    extensions(Language.C, "c h cc cpp cxx hpp hh hxx m mm");
    extensions(
        Language.UNCOMMON,
        "clj cljs cljc bb cr hs lhs erl hrl gleam ml mli re res elm purs nim zig jl lua pl pm psgi"
            + " cgi r rkt scm lisp pas pp dpr vb bas asp f90 f95 adb ads cob cbl tcl hx gd coffee"
            + " cfm cfc raku p6 sol roc odin");
    extensions(Language.SQL, "sql psql pgsql plpgsql ddl");
    extensions(Language.SHELL, "sh bash zsh ksh fish bats");
    extensions(Language.POWERSHELL, "ps1 psm1 psd1");
    extensions(Language.HTML, "html htm xhtml");
    extensions(Language.CSS, "css scss sass less pcss styl");
    extensions(
        Language.TEMPLATE,
        "ejs hbs handlebars mustache jinja jinja2 j2 erb haml slim twig liquid pug jade njk heex"
            + " leex eex ftl vm gotmpl tmpl tpl cshtml razor vbhtml jsp jspx gohtml astro mjml");
    extensions(Language.PROTOBUF, "proto");
    extensions(Language.GRAPHQL, "graphql gql graphqls");
    extensions(Language.PRISMA, "prisma");
    extensions(Language.HCL, "tf tfvars hcl tofu nomad");
    extensions(Language.DOCKERFILE, "dockerfile containerfile");
    extensions(Language.MAKEFILE, "mk mak make");
    extensions(Language.YAML, "yml yaml");
    extensions(Language.JSON, "json json5 jsonc jsonl ndjson webmanifest geojson har");
    extensions(Language.TOML, "toml");
    extensions(
        Language.XML, "xml xsd xsl xslt csproj fsproj vbproj props targets plist svg wsdl resx");
    extensions(Language.PROPERTIES, "properties ini cfg editorconfig");
    extensions(Language.MARKDOWN, "md markdown mdx mdc");
    extensions(Language.TEXT, "txt text rst adoc asciidoc org csv tsv log po pot");
    extensions(Language.NOTEBOOK, "ipynb");
    extensions(
        Language.BINARY,
        "png jpg jpeg gif webp avif ico bmp tif tiff psd ai eps heic woff woff2 ttf otf eot pdf zip"
            + " gz tgz bz2 xz 7z rar tar jar war ear class so dylib dll exe bin o a lib wasm pyc db"
            + " sqlite sqlite3 mp3 mp4 m4a m4v mov avi webm ogg wav flac doc docx xls xlsx ppt pptx"
            + " odt ods jks keystore p12 pfx der parquet avro npy pkl onnx glb gltf fbx blend");
    names(Language.DOCKERFILE, "dockerfile containerfile");
    names(Language.MAKEFILE, "makefile gnumakefile justfile taskfile");
    names(
        Language.RUBY,
        "gemfile rakefile capfile guardfile vagrantfile brewfile podfile fastfile appfile dangerfile");
    names(Language.GROOVY, "jenkinsfile");
    names(Language.TOML, "poetry.lock cargo.lock uv.lock pdm.lock pipfile gopkg.lock");
    names(
        Language.JSON,
        "pipfile.lock composer.lock .babelrc .eslintrc .prettierrc .swcrc .jshintrc .stylelintrc"
            + " .lintstagedrc flake.lock deno.lock bun.lock packages.lock.json");
    names(Language.SHELL, ".bashrc .bash_profile .profile .zshrc gradlew mvnw .envrc");
    names(Language.PROPERTIES, ".npmrc .gitconfig .coveragerc .flake8 .pylintrc .gitmodules");
    names(
        Language.TEXT,
        "license licence copying notice authors contributors readme changelog codeowners procfile"
            + " version .gitignore .gitattributes .dockerignore .npmignore .eslintignore"
            + " .prettierignore .gcloudignore .helmignore .nvmrc .node-version .python-version"
            + " .ruby-version .java-version .tool-versions yarn.lock gemfile.lock"
            + " podfile.lock go.mod go.sum go.work cmakelists.txt");
    names(Language.YAML, "pubspec.lock");
    names(Language.ELIXIR, "mix.lock");
    names(Language.BINARY, "bun.lockb .ds_store");
  }

  private Languages() {}

  private static void extensions(Language language, String extensions) {
    for (String extension : extensions.split(" ", -1)) {
      BY_EXTENSION.put(extension, language);
    }
  }

  private static void names(Language language, String names) {
    for (String name : names.split(" ", -1)) {
      BY_NAME.put(name, language);
    }
  }

  /** The language of the file at a path, as far as the path tells. */
  public static Language of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    Language named = BY_NAME.get(name);
    if (named != null) {
      return named;
    }
    if (isDotenv(name)) {
      return Language.DOTENV;
    }
    if (path.startsWith(".husky/") && name.indexOf('.') < 0) {
      return Language.SHELL;
    }
    if (isContainerfile(name)) {
      return Language.DOCKERFILE;
    }
    if (name.endsWith(".blade.php")) {
      return Language.TEMPLATE;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1);
    if (isStandIn(extension) && dot > 0) {
      return of(name.substring(0, dot));
    }
    return BY_EXTENSION.getOrDefault(extension, Language.OTHER);
  }

  /** The language of the file at a path with this first line. */
  public static Language of(String path, String firstLine) {
    Language byPath = of(path);
    if (byPath != Language.OTHER || !firstLine.startsWith("#!")) {
      return byPath;
    }
    String[] words = firstLine.substring(2).strip().split("\\s+", -1);
    for (String word : words) {
      String program = word.substring(word.lastIndexOf('/') + 1).replaceAll("[0-9.]+$", "");
      if (BY_INTERPRETER.containsKey(program)) {
        return BY_INTERPRETER.get(program);
      }
      if (program.endsWith("sh")) {
        return Language.SHELL;
      }
    }
    return byPath;
  }

  private static boolean isDotenv(String name) {
    boolean dotted = name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env");
    boolean named = dotted || name.startsWith("env.");
    return (named && !hasCodeExtension(name)) || name.equals(".flaskenv");
  }

  private static boolean hasCodeExtension(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return BY_EXTENSION.containsKey(extension) || name.endsWith(".d.ts");
  }

  private static boolean isContainerfile(String name) {
    boolean named = name.startsWith("dockerfile.") || name.startsWith("containerfile.");
    return named && !name.endsWith(".dockerignore") && !name.endsWith(".md");
  }

  /** Whether it marks a file that stands in for one of the name before it. */
  private static boolean isStandIn(String extension) {
    return switch (extension) {
      case "example", "sample", "template", "dist", "default", "orig", "bak", "local" -> true;
      default -> false;
    };
  }
}
