package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One named statement inside a control that is true or false.
 *
 * @param name short and stable: "collected"
 * @param states the statement as a sentence that should be true
 * @param mend what to do to make it true, as an order; never empty
 * @param accepts the proofs that may make it pass
 * @param resolve what resolves it when it is in doubt; never empty
 * @param advisory whether it is shown without counting: the control's verdict does not wait for it
 */
public record Aspect(
    String name,
    String states,
    String mend,
    Set<Proof> accepts,
    List<Step> resolve,
    boolean advisory) {
  public Aspect {
    requireNonNull(name, "name is null");
    requireNonNull(states, "states is null");
    mend = mend.isBlank() ? "Make it true: " + states : mend;
    accepts = Set.copyOf(accepts);
    resolve = List.copyOf(resolve);
    if (accepts.isEmpty() || resolve.isEmpty()) {
      throw new IllegalArgumentException(
          "aspect " + name + " needs a proof that may pass it and a step that resolves it");
    }
  }

  /** An aspect of which no more is said than that it should be true. */
  public Aspect(
      String name, String states, Set<Proof> accepts, List<Step> resolve, boolean advisory) {
    this(name, states, "", accepts, resolve, advisory);
  }

  /** Every proof at least as strong as this one. */
  public static Set<Proof> atLeast(Proof weakest) {
    return EnumSet.range(weakest, Proof.DRILLED);
  }

  /** Whether a pass of this strength may stand. */
  public boolean accepts(Proof proof) {
    return accepts.contains(proof);
  }
}
