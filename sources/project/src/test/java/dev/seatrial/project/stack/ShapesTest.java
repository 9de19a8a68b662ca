package dev.seatrial.project.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.stack.App.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapesTest {

  private static Kind kind(String... pathsAndTexts) {
    return Stacks.kind(pathsAndTexts);
  }

  private static String[] withPages(String pattern, String... pathsAndTexts) {
    List<String> files = new ArrayList<>(List.of(pathsAndTexts));
    for (int i = 0; i < Shape.PAGES; i++) {
      files.addAll(List.of(pattern.formatted(i), ""));
    }
    return files.toArray(String[]::new);
  }

  @Test
  void python() {
    assertThat(kind("requirements.txt", "django", "manage.py", "")).isEqualTo(Kind.SERVICE);
    assertThat(kind(withPages("templates/%d.html", "requirements.txt", "django", "manage.py", "")))
        .isEqualTo(Kind.FULL_STACK);
    assertThat(kind("requirements.txt", "streamlit", "a.py", "import streamlit as st"))
        .isEqualTo(Kind.FULL_STACK);
    assertThat(kind("requirements.txt", "celery", "a.py", "", "Dockerfile", "FROM x"))
        .isEqualTo(Kind.WORKER);
  }

  @Test
  void go() {
    assertThat(kind("go.mod", "module x", "main.go", "func main() { e := echo.New() }"))
        .isEqualTo(Kind.SERVICE);
    assertThat(kind("go.mod", "module x", "main.go", "func main() {}")).isEqualTo(Kind.SERVICE);
    assertThat(kind("go.mod", "module x", "x.go", "package x")).isEqualTo(Kind.LIBRARY);
    assertThat(kind("go.mod", "module x", "doc.go", "/*\n\tfunc main() {\n*/\npackage x"))
        .isEqualTo(Kind.LIBRARY);
    assertThat(kind("go.mod", "module x", "gen.go", "//go:build ignore\n\nfunc main() {}"))
        .isEqualTo(Kind.LIBRARY);
    assertThat(kind("go.mod", "module x", "main.go", "func main() {}", "Dockerfile", "FROM x"))
        .isEqualTo(Kind.WORKER);
  }

  /** Each of these answers requests in a way that no table knows. */
  @Test
  void whatCanBeStartedIsNoLibraryUnlessItSaysThatItIsInstalled() {
    String pom = "<project><groupId>a</groupId><artifactId>b</artifactId></project>";
    String main = "class A { public static void main(String[] args) { Own.start(80); } }";
    String csproj = "<Project Sdk=\"Microsoft.NET.Sdk\"/>";
    String cargo = "[package]\nname = \"a\"\nversion = \"1.0.0\"\n";
    String told = cargo + "description = \"Searches\"\nlicense = \"MIT\"\n";
    String python = "[project]\nname = \"a\"\nversion = \"1\"\n";

    assertThat(kind("pom.xml", pom, "src/main/java/A.java", main)).isEqualTo(Kind.SERVICE);
    assertThat(kind("A.csproj", csproj, "Program.cs", "Own.Start(80);")).isEqualTo(Kind.SERVICE);
    assertThat(kind("Cargo.toml", cargo, "src/main.rs", "fn main() { own::start(80) }"))
        .isEqualTo(Kind.SERVICE);
    assertThat(kind("Cargo.toml", told, "src/main.rs", "fn main() {}")).isEqualTo(Kind.LIBRARY);
    assertThat(kind("pyproject.toml", python, "a/main.py", "app = Own()")).isEqualTo(Kind.SERVICE);
    assertThat(
            kind(
                "package.json",
                "{\"name\": \"a\", \"module\": \"index.ts\"}",
                "index.ts",
                "Bun.serve({ port: 80 })"))
        .isEqualTo(Kind.SERVICE);
  }

  @Test
  void aPackageBesideProgramsMakesNoLibraryOfThem() {
    String pom = "<project><groupId>a</groupId><artifactId>b</artifactId></project>";

    assertThat(kind("tools/pom.xml", pom, "src/shop/core.clj", "(defn -main [])"))
        .isEqualTo(Kind.SERVICE);
    assertThat(kind("src/shop/core.clj", "(defn -main [])")).isEqualTo(Kind.SERVICE);
    assertThat(kind("lib/pom.xml", pom, "lib/src/A.java", "class A {}")).isEqualTo(Kind.LIBRARY);
  }

  @Test
  void aCommandThatIsReleasedToBeInstalledIsNoApp() {
    String module = "module x\n\nrequire github.com/spf13/cobra v1.9.1\n";
    String profiles =
        "import _ \"net/http/pprof\"\nfunc main() { http.ListenAndServe(\"localhost:6060\", nil) }";

    assertThat(kind("go.mod", module, "main.go", profiles, ".goreleaser.yml", "version: 2"))
        .isEqualTo(Kind.LIBRARY);
    assertThat(
            kind(
                "go.mod",
                module,
                "main.go",
                profiles.replace("nil", "router"),
                ".goreleaser.yml",
                "version: 2"))
        .isEqualTo(Kind.SERVICE);
  }

  @Test
  void aManifestWithoutProgramsMakesNoLibraryOfWhatLiesElsewhere() {
    String pom = "<project><artifactId>versions</artifactId></project>";

    assertThat(kind("deps.edn", "{}", "src/shop/web.clj", "(ns shop.web)", "bot/pom.xml", pom))
        .isEqualTo(Kind.SERVICE);
  }

  @Test
  void dotnetBeforeItsNewestWayToStart() {
    String web = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>";

    assertThat(kind("A.csproj", web, "Program.cs", "Start.Everything(args);"))
        .isEqualTo(Kind.SERVICE);
    assertThat(
            kind(
                "A.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\"/>",
                "Program.cs",
                "WebHost.CreateDefaultBuilder(args).UseStartup<Startup>()"))
        .isEqualTo(Kind.SERVICE);
  }

  @Test
  void jvm() {
    String pom = "<project><artifactId>a</artifactId></project>";

    assertThat(kind("pom.xml", pom, "src/main/java/A.java", "@SpringBootApplication"))
        .isEqualTo(Kind.SERVICE);
    assertThat(kind("pom.xml", pom, "src/main/java/A.java", "class A {}")).isEqualTo(Kind.LIBRARY);
    assertThat(kind("app/build.gradle", "plugins { \n id 'com.android.application'\n}"))
        .isEqualTo(Kind.CLIENT);
  }

  @Test
  void dotnet() {
    String web = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>";

    assertThat(kind("A.csproj", web, "Program.cs", "WebApplication.CreateBuilder(args)"))
        .isEqualTo(Kind.SERVICE);
    assertThat(
            kind(
                withPages(
                    "Pages/%d.razor",
                    "A.csproj", web, "Program.cs", "WebApplication.CreateBuilder(args)")))
        .isEqualTo(Kind.FULL_STACK);
    assertThat(kind("W.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Worker\"/>", "P.cs", ""))
        .isEqualTo(Kind.WORKER);
    assertThat(kind("L.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"/>", "P.cs", ""))
        .isEqualTo(Kind.LIBRARY);
  }

  @Test
  void rubyAndPhp() {
    assertThat(kind("Gemfile", "gem 'rails'", "config/application.rb", "")).isEqualTo(Kind.SERVICE);
    assertThat(
            kind(
                withPages(
                    "app/views/%d.erb", "Gemfile", "gem 'rails'", "config/application.rb", "")))
        .isEqualTo(Kind.FULL_STACK);
    assertThat(kind("x.gemspec", "s.name = 'x'", "lib/x.rb", "")).isEqualTo(Kind.LIBRARY);
    assertThat(kind("composer.json", "{\"require\":{\"laravel/framework\":\"1\"}}", "artisan", ""))
        .isEqualTo(Kind.SERVICE);
  }

  @Test
  void elixirDartAndRust() {
    assertThat(
            kind(
                "mix.exs",
                "{:phoenix, \"1\"}",
                "lib/a_web/endpoint.ex",
                "",
                "lib/a_web/p.heex",
                ""))
        .isEqualTo(Kind.FULL_STACK);
    assertThat(
            kind(
                "pubspec.yaml",
                "name: a\ndependencies:\n  flutter:\n    sdk: flutter\n",
                "lib/main.dart",
                ""))
        .isEqualTo(Kind.CLIENT);
    assertThat(kind("Cargo.toml", "[dependencies]\naxum = \"1\"", "src/main.rs", ""))
        .isEqualTo(Kind.SERVICE);
  }

  @Test
  void phonesBrowsersAndFunctions() {
    assertThat(
            kind(
                "package.json",
                "{\"dependencies\":{\"expo\":\"1\"},\"scripts\":{\"start\":\"expo start\"}}"))
        .isEqualTo(Kind.CLIENT);
    String vite =
        "{\"dependencies\":{\"react\":\"1\"},\"devDependencies\":{\"vite\":\"1\"},\"scripts\":{\"dev\":\"vite\"}}";
    assertThat(kind("package.json", vite, "index.html", "")).isEqualTo(Kind.CLIENT);
    assertThat(kind("package.json", vite, "index.html", "", "supabase/functions/a/index.ts", ""))
        .isEqualTo(Kind.FULL_STACK);
  }

  @Test
  void aCommandIsALibraryUnlessItIsDeployedAndAnswers() {
    String command = "{\"name\":\"x\",\"bin\":\"./a.js\",\"scripts\":{\"start\":\"node a.js\"}}";

    assertThat(kind("package.json", command, "a.js", "app.listen(1)")).isEqualTo(Kind.LIBRARY);
    assertThat(kind("package.json", command, "a.js", "app.listen(1)", "Dockerfile", "FROM x"))
        .isEqualTo(Kind.SERVICE);
  }

  @Test
  void whatConsumesAQueueIsAWorker() {
    assertThat(
            kind(
                "package.json",
                "{\"private\":true,\"dependencies\":{\"bullmq\":\"1\"},\"scripts\":{\"start\":\"node worker.js\"}}",
                "worker.js",
                "new Worker('q')"))
        .isEqualTo(Kind.WORKER);
  }
}
