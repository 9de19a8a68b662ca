package dev.seatrial.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Script;
import org.junit.jupiter.api.Test;

class JavaScriptManifestsTest {

  @Test
  void everySectionOfPackagesHasItsUse() {
    Manifest manifest =
        Read.manifest(
            "apps/web/package.json",
            """
            {
              "name": "web",
              "dependencies": {"next": "^16.0.0", "@acme/ui": "workspace:*"},
              "devDependencies": {"vitest": "3"},
              "optionalDependencies": {"sharp": "1"},
              "peerDependencies": {"react": ">=18"},
              "scripts": {"build": "next build"},
              "engines": {"node": ">=22", "npm": "11"}
            }
            """);

    assertThat(manifest.name()).isEqualTo("web");
    assertThat(manifest.root()).isEqualTo("apps/web");
    assertThat(Read.dependencies(manifest))
        .containsExactly(
            "next ^16.0.0 PRODUCTION 3",
            "@acme/ui workspace:* PRODUCTION 3",
            "vitest 3 DEVELOPMENT 4",
            "sharp 1 OPTIONAL 5",
            "react >=18 OPTIONAL 6");
    assertThat(manifest.engines()).containsExactly("node>=22", "npm 11");
    assertThat(manifest.script("build").orElseThrow().command()).isEqualTo("next build");
    assertThat(manifest.script("build").orElseThrow().runner()).isEqualTo(Script.Runner.NPM);
  }

  @Test
  void workspacesAreReadWhereverTheirToolKeepsThem() {
    assertThat(Read.manifest("package.json", "{\"workspaces\":[\"apps/*\"]}").workspaces())
        .containsExactly("apps/*");
    assertThat(
            Read.manifest("package.json", "{\"workspaces\":{\"packages\":[\"p/*\"]}}").workspaces())
        .containsExactly("p/*");
    assertThat(
            Read.manifest(
                    "package.json", "{}", "pnpm-workspace.yaml", "packages:\n  - 'a/*'\n  - '!b'\n")
                .workspaces())
        .containsExactly("a/*", "!b");
    assertThat(
            Read.manifest("package.json", "{}", "lerna.json", "{\"packages\":[\"l/*\"]}")
                .workspaces())
        .containsExactly("l/*");
  }

  @Test
  void valuesOfTheWrongShapeAreNoReasonToFail() {
    Manifest manifest =
        Read.manifest(
            "package.json",
            "{\"name\":[],\"dependencies\":[\"a\"],\"scripts\":{\"a\":{}},\"engines\":\"x\",\"devDependencies\":{\"b\":{}}}");

    assertThat(manifest.name()).isEmpty();
    assertThat(manifest.scripts()).isEmpty();
    assertThat(Read.dependencies(manifest)).containsExactly("b  DEVELOPMENT 1");
  }

  @Test
  void whatIsNotAnObjectIsABlindSpot() {
    assertThat(Read.manifests("package.json", "[1]").scope().blindspots()).hasSize(1);
  }
}
