package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.stack.App;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the apps of one ecosystem look. A shape names a kind only where the unit is started or
 * deployed by itself; where it names none, the unit is part of something else.
 */
interface Shape {
  /** As many pages as tell a web application from a service that sends a mail. */
  int PAGES = 5;

  /** All shapes. */
  List<Shape> ALL =
      List.of(
          new NodeShape(),
          Shape::python,
          Shape::go,
          Shape::jvm,
          Shape::dotnet,
          Shape::ruby,
          Shape::php,
          Shape::others);

  /** What the unit is by this shape. */
  Optional<App.Kind> of(Unit unit);

  private static Optional<App.Kind> python(Unit unit) {
    if (!unit.isOf(Ecosystem.PYPI)) {
      return Optional.empty();
    }
    if (unit.has(CodeMark.PYTHON_PAGES) && unit.makes(App.Kind.FULL_STACK)) {
      return Optional.of(App.Kind.FULL_STACK);
    }
    boolean django = unit.uses("django") && unit.count("manage.py") > 0;
    boolean answers = unit.has(CodeMark.PYTHON_SERVER) && unit.makes(App.Kind.SERVICE);
    if (django || (answers && !isToBeInstalled(unit))) {
      return Optional.of(served(pages(unit)));
    }
    return delivered(unit);
  }

  /** A package that names its audience on the index is made for other programs. */
  private static boolean isToBeInstalled(Unit unit) {
    return unit.isPublished() && !unit.isDelivered();
  }

  private static Optional<App.Kind> go(Unit unit) {
    if (!unit.isOf(Ecosystem.GO) || !unit.has(CodeMark.GO_MAIN)) {
      return Optional.empty();
    }
    if (unit.has(CodeMark.GO_SERVER)) {
      return Optional.of(served(pages(unit)));
    }
    return isCommand(unit) ? Optional.empty() : delivered(unit);
  }

  /**
   * What is released to be installed and takes its orders from a prompt; its image is another way.
   */
  static boolean isCommand(Unit unit) {
    boolean released =
        unit.has(".goreleaser.yml", ".goreleaser.yaml", "goreleaser.yml", "goreleaser.yaml");
    return released
        && unit.declares(
            "github.com/spf13/cobra",
            "github.com/urfave/cli",
            "github.com/urfave/cli/v2",
            "github.com/urfave/cli/v3",
            "github.com/alecthomas/kong",
            "github.com/alecthomas/kingpin/v2",
            "github.com/jessevdk/go-flags");
  }

  private static Optional<App.Kind> jvm(Unit unit) {
    if (!unit.isOf(Ecosystem.MAVEN)) {
      return Optional.empty();
    }
    if (unit.declares("com.android.application")) {
      return Optional.of(App.Kind.CLIENT);
    }
    return unit.has(CodeMark.JVM_SERVER)
        ? Optional.of(served(pages(unit) || unit.count(".jsp", ".ftl", ".mustache") >= PAGES))
        : delivered(unit);
  }

  private static Optional<App.Kind> dotnet(Unit unit) {
    if (!unit.isOf(Ecosystem.NUGET) || unit.declares("Microsoft.NET.Test.Sdk")) {
      return Optional.empty();
    }
    if (unit.uses("blazor")) {
      return Optional.of(App.Kind.CLIENT);
    }
    if (unit.has(CodeMark.DOTNET_SERVER) || isMadeOf(unit, "Microsoft.NET.Sdk.Web")) {
      return Optional.of(served(unit.count(".cshtml", ".razor") >= PAGES));
    }
    boolean functions = unit.declares("Microsoft.Azure.Functions.Worker");
    if (functions) {
      return Optional.of(App.Kind.SERVICE);
    }
    return isMadeOf(unit, "Microsoft.NET.Sdk.Worker")
        ? Optional.of(App.Kind.WORKER)
        : delivered(unit);
  }

  private static boolean isMadeOf(Unit unit, String sdk) {
    return unit.manifests().stream().anyMatch(m -> m.engines().contains("sdk " + sdk));
  }

  private static Optional<App.Kind> ruby(Unit unit) {
    if (!unit.isOf(Ecosystem.RUBYGEMS)) {
      return Optional.empty();
    }
    if (unit.uses("rails") && unit.has("config/application.rb")) {
      return Optional.of(served(unit.count(".erb", ".haml", ".slim") >= PAGES));
    }
    boolean rack = unit.has("config.ru") || unit.has(CodeMark.RACK_SERVER);
    return rack && unit.makes(App.Kind.SERVICE)
        ? Optional.of(served(unit.count(".erb", ".haml", ".slim") >= PAGES))
        : delivered(unit);
  }

  private static Optional<App.Kind> php(Unit unit) {
    boolean entry = unit.has("artisan", "bin/console", "public/index.php", "index.php");
    if (!unit.isOf(Ecosystem.COMPOSER) || !entry) {
      return Optional.empty();
    }
    boolean pages = unit.count(".blade.php", ".twig", ".phtml", ".tpl") >= PAGES;
    return Optional.of(served(pages || !unit.makes(App.Kind.FULL_STACK)));
  }

  private static Optional<App.Kind> others(Unit unit) {
    if (unit.isOf(Ecosystem.HEX) && unit.makes(App.Kind.FULL_STACK)) {
      boolean endpoint = unit.matches(Pattern.compile("lib/.*endpoint\\.ex"));
      return endpoint
          ? Optional.of(served(unit.count(".heex", ".eex", ".leex") >= 1))
          : Optional.empty();
    }
    if (unit.isOf(Ecosystem.PUB) && unit.uses("flutter") && unit.has("lib/main.dart")) {
      return Optional.of(App.Kind.CLIENT);
    }
    if (unit.isOf(Ecosystem.CARGO) && unit.uses("tauri")) {
      return Optional.of(App.Kind.CLIENT);
    }
    if (unit.isOf(Ecosystem.CARGO) && unit.matches(Pattern.compile("src/(?:main|bin/.*)\\.rs"))) {
      return unit.has(CodeMark.RUST_SERVER) || unit.makes(App.Kind.SERVICE)
          ? Optional.of(served(pages(unit)))
          : delivered(unit);
    }
    return unit.manifests().isEmpty() && unit.isDelivered() ? image(unit) : Optional.empty();
  }

  /** A folder without a manifest is an app only where its code answers requests. */
  private static Optional<App.Kind> image(Unit unit) {
    return unit.marks().stream().anyMatch(CodeMark::isServer)
        ? Optional.of(App.Kind.SERVICE)
        : Optional.empty();
  }

  private static App.Kind served(boolean pages) {
    return pages ? App.Kind.FULL_STACK : App.Kind.SERVICE;
  }

  private static boolean pages(Unit unit) {
    return unit.files().stream()
            .filter(file -> file.path().contains("templates/") || file.path().contains("views/"))
            .filter(file -> !file.path().contains("mail"))
            .filter(file -> file.path().endsWith(".html") || file.path().endsWith(".jinja2"))
            .count()
        >= PAGES;
  }

  /** What runs and answers nobody works in the background. */
  private static Optional<App.Kind> delivered(Unit unit) {
    boolean runs = unit.files().stream().anyMatch(CodeMarks::isProgram);
    return unit.isDelivered() && runs ? Optional.of(App.Kind.WORKER) : Optional.empty();
  }
}
