package dev.seatrial.model.facts.change;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.Optional;

/**
 * What stood in the ref that a change goes into, read by the same readers as the change itself.
 *
 * @param before the facts of that ref; empty where no change is audited
 * @param relaxations what policy and ledger of the change allow beyond those of the ref
 */
public record Base(Optional<Facts> before, List<Relaxation> relaxations, Scope scope)
    implements Fact {

  /** Something that the change would allow. */
  public record Relaxation(Kind kind, String subject, String says, Place place) {

    /** Where it stands. */
    public enum Kind {
      POLICY,
      LEDGER
    }

    public Relaxation {
      requireNonNull(kind, "kind is null");
      requireNonNull(subject, "subject is null");
      requireNonNull(says, "says is null");
      requireNonNull(place, "place is null");
    }
  }

  public Base {
    requireNonNull(before, "before is null");
    relaxations = List.copyOf(relaxations);
    requireNonNull(scope, "scope is null");
  }

  /** An audit of what is there, of no change. */
  public static Base none() {
    return new Base(Optional.empty(), List.of(), Scope.whole("what the audit was asked for"));
  }
}
