package dev.seatrial.model.facts.pipeline;

import static dev.seatrial.model.facts.pipeline.CommandKind.BUILD;
import static dev.seatrial.model.facts.pipeline.CommandKind.COVERAGE;
import static dev.seatrial.model.facts.pipeline.CommandKind.DEPLOY;
import static dev.seatrial.model.facts.pipeline.CommandKind.END_TO_END_TEST;
import static dev.seatrial.model.facts.pipeline.CommandKind.IMAGE_BUILD;
import static dev.seatrial.model.facts.pipeline.CommandKind.LINT;
import static dev.seatrial.model.facts.pipeline.CommandKind.MIGRATION;
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
        "next build",
        "mypy .",
        "pyright",
        "basedpyright src",
        "go build ./...",
        "go test ./...",
        "mvn compile",
        "mvn -B verify -DskipTests",
        "./gradlew assemble",
        "cargo build --release",
        "cargo check",
        "dotnet build -c Release",
        "phpstan analyse",
        "vendor/bin/psalm",
        "mix dialyzer",
        "swift build",
      })
  void checksTypes(String line) {
    assertThat(kinds(line)).contains(TYPE_CHECK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tsc --version", "vite build", "go run .", "mvn clean", "go mod download"})
  void checksNoTypes(String line) {
    assertThat(kinds(line)).doesNotContain(TYPE_CHECK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prisma migrate deploy",
        "alembic upgrade head",
        "alembic -c a.ini upgrade head",
        "python manage.py migrate --noinput",
        "bin/rails db:migrate",
        "rake db:migrate RAILS_ENV=production",
        "rails db:prepare",
        "flyway -url=x migrate",
        "mvn flyway:migrate",
        "supabase db push",
        "drizzle-kit migrate",
        "knex migrate:latest --env production",
        "goose -dir db/migrations postgres up",
        "migrate -path db -database x up",
        "dbmate up",
        "dbmate --wait up",
        "php artisan migrate --force",
        "dotnet ef database update",
        "typeorm migration:run -d ds.ts",
        "sequelize db:migrate",
        "sequelize-cli db:migrate",
        "mix ecto.migrate",
        "sqlx migrate run",
        "diesel migration run",
        "wrangler d1 migrations apply DB --remote",
        "flask db upgrade",
        "atlas migrate apply --url x",
        "php bin/console doctrine:migrations:migrate --no-interaction",
        "liquibase --changelog-file=x update",
      })
  void appliesMigrations(String line) {
    assertThat(kinds(line)).contains(MIGRATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prisma generate",
        "prisma db push",
        "alembic downgrade -1",
        "alembic revision",
        "python manage.py makemigrations --check",
        "supabase gen types",
        "knex migrate:rollback",
        "php artisan migrate:status",
        "dbmate down",
        "rails db:rollback",
      })
  void appliesNoMigrations(String line) {
    assertThat(kinds(line)).doesNotContain(MIGRATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vercel deploy --prebuilt --prod",
        "vercel@latest --prod",
        "netlify deploy --prod",
        "flyctl deploy --remote-only",
        "fly --app x deploy",
        "kubectl apply -f k8s/",
        "kubectl -n prod set image deployment/a a=b",
        "kubectl rollout restart deploy/x",
        "helm upgrade --install app chart",
        "helm --kube-context c upgrade app chart",
        "terraform apply -auto-approve",
        "terraform -chdir=infra apply",
        "aws ecs update-service --cluster c",
        "aws lambda update-function-code --function-name f",
        "aws s3 sync dist s3://bucket",
        "gcloud run deploy app --image i",
        "gcloud --quiet app deploy",
        "wrangler deploy",
        "wrangler pages deploy dist",
        "railway up --service x",
        "sls deploy",
        "cdk deploy --all",
        "pulumi up --yes",
        "skaffold run",
        "ansible-playbook -i hosts site.yml",
        "docker push ghcr.io/a/b",
        "docker buildx build --push -t a .",
        "rsync -az dist/ deploy@example.org:/srv",
        "scp app.tar user@host:/srv",
        "ssh deploy@example.org ./deploy.sh",
        "firebase deploy --only hosting",
        "git push heroku main",
        "kamal deploy",
        "supabase functions deploy",
        "az webapp deploy --name x",
        "cap production deploy",
        "heroku container:release web",
      })
  void deploys(String line) {
    assertThat(kinds(line)).contains(DEPLOY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vercel build --prod",
        "vercel pull",
        "kubectl get pods",
        "terraform plan",
        "terraform validate",
        "helm lint chart",
        "docker build .",
        "docker pull x",
        "git push origin main",
        "rsync -a a/ b/",
        "aws s3 ls",
        "ansible-playbook --syntax-check x.yml",
        "gcloud auth login",
        "netlify build",
        "wrangler dev",
      })
  void deploysNothing(String line) {
    assertThat(kinds(line)).doesNotContain(DEPLOY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trivy image app:latest",
        "trivy fs --exit-code 1 .",
        "snyk test --severity-threshold=high",
        "grype app:latest",
        "semgrep ci",
        "semgrep --config=auto .",
        "semgrep scan",
        "npm audit --audit-level=high",
        "npm --prefix web audit",
        "pnpm audit --prod",
        "yarn npm audit",
        "pip-audit -r requirements.txt",
        "safety check",
        "bandit -r src",
        "gosec ./...",
        "govulncheck ./...",
        "brakeman -q",
        "bundle-audit check --update",
        "bundle audit",
        "cargo audit",
        "cargo deny check",
        "composer audit",
        "mix sobelow",
        "osv-scanner -r .",
        "gitleaks detect --source .",
        "trufflehog git file://.",
        "checkov -d infra",
        "tfsec .",
        "kics scan -p .",
        "zizmor .github",
        "dependency-check --scan .",
        "mvn org.owasp:dependency-check-maven:check",
        "./gradlew dependencyCheckAnalyze",
        "dotnet list package --vulnerable",
        "docker scout cves app",
        "detect-secrets-hook --baseline b",
      })
  void scansForWeaknesses(String line) {
    assertThat(kinds(line)).contains(SECURITY_SCAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hadolint Dockerfile",
        "npm audit fix",
        "trivy --version",
        "npm install snyk",
        "eslint .",
        "semgrep --version",
        "snyk auth"
      })
  void scansNothing(String line) {
    assertThat(kinds(line)).doesNotContain(SECURITY_SCAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker build -t a .",
        "docker buildx build .",
        "docker compose -f a.yml build",
        "docker-compose build web",
        "docker compose up -d --build",
        "podman build .",
        "buildah bud .",
        "pack build app",
        "gcloud builds submit --tag x",
        "mvn spring-boot:build-image",
        "skaffold build",
      })
  void buildsImages(String line) {
    assertThat(kinds(line)).contains(IMAGE_BUILD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vite build",
        "next build",
        "go build",
        "tsc",
        "mvn package",
        "cargo build",
        "python -m build"
      })
  void builds(String line) {
    assertThat(kinds(line)).contains(BUILD);
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
