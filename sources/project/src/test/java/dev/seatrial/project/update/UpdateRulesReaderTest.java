package dev.seatrial.project.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.manifest.UpdateRule;
import dev.seatrial.model.facts.manifest.UpdateRules;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.manifest.ManifestsReader;
import dev.seatrial.project.reading.Trees;
import dev.seatrial.project.structured.StructuredFilesReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateRulesReaderTest {
  private static final String DEPENDABOT = ".github/dependabot.yml";
  private static final String PACKAGE =
      "{\"dependencies\": {\"a\": \"1\", \"b\": \"1\", \"@types/c\": \"1\"}}";

  private static UpdateRules read(String... pathsAndTexts) {
    SourceTree tree = Trees.of(pathsAndTexts);
    return ((Gathered.Seen<UpdateRules>)
            UpdateRulesReader.read(
                tree,
                ((Gathered.Seen<dev.seatrial.model.facts.manifest.Manifests>)
                        ManifestsReader.read(tree))
                    .fact(),
                ((Gathered.Seen<dev.seatrial.model.facts.tree.StructuredFiles>)
                        StructuredFilesReader.read(tree))
                    .fact()))
        .fact();
  }

  /** The rule of an entry for npm in the root folder. */
  private static UpdateRule npm(String settings) {
    String text =
        "version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n" + settings.indent(4);
    List<UpdateRule> rules = read(DEPENDABOT, text, "package.json", PACKAGE).rules();
    assertThat(rules).hasSize(1);
    return rules.getFirst();
  }

  private static UpdateRule renovate(String settings) {
    return read("renovate.json", settings, "package.json", PACKAGE).rules().getFirst();
  }

  @Test
  void anEntryWithAScheduleIsActive() {
    UpdateRule rule = npm("schedule: {interval: weekly}\ngroups: {all: {patterns: ['*']}}");

    assertThat(rule)
        .isEqualTo(
            new UpdateRule("dependabot", "npm", "", true, true, "", new Place(DEPENDABOT, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule: {interval: weekly}\nopen-pull-requests-limit: 0",
        "labels: [x]",
        "schedule: {interval: weekly}\nignore: [{dependency-name: '*'}]",
        "schedule: {interval: weekly}\nignore: [{dependency-name: '*', update-types: ['version-update:semver-major', 'version-update:semver-minor', 'version-update:semver-patch']}]",
        "schedule: {interval: weekly}\nallow: [{dependency-name: a}]",
        "schedule: {interval: weekly}\nallow: [{dependency-name: '@types/*'}]",
        "schedule: {interval: weekly}\nallow: [{dependency-type: development}]",
      })
  void anEntryThatReachesNothingIsInactiveAndSaysWhy(String settings) {
    assertThat(npm(settings).active()).isFalse();
    assertThat(npm(settings).inactiveBecause()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule: {interval: weekly}\nignore: [{dependency-name: a}]",
        "schedule: {interval: weekly}\nignore: [{dependency-name: '*', update-types: ['version-update:semver-major']}]",
        "schedule: {interval: weekly}\nallow: [{dependency-type: direct}]",
        "schedule: {interval: weekly}\nallow: [{dependency-type: production}, {dependency-name: x}]",
        "schedule: {interval: weekly}\nallow: [{dependency-name: a}, {dependency-name: b}]",
        "schedule: {interval: weekly}\nopen-pull-requests-limit: 5",
        "multi-ecosystem-group: all",
      })
  void anEntryThatReachesMuchIsActive(String settings) {
    assertThat(npm(settings).inactiveBecause()).isEmpty();
    assertThat(npm(settings).active()).isTrue();
  }

  @Test
  void aFolderWithoutAManifestIsTold() {
    UpdateRules rules =
        read(
            DEPENDABOT,
            """
            version: 2
            updates:
              - package-ecosystem: npm
                directories: [/apps/*, /gone]
                schedule: {interval: weekly}
              - package-ecosystem: github-actions
                directory: /
                schedule: {interval: weekly}
              - package-ecosystem: nuget
                directory: /
                schedule: {interval: weekly}
              - package-ecosystem: docker
                directory: /packaging
                schedule: {interval: weekly}
            """,
            "apps/web/package.json",
            "{}",
            "src/App/App.csproj",
            "<Project/>",
            "packaging/prod.Dockerfile",
            "FROM x",
            ".github/workflows/ci.yml",
            "on: push");

    assertThat(
            rules.rules().stream()
                .map(r -> r.ecosystem() + " " + r.folder() + " " + r.folderExists()))
        .containsExactly(
            "npm apps/* true",
            "npm gone false",
            "github-actions  true",
            "nuget  true",
            "docker packaging true");
  }

  @Test
  void theFormatOfLongAgoIsNotRead() {
    assertThat(
            read(DEPENDABOT, "version: 1\nupdates: [{package-ecosystem: npm, directory: /}]")
                .rules())
        .extracting(UpdateRule::active)
        .containsExactly(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"extends\": [\"config:recommended\"]}",
        "{\"packageRules\": [{\"matchPackageNames\": [\"a\"], \"enabled\": false}]}",
        "{\"packageRules\": [{\"matchUpdateTypes\": [\"major\"], \"enabled\": false}]}",
        "{\"packageRules\": [{\"matchPackageNames\": [\"*\"], \"enabled\": false}, {\"matchManagers\": [\"npm\"], \"enabled\": true}]}",
        "{\"npm\": {\"minimumReleaseAge\": \"3 days\"}}",
      })
  void renovateUpdatesEverythingUnlessItIsToldOtherwise(String settings) {
    assertThat(renovate(settings))
        .isEqualTo(
            new UpdateRule("renovate", "*", "", true, true, "", new Place("renovate.json", 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"enabled\": false}",
        "{\"extends\": [\":disableRenovate\"]}",
        "{\"mode\": \"silent\"}",
        "{\"ignorePaths\": [\"**\"]}",
        "{\"packageRules\": [{\"matchPackagePatterns\": [\"*\"], \"enabled\": false}]}",
        "{\"packageRules\": [{\"enabled\": false}]}",
        "{\"packageRules\": [{\"matchUpdateTypes\": [\"major\", \"minor\", \"patch\"], \"enabled\": false}]}",
        "{\"packageRules\": [{\"matchPackageNames\": [\"*\"], \"enabled\": false}, {\"matchPackageNames\": [\"a\"], \"enabled\": true}]}",
      })
  void renovateThatIsSwitchedOffSaysWhy(String settings) {
    assertThat(renovate(settings).active()).isFalse();
    assertThat(renovate(settings).inactiveBecause()).isNotEmpty();
  }

  @Test
  void managersCanBeChosenAndSwitchedOff() {
    UpdateRules chosen =
        read(
            "renovate.json5",
            "{enabledManagers: ['github-actions', 'npm'], /* x */}",
            "package.json",
            PACKAGE);
    UpdateRule off = renovate("{\"npm\": {\"enabled\": false}}");

    assertThat(chosen.rules().stream().map(r -> r.ecosystem() + " " + r.folderExists()))
        .containsExactly("github-actions false", "npm true");
    assertThat(off.ecosystem()).isEqualTo("*");
    assertThat(off.folderExists()).isFalse();
  }

  @Test
  void renovateReadsOnlyTheFirstOfItsFiles() {
    assertThat(read("renovate.json", "{\"enabled\": false}", ".renovaterc", "{}").rules())
        .hasSize(1);
    assertThat(read(".renovaterc", "{}", "package.json", PACKAGE).rules()).hasSize(1);
    assertThat(read("package.json", "{\"renovate\": {\"enabled\": false}}").rules())
        .extracting(UpdateRule::active)
        .containsExactly(false);
    assertThat(read("package.json", PACKAGE).rules()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsABlindSpot() {
    assertThat(read(DEPENDABOT, "a: [").scope().isWhole()).isFalse();
    assertThat(read("renovate.json", "{").scope().isWhole()).isFalse();
    assertThat(read("README.md", "").scope().isWhole()).isTrue();
    assertThat(read(DEPENDABOT, "updates: {a: 3}\nversion: [2]").rules()).isEmpty();
  }
}
