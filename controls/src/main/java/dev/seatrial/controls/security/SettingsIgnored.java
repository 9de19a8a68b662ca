package dev.seatrial.controls.security;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.EnvironmentFile;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.IgnoreRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether ignore rules keep settings files out of the repository, where the stack reads any. */
final class SettingsIgnored {

  /** Packages that read ".env" when the app starts. */
  private static final Set<String> READERS =
      Set.of(
          "dotenv",
          "dotenv-cli",
          "dotenv-flow",
          "dotenv-expand",
          "@nestjs/config",
          "env-cmd",
          "python-dotenv",
          "django-environ",
          "environs",
          "python-decouple",
          "pydantic-settings",
          "starlette",
          "github.com/joho/godotenv",
          "dotenv-rails",
          "vlucas/phpdotenv",
          "symfony/dotenv",
          "laravel/framework",
          "dotenvy",
          "dotenv_parser",
          "flutter_dotenv",
          "next",
          "vite",
          "nuxt",
          "astro",
          "react-scripts",
          "@sveltejs/kit",
          "gatsby",
          "expo",
          "@remix-run/dev",
          "@react-router/dev",
          "prisma");

  private SettingsIgnored() {}

  static Verdict judge(IgnoreRules rules, EnvironmentFiles files, Manifests manifests) {
    Map<String, Evidence> used = used(files, manifests);
    if (used.isEmpty()) {
      return Verdict.notApplicable(
          "Nothing here reads .env files",
          Evidence.nothing(".env file or template", files.scope()),
          Evidence.nothing("package that reads .env files", manifests.scope()));
    }
    List<Finding> open = new ArrayList<>();
    List<Evidence> covered = new ArrayList<>();
    for (String folder : used.keySet()) {
      String path = folder.isEmpty() ? ".env" : folder + "/.env";
      rules
          .covering(path)
          .ifPresentOrElse(
              rule -> covered.add(Evidence.at(rule, "Keeps " + path + " out")),
              () ->
                  open.add(
                      Finding.absent(
                          "ignore rule for " + path,
                          "No ignore rule keeps " + path + " out of the repository",
                          "ignore rule that covers " + path,
                          rules.scope())));
    }
    return open.isEmpty() ? Verdict.passed(covered) : Verdict.failed(open);
  }

  /** The folders where .env files are read: those with such files or templates, else apps'. */
  private static Map<String, Evidence> used(EnvironmentFiles files, Manifests manifests) {
    Map<String, Evidence> used = new TreeMap<>();
    for (EnvironmentFile file : files.files()) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      boolean asks = !file.template() || !file.variables().isEmpty();
      // A link is tracked on purpose, and what it leads to has a folder of its own.
      if (!file.link() && name.startsWith(".env") && asks) {
        used.putIfAbsent(
            folder(file.path()), Evidence.at(Place.of(file.path()), "Settings are read here"));
      }
    }
    if (used.isEmpty()) {
      for (Manifest manifest : manifests.manifests()) {
        manifest.dependencies().stream()
            .filter(dependency -> READERS.contains(dependency.name()))
            .findFirst()
            .ifPresent(
                reader ->
                    used.putIfAbsent(
                        manifest.root(),
                        Evidence.at(reader.place(), reader.name() + " reads .env")));
      }
    }
    return used;
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
