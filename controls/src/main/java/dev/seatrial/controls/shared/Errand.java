package dev.seatrial.controls.shared;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody runs a command for, as far as its words tell. */
public enum Errand {
  /** Runs tests. */
  TEST(
      "vitest(?! (bench|list|typecheck|init)\\b)",
      "jest(?! --(init|showConfig))",
      "(mocha|ava|tap|jasmine|karma start|testcafe|cucumber-js|web-test-runner|wtr|qunit|uvu)",
      "(react-scripts|craco|ng|nx|wp-scripts|umi|expo) test",
      "nx (run-many|affected) .*(-t|--targets?)[ =](\\S*,)?(test|e2e)\\b.*",
      "nx e2e",
      "ng e2e",
      "node (\\S+ )*--test\\b.*",
      "tsx (\\S+ )*--test\\b.*",
      "(bun|deno) test",
      "playwright test",
      "cypress run",
      "cypress-run",
      "(wdio|detox test|maestro test|nightwatch|codeceptjs run|newman run|bru run|backstopjs test)",
      "(pytest|py\\.test|tox|nox|nosetests|nose2|behave|robot|unittest|stestr|green)",
      "(manage\\.py|django-admin|django|flask|artisan|rails|rake|mix|swift|dart|flutter|lein|cabal|stack|zig"
          + "|cargo|dotnet|dune|bazel|bazelisk|buck2?|please|sbt|mill|meson|forge|hardhat|anchor|gleam|crystal) test\\b.*",
      "manage\\.py (\\S+ )*test\\b.*",
      "(python\\S* )?\\S*manage\\.py test",
      "coverage run (\\S+ )*(-m (pytest|unittest)|\\S*manage\\.py test)\\b.*",
      "go (\\S+ )*test\\b.*",
      "(gotestsum|ginkgo|richgo test)",
      "cargo (\\S+ )*(test|nextest run|tarpaulin|llvm-cov)\\b.*",
      "(mvnw?|gradlew?)(?!.* (-DskipTests|-Dmaven\\.test\\.skip|-x [:\\w]*test)) .*\\b(test|check|verify|integration-?[tT]est|install|package|build)\\b.*",
      "(rspec|minitest|cucumber|rails test\\S*|rake (test|spec)\\S*|parallel_rspec|parallel_test|knapsack_pro)",
      "(phpunit|pest|paratest|codecept run|simple-phpunit|phpspec run|behat)",
      "(rebar3 (eunit|ct)|ctest|bats|shunit2|busted|xcodebuild (\\S+ )*test|testem ci|ember test)"),

  /** Looks for mistakes without types: linters. */
  LINT(
      "(eslint|oxlint|tslint|xo|standard|stylelint|jshint)",
      "biome (check|lint|ci)",
      "(next|ng|nx|expo|vue-cli-service|nuxi|deno|react-scripts|rome) lint",
      "nx (run-many|affected) .*(-t|--targets?)[ =](\\S*,)?lint\\b.*",
      "(ruff(?! format)|flake8|pylint|bandit|pyflakes|pycodestyle|prospector|pylama)",
      "(golangci-lint|staticcheck|revive|golint|go vet)",
      "(rubocop|standardrb|reek|brakeman|rails_best_practices)",
      "(phpcs|phpstan|psalm|phpmd|pint|larastan|php-cs-fixer)",
      "cargo (\\S+ )*clippy\\b.*",
      "(ktlint|detekt|swiftlint|credo|shellcheck|sqlfluff lint|hlint|clj-kondo|luacheck|actionlint)",
      "mix (credo|dialyzer)",
      "(dart|flutter) analyze",
      "(mvnw?|gradlew?) .*(checkstyle|spotbugs|pmd|detekt|ktlint|lint)\\S*.*",
      "(pre-commit|prek|lefthook|lint-staged|megalinter|trunk check|super-linter)"),

