package dev.seatrial.corpus;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Parsed;
import dev.seatrial.syntax.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A repository at a commit, with the verdicts that somebody gave by hand. */
record Labelled(String repo, String commit, List<Label> labels) {

  /** One verdict: "pass", "fail", "na" or "unclear". */
  record Label(String slug, String verdict, boolean sure, String note) {}

  /**
   * Every labelled repository in a folder, in order of file.
   *
   * @throws IOException when the folder cannot be read, or a file in it that should be labels is
   *     none
   */
  static List<Labelled> in(Path folder) throws IOException {
    List<Labelled> all = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files =
          list.filter(file -> file.getFileName().toString().matches(".+__.+\\.yaml"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      Parsed parsed = Yaml.parse(Files.readString(file));
      if (parsed instanceof Parsed.Broken(String why, int line)) {
        throw new IOException(file + ":" + line + ": " + why);
      }
      parsed.root().flatMap(Labelled::of).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Labelled> of(Node root) {
    Optional<String> repo = root.text("repo");
    Optional<String> commit = root.text("commit");
    if (repo.isEmpty() || commit.isEmpty() || root.at("labels").isEmpty()) {
      return Optional.empty();
    }
    List<Label> labels =
        root.at("labels").stream()
            .flatMap(Node::items)
            .map(
                node ->
                    new Label(
                        node.text("slug").orElse(""),
                        node.text("verdict").orElse(""),
                        node.text("confidence").filter("high"::equals).isPresent(),
                        node.text("note").orElse("")))
            .toList();
    return Optional.of(new Labelled(repo.get(), commit.get(), labels));
  }
}
