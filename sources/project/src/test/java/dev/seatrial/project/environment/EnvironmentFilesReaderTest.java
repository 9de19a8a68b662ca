package dev.seatrial.project.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.delivery.EnvironmentFile;
import dev.seatrial.model.facts.delivery.EnvironmentFile.Variable;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.reading.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentFilesReaderTest {

  private static EnvironmentFiles read(SourceTree tree) {
    return ((Gathered.Seen<EnvironmentFiles>) EnvironmentFilesReader.read(tree)).fact();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env.example", "env.example", "example.env", ".env.local.example", ".env.sample",
            ".env.template",
        ".env.dist", ".env.defaults", ".env-example", ".env.example.production", ".env_sample",
            "app.env.example"
      })
  void templatesAreToldByTheirNames(String name) {
    assertThat(EnvironmentName.of(name)).isEqualTo(EnvironmentName.TEMPLATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env",
        ".env.local",
        ".env.production",
        ".env.test",
        "prod.env",
        "docker.env",
        ".env.keys"
      })
  void settingsAreToldByTheirNames(String name) {
    assertThat(EnvironmentName.of(name)).isEqualTo(EnvironmentName.SETTINGS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        ".envrc",
        "env.ts",
        ".env.d.ts",
        "environment.md",
        "env.mjs",
        ".env.vault",
        ".env.production.enc",
        "env.py",
        "import.meta.env.ts",
        "environments",
        "env.production",
        "my-env",
        "nextenv"
      })
  void everythingElseIsNone(String name) {
    assertThat(EnvironmentName.of(name)).isEqualTo(EnvironmentName.OTHER);
  }

  @Test
  void variablesAreReadWithoutTheirValues() {
    EnvironmentFiles files = read(Trees.of("web/.env", "# db\nURL=postgres://u:p@h/d\n# OLD=1\n"));

    assertThat(files.real().map(EnvironmentFile::variables))
        .containsExactly(java.util.List.of(new Variable("URL", true, "db", 2)));
    assertThat(files.toString()).doesNotContain("postgres://");
  }

  @Test
  void aTemplateOffersWhatItOnlyShowsInAComment() {
    EnvironmentFiles files = read(Trees.of(".env.example", "A=\n# B=x\n"));

    assertThat(files.templates().flatMap(f -> f.variables().stream()).map(Variable::name))
        .containsExactly("A", "B");
  }

  @Test
  void linksAreSeenAndNotFollowedAndFixturesAreLeftOut() {
    SourceTree tree =
        new Trees()
            .with(".env", Role.PRODUCTION, SourceFile.Kind.SYMLINK, ".env.example")
            .with("tests/fixtures/.env", Role.FIXTURE, "A=1")
            .tree();
    EnvironmentFiles files = read(tree);

    assertThat(files.files()).hasSize(1);
    assertThat(files.real()).isEmpty();
  }

  @Test
  void aBinaryOneIsABlindSpot() {
    assertThat(read(Trees.of(".env", "\0")).scope().blindspots()).hasSize(1);
  }
}
