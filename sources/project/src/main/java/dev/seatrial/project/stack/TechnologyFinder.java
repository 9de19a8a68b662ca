package dev.seatrial.project.stack;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.project.reading.Folders;
import dev.seatrial.project.stack.TechnologyTable.Entry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for the signs of every technology of a table. */
final class TechnologyFinder {
  private static final Pattern COMPOSE =
      Pattern.compile("(?:docker-)?compose(?:[.-][\\w.-]+)?\\.ya?ml");

  private record Key(Technology.Kind kind, String name, String root) {}

  /** A technology, and what an app made with it is. */
  record Found(Technology technology, Optional<App.Kind> makes) {}

  /** A sign with the technology that it shows. */
  private record Shown<S extends Sign>(Entry entry, S sign) {}

  private final SourceTree tree;
  private final Manifests manifests;
  private final StructuredFiles structured;
  private final TechnologyTable table;
  private final Set<String> roots;
  private final Map<Key, Found> found = new LinkedHashMap<>();

  TechnologyFinder(
      SourceTree tree, Manifests manifests, StructuredFiles structured, TechnologyTable table) {
    this.tree = tree;
    this.manifests = manifests;
    this.structured = structured;
    this.table = table;
    this.roots =
        manifests.manifests().stream().map(Manifest::root).collect(Collectors.toUnmodifiableSet());
  }

  /** The technologies found, each once for each folder, in order of kind, name and folder. */
  List<Found> find() {
    declared();
    scripts();
    files();
    containers();
    texts();
    return found.values().stream()
        .sorted(
            Comparator.comparing((Found f) -> f.technology().kind())
                .thenComparing(f -> f.technology().name())
                .thenComparing(f -> f.technology().root()))
        .toList();
  }

  private <S extends Sign> List<Shown<S>> signs(Class<S> type) {
    return table.entries().stream()
        .flatMap(
            entry ->
                entry.signs().stream()
                    .filter(type::isInstance)
                    .map(sign -> new Shown<>(entry, type.cast(sign))))
        .toList();
  }

  private void put(Entry entry, String root, Place evidence) {
    found.putIfAbsent(
        new Key(entry.kind(), entry.name(), root),
        new Found(new Technology(entry.kind(), entry.name(), root, evidence), entry.makes()));
  }

  private void declared() {
    List<Shown<Sign.Declared>> signs = signs(Sign.Declared.class);
    List<Shown<Sign.Sdk>> sdks = signs(Sign.Sdk.class);
    for (Manifest manifest : manifests.manifests()) {
      boolean bundled = Bundling.bundles(manifest);
      for (Dependency dependency : manifest.dependencies()) {
        for (Shown<Sign.Declared> shown : signs) {
          if (shown.sign().ecosystem() == manifest.ecosystem()
              && shown.sign().name().matches(dependency.name())
              && counts(shown, dependency, manifest.ecosystem(), bundled)) {
            put(shown.entry(), manifest.root(), dependency.place());
          }
        }
      }
      sdks.stream()
          .filter(shown -> names(manifest, shown.sign().name()))
          .forEach(shown -> put(shown.entry(), manifest.root(), Place.of(manifest.path())));
    }
  }

  private static boolean names(Manifest manifest, String sdk) {
    return manifest.engines().contains("sdk " + sdk)
        || manifest.engines().contains("framework " + sdk);
  }

  private static boolean counts(
      Shown<Sign.Declared> shown, Dependency dependency, Ecosystem ecosystem, boolean bundled) {
    if (shown.sign().anyUse() || isForDevelopment(shown.entry().kind())) {
      return true;
    }
    return switch (dependency.use()) {
      case PRODUCTION -> true;
      case DEVELOPMENT -> bundled;
      // What a package of npm wishes to find beside it says nothing about what is used.
      case OPTIONAL -> ecosystem != Ecosystem.NPM;
    };
  }

  private static boolean isForDevelopment(Technology.Kind kind) {
    return switch (kind) {
      case TEST_RUNNER, BROWSER_RUNNER, COVERAGE, BUILD -> true;
      case LANGUAGE, FRAMEWORK, ORM, MIGRATIONS, DATABASE, HOST, ERROR_TRACKER, LOGGER -> false;
      case METRICS, AUTHENTICATION, PAYMENT, QUEUE, CACHE, AI_TOOL -> false;
    };
  }

