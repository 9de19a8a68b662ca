package dev.seatrial.gate;

import dev.seatrial.catalog.TextFile;
import dev.seatrial.gate.config.Configuration;
import dev.seatrial.git.Target;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a repository brings for its own audit, in {@code .seatrial} and {@code seatrial.yml}. */
final class OwnFiles {
  static final String FOLDER = ".seatrial/";
  private static final int MOST = 500;

  private OwnFiles() {}

  /** The tree that policy and ledger are read from. */
  static SourceTree governing(Order order, Target target) throws OrderException {
    if (order.base().isEmpty()) {
      return orEmpty(target.unclassified());
    }
    try (Target base = Audit.open(order, order.base())) {
      return switch (base.unclassified()) {
        case Gathered.Seen<SourceTree>(SourceTree tree) -> InMemory.copy(tree, OwnFiles::governs);
        case Gathered.Unseen<SourceTree>(String why, var steps) ->
            throw new OrderException(List.of("The base cannot be read: " + why));
      };
    }
  }

  /** Whether a file governs the audit of its repository. */
  static boolean governs(SourceFile file) {
    return file.path().startsWith(FOLDER) || file.path().equals(Configuration.FILE);
  }

  /**
   * Its own controls, rules and checklists.
   *
   * @param problems where those are named that cannot be read
   */
  static List<TextFile> in(SourceTree tree, List<String> problems) {
    return read(tree, OwnFiles::isCatalog, problems);
  }

  /** Some of its files. */
  static List<TextFile> read(SourceTree tree, Predicate<SourceFile> which, List<String> problems) {
    List<TextFile> own = new ArrayList<>();
    for (SourceFile file : tree.files(which)) {
      switch (tree.content(file)) {
        case Content.Withheld(String why) -> problems.add(file.path() + ": " + why);
        case Content.Text(String text) -> own.add(new TextFile(file.path(), text));
      }
      if (own.size() > MOST) {
        problems.add(file.path() + ": more than " + MOST + " files of its kind");
        break;
      }
    }
    return own;
  }

  /**
   * The text of the configuration; empty where there is none.
   *
   * @param problems where it is named if it cannot be read
   */
  static String configuration(SourceTree tree, List<String> problems) {
    return tree.file(Configuration.FILE)
        .map(
            file ->
                switch (tree.content(file)) {
                  case Content.Withheld(String why) -> {
                    problems.add(file.path() + ": " + why);
                    yield "";
                  }
                  case Content.Text(String text) -> text;
                })
        .orElse("");
  }

  static boolean isCatalog(SourceFile file) {
    String path = file.path();
    return (path.startsWith(FOLDER + "controls/")
            && (path.endsWith(".md") || path.endsWith(".yml")))
        || (path.startsWith(FOLDER + "checklists/") && path.endsWith(".yml"));
  }

  /** The tree, or one of nothing where it was not seen. */
  static SourceTree orEmpty(Gathered<SourceTree> tree) {
    return switch (tree) {
      case Gathered.Seen<SourceTree>(SourceTree seen) -> seen;
      case Gathered.Unseen<SourceTree>(String why, var steps) ->
          new SourceTree(List.of(), file -> new Content.Withheld(why), Scope.whole("nothing"));
    };
  }

  /** Whether it describes kinds of secrets. */
  static boolean isKinds(SourceFile file) {
    return file.path().startsWith(FOLDER + "secrets/") && file.path().endsWith(".yml");
  }
}
