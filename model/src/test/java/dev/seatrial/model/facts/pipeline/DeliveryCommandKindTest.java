package dev.seatrial.model.facts.pipeline;

import static dev.seatrial.model.facts.pipeline.CommandKind.BUILD;
import static dev.seatrial.model.facts.pipeline.CommandKind.DEPLOY;
import static dev.seatrial.model.facts.pipeline.CommandKind.IMAGE_BUILD;
import static dev.seatrial.model.facts.pipeline.CommandKind.MIGRATION;
import static dev.seatrial.model.facts.pipeline.CommandKind.SECURITY_SCAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryCommandKindTest {

  private static Set<CommandKind> kinds(String line) {
    return CommandKind.ofWords(List.of(line.split(" ")));
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
        "firebase deploy --only=functions,firestore:rules",
        "firebase deploy -P production",
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
        "firebase deploy --only firestore:rules",
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
}
