package dev.seatrial.project.update;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The files in which Dependabot looks for packages of an ecosystem. */
final class PackageFiles {
  private static final Map<String, Pattern> NAMES =
      Map.ofEntries(
          name("npm", "package\\.json"),
          name("bun", "package\\.json"),
          name("pip", ".*\\.txt|.*\\.in|pyproject\\.toml|setup\\.(?:py|cfg)|Pipfile"),
          name("uv", "pyproject\\.toml|uv\\.lock"),
          name("gomod", "go\\.mod"),
          name("maven", "pom\\.xml"),
          name("gradle", "(?:build|settings)\\.gradle(?:\\.kts)?|.*\\.versions\\.toml"),
          name("sbt", "build\\.sbt"),
          name("bundler", "Gemfile|gems\\.rb|.*\\.gemspec"),
          name("composer", "composer\\.json"),
          name(
              "nuget",
              ".*\\.(?:cs|fs|vb)proj|packages\\.config|.*\\.slnx?|Directory\\.(?:Packages|Build)\\.props|global\\.json"),
          name("dotnet-sdk", "global\\.json"),
          name("cargo", "Cargo\\.toml"),
          name("rust-toolchain", "rust-toolchain(?:\\.toml)?"),
          name("mix", "mix\\.exs"),
          name("pub", "pubspec\\.yaml"),
          name("swift", "Package\\.swift|Package\\.resolved"),
          name("elm", "elm\\.json"),
          name("docker", ".*[Dd]ocker[Ff]ile.*|Containerfile.*|.*\\.ya?ml"),
          name("docker-compose", ".*compose.*\\.ya?ml"),
          name("helm", "Chart\\.yaml|values.*\\.ya?ml"),
          name("terraform", ".*\\.tf|\\.terraform\\.lock\\.hcl"),
          name("opentofu", ".*\\.tf|.*\\.tofu"),
          name("gitsubmodule", "\\.gitmodules"),
          name("devcontainers", "\\.?devcontainer\\.json"),
          name("pre-commit", "\\.pre-commit-config\\.ya?ml"),
          name("conda", "environment\\.ya?ml"));

  /** Ecosystems whose projects are found below the folder too. */
  private static final List<String> DEEP = List.of("nuget", "gradle", "maven", "devcontainers");

  private final SourceTree tree;

  PackageFiles(SourceTree tree) {
    this.tree = tree;
  }

  private static Map.Entry<String, Pattern> name(String ecosystem, String pattern) {
    return Map.entry(ecosystem, Pattern.compile(pattern));
  }

  /** Whether a folder, which may hold stars, has a file of an ecosystem. */
  boolean exist(String ecosystem, String folder) {
    if (ecosystem.equals("github-actions")) {
      return tree.files().stream()
          .anyMatch(
              f ->
                  f.path().matches("\\.github/workflows/[^/]+\\.ya?ml")
                      || f.path().matches("(?:.*/)?action\\.ya?ml"));
    }
    Pattern names = NAMES.getOrDefault(ecosystem, Pattern.compile(".*"));
    return tree.files().stream()
        .filter(SourceFile::isRegular)
        .filter(f -> names.matcher(f.name()).matches())
        .anyMatch(f -> FolderGlob.covers(folder, f.folder()) || isBelow(ecosystem, folder, f));
  }

  private static boolean isBelow(String ecosystem, String folder, SourceFile file) {
    return DEEP.contains(ecosystem) && (folder.isEmpty() || file.folder().startsWith(folder + "/"));
  }
}
