package dev.seatrial.project.delivery;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.ComposeService;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.Folders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the services of a compose file. */
final class ComposeFile {
  private ComposeFile() {}

  /** Whether a file has the name of a compose file. */
  static boolean is(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
    return yaml
        && (name.startsWith("compose.")
            || name.startsWith("compose-")
            || name.startsWith("docker-compose")
            || name.startsWith("podman-compose")
            || name.contains(".compose.")
            || file.folder().endsWith("docker-compose"));
  }

  static List<ComposeService> services(SourceFile file, Node root) {
    return root.at("services").stream()
        .flatMap(Node::entries)
        .filter(entry -> entry.value() instanceof Node.Mapping)
        .map(entry -> service(file, entry))
        .toList();
  }

  private static ComposeService service(SourceFile file, Node.Entry entry) {
    String image = Arguments.none().fill(entry.value().text("image").orElse("")).text();
    return new ComposeService(
        entry.key(),
        image,
        entry.value().at("build").map(build -> build(file.folder(), build)).orElse(""),
        new Place(file.path(), entry.line()));
  }

  /** The path of the Dockerfile; a remote context as it is written. */
  private static String build(String folder, Node build) {
    Optional<String> shortForm = build.asText();
    String context = shortForm.or(() -> build.text("context")).orElse(".");
    if (context.contains("://") || context.startsWith("git@")) {
      return context;
    }
    String inContext = Arguments.none().fill(context).text();
    String dockerfile = build.text("dockerfile").orElse("Dockerfile");
    return Folders.resolve(folder, inContext)
        .flatMap(inside -> Folders.resolve(inside, dockerfile))
        .orElse(context);
  }
}
