package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files in which hosting platforms are told what to run. */
final class PlatformFiles {
  /** Names that one platform alone uses. */
  private static final Set<String> NAMES =
      Set.of(
          "vercel.json",
          "now.json",
          "netlify.toml",
          "fly.toml",
          "render.yaml",
          "render.yml",
          "railway.toml",
          "railway.json",
          "wrangler.toml",
          "wrangler.json",
          "wrangler.jsonc",
          "heroku.yml",
          "amplify.yml",
          "firebase.json",
          "apprunner.yaml",
          "captain-definition",
          "nixpacks.toml",
          "zeabur.json",
          "koyeb.yaml",
          "staticwebapp.config.json",
          "azure.yaml",
          ".platform.app.yaml",
          "dokku.json");

  /** Names that others use too, and what a platform's file of that name holds at its top. */
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "app.yaml", Set.of("runtime", "services", "static_sites"),
          "app.yml", Set.of("runtime", "services"),
          "app.json", Set.of("formation", "addons", "buildpacks", "dokku", "stack", "healthchecks"),
          "deploy.yml", Set.of("servers"),
          "fly.json", Set.of("app"));

  private static final Set<String> SAY_NOTHING =
      Set.of("$schema", "version", "name", "compatibility_date", "description", "keywords", "env");

  /** Single values that name something; others may be secrets and are left out. */
  private static final Set<String> TELLING =
      Set.of("app", "service", "runtime", "framework", "main", "image", "project_id");

  private PlatformFiles() {}

  static Optional<InfrastructureFile> read(Described file) {
    boolean fly = file.name().startsWith("fly.") && file.extension().equals("toml");
    if (file.name().equals("procfile")) {
      return Optional.of(file.as(Kind.PLATFORM, procfile(file.text())));
    } else if (file.extension().equals("service")) {
      return Optional.of(file.as(Kind.PLATFORM, unit(file))).filter(f -> !f.resources().isEmpty());
    } else if (file.name().startsWith("serverless.") && (file.isYaml() || file.isJson())) {
      return file.root().map(root -> file.as(Kind.SERVERLESS, serverless(root)));
    } else if (file.path().endsWith("supabase/config.toml")) {
      return file.root().map(root -> file.as(Kind.SUPABASE, top(root)));
    } else if (NAMES.contains(file.name()) || fly || isShared(file)) {
      return Optional.of(
          file.as(Kind.PLATFORM, file.root().map(PlatformFiles::top).orElse(List.of())));
    }
    return Optional.empty();
  }

  private static boolean isShared(Described file) {
    Set<String> wanted = SHARED.get(file.name());
    return wanted != null
        && file.documents().stream()
            .anyMatch(root -> wanted.stream().anyMatch(key -> root.at(key).isPresent()));
  }

  /** What stands at the top of a file of settings: each item of a list, each named group. */
  private static List<Resource> top(Node root) {
    List<Resource> resources = new ArrayList<>();
    root.entries()
        .filter(entry -> !SAY_NOTHING.contains(entry.key()))
        .forEach(entry -> group(entry, resources));
    return resources;
  }

  private static void group(Node.Entry entry, List<Resource> resources) {
    switch (entry.value()) {
      case Node.Scalar(String value, int line) ->
          resources.add(
              new Resource(entry.key(), TELLING.contains(entry.key()) ? value : "", entry.line()));
      case Node.Mapping mapping -> resources.add(new Resource(entry.key(), "", entry.line()));
      case Node.Sequence(List<Node> values, int line) ->
          values.forEach(
              item ->
                  resources.add(
                      new Resource(
                          item.text("type").map(t -> entry.key() + ":" + t).orElse(entry.key()),
                          named(item),
                          item.line())));
    }
  }

  private static String named(Node item) {
    return Stream.of("name", "binding", "path", "source", "src", "pattern")
        .flatMap(key -> item.text(key).stream())
        .findFirst()
        .or(item::asText)
        .orElse("");
  }

  private static List<Resource> serverless(Node root) {
    List<Resource> resources = new ArrayList<>();
    root.at("functions").stream()
        .flatMap(Node::entries)
        .forEach(f -> resources.add(new Resource("function", f.key(), f.line())));
    root.at("resources", "Resources").stream()
        .flatMap(Node::entries)
        .forEach(
            r ->
                resources.add(
                    new Resource(r.value().text("Type").orElse("resource"), r.key(), r.line())));
    return resources;
  }

  private static List<Resource> procfile(String text) {
    List<Resource> resources = new ArrayList<>();
    int line = 0;
    for (String written : text.lines().toList()) {
      line++;
      int colon = written.indexOf(':');
      boolean process =
          colon > 0
              && written
                  .substring(0, colon)
                  .chars()
                  .allMatch(c -> c == '_' || c == '-' || Character.isLetterOrDigit(c));
      if (process && !written.substring(colon + 1).isBlank()) {
        resources.add(new Resource("process", written.substring(0, colon), line));
      }
    }
    return resources;
  }

  /** A unit of systemd that starts something. */
  private static List<Resource> unit(Described file) {
    int line = 0;
    for (String written : file.text().lines().toList()) {
      line++;
      if (written.startsWith("ExecStart=")) {
        return List.of(new Resource("service", file.name().replace(".service", ""), line));
      }
    }
    return List.of();
  }
}
