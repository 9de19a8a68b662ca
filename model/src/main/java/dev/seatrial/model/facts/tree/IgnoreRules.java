package dev.seatrial.model.facts.tree;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Place;
import java.util.Optional;

/** The ignore rules of the tree, as git would apply them. */
public interface IgnoreRules extends Fact {
  /** The rule that keeps a path out of the repository, or empty where none does. */
  Optional<Place> covering(String path);
}