  private void scripts() {
    for (Shown<Sign.Runs> shown : signs(Sign.Runs.class)) {
      manifests
          .scripts()
          .filter(script -> shown.sign().words().in(script.command()) >= 0)
          .forEach(
              script ->
                  put(
                      shown.entry(),
                      nearest(Folders.above(script.place().path())),
                      script.place()));
    }
  }

  /** The nearest folder with a manifest at or above a folder. */
  private String nearest(String folder) {
    String at = folder;
    while (!at.isEmpty() && !roots.contains(at)) {
      at = Folders.above(at);
    }
    return at;
  }

  private void files() {
    List<Shown<Sign.Stands>> signs = signs(Sign.Stands.class);
    for (SourceFile file : tree.files()) {
      for (Shown<Sign.Stands> shown : signs) {
        if (speaks(file, shown.entry().kind())) {
          shown
              .sign()
              .path()
              .folderOf(file.path())
              .ifPresent(root -> put(shown.entry(), nearest(root), Place.of(file.path())));
        }
      }
    }
  }

  /** Whether a file of this role can show a technology of a kind. */
  private static boolean speaks(SourceFile file, Technology.Kind kind) {
    return switch (file.role()) {
      case PRODUCTION, TEST -> true;
      case GENERATED -> kind == Technology.Kind.BUILD;
      case DOCUMENTATION -> kind == Technology.Kind.AI_TOOL;
      case EXAMPLE, FIXTURE, VENDORED -> false;
    };
  }

  private void containers() {
    List<Shown<Sign.Container>> signs = signs(Sign.Container.class);
    for (SourceFile file :
        tree.files(f -> f.role() == Role.PRODUCTION && COMPOSE.matcher(f.name()).matches())) {
      structured.documents(file).stream()
          .flatMap(document -> document.at("services").stream())
          .flatMap(Node::entries)
          .flatMap(service -> service.value().at("image").stream())
          .forEach(image -> container(signs, file, image));
    }
  }

  private void container(List<Shown<Sign.Container>> signs, SourceFile file, Node image) {
    String repository = image.asText().orElse("").replaceFirst("@.*", "");
    int colon = repository.lastIndexOf(':');
    String path = colon > repository.lastIndexOf('/') ? repository.substring(0, colon) : repository;
    for (Shown<Sign.Container> shown : signs) {
      String wanted = shown.sign().image();
      if (path.equals(wanted) || path.endsWith("/" + wanted)) {
        put(shown.entry(), nearest(file.folder()), new Place(file.path(), image.line()));
      }
    }
  }

  private void texts() {
    List<Shown<Sign.Says>> signs = signs(Sign.Says.class);
    for (SourceFile file : tree.files(SourceFile::isRegular)) {
      List<Shown<Sign.Says>> asking =
          signs.stream()
              .filter(shown -> mayShow(file, shown.entry().kind()) && tree.isOwn(file))
              .filter(shown -> shown.sign().path().folderOf(file.path()).isPresent())
              .toList();
      if (!asking.isEmpty()) {
        String text = tree.content(file).orEmpty();
        asking.stream()
            .filter(
                shown -> shown.entry().makes().isEmpty() || !CodeMarks.isForProfiles(file, text))
            .forEach(shown -> text(shown, file, text));
      }
    }
  }

  /** Whether the text of a file of this role can show a technology of a kind. */
  private static boolean mayShow(SourceFile file, Technology.Kind kind) {
    return switch (file.role()) {
      case PRODUCTION -> true;
      case TEST -> kind == Technology.Kind.TEST_RUNNER;
      case DOCUMENTATION -> kind == Technology.Kind.AI_TOOL;
      // A template of settings names the services that an app is made for.
      case EXAMPLE -> kind == Technology.Kind.DATABASE && file.name().contains("env");
      case FIXTURE, GENERATED, VENDORED -> false;
    };
  }

  private void text(Shown<Sign.Says> shown, SourceFile file, String text) {
    int at = shown.sign().words().in(text);
    if (at >= 0 && !(file.name().contains("env") && isCommentedOut(text, at))) {
      int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      put(shown.entry(), nearest(file.folder()), new Place(file.path(), line));
    }
  }

  private static boolean isCommentedOut(String text, int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    return text.substring(start, at).stripLeading().startsWith("#");
  }
}
