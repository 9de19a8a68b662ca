package dev.seatrial.controls.shared;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;

/** The doubt that remains of files that are there and whose text nobody could read. */
public final class Unread {
  private Unread() {}

  /** The doubt, if any of the files could not be read; to be raised before one says nothing. */
  public static Optional<Verdict> among(List<SourceFile> files, SourceTree tree) {
    for (SourceFile file : files) {
      if (tree.content(file) instanceof Content.Withheld(String why)) {
        return Optional.of(
            Verdict.unproven(
                "Could not look at %s: %s".formatted(file.path(), why),
                List.of(Evidence.at(Place.of(file.path()), "Could not be read: " + why)),
                Step.change("Make readable what could not be read: " + file.path())));
      }
    }
    return Optional.empty();
  }
}
