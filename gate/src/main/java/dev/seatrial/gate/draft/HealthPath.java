package dev.seatrial.gate.draft;

import dev.seatrial.gate.draft.DraftApp.Found;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the path that answers whether an app can serve, where a platform or an image asks it. */
final class HealthPath {
  private static final Pattern LOCAL =
      Pattern.compile(
          "https?://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1\\])(?::[\\w${}:-]{1,40})?(/[\\w./-]{0,200})");
  private static final Pattern PATH = Pattern.compile("/[\\w./-]{0,200}");
  private static final Pattern FILES =
      Pattern.compile(
          "fly(?:\\.[\\w-]+)?\\.toml|render\\.ya?ml|railway\\.(?:json|toml)|(?:docker-)?compose[\\w.-]*\\.ya?ml"
              + "|app\\.ya?ml|[\\w.-]*deployment[\\w.-]*\\.ya?ml");

  private final Facts facts;

  HealthPath(Facts facts) {
    this.facts = facts;
  }

  Found of(String root) {
    return Stream.concat(images(root), platforms(root)).findFirst().orElse(Found.NOTHING);
  }

  private Stream<Found> images(String root) {
    if (!(facts.of(Images.class) instanceof Gathered.Seen<Images>(Images images))) {
      return Stream.empty();
    }
    return images
        .shipped()
        .filter(image -> Finder.folder(image.path()).equals(root))
        .flatMap(
            (ImageDefinition image) ->
                image.instructions().stream()
                    .filter(instruction -> instruction.word().equals("HEALTHCHECK"))
                    .flatMap(instruction -> local(instruction.rest()).stream())
                    .map(path -> new Found(path, image.path())));
  }

  private static Optional<String> local(String command) {
    Matcher matcher = LOCAL.matcher(command);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Stream<Found> platforms(String root) {
    if (!(facts.of(SourceTree.class) instanceof Gathered.Seen<SourceTree>(SourceTree tree))
        || !(facts.of(StructuredFiles.class)
            instanceof Gathered.Seen<StructuredFiles>(StructuredFiles structured))) {
      return Stream.empty();
    }
    return tree
        .files(
            file ->
                file.role() == Role.PRODUCTION
                    && FILES.matcher(file.name()).matches()
                    && (root.isEmpty() || file.path().startsWith(root + "/")))
        .stream()
        .flatMap((SourceFile file) -> asked(structured, file));
  }

  private static Stream<Found> asked(StructuredFiles structured, SourceFile file) {
    return structured.documents(file).stream()
        .flatMap(HealthPath::below)
        .map(path -> new Found(path, file.path()));
  }

  private static Stream<String> below(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> Stream.empty();
      case Node.Sequence(var values, int line) -> values.stream().flatMap(HealthPath::below);
      case Node.Mapping(var named, int line) -> named.stream().flatMap(HealthPath::named);
    };
  }

  private static Stream<String> named(Node.Entry entry) {
    String key = entry.key().toLowerCase(Locale.ROOT).replace("_", "");
    Stream<String> here =
        switch (key) {
          case "healthcheckpath" -> entry.value().asText().stream();
          case "readinessprobe", "livenessprobe" -> entry.value().text("httpGet", "path").stream();
          case "checks", "httpchecks" ->
              Stream.concat(entry.value().items(), entry.value().entries().map(Node.Entry::value))
                  .flatMap(check -> check.text("path").stream());
          case "healthcheck" ->
              entry.value().at("test").stream()
                  .flatMap(Node::items)
                  .flatMap(item -> item.asText().stream())
                  .flatMap(text -> local(text).stream());
          default -> Stream.empty();
        };
    return Stream.concat(here.filter(path -> PATH.matcher(path).matches()), below(entry.value()));
  }
}
