package dev.seatrial.project.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.project.reading.Trees;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockfilesTest {

  private static Reading<Lockfile> reading(String path, String text) {
    SourceTree tree = Trees.of(path, text);
    SourceFile file = tree.file(path).orElseThrow();
    FileFormat<Lockfile> format =
        LockfileFormats.all().stream().filter(f -> f.claims(file)).findFirst().orElseThrow();
    return format.read(new OpenFile(file, text, tree));
  }

  private static Lockfile read(String path, String text) {
    return ((Reading.Found<Lockfile>) reading(path, text)).value();
  }

  /** "name version line", with "dev" behind what only development needs. */
  private static List<String> pins(String path, String text) {
    return read(path, text).packages().stream()
        .map(p -> p.name() + " " + p.version() + " " + p.line() + (p.development() ? " dev" : ""))
        .toList();
  }

  @Test
  void packageLocksOfVersionThreeNamePathsOfPackages() {
    String text =
        """
        {"name": "x", "lockfileVersion": 3,
         "packages": {"": {"dependencies": {"a": "1"}}, "apps/web": {"version": "1"},
          "node_modules/a": {"version": "1.0.0", "dependencies": {"b": "^2"}},
          "node_modules/a/node_modules/@s/b": {"version": "2.0.0", "dev": true},
          "node_modules/web": {"resolved": "apps/web", "link": true}}}
        """;

    assertThat(pins("package-lock.json", text)).containsExactly("a 1.0.0 3", "@s/b 2.0.0 4 dev");
    assertThat(read("package-lock.json", text).format()).isEqualTo("package-lock.json 3");
  }

  @Test
  void packageLocksOfVersionOneNestPackages() {
    String text =
        "{\"lockfileVersion\":1,\"dependencies\":{\"a\":{\"version\":\"1\",\"requires\":{\"b\":\"2\"},\n\"dependencies\":{\"b\":{\"version\":\"2\",\"dev\":true}}},\n\"c\":{\"version\":\"3\"}}}";

    assertThat(pins("package-lock.json", text)).containsExactly("b 2 2 dev", "a 1 1", "c 3 3");
  }

  @Test
  void packageLocksOfVersionTwoAreNotCountedTwice() {
    String text =
        "{\"lockfileVersion\":2,\"packages\":{\"node_modules/a\":{\"version\":\"1\"}},\n\"dependencies\":{\"a\":{\"version\":\"1\"},\"z\":{\"version\":\"9\"}}}";

    assertThat(pins("npm-shrinkwrap.json", text)).containsExactly("a 1 1");
  }

  @Test
  void yarnLocksOfBothKindsAreRead() {
    String classic =
        "# yarn lockfile v1\n\n\n\"@s/a@^1.0.0\", \"@s/a@^1.1.0\":\n  version \"1.1.0\"\n  resolved \"x\"\n\nb@^2:\n  version \"2.0.0\"\n";
    String berry =
        "__metadata:\n  version: 8\n\n\"@s/a@npm:^1.0.0\":\n  version: 1.1.0\n\n\"app@workspace:.\":\n  version: 0.0.0-use.local\n";

    assertThat(pins("yarn.lock", classic)).containsExactly("@s/a 1.1.0 4", "b 2.0.0 8");
    assertThat(read("yarn.lock", classic).format()).isEqualTo("yarn.lock 1");
    assertThat(pins("yarn.lock", berry)).containsExactly("@s/a 1.1.0 4");
    assertThat(read("yarn.lock", berry).format()).isEqualTo("yarn.lock berry");
  }

  @Test
  void pnpmLocksOfEveryVersionAreRead() {
    String five =
        "lockfileVersion: 5.4\npackages:\n\n  /@s/a/1.0.0_react@18:\n    dev: true\n\n  /b/2.0.0:\n    dev: false\n";
    String six =
        "lockfileVersion: '6.0'\npackages:\n\n  /@s/a@1.0.0(react@18.0.0):\n    dev: true\n";
    String nine =
        "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies: {}\npackages:\n\n  '@s/a@1.0.0':\n    resolution: {integrity: x}\n\n  b@2.0.0:\n    resolution: {}\n\nsnapshots:\n\n  b@2.0.0: {}\n";

    assertThat(pins("pnpm-lock.yaml", five)).containsExactly("@s/a 1.0.0 4 dev", "b 2.0.0 7");
    assertThat(pins("pnpm-lock.yaml", six)).containsExactly("@s/a 1.0.0 4 dev");
    assertThat(pins("pnpm-lock.yaml", nine)).containsExactly("@s/a 1.0.0 7", "b 2.0.0 10");
    assertThat(read("pnpm-lock.yaml", nine).format()).isEqualTo("pnpm-lock.yaml 9.0");
  }

  @Test
  void bunLocksAreRead() {
    String text =
        "{\n  \"lockfileVersion\": 1,\n  \"workspaces\": {\"\": {\"name\": \"x\",},},\n  \"packages\": {\n    \"@s/a\": [\"@s/a@1.0.0\", \"\", {\"dependencies\": {\"b\": \"1\"}}, \"sha\"],\n    \"w\": [\"w@workspace:apps/w\"],\n    \"b\": [\"b@2.0.0\", {}],\n  }\n}\n";

    assertThat(pins("bun.lock", text)).containsExactly("@s/a 1.0.0 5", "b 2.0.0 7");
  }

  @Test
  void pythonAndRustLocksAreRead() {
    String uv =
        "version = 1\n\n[[package]]\nname = \"app\"\nversion = \"0.1\"\nsource = { virtual = \".\" }\n\n[[package]]\nname = \"A_b\"\nversion = \"1.0\"\nsource = { registry = \"x\" }\n\n[package.metadata]\nname = \"no\"\n";
    String poetry =
        "[[package]]\nname = \"a\"\nversion = \"1\"\ngroups = [\"main\", \"dev\"]\n\n[[package]]\nname = \"b\"\nversion = \"2\"\ngroups = [\"dev\"]\n\n[metadata]\nlock-version = \"2.1\"\n";
    String cargo = "version = 4\n\n[[package]]\nname = \"Serde_x\"\nversion = \"1.0.2\"\n";

    assertThat(pins("uv.lock", uv)).containsExactly("a-b 1.0 8");
    assertThat(pins("poetry.lock", poetry)).containsExactly("a 1 1", "b 2 6 dev");
    assertThat(pins("Cargo.lock", cargo)).containsExactly("Serde_x 1.0.2 3");
    assertThat(
            pins(
                "Pipfile.lock",
                "{\"_meta\":{},\"default\":{\"a\":{\"version\":\"==1\"}},\n\"develop\":{\"b\":{\"version\":\"==2\"}}}"))
        .containsExactly("a 1 1", "b 2 2 dev");
  }

  @Test
  void linesThatPinAreRead() {
    assertThat(pins("go.sum", "a.dev/x v1.2.3 h1:abc=\na.dev/x v1.2.3/go.mod h1:def=\n"))
        .containsExactly("a.dev/x 1.2.3 1");
    assertThat(
            pins(
                "Gemfile.lock",
                "GEM\n  specs:\n    rails (8.0.1)\n      rack (>= 2)\n\nDEPENDENCIES\n  rails\n"))
        .containsExactly("rails 8.0.1 3");
    assertThat(
            pins(
                "gradle.lockfile",
                "# x\na.b:c:1.0=compileClasspath,testRuntime\nd:e:2=testCompileClasspath\nempty=\n"))
        .containsExactly("a.b:c 1.0 2", "d:e 2 3 dev");
    assertThat(pins("mix.lock", "%{\n  \"phoenix\": {:hex, :phoenix, \"1.7.1\", \"x\"},\n}\n"))
        .containsExactly("phoenix 1.7.1 2");
  }

  @Test
  void structuredLocksAreRead() {
    assertThat(
            pins(
                "composer.lock",
                "{\"packages\":[{\"name\":\"a/b\",\"version\":\"v1.2\"}],\n\"packages-dev\":[{\"name\":\"c/d\",\"version\":\"2\"}]}"))
        .containsExactly("a/b 1.2 1", "c/d 2 2 dev");
    assertThat(
            pins(
                "packages.lock.json",
                "{\"version\":1,\"dependencies\":{\"net9.0\":{\"Npgsql\":{\"resolved\":\"9.0\"}}}}"))
        .containsExactly("Npgsql 9.0 1");
    assertThat(
            pins(
                "pubspec.lock",
                "packages:\n  a:\n    dependency: \"direct dev\"\n    version: \"1.0.0\"\n"))
        .containsExactly("a 1.0.0 2 dev");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package-lock.json",
        "yarn.lock",
        "pnpm-lock.yaml",
        "bun.lock",
        "poetry.lock",
        "uv.lock",
        "Cargo.lock",
        "Pipfile.lock",
        "composer.lock",
        "packages.lock.json",
        "go.sum",
        "Gemfile.lock",
        "gradle.lockfile",
        "mix.lock",
        "pubspec.lock"
      })
  void aFileThatOnlyHasTheNameIsBroken(String name) {
    assertThat(reading(name, "<<<<<<< HEAD\n\u0001 not it\n")).isInstanceOf(Reading.Broken.class);
    assertThat(reading(name, "{\"a\": [[[")).isInstanceOf(Reading.Broken.class);
  }

  @Test
  void aHundredThousandPackagesAreReadInSeconds() {
    StringBuilder npm = new StringBuilder("{\"lockfileVersion\":3,\"packages\":{\"\":{}");
    StringBuilder yarn = new StringBuilder("# yarn lockfile v1\n");
    for (int i = 0; i < 100_000; i++) {
      npm.append(",\n\"node_modules/p")
          .append(i)
          .append("\":{\"version\":\"1.0.0\",\"integrity\":\"sha512-x\"}");
      yarn.append("\np").append(i).append("@^1:\n  version \"1.0.0\"\n");
    }
    npm.append("}}");

    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(read("package-lock.json", npm.toString()).packages()).hasSize(100_000);
          assertThat(read("yarn.lock", yarn.toString()).packages()).hasSize(100_000);
        });
  }
}