  /** Checks types. */
  TYPECHECK(
      "(tsc|vue-tsc|svelte-check|tsgo)",
      "(astro|deno|nuxi|nuxt|ty|svelte-kit|pyrefly|flow|mypy_primer) (check|typecheck)",
      "(mypy|pyright|basedpyright|pytype|pyre|dmypy)",
      "(sorbet|srb tc|steep check|dialyzer)"),

  /** Makes what is shipped, or compiles it. */
  BUILD(
      "(next|vite|nuxt|nuxi|astro|remix|react-router|ng|nx|vue-cli-service|react-scripts|expo|tsup|gatsby|webpack|svelte-kit|turbo) (\\S+ )*build\\b.*",
      "(webpack|rollup|esbuild|tsup|swc|parcel)",
      "vite build",
      "docker (\\S+ )*(build|buildx build|buildx bake)\\b.*",
      "docker( |-)compose (\\S+ )*build\\b.*",
      "(go|cargo|dotnet|swift|mix|bazel|stack|cabal|zig|hugo|flutter|poetry|uv|hatch|bun|dune) (\\S+ )*(build|publish|compile)\\b.*",
      "(mvnw?|gradlew?|sbt|mill) .*\\b(compile|package|install|build|assemble|verify)\\b.*",
      "(hugo|mkdocs build|cmake|xcodebuild|goreleaser|skaffold build|msbuild)"),

  /** Brings what is needed to run or build. */
  INSTALL(
      "(npm|pnpm|yarn|bun) (\\S+ )*(install|i|ci|clean-install)\\b.*",
      "yarn",
      "(pip|pip3|uv pip|pipx) (\\S+ )*install\\b.*",
      "(uv sync|uv venv|poetry install|pdm install|pipenv (install|sync)|rye sync|conda env create\\b.*|hatch env create)",
      "(bundle|composer|shards|pod|nimble|swift package) (\\S+ )*(install|resolve)\\b.*",
      "bundle",
      "(go mod (download|tidy)|go install|cargo fetch|mix deps\\.get|dotnet restore|flutter pub get|dart pub get|dep ensure|rebar3 get-deps)",
      "(mvnw?|gradlew?) .*\\b(install|dependencies|package|build|assemble)\\b.*",
      "(bin/)?setup"),

  /** Starts the app. */
  RUN(
      "docker( |-)compose (\\S+ )*(up|watch|start)\\b.*",
      "(podman-compose|podman compose) (\\S+ )*up\\b.*",
      "docker (\\S+ )*run\\b.*",
      "(next|vite|nuxt|nuxi|astro|remix|react-router|ng|nx|wrangler|netlify|vercel|expo|fastapi|flask|gatsby|strapi|medusa|turbo|convex|sst) (\\S+ )*(dev|start|serve|preview|run|develop)\\b.*",
      "vite",
      "(uvicorn|gunicorn|hypercorn|daphne|waitress-serve|streamlit run|puma|foreman start|overmind|hivemind|thin|unicorn)",
      "(\\S*manage\\.py|django-admin) runserver\\b.*",
      "artisan serve",
      "rails (s|server)",
      "(go|cargo|dotnet|swift|mix|bazel|stack|cabal|zig|flutter|deno|tsx) (\\S+ )*(run|watch run|watch)\\b.*",
      "mix phx\\.server",
      "iex -S mix",
      "(mvnw?|gradlew?) .*\\b(\\S*:?run|bootRun|quarkusDev|\\S*:dev)\\b.*",
      "(supabase start|skaffold (dev|run)|tilt up|air|nodemon|ts-node\\S*|hugo server|jekyll serve|pm2 start|minikube start|firebase (serve|emulators:start)|devenv up|garden dev|devspace dev)",
      "(node|tsx|bun|deno run|python\\S*|ruby|php|java) (?!-)\\S+.*"),

