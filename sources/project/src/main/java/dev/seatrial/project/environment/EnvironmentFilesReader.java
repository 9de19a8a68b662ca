package dev.seatrial.project.environment;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.delivery.EnvironmentFile;
import dev.seatrial.model.facts.delivery.EnvironmentFile.Variable;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import dev.seatrial.syntax.Dotenv;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the dotenv files of a tree. What a template only shows in a comment ({@code # NAME=})
 * counts as one of its variables, without a value; in other files it counts as nothing.
 */
public final class EnvironmentFilesReader {
  private final SourceTree tree;
  private final List<EnvironmentFile> files = new ArrayList<>();
  private final List<Blindspot> blindspots;

  private EnvironmentFilesReader(SourceTree tree) {
    this.tree = tree;
    this.blindspots = new ArrayList<>(tree.scope().blindspots());
  }

  /**
   * The dotenv files of a tree, save those that tests read as data, those of examples and those of
   * others.
   */
  public static Gathered<EnvironmentFiles> read(SourceTree tree) {
    return new Gathered.Seen<>(new EnvironmentFilesReader(tree).read());
  }

  private EnvironmentFiles read() {
    tree.files().forEach(this::read);
    String searched =
        "the names of " + Counted.of(tree.files().size(), "file") + " for dotenv files";
    return new EnvironmentFiles(files, new Scope(searched, blindspots));
  }

  private void read(SourceFile file) {
    if (!tree.isOwn(file)) {
      return;
    }
    EnvironmentName name = EnvironmentName.of(file.name());
    if (name == EnvironmentName.OTHER || file.kind() == SourceFile.Kind.SUBMODULE) {
      return;
    }
    boolean template = name == EnvironmentName.TEMPLATE;
    if (template && tree.isLost(file)) {
      blindspots.add(new Blindspot(file.path(), "a symbolic link that leads nowhere here"));
    } else if (file.kind() == SourceFile.Kind.SYMLINK) {
      files.add(new EnvironmentFile(file.path(), template, true, List.of()));
    } else {
      readText(file, template);
    }
  }

  private void readText(SourceFile file, boolean template) {
    switch (tree.content(file)) {
      case Content.Withheld(String why) -> blindspots.add(new Blindspot(file.path(), why));
      case Content.Text(String text) ->
          files.add(new EnvironmentFile(file.path(), template, false, variables(text, template)));
    }
  }

  private static List<Variable> variables(String text, boolean template) {
    return Dotenv.parse(text).stream()
        .filter(setting -> template || !setting.commentedOut())
        .map(s -> new Variable(s.name(), s.hasValue(), s.comment(), s.line()))
        .toList();
  }
}
