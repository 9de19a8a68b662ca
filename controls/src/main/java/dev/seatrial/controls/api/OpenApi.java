package dev.seatrial.controls.api;

import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A committed description of an HTTP API.
 *
 * @param bases the addresses below which its paths lie
 * @param paths the paths with the lines where they stand
 */
record OpenApi(String file, List<String> bases, List<Node.Entry> paths) {
  private static final Pattern NAME =
      Pattern.compile("(?i).*(openapi|swagger|api)[\\w.-]*\\.(ya?ml|json)");
  private static final Pattern VERSION = Pattern.compile("(^|[/.])v\\d+([._]\\d+)*([/.]|$)");

  /** Endpoints for machines and browsers rather than for those who build on the API. */
  private static final Pattern NO_CONTRACT =
      Pattern.compile(
          "(?i).*/(health\\w*|ready\\w*|live\\w*|ping|status|version|metrics|docs|openapi\\S*|\\.well-known.*|login|logout|oauth\\S*|token|webhooks?)(/.*)?|/");

  OpenApi {
    bases = List.copyOf(bases);
    paths = List.copyOf(paths);
  }

  /** Every description in a tree that has paths. */
  static List<OpenApi> in(SourceTree tree, StructuredFiles structured) {
    return tree.files(OpenApi::mayDescribe).stream()
        .flatMap(file -> structured.documents(file).stream().flatMap(root -> of(file, root)))
        .toList();
  }

  private static boolean mayDescribe(SourceFile file) {
    boolean own =
        switch (file.role()) {
          case PRODUCTION, GENERATED, DOCUMENTATION -> true;
          case TEST, EXAMPLE, FIXTURE, VENDORED -> false;
        };
    return own && file.isRegular() && NAME.matcher(file.name()).matches();
  }

  private static Stream<OpenApi> of(SourceFile file, Node root) {
    boolean describes = root.text("openapi").isPresent() || root.text("swagger").isPresent();
    List<Node.Entry> paths =
        root.at("paths").stream()
            .flatMap(Node::entries)
            .filter(entry -> entry.key().startsWith("/"))
            .toList();
    Stream<String> servers =
        root.at("servers").stream()
            .flatMap(OpenApi::elements)
            .flatMap(server -> server.text("url").stream());
    List<String> bases = Stream.concat(servers, root.text("basePath").stream()).toList();
    return describes && !paths.isEmpty()
        ? Stream.of(new OpenApi(file.path(), bases, paths))
        : Stream.empty();
  }

  private static Stream<Node> elements(Node node) {
    return node instanceof Node.Sequence(List<Node> values, int line)
        ? values.stream()
        : Stream.empty();
  }

  Place place() {
    return Place.of(file);
  }

  /** Whether whoever builds on it always names a version. */
  boolean isVersioned() {
    boolean byBase = !bases.isEmpty() && bases.stream().allMatch(b -> VERSION.matcher(b).find());
    boolean byPath =
        contract().findAny().isPresent() && contract().allMatch(OpenApi::carriesVersion);
    return byBase || byPath;
  }

  /** Whether paths name versions, and not all of them do. */
  boolean versionsSome() {
    return contract().anyMatch(OpenApi::carriesVersion);
  }

  /** The endpoints that were left out. */
  List<Finding> unversioned() {
    return contract()
        .filter(path -> !carriesVersion(path))
        .map(
            path ->
                Finding.at(
                    new Place(file, path.line()),
                    "endpoint " + path.key(),
                    path.key() + " carries no version, and other endpoints do"))
        .toList();
  }

  private Stream<Node.Entry> contract() {
    return paths.stream().filter(path -> !NO_CONTRACT.matcher(path.key()).matches());
  }

  private static boolean carriesVersion(Node.Entry path) {
    return VERSION.matcher(path.key()).find();
  }
}
