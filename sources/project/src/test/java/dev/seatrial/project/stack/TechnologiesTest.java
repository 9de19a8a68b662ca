package dev.seatrial.project.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.stack.Technology.Kind;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.project.reading.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnologiesTest {

  @ParameterizedTest
  @CsvSource({
    "next.js,FRAMEWORK,next",
    "hono,FRAMEWORK,hono",
    "nestjs,FRAMEWORK,@nestjs/core",
    "trpc,FRAMEWORK,@trpc/server",
    "prisma,ORM,@prisma/client",
    "drizzle,ORM,drizzle-orm",
    "mikro-orm,ORM,@mikro-orm/postgresql",
    "postgresql,DATABASE,pg",
    "supabase,DATABASE,@supabase/supabase-js",
    "sentry,ERROR_TRACKER,@sentry/nextjs",
    "pino,LOGGER,pino",
    "opentelemetry,METRICS,@opentelemetry/sdk-node",
    "clerk,AUTHENTICATION,@clerk/nextjs",
    "stripe,PAYMENT,@stripe/stripe-js",
    "bullmq,QUEUE,bullmq"
  })
  void packagesShowTechnologies(String name, Kind kind, String dependency) {
    Stack stack =
        Stacks.of("web/package.json", "{\"dependencies\":{\n\"" + dependency + "\":\"1\"}}");

    assertThat(stack.of(kind)).extracting(Technology::name).contains(name);
    assertThat(Stacks.shown(stack, kind)).contains(name + "@web/package.json:2");
    assertThat(stack.named(name).orElseThrow().root()).isEqualTo("web");
  }

  @ParameterizedTest
  @CsvSource({
    "fastapi,requirements.txt,fastapi==1",
    "django-rest-framework,requirements.txt,djangorestframework",
    "alembic,requirements.txt,alembic",
    "celery,requirements.txt,Celery",
    "rails,Gemfile,gem 'rails'",
    "sidekiq,Gemfile,gem 'sidekiq'",
    "gin,go.mod,require github.com/gin-gonic/gin v1.0.0",
    "chi,go.mod,require github.com/go-chi/chi/v5 v5.0.0",
    "gorm,go.mod,require gorm.io/gorm v1.0.0",
    "phoenix,mix.exs,'{:phoenix, \"~> 1.7\"}'"
  })
  void everyEcosystemShowsTechnologies(String name, String path, String text) {
    assertThat(Stacks.of(path, text).has(name)).isTrue();
  }

  @Test
  void whatIsNotReadOfALanguageIsABlindSpotWhereMostIsWrittenInIt() {
    assertThat(Stacks.of("src/a.cr", "", "b.js", "", "src/c.cr", "").scope().isWhole()).isFalse();
    assertThat(Stacks.of("src/a.cr", "", "b.js", "").scope().isWhole()).isTrue();
  }

  @Test
  void whatOnlyDevelopmentNeedsShowsTestsAndNoFrameworks() {
    Stack stack =
        Stacks.of(
            "package.json", "{\"devDependencies\":{\"next\":\"1\",\"vitest\":\"1\",\"pg\":\"1\"}}");

    assertThat(stack.has("next.js", "postgresql")).isFalse();
    assertThat(stack.has("vitest")).isTrue();
  }

  @Test
  void aFrameworkWhoseTemplatesDeclareEverythingForDevelopmentShowsItAll() {
    Stack stack =
        Stacks.of(
            "package.json", "{\"devDependencies\":{\"@sveltejs/kit\":\"2\",\"postgres\":\"3\"}}");

    assertThat(stack.has("sveltekit")).isTrue();
    assertThat(stack.has("postgresql")).isTrue();
  }

  @Test
  void whatAPackageWishesToFindBesideItShowsNothing() {
    assertThat(Stacks.of("package.json", "{\"peerDependencies\":{\"next\":\"1\"}}").has("next.js"))
        .isFalse();
  }

  @Test
  void filesShowTechnologiesInTheFolderOfTheirManifest() {
    Stack stack =
        Stacks.of(
            "web/package.json", "{}",
            "web/config/fly.toml", "",
            "vercel.json", "{}",
            ".cursor/rules/a.mdc", "",
            "db/migrate/2024_x.rb", "");

    assertThat(Stacks.shown(stack, Kind.HOST))
        .containsExactly("fly@web/config/fly.toml", "vercel@vercel.json");
    assertThat(stack.named("fly").orElseThrow().root()).isEqualTo("web");
    assertThat(stack.has("cursor")).isTrue();
    assertThat(stack.of(Kind.MIGRATIONS)).extracting(Technology::name).containsExactly("rails");
  }

  @Test
  void imagesOfComposeFilesShowDatabases() {
    Stack stack =
        Stacks.of(
            "compose.yaml",
            "services:\n  db:\n    image: docker.io/pgvector/pgvector:pg16\n  cache:\n    image: redis@sha256:00\n  odd:\n    image: my-postgres-proxy\n");

    assertThat(Stacks.shown(stack, Kind.DATABASE))
        .containsExactly("postgresql@compose.yaml:3", "redis@compose.yaml:5");
  }

  @Test
  void settingsShowDatabases() {
    assertThat(
            Stacks.shown(
                Stacks.of(
                    "prisma/schema.prisma", "datasource db {\n  provider   = \"postgresql\"\n}"),
                Kind.DATABASE))
        .containsExactly("postgresql@prisma/schema.prisma:2");
    assertThat(Stacks.of("app/settings.py", "ENGINE = 'django.db.backends.mysql'").has("mysql"))
        .isTrue();
    assertThat(
            Stacks.of("config/database.yml", "default:\n  adapter: postgresql").has("postgresql"))
        .isTrue();
  }

  @Test
  void aTemplateOfSettingsShowsADatabaseUnlessTheLineIsCommentedOut() {
    Trees trees = new Trees();
    trees.with(".env.example", Role.EXAMPLE, "# URL=mysql://x\nURL=\"postgresql://x\"\n");

    assertThat(Stacks.of(trees.tree()).of(Kind.DATABASE))
        .extracting(Technology::name)
        .containsExactly("postgresql");
  }

  @Test
  void scriptsShowRunners() {
    Stack stack = Stacks.of("package.json", "{\"scripts\":{\n\"test\":\"node  --test\"}}");

    assertThat(Stacks.shown(stack, Kind.TEST_RUNNER)).containsExactly("node-test@package.json:2");
  }

  @Test
  void fixturesAndVendoredFilesShowNothing() {
    Trees trees = new Trees();
    trees.with("tests/fixtures/vercel.json", Role.FIXTURE, "{}");
    trees.with("vendor/fly.toml", Role.VENDORED, "");
    trees.with("examples/a/netlify.toml", Role.EXAMPLE, "");

    assertThat(Stacks.of(trees.tree()).of(Kind.HOST)).isEmpty();
  }

  @Test
  void dotnetShowsItsSdk() {
    assertThat(
            Stacks.of("A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>").has("asp.net-core"))
        .isTrue();
  }

  @Test
  void languagesAreThoseOfProductionCode() {
    Trees trees = new Trees();
    trees.with("src/a.ts", Role.PRODUCTION, "");
    trees.with("next.config.js", Role.PRODUCTION, "");
    trees.with("scripts/x.py", Role.TEST, "");

    assertThat(Stacks.shown(Stacks.of(trees.tree()), Kind.LANGUAGE))
        .containsExactly("typescript@src/a.ts");
  }

  @Test
  void everyLineOfTheTableIsWellFormed() {
    assertThat(TechnologyTable.shipped().entries()).hasSizeGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "framework next.js",
        "nonsense x: npm=a",
        "framework x: npm",
        "framework x: foo=a"
      })
  void aLineThatIsNotWellFormedIsAFault(String line) {
    assertThatThrownBy(() -> TechnologyTable.parse(line))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blindSpotsOfTheManifestsAreBlindSpotsOfTheStack() {
    assertThat(Stacks.of("package.json", "{broken").scope().isWhole()).isFalse();
  }
}
