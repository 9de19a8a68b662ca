package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One value that is a credential or looks like one, with all places where it stands; never the
 * value itself.
 *
 * @param kind what it is, for programs: "stripe.secret-key"
 * @param name what it is, for people: "Stripe secret key"
 * @param fingerprint tells it from others; a hash under a key of the repository
 * @param shown its first characters, at most four, where that says next to nothing of the rest
 * @param grants what somebody can do who has it
 * @param rotate how it is replaced
 */
public record Credential(
    String kind,
    String name,
    Certainty certainty,
    int length,
    String fingerprint,
    String shown,
    String grants,
    String rotate,
    List<Sighting> sightings) {
  private static final int MOST_SHOWN = 4;

  public Credential {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    requireNonNull(certainty, "certainty is null");
    requireNonNull(fingerprint, "fingerprint is null");
    requireNonNull(grants, "grants is null");
    requireNonNull(rotate, "rotate is null");
    sightings = List.copyOf(sightings);
    if (shown.length() > MOST_SHOWN) {
      throw new IllegalArgumentException("more of a secret than may be shown");
    }
    if (sightings.isEmpty()) {
      throw new IllegalArgumentException("a credential that stands nowhere");
    }
  }

  /** Names it without telling it: "Stripe secret key sk_l… of 32 characters, 3f9a0c12e4b7". */
  public String described() {
    return name
        + (shown.isEmpty() ? "" : " " + shown + "…")
        + " of "
        + length
        + " characters, "
        + fingerprint;
  }
}
