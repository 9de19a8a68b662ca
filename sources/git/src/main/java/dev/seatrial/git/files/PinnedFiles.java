package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import java.util.Set;

/**
 * Tells what decides how the app is built, deployed and migrated even where a program wrote it or
 * an attribute hides it from reviews: locks, migrations, schemas, pipelines.
 */
final class PinnedFiles {
  private static final Set<String> LOCKS =
      Set.of(
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "bun.lock",
          "bun.lockb",
          "deno.lock",
          "poetry.lock",
          "uv.lock",
          "pdm.lock",
          "pipfile.lock",
          "gemfile.lock",
          "composer.lock",
          "cargo.lock",
          "go.sum",
          "go.work.sum",
          "gradle.lockfile",
          "verification-metadata.xml",
          "packages.lock.json",
          "mix.lock",
          "pubspec.lock",
          "podfile.lock",
          "package.resolved",
          "flake.lock",
          ".terraform.lock.hcl",
          "chart.lock");

  private static final Set<String> MIGRATIONS = Set.of("migrations", "migration", "migrate");
  private static final Set<String> PIPELINES =
      Set.of(".github", ".gitlab", ".circleci", ".buildkite", ".forgejo", ".gitea", ".woodpecker");

  private PinnedFiles() {}

  static boolean matches(FilePath path, Language language) {
    return LOCKS.contains(path.name())
        || path.isInside(MIGRATIONS)
        || isSchema(path, language)
        || isPipeline(path)
        || isAlembic(path);
  }

  static boolean isPipeline(FilePath path) {
    return PIPELINES.contains(path.folder(0));
  }

  private static boolean isSchema(FilePath path, Language language) {
    return language == Language.SQL
        || language == Language.PRISMA
        || (path.isInside(Set.of("db")) && path.name().equals("schema.rb"));
  }

  private static boolean isAlembic(FilePath path) {
    return path.isInside(Set.of("alembic"));
  }
}
