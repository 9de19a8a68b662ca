package dev.seatrial.secrets.scan;

import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Sighting;
import dev.seatrial.secrets.kind.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes of what was found what may be told.
 *
 * @param kinds by their ids
 * @param inTree whether a content is that of a file of the tree
 */
record Telling(Function<String, Kind> kinds, Predicate<String> inTree) {
  /** So many digits of its digest name a value. */
  private static final int NAMED = 12;

  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::judgement).thenComparing(Sighting::content);

  /** What a value is taken for at its most worrying place, it is. */
  private static final Comparator<Haul.Spot> WORST =
      Comparator.comparing(Haul.Spot::judgement)
          .thenComparing(Haul.Spot::certainty)
          .thenComparing(Haul.Spot::kind)
          .thenComparing(Haul.Spot::object);

  /** What a value is called by its digest. */
  static String name(String digest) {
    return digest.substring(0, NAMED);
  }

  List<Credential> of(List<Haul.Value> values) {
    return values.stream()
        .map(this::credential)
        .sorted(Comparator.comparing(Credential::fingerprint).thenComparing(Credential::kind))
        .toList();
  }

  private Credential credential(Haul.Value value) {
    Haul.Spot worst = value.spots().stream().min(WORST).orElseThrow();
    Kind kind = kinds.apply(worst.kind());
    return new Credential(
        kind.id(),
        kind.name(),
        worst.certainty(),
        value.length(),
        name(value.digest()),
        value.begins(),
        kind.grants(),
        kind.rotate(),
        value.spots().stream().map(this::sighting).sorted(ORDER).toList());
  }

  private Sighting sighting(Haul.Spot spot) {
    return new Sighting(
        spot.object(),
        inTree.test(spot.object()) ? spot.line() : 0,
        spot.judgement(),
        spot.reason());
  }
}
