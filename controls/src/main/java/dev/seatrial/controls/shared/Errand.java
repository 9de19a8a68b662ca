package dev.seatrial.controls.shared;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a developer runs a command for that no pipeline needs a word for; what pipelines do stands
 * in {@link dev.seatrial.model.facts.pipeline.CommandKind}.
 */
public enum Errand {
  /** Brings what is needed to run or build. */
  INSTALL(
      "(npm|pnpm|yarn|bun) (-\\S+ (\\S+ )?)?(install|i|ci|clean-install)( -\\S+)*",
      "yarn( --\\S+)*",
      "(pip|pip3|uv pip) install (.* )?(-r|-e|--requirement|--editable|\\.).*",
      "(uv sync|uv venv|poetry install|pdm (install|sync)|pipenv (install|sync)|rye sync|conda env create|hatch env create|pixi install).*",
      "bundle( install)?( -\\S+)*",
      "(composer|shards|pod) (install|update)( -\\S+)*",
      "(go mod (download|tidy)|go get \\./\\.\\.\\.|cargo (fetch|build)|mix deps\\.get|mix setup|dotnet (restore|build)|flutter pub get|dart pub get|rebar3 get-deps|swift package resolve).*",
      "(mvnw?|gradlew?) .*\\b(install|dependencies|package|build|assemble|compile)\\b.*",
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
    return line.endsWith("*") ? line : line + "(?: .*)?";
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
