package dev.seatrial.project.text;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts of the files of one tree, read by one reader within its bounds. Whatever it asked for
 * and did not get becomes a blind spot of its scope.
 */
public final class SourceTexts {
  private final SourceTree tree;
  private final int longest;
  private final Set<Blindspot> blindspots = new LinkedHashSet<>();
  private long left;

  /**
   * Texts of a tree.
   *
   * @param longest how many characters a file may have
   * @param total how many characters all files together may have
   */
  public SourceTexts(SourceTree tree, int longest, long total) {
    this.tree = requireNonNull(tree, "tree is null");
    this.longest = longest;
    this.left = total;
  }

  /** The text of a file; empty where it cannot be had, which the scope then tells. */
  public String of(SourceFile file) {
    if (file.size() > 4L * longest) {
      return unseen(file.path(), "larger than " + longest + " characters");
    }
    return switch (tree.content(file)) {
      case Content.Withheld(String why) -> unseen(file.path(), why);
      case Content.Text(String text) when text.length() > longest ->
          unseen(file.path(), "larger than " + longest + " characters");
      case Content.Text(String text) when text.length() > left ->
          unseen(file.path(), "more text of this kind than is read");
      case Content.Text(String text) -> {
        left -= text.length();
        yield text;
      }
    };
  }

  /** Notes that something was not read. */
  public String unseen(String what, String why) {
    blindspots.add(new Blindspot(what, why));
    return "";
  }

  /** The scope of all that was asked for so far. */
  public Scope scope(String searched) {
    Set<Blindspot> all = new LinkedHashSet<>(tree.scope().blindspots());
    all.addAll(blindspots);
    return new Scope(searched, List.copyOf(all));
  }
}
