package dev.seatrial.gate.draft;

import dev.seatrial.gate.config.ConfigurationReader;
import dev.seatrial.gate.draft.DraftApp.Found;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds apps and how they are started, asked for their health and tested. */
public final class Finder {
  private static final Pattern WEB = Pattern.compile("(?m)^web:[ \\t]*(\\S.{0,400})$");
  private static final Pattern NO_TESTS = Pattern.compile("no test specified");
  private static final Pattern PORT = Pattern.compile("^(\\d{1,5})(?:/tcp)?$");

  /** The file that marks how its neighbours are tested, where no script says it. */
  private static final Map<String, String> USUAL_TESTS =
      Map.of(
          "mvnw", "./mvnw test",
          "gradlew", "./gradlew test",
          "go.mod", "go test ./...",
          "Cargo.toml", "cargo test",
          "mix.exs", "mix test",
          "artisan", "php artisan test");

  private final Facts facts;
  private final Set<String> names = new HashSet<>();

  private Finder(Facts facts) {
    this.facts = facts;
  }

  /**
   * The apps of these facts.
   *
   * @param repository what to call an app that is the whole of it
   */
  public static List<DraftApp> apps(Facts facts, String repository) {
    Finder finder = new Finder(facts);
    return finder
        .seen(Stack.class)
        .map(stack -> stack.apps().stream().map(app -> finder.app(app, repository)).toList())
        .orElse(List.of());
  }

  private DraftApp app(App app, String repository) {
    String wanted = app.name().equals(".") ? repository : app.name();
    String name = ConfigurationReader.asName(wanted);
    for (int i = 2; !names.add(name); i++) {
      name = ConfigurationReader.asName(wanted) + "-" + i;
    }
    return new DraftApp(
        name,
        app,
        start(app.root()),
        new HealthPath(facts).of(app.root()),
        image(app.root(), "EXPOSE")
            .map(found -> new Found(port(found.value()), found.where()))
            .filter(found -> !found.value().isEmpty())
            .orElse(Found.NOTHING),
        tests(app.root()));
  }

  private Found start(String root) {
    return first(
        Stream.of(
            npm(root, "start"),
            matching(root, "Procfile", WEB),
            image(root, "CMD").map(found -> new Found(command(found.value()), found.where()))));
  }

  private Found tests(String root) {
    return first(Stream.of(npm(root, "test"), task(root), usualTests(root), pytest(root)));
  }

  private Optional<Found> usualTests(String root) {
    return USUAL_TESTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(usual -> exists(at(root, usual.getKey())))
        .map(usual -> new Found(usual.getValue(), at(root, usual.getKey())))
        .findFirst();
  }

  private static Found first(Stream<Optional<Found>> some) {
    return some.flatMap(Optional::stream)
        .filter(found -> ConfigurationReader.canStand(found.value()))
        .findFirst()
        .orElse(Found.NOTHING);
  }

  private Optional<Found> npm(String root, String script) {
    return manifests(root)
        .filter(manifest -> manifest.path().endsWith("package.json"))
        .flatMap(manifest -> manifest.script(script).stream())
        .filter(found -> !NO_TESTS.matcher(found.command()).find())
        .map(found -> new Found(packager(root) + " " + script, found.place().path()))
        .findFirst();
  }

  private Stream<Manifest> manifests(String root) {
    return seen(Manifests.class).stream()
        .flatMap(all -> all.manifests().stream())
        .filter(manifest -> manifest.root().equals(root));
  }

  /** The package manager whose lockfile stands nearest. */
  private String packager(String root) {
    List<String> locks =
        seen(Manifests.class).stream()
            .flatMap(all -> all.lockfiles().stream())
            .filter(lock -> lock.root().equals(root) || lock.root().isEmpty())
            .map(Lockfile::path)
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList();
    for (String lock : locks) {
      if (lock.endsWith("pnpm-lock.yaml")) {
        return "pnpm";
      }
      if (lock.endsWith("yarn.lock")) {
        return "yarn";
      }
      if (lock.endsWith("package-lock.json")) {
        return "npm";
      }
      if (lock.endsWith("bun.lock") || lock.endsWith("bun.lockb")) {
        return "bun run";
      }
    }
    return "npm";
  }

  private Optional<Found> task(String root) {
    return seen(Manifests.class).stream()
        .flatMap(all -> all.tasks().stream())
        .filter(task -> task.name().equals("test"))
        .filter(task -> task.runner() == Script.Runner.MAKE || task.runner() == Script.Runner.JUST)
        .filter(task -> folder(task.place().path()).equals(root))
        .map(
            task ->
                new Found(
                    (task.runner() == Script.Runner.MAKE ? "make" : "just") + " test",
                    task.place().path()))
        .findFirst();
  }

  private Optional<Found> pytest(String root) {
    return manifests(root)
        .flatMap(manifest -> manifest.dependency("pytest").stream())
        .map(dependency -> new Found("pytest", dependency.place().path()))
        .findFirst();
  }

  private Optional<Found> matching(String root, String name, Pattern pattern) {
    String path = at(root, name);
    Matcher matcher =
        pattern.matcher(seen(SourceTree.class).map(tree -> tree.text(path)).orElse(""));
    return matcher.find()
        ? Optional.of(new Found(matcher.group(1).strip(), path))
        : Optional.empty();
  }

  /** The last such instruction of the stage that ships. */
  private Optional<Found> image(String root, String word) {
    return seen(Images.class).stream()
        .flatMap(Images::shipped)
        .filter(image -> folder(image.path()).equals(root))
        .flatMap(
            image ->
                image.instructions().stream()
                    .filter(instruction -> instruction.word().equals(word))
                    .filter(instruction -> instruction.stage() == image.stages().size() - 1)
                    .map(ImageDefinition.Instruction::rest)
                    .map(rest -> new Found(rest.strip(), image.path())))
        .reduce((one, later) -> later);
  }

  /** {@code ["node", "server.js"]} as it is typed. */
  private static String command(String rest) {
    if (!rest.startsWith("[")) {
      return rest;
    }
    return String.join(
        " ",
        Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,400})\"")
            .matcher(rest)
            .results()
            .map(part -> part.group(1))
            .map(part -> part.matches("[\\w./:=@%+,-]+") ? part : "'" + part + "'")
            .toList());
  }

  private static String port(String rest) {
    Matcher matcher = PORT.matcher(rest.split("\\s+", -1)[0]);
    return matcher.matches() && Integer.parseInt(matcher.group(1)) <= 65_535
        ? matcher.group(1)
        : "";
  }

  private boolean exists(String path) {
    return seen(SourceTree.class).flatMap(tree -> tree.file(path)).isPresent();
  }

  private static String at(String root, String name) {
    return root.isEmpty() ? name : root + "/" + name;
  }

  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private <F extends Fact> Optional<F> seen(Class<F> type) {
    return facts.of(type) instanceof Gathered.Seen<F>(F fact)
        ? Optional.of(fact)
        : Optional.empty();
  }
}