  /** Changes the schema. */
  MIGRATE(
      "prisma (migrate|db push)\\b.*",
      "(drizzle-kit|knex|sequelize|sequelize-cli|typeorm|kysely|mikro-orm|node-pg-migrate|db-migrate|umzug|dbmate|goose|atlas|flyway|liquibase|sqitch|sqlx|diesel|tern|refinery|golang-migrate|migrate|alembic|aerich|yoyo|piccolo|supabase|wrangler|hasura|ecto|graphile-migrate|pgroll) .*(migrat|up\\b|upgrade|push|apply|deploy|reset|:run).*",
      "(rails|rake|bin/rails) db:(migrate|prepare|setup|schema:load)\\S*.*",
      "artisan migrate\\S*.*",
      "\\S*(manage\\.py|django-admin) migrate\\b.*",
      "mix ecto\\.(migrate|setup)\\b.*",
      "flask db upgrade\\b.*",
      "(dotnet ef database update|doctrine:migrations:migrate|phinx migrate)\\b.*",
      "(mvnw?|gradlew?) .*(flyway|liquibase)\\S*.*",
      "\\S*console doctrine:migrations:migrate\\b.*"),

  /** Brings a version to where it runs. */
  DEPLOY(
      "(vercel|netlify|flyctl|fly|railway|render|heroku|wrangler|firebase|serverless|sls|sst|amplify|eb|copilot|dokku|kamal|cap|caprover|convex|zeabur|northflank|koyeb|gigalixir|clever|pulumi|cdk|cdktf|sam|azd|gh-pages) .*(deploy|up|promote|release|publish|push|production|--prod).*",
      "(vercel|vc|gh-pages|railway up|amplify publish|wrangler pages deploy)",
      "supabase (db push|functions deploy|link)\\b.*",
      "(kubectl|oc) (\\S+ )*(apply|create|set image|rollout|run)\\b.*",
      "helm (\\S+ )*(install|upgrade)\\b.*",
      "(helmfile (apply|sync)|kustomize build|skaffold (run|deploy)|terraform apply|tofu apply|terragrunt apply|ansible-playbook|argocd app sync|flux reconcile|nomad (job )?run)\\b.*",
      "docker (\\S+ )*(push|stack deploy|service update|run)\\b.*",
      "docker( |-)compose (\\S+ )*(up|pull)\\b.*",
      "(gcloud|aws|az|doctl|ibmcloud|oci) .*(deploy|update|create|sync|push).*",
      "git push (\\S+ )*(heroku|dokku|production|staging|deploy)\\b.*",
      "(rsync|scp|ssh|pm2|systemctl|eas (submit|build|update)|fastlane|mup deploy|fly launch|goreleaser release)\\b.*"),

  /** Fills a database with what a start needs. */
  SEED(
      "prisma db seed\\b.*",
      "(rails|rake) db:seed\\b.*",
      "artisan db:seed\\b.*",
      "\\S*manage\\.py (loaddata|seed\\S*)\\b.*",
      "(knex|sequelize|sequelize-cli|typeorm|supabase|mix|drizzle-seed|snaplet) \\S*seed\\S*.*",
      "mix run priv/repo/seeds\\.exs",
      "supabase db reset\\b.*");

  private final Pattern lines;

  Errand(String... lines) {
    this.lines =
        Pattern.compile(
            "(" + String.join("|", Arrays.stream(lines).map(Errand::whole).toList()) + ")");
  }

  private static String whole(String line) {
    return line.endsWith(".*") ? line : line + "(?: .*)?";
  }

  /** Whether a command is run for this. */
  public boolean isOf(CommandLine command) {
    return lines.matcher(command.line()).matches();
  }

  /** Everything that a command is run for. */
  public static Set<Errand> of(CommandLine command) {
    Set<Errand> errands = EnumSet.noneOf(Errand.class);
    for (Errand errand : values()) {
      if (errand.isOf(command)) {
        errands.add(errand);
      }
    }
    return errands;
  }
}
