package dev.seatrial.model.facts.pipeline;

import static dev.seatrial.model.facts.pipeline.CommandKind.COMPILE;
import static dev.seatrial.model.facts.pipeline.CommandKind.COVERAGE;
import static dev.seatrial.model.facts.pipeline.CommandKind.DEPLOY;
import static dev.seatrial.model.facts.pipeline.CommandKind.END_TO_END_TEST;
import static dev.seatrial.model.facts.pipeline.CommandKind.IMAGE_BUILD;
import static dev.seatrial.model.facts.pipeline.CommandKind.LINT;
import static dev.seatrial.model.facts.pipeline.CommandKind.SECURITY_SCAN;
import static dev.seatrial.model.facts.pipeline.CommandKind.TEST;
import static dev.seatrial.model.facts.pipeline.CommandKind.TYPE_CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandKindTest {

  private static Set<CommandKind> kinds(String line) {
    return CommandKind.ofWords(List.of(line.split(" ")));
  }

  private static Set<CommandKind> action(String uses, Map<String, String> with) {
    PipelineStep step =
        new PipelineStep("", uses, "", with, Map.of(), "", false, List.of(), Place.of("ci.yml"));
    return CommandKind.of(step);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vitest",
        "vitest run",
        "./node_modules/.bin/jest --ci",
        "jest@29 --runInBand",
        "mocha -r ts-node/register test/**/*.ts",
        "node --test",
        "bun test",
        "deno test -A",
        "react-scripts test --watchAll=false",
        "ng test --watch=false",
        "playwright test --project=chromium",
        "cypress run --browser chrome",
        "pytest -x tests/",
        "py.test",
        "python -m pytest",
        "python3.12 -m unittest discover",
        "python manage.py test",
        "python backend/manage.py test --parallel",
        "coverage run -m pytest",
        "coverage run manage.py test",
        "tox -e py312",
        "nox -s tests",
        "go test ./...",
        "go test -race -cover ./...",
        "gotestsum --format testname -- ./...",
        "mvn test",
        "mvn -B clean verify",
        "./mvnw --batch-mode install",
        "mvn package",
        "./gradlew test",
        "./gradlew clean build",
        "gradle :app:testDebugUnitTest",
        "gradlew.bat check",
        "cargo test --all-features",
        "cargo nextest run",
        "dotnet test --no-build",
        "rspec spec/models",
        "bin/rails test",
        "rails test:system",
        "rake spec",
        "vendor/bin/phpunit",
        "./vendor/bin/pest --parallel",
        "php artisan test",
        "mix test",
        "flutter test --machine",
        "swift test",
        "ctest --output-on-failure",
        "bats test/",
        "xcodebuild -scheme App test",
        "helm unittest chart",
      })
  void runsTests(String line) {
    assertThat(kinds(line)).contains(TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mvn install -DskipTests",
        "mvn -B package -Dmaven.test.skip=true",
        "mvn compile",
        "./gradlew build -x test",
        "./gradlew assemble",
        "npm test",
        "npm install jest",
        "pip install pytest",
        "echo pytest",
        "go build ./...",
        "go install test",
        "cargo test --no-run",
        "pytest --collect-only",
        "pytest --version",
        "playwright install --with-deps",
        "playwright test --list",
        "cypress install",
        "dotnet build",
        "coverage report",
        "coverage xml",
        "rails server",
        "rake db:migrate",
        "php artisan serve",
        "mix compile",
        "test -f x",
        "git commit -m test",
        "docker build --target test .",
        "python setup.py install",
        "next test-like",
      })
  void runsNoTests(String line) {
    assertThat(kinds(line)).doesNotContain(TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"playwright test", "cypress run", "rails test:system", "ng e2e", "maestro test f"})
  void drivesTheAppFromOutside(String line) {
    assertThat(kinds(line)).contains(TEST, END_TO_END_TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vitest run --coverage",
        "jest --ci --coverage --runInBand",
        "jest --coverage=true",
        "c8 npm test",
        "nyc mocha",
        "bun test --coverage",
        "pytest --cov=app tests",
        "pytest --cov --cov-report=xml",
        "python -m pytest --cov",
        "coverage run -m pytest",
        "coverage report --fail-under=90",
        "go test -cover ./...",
        "go test -coverprofile=c.out ./...",
        "mvn test jacoco:report",
        "./gradlew test jacocoTestReport",
        "./gradlew koverXmlReport",
        "cargo tarpaulin --out Xml",
        "cargo llvm-cov --lcov",
        "dotnet test --collect:XPlat",
        "phpunit --coverage-clover=c.xml",
        "vendor/bin/pest --coverage",
        "mix coveralls.github",
        "flutter test --coverage",
        "codecov -t x",
      })
  void collectsCoverage(String line) {
    assertThat(kinds(line)).contains(COVERAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vitest run", "pytest", "go test ./...", "jest --coverage=false", "mvn verify"})
  void collectsNoCoverage(String line) {
    assertThat(kinds(line)).doesNotContain(COVERAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eslint . --max-warnings=0",
        "biome ci .",
        "biome check --write .",
        "next lint",
        "prettier --check .",
        "prettier . --check",
        "oxlint",
        "ruff check .",
        "ruff .",
        "ruff format --check",
        "black --check src",
        "flake8",
        "pylint app",
        "golangci-lint run ./...",
        "go vet ./...",
        "/root/go/bin/golangci-lint run",
        "staticcheck ./...",
        "rubocop --parallel",
        "vendor/bin/php-cs-fixer fix --dry-run",
        "cargo clippy -- -D warnings",
        "cargo fmt --check",
        "ktlint",
        "./gradlew ktlintCheck",
        "./gradlew :app:lintDebug",
        "mvn checkstyle:check",
        "mvn spotless:check",
        "mix credo --strict",
        "flutter analyze",
        "swiftlint",
        "dotnet format --verify-no-changes",
        "standardrb",
      })
  void checksStyle(String line) {
    assertThat(kinds(line)).contains(LINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eslint --version",
        "prettier --write .",
        "black .",
        "ruff format .",
        "biome format --write",
        "npm run lint",
        "yamllint .",
        "hadolint Dockerfile",
        "terraform validate",
        "next build",
      })
  void checksNoStyle(String line) {
    assertThat(kinds(line)).doesNotContain(LINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tsc --noEmit",
        "tsc -b",
        "vue-tsc --noEmit",
        "svelte-check",
        "mypy .",
        "pyright",
        "basedpyright src",
        "cargo check",
        "phpstan analyse",
        "vendor/bin/psalm",
        "mix dialyzer",
      })
  void checksTypes(String line) {
    assertThat(kinds(line)).contains(TYPE_CHECK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "next build",
        "go build ./...",
        "go test ./...",
        "mvn compile",
        "mvn -B verify -DskipTests",
        "./gradlew assemble",
        "cargo build --release",
        "dotnet build -c Release",
        "swift build",
      })
  void compilesWhatItWasNotAskedToCheck(String line) {
    assertThat(kinds(line)).contains(COMPILE).doesNotContain(TYPE_CHECK, LINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tsc --version", "vite build", "go run .", "mvn clean", "go mod download"})
  void checksNoTypes(String line) {
    assertThat(kinds(line)).doesNotContain(TYPE_CHECK);
  }

  @Test
  void actionsAreKnownByName() {
    assertThat(action("github/codeql-action/analyze@v3", Map.of())).containsExactly(SECURITY_SCAN);
    assertThat(action("github/codeql-action/init@v3", Map.of())).isEmpty();
    assertThat(action("golangci/golangci-lint-action@0123456", Map.of()))
        .contains(LINT, TYPE_CHECK);
    assertThat(action("codecov/codecov-action@v5", Map.of())).containsExactly(COVERAGE);
    assertThat(action("Cypress-io/github-action@v6", Map.of())).contains(TEST, END_TO_END_TEST);
    assertThat(action("actions/checkout@v4", Map.of())).isEmpty();
    assertThat(action("docker://semgrep/semgrep:1.2", Map.of())).containsExactly(SECURITY_SCAN);
    assertThat(action("./.github/actions/trivy-action", Map.of())).isEmpty();
  }

  @Test
  void inputsOfAnActionDecideWhatItDoes() {
    assertThat(action("docker/build-push-action@v6", Map.of("push", "true")))
        .contains(IMAGE_BUILD, DEPLOY);
    assertThat(action("docker/build-push-action@v6", Map.of("push", "false")))
        .containsExactly(IMAGE_BUILD);
    assertThat(action("cloudflare/wrangler-action@v3", Map.of("apiToken", "x"))).contains(DEPLOY);
    assertThat(action("cloudflare/wrangler-action@v3", Map.of("command", "pages deploy dist")))
        .contains(DEPLOY);
    assertThat(action("cloudflare/wrangler-action@v3", Map.of("command", "whoami"))).isEmpty();
  }

  @Test
  void noWordsHaveNoKind() {
    assertThat(CommandKind.ofWords(List.of())).isEmpty();
    assertThat(CommandKind.ofWords(List.of("", ""))).isEmpty();
  }
}
