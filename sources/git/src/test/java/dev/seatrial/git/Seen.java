package dev.seatrial.git;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Short ways for tests to ask a target. */
final class Seen {
  private Seen() {}

  static Target open(Path path) throws TargetException {
    return Target.open(path, Optional.empty());
  }

  static Target open(Path path, String revision) throws TargetException {
    return Target.open(path, Optional.of(revision));
  }

  static <F extends Fact> F fact(Gathered<F> gathered) {
    return switch (gathered) {
      case Gathered.Seen<F>(F fact) -> fact;
      case Gathered.Unseen<F>(String why, var steps) -> throw new AssertionError(why);
    };
  }

  static String why(Gathered<?> gathered) {
    return switch (gathered) {
      case Gathered.Seen<?> seen -> throw new AssertionError("seen: " + seen);
      case Gathered.Unseen<?>(String why, var steps) -> why;
    };
  }

  static List<String> paths(Target target) {
    return fact(target.tree()).files().stream().map(SourceFile::path).toList();
  }

  static SourceFile file(Target target, String path) {
    return fact(target.tree()).file(path).orElseThrow();
  }

  static Content content(Target target, String path) {
    SourceTree tree = fact(target.tree());
    return tree.content(tree.file(path).orElseThrow());
  }

  static Content text(String text) {
    return new Content.Text(text);
  }

  static Content withheld(String why) {
    return new Content.Withheld(why);
  }
}
