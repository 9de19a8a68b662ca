package dev.seatrial.project.pipeline;

import static dev.seatrial.project.pipeline.PipelineReading.commands;
import static dev.seatrial.project.pipeline.PipelineReading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandResolutionTest {

  private static Command last(String script, String... pathsAndTexts) {
    return commands(script, pathsAndTexts).getLast();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "sudo -E -u app pytest -x ! pytest -x",
        "env CI=1 pytest ! pytest",
        "time pytest ! pytest",
        "timeout -k 5 10m pytest ! pytest",
        "xvfb-run -a --server-args='-screen 0' npx playwright test ! playwright test",
        "dotenv -e .env.test -- vitest run ! vitest run",
        "cross-env CI=1 NODE_ENV=test jest ! jest",
        "npx --yes vitest@2 run ! vitest@2 run",
        "pnpm dlx vercel deploy ! vercel deploy",
        "pnpm exec tsc --noEmit ! tsc --noEmit",
        "yarn dlx eslint . ! eslint .",
        "bunx tsc ! tsc",
        "corepack pnpm exec jest ! jest",
        "uv run --frozen --group dev pytest ! pytest",
        "uvx ruff check ! ruff check",
        "poetry run pytest ! pytest",
        "pipenv run pytest ! pytest",
        "pdm run -v pytest ! pytest",
        "hatch run pytest ! pytest",
        "python -m pytest -q ! pytest -q",
        "python3.12 -W error -m pytest ! pytest",
        "coverage run -m pytest ! pytest",
        "coverage run --source=app manage.py test ! manage.py test",
        "bundle exec rspec ! rspec",
        "nix develop -c cargo test ! cargo test",
        "nix develop .#ci --command cargo test ! cargo test",
        "nix-shell --run 'cargo test' ! cargo test",
        "mise exec -- go test ./... ! go test ./...",
        "doppler run -- rails db:migrate ! rails db:migrate",
        "bash -c 'cd x && pytest' ! pytest",
        "bash -euo pipefail -c pytest ! pytest",
        "sh -lc \"pytest -x\" ! pytest -x",
        "docker run --rm -v $PWD:/a -w /a node:22 npm ci ! npm ci",
        "docker run aquasec/trivy:0.5 image app ! image app",
        "docker exec -t web pytest ! pytest",
        "docker compose -f a.yml run --rm -e A=b web pytest -q ! pytest -q",
        "docker compose exec -T web pytest ! pytest",
        "docker-compose run web pytest ! pytest",
        "c8 --reporter=lcov mocha ! mocha",
        "dotnet tool run csharpier check . ! csharpier check .",
        "fvm flutter test ! flutter test",
        "heroku run -a app rails db:migrate ! rails db:migrate",
        "kubectl exec -n x pod -- alembic upgrade head ! alembic upgrade head",
        "ssh -p 22 me@host 'cd /srv && docker compose up -d' ! docker compose up -d",
        "command time -p pytest ! pytest",
      })
  void wrappersArePeeled(String script, String inner) {
    assertThat(last(script).line()).isEqualTo(inner);
  }

  @ParameterizedTest
  @CsvSource({
    "command -v pytest",
    "corepack enable",
    "sudo",
    "env",
    "docker build .",
    "npx",
    "python x.py"
  })
  void whatWrapsNothingStaysAlone(String script) {
    assertThat(lines(script)).containsExactly(script);
  }

  @Test
  void anImageThatIsAToolIsAProgramToo() {
    assertThat(lines("docker run aquasec/trivy:0.5 image app")).contains("aquasec/trivy image app");
  }

  @Test
  void theWayIsKept() {
    Command last =
        last("sudo npm test", "package.json", "{\"scripts\":{\"test\":\"dotenv -- jest\"}}");

    assertThat(last.words()).containsExactly("jest");
    assertThat(last.via()).containsExactly("sudo", "npm test", "dotenv --");
    assertThat(last.place()).isEqualTo(new Place("package.json", 1));
  }

  @Test
  void anIgnoredFailureStaysIgnoredAllTheWay() {
    String[] files = {"package.json", "{\"scripts\":{\"test\":\"jest\",\"lax\":\"jest || true\"}}"};

    assertThat(commands("npm test || true", files).get(1).failureIgnored()).isTrue();
    assertThat(commands("npm run lax", files).get(1).failureIgnored()).isTrue();
    assertThat(last("npm test", files).failureIgnored()).isFalse();
  }

  @Test
  void scriptsOfTheRepositoryAreFollowed() {
    String[] files = {
      "scripts/test.sh",
      "#!/usr/bin/env bash\nset -e\ncd \"$(dirname \"$0\")/..\"\n./scripts/lib/run.sh \"$@\"\n",
      "scripts/lib/run.sh",
      "#!/bin/sh -e\npytest $1\nls\n"
    };

    for (String call :
        List.of(
            "./scripts/test.sh -x",
            "bash scripts/test.sh -x",
            "bash -e ./scripts/test.sh -x",
            ". scripts/test.sh -x")) {
      List<Command> all = commands(call, files);
      assertThat(all).extracting(Command::line).as(call).contains("pytest -x", "ls");
      assertThat(all.getLast().place()).isEqualTo(new Place("scripts/lib/run.sh", 3));
      assertThat(all).extracting(Command::failureIgnored).containsOnly(false);
    }
  }

  @Test
  void aScriptKnowsItsOwnFolder() {
    String script =
        "HERE=\"$( cd \"$( dirname \"${BASH_SOURCE[0]}\" )\" >/dev/null 2>&1 && pwd )\"\nROOT=$HERE/../..\ncd \"$ROOT\"\n\"${HERE}\"/b.sh\n";
    List<Command> all =
        commands("bash ci/x/a.sh", "ci/x/a.sh", script, "ci/x/b.sh", "go test ./...\n");

    assertThat(all.getLast().line()).isEqualTo("go test ./...");
    assertThat(all.getLast().folder()).isEmpty();
  }

  @Test
  void aScriptThatIsNotThereIsABlindSpot() {
    var all =
        PipelineReading.of(
            ".github/workflows/ci.yml",
            "on: push\njobs:\n  a:\n    steps:\n      - run: ./scripts/gone.sh\n      - run: bash $DIR/x.sh\n");

    assertThat(all.scope().blindspots())
        .extracting(spot -> spot.why())
        .containsExactly(
            "the script is not in the repository",
            "which script it is turns out only when it runs");
  }

  @Test
  void scriptsOfOtherLanguagesAreNotRead() {
    assertThat(lines("./x.py", "x.py", "#!/usr/bin/env python\nnpm test\n"))
        .containsExactly("./x.py");
    assertThat(lines("./gradlew test", "gradlew", "binary")).containsExactly("./gradlew test");
  }

  @Test
  void scriptsThatCallEachOtherEnd() {
    List<Command> all =
        commands(
            "./a.sh", "a.sh", "#!/bin/sh\n./b.sh\n./b.sh\n", "b.sh", "#!/bin/sh\n./a.sh\n./a.sh\n");

    assertThat(all).isNotEmpty().hasSizeLessThan(20);
  }

  @Test
  void scriptsThatMultiplyEndWithABlindSpot() {
    String[] files = new String[24];
    for (int i = 0; i < 12; i++) {
      files[2 * i] = "s" + i + ".sh";
      files[2 * i + 1] = ("#!/bin/sh\n" + ("./s" + (i + 1) + ".sh x\n").repeat(9));
    }
    assertThat(commands("./s0.sh", files)).hasSizeLessThanOrEqualTo(5_000);
  }
}
