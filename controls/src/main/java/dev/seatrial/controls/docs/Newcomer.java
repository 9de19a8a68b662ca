package dev.seatrial.controls.docs;

import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Errand;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a newcomer reads first: the README, the contributor's guide, and what they link to; where
 * there are neither, the README beside each manifest.
 */
final class Newcomer {
  private static final Pattern GUIDE =
      Pattern.compile(
          "(?i)((docs|\\.github)/)?(CONTRIBUTING|DEVELOPMENT|DEVELOPING|HACKING|INSTALL)(\\.\\w+)?");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)(docs?|documentation|website|\\.github|wiki)/.*(install|set-?up|getting[-_ ]?started|develop|contribut|quick-?start|self-?host|test)[^/]*(/.*)?\\.\\w+");

  /** What only leads on to the documents beside it. */
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?i)(docs?|documentation|wiki)/(.*/)?(readme|index|summary|toc|home)\\.\\w+");

  private static final Pattern FORGE =
      Pattern.compile(
          "https?://(?:github|gitlab)\\.com/[^/]+/[^/]+/(?:-/)?(?:blob|tree)/[^/]+/(.+)");

  /** Names by which scripts say that they set up or start, where their body says nothing to us. */
  private static final Pattern START_NAME =
      Pattern.compile(
          "(npm|pnpm|yarn|bun)( run)? (dev|start|serve|setup|bootstrap)\\b.*|(make|just|task) (dev|start|serve|setup|bootstrap|up|run|install|init)\\b.*");

  private static final Pattern TEST_NAME =
      Pattern.compile(
          "(npm|pnpm|yarn|bun)( run)? tests?\\b.*|(make|just|task|rake|composer) (\\S+ )?(tests?|check)\\b.*|\\S*\\btests?\\.(sh|py|js|ts)\\b.*");

  /** A documented command and where it stands. */
  record Told(CommandLine line, Place place) {}

  private final List<Document> documents;
  private final Offered offered;

  Newcomer(Documents documents, Manifests manifests, SourceTree tree) {
    this(first(documents, manifests), new Offered(manifests, tree));
  }

  private Newcomer(List<Document> documents, Offered offered) {
    this.documents = documents;
    this.offered = offered;
  }

  /** The same of documents to which nothing leads a newcomer, and which tell how to begin. */
  Newcomer elsewhere(Documents all) {
    List<Document> others =
        Chapter.readable(all)
            .filter(d -> ELSEWHERE.matcher(d.path()).matches() && !documents.contains(d))
            .toList();
    return new Newcomer(others, offered);
  }

  private static List<Document> first(Documents all, Manifests manifests) {
    Map<String, Document> found = new LinkedHashMap<>();
    all.readme("").ifPresent(d -> found.put(d.path(), d));
    all.readme(".github").ifPresent(d -> found.put(d.path(), d));
    all.matching(d -> GUIDE.matcher(d.path()).matches()).forEach(d -> found.put(d.path(), d));
    follow(found, d -> true, all);
    follow(found, d -> CONTENTS.matcher(d.path()).matches(), all);
    if (found.isEmpty()) {
      manifests.manifests().stream()
          .map(Manifest::root)
          .distinct()
          .flatMap(root -> all.readme(root).stream())
          .forEach(d -> found.putIfAbsent(d.path(), d));
    }
    return List.copyOf(found.values());
  }

  private static void follow(Map<String, Document> found, Predicate<Document> from, Documents all) {
    List.copyOf(found.values()).stream()
        .filter(from)
        .forEach(d -> linked(d, all).forEach(l -> found.putIfAbsent(l.path(), l)));
  }

  private static Stream<Document> linked(Document from, Documents all) {
    String folder =
        from.path().contains("/") ? from.path().substring(0, from.path().lastIndexOf('/')) : "";
    return from.sections().stream()
        .flatMap(s -> s.links().stream())
        .map(link -> path(folder, link.target()))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(path -> all.at(path).stream());
  }

  /** The path in the tree that a link means, if it means one. */
  static Optional<String> path(String folder, String target) {
    String bare = target.replaceFirst("[#?].*$", "");
    Matcher forge = FORGE.matcher(bare);
    if (forge.matches()) {
      return Optional.of(forge.group(1).replaceFirst("/$", ""));
    }
    if (bare.isEmpty() || bare.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    String whole = bare.startsWith("/") || folder.isEmpty() ? bare : folder + "/" + bare;
    for (String part : whole.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  List<Document> documents() {
    return documents;
  }

  private Stream<Told> told() {
    return documents.stream()
        .flatMap(
            d ->
                d.commands()
                    .flatMap(
                        c ->
                            CommandLine.all(c.text()).stream()
                                .map(l -> new Told(l, new Place(d.path(), c.line())))));
  }

  /** Every command that cannot work here, with the reason. */
  Map<Told, String> broken() {
    Map<Told, String> broken = new LinkedHashMap<>();
    Set<String> made =
        documents.stream().flatMap(d -> Offered.made(d).stream()).collect(Collectors.toSet());
    told().forEach(t -> offered.missing(t.line, made).ifPresent(why -> broken.putIfAbsent(t, why)));
    return broken;
  }

  /** Whether any command is told at all. */
  boolean tellsAnything() {
    return told().findAny().isPresent();
  }

  /** The commands that set up or start the app and can work here. */
  List<Told> setUp() {
    return working(
        l ->
            offered.errands(l).stream().anyMatch(Newcomer::isSetUp)
                || START_NAME.matcher(l.line()).matches());
  }

  /** The commands that run tests and can work here. */
  List<Told> tests() {
    return working(
        l ->
            offered.kinds(l).contains(CommandKind.TEST)
                || (TEST_NAME.matcher(l.line()).matches() && leadsSomewhere(l)));
  }

  private boolean leadsSomewhere(CommandLine line) {
    return !offered.leadsTo(line).equals(List.of(line));
  }

  private List<Told> working(Predicate<CommandLine> wanted) {
    return told().filter(t -> offered.missing(t.line).isEmpty() && wanted.test(t.line)).toList();
  }

  private static boolean isSetUp(Errand errand) {
    return switch (errand) {
      case INSTALL, RUN -> true;
      case SEED -> false;
    };
  }
}
