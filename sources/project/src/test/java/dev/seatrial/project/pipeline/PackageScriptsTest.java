package dev.seatrial.project.pipeline;

import static dev.seatrial.project.pipeline.PipelineReading.commands;
import static dev.seatrial.project.pipeline.PipelineReading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.pipeline.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageScriptsTest {
  private static final String[] WORKSPACE = {
    "package.json",
    """
    {"name": "root", "workspaces": ["apps/*", "packages/*"],
     "scripts": {"test": "turbo run test", "unit": "vitest", "a:one": "one", "a:two": "two",
                 "all": "run-s a:* unit", "both": "concurrently -n x,y 'npm:unit' \\"pnpm run a:one\\"",
                 "e2e": "start-server-and-test start http://localhost:3000 'playwright test'",
                 "start": "node server.js", "pretest": "echo before", "posttest": "echo after"}}
    """,
    "apps/web/package.json",
    "{\"name\": \"@x/web\", \"scripts\": {\"test\": \"vitest run\", \"build\": \"next build\"}}",
    "packages/ui/package.json",
    "{\"name\": \"@x/ui\", \"scripts\": {\"test\": \"jest\", \"build\": \"tsc\"}}",
    "examples/demo/package.json",
    "{\"name\": \"demo\", \"scripts\": {\"test\": \"mocha\"}}",
    "turbo.json",
    "{\"tasks\": {\"test\": {\"dependsOn\": [\"^build\"]}, \"build\": {\"dependsOn\": [\"^build\"]}}}",
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "npm run unit",
        "npm run-script unit",
        "npm run --silent unit",
        "npm --prefix . run unit",
        "pnpm unit",
        "pnpm run unit",
        "yarn unit",
        "yarn run unit",
        "bun run unit",
        "bun unit",
        "pnpm -w run unit",
      })
  void aScriptIsFollowed(String call) {
    assertThat(lines(call, WORKSPACE)).containsExactly(call, "vitest");
  }

  @ParameterizedTest
  @CsvSource({
    "npm test -w @x/web, vitest run",
    "npm run test --workspace=apps/web, vitest run",
    "npm --prefix apps/web test, vitest run",
    "npm t -w apps/web, vitest run",
    "pnpm --filter @x/ui test, jest",
    "pnpm -F ui test, jest",
    "pnpm --filter=./packages/ui test, jest",
    "pnpm --filter @x/ui... test, jest",
    "pnpm -C packages/ui test, jest",
    "yarn workspace @x/web test, vitest run",
    "yarn --cwd packages/ui test, jest",
    "cd packages/ui && npm test, jest",
    "bun --cwd packages/ui run test, jest",
    "bun run --filter @x/ui test, jest",
    "turbo run test --filter=@x/ui --filter @x/ui, jest",
    "npx lerna run test --scope @x/ui, jest",
  })
  void aPackageIsChosen(String call, String command) {
    assertThat(lines(call, WORKSPACE).getLast()).isEqualTo(command);
    assertThat(lines(call, WORKSPACE)).doesNotContain("mocha");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pnpm -r test",
        "npm test --workspaces",
        "npm run test -ws --if-present",
        "yarn workspaces run test",
        "yarn workspaces foreach -A run test",
        "turbo test",
        "pnpm turbo run test",
        "npx turbo run test -- --ci",
        "lerna run test",
      })
  void allPackagesAreMeant(String call) {
    List<String> all = lines(call, WORKSPACE);

    assertThat(all).anyMatch(line -> line.startsWith("vitest run"));
    assertThat(all).anyMatch(line -> line.startsWith("jest"));
    assertThat(all).doesNotContain("mocha");
  }

  @Test
  void turboRunsWhatATaskDependsOnFirst() {
    assertThat(lines("turbo run test", WORKSPACE))
        .containsExactly("turbo run test", "next build", "tsc", "vitest run", "jest");
  }

  @Test
  void whatStandsBeforeAndAfterRunsToo() {
    assertThat(lines("npm test", WORKSPACE))
        .contains("echo before", "turbo run test", "echo after");
  }

  @Test
  void argumentsReachTheScript() {
    assertThat(lines("npm run unit -- --coverage --reporter 'a b'", WORKSPACE).getLast())
        .isEqualTo("vitest --coverage --reporter a b");
    assertThat(lines("pnpm unit --coverage", WORKSPACE).getLast()).isEqualTo("vitest --coverage");
    assertThat(lines("yarn unit --coverage", WORKSPACE).getLast()).isEqualTo("vitest --coverage");
    assertThat(commands("pnpm unit --coverage", WORKSPACE).getLast().words())
        .containsExactly("vitest", "--coverage");
  }

  @Test
  void aProgramOfAPackageIsStartedWhereThereIsNoScript() {
    assertThat(lines("yarn jest --ci", WORKSPACE)).containsExactly("yarn jest --ci", "jest --ci");
    assertThat(lines("pnpm tsc", WORKSPACE)).containsExactly("pnpm tsc", "tsc");
    assertThat(lines("npm jest", WORKSPACE)).containsExactly("npm jest");
    assertThat(lines("bun test", WORKSPACE)).containsExactly("bun test");
  }

  @Test
  void severalScriptsAreRunTogether() {
    assertThat(lines("npm run all", WORKSPACE)).containsSubsequence("one", "two", "vitest");
    assertThat(lines("npm run both", WORKSPACE)).contains("vitest", "one");
    assertThat(lines("npm run e2e", WORKSPACE)).contains("node server.js", "playwright test");
  }

  @Test
  void anInstallationRunsWhatItTriggers() {
    String[] files = {"package.json", "{\"scripts\": {\"postinstall\": \"prisma generate\"}}"};

    assertThat(lines("npm ci", files)).containsExactly("npm ci", "prisma generate");
    assertThat(lines("npm ci --ignore-scripts", files)).hasSize(1);
    assertThat(lines("npm install left-pad", files)).hasSize(1);
  }

  @Test
  void aMissingScriptIsNoTest() {
    assertThat(lines("npm test", "package.json", "{}")).containsExactly("npm test");
  }

  @Test
  void aPackageThatCannotBeKnownIsABlindSpot() {
    var all =
        PipelineReading.of(
            ".github/workflows/ci.yml",
            "on: push\njobs:\n  a:\n    steps:\n      - run: cd $APP && npm test\n");

    assertThat(all.scope().isWhole()).isFalse();
  }

  @Test
  void targetsOfNxProjectsAreFollowed() {
    String[] files = {
      "package.json",
      "{\"scripts\": {\"ci\": \"nx affected -t lint test --parallel=3\"}}",
      "apps/web/project.json",
      """
      {"name": "web", "targets": {
        "test": {"executor": "@nx/jest:jest"},
        "lint": {"command": "eslint apps/web"},
        "e2e": {"executor": "nx:run-commands", "options": {"commands": ["playwright test"], "cwd": "apps/web"}}}}
      """
    };

    assertThat(lines("npm run ci", files)).contains("eslint apps/web", "@nx/jest:jest");
    assertThat(lines("npx nx run-many --target=test --all", files)).contains("@nx/jest:jest");
    assertThat(lines("nx test web", files)).contains("@nx/jest:jest");
    assertThat(lines("nx run web:e2e", files)).contains("playwright test");
    assertThat(lines("nx test other", files)).hasSize(1);
    Command e2e = commands("nx e2e web", files).getLast();
    assertThat(e2e.folder()).isEqualTo("apps/web");
  }
}
