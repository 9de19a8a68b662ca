package dev.seatrial.gate.baseline;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.SecretsSearch.Found;
import dev.seatrial.gate.SecretsSearch.Place;
import dev.seatrial.gate.baseline.Baseline.Entry;
import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which entries of a baseline are which secrets of ours: those of the same value at the same path,
 * or, where an entry tells nothing of its value, those whose value stands on its line. What is not
 * certain corresponds to nothing.
 *
 * @param secrets fingerprints of secrets that entries name
 * @param real entries that somebody said are real
 * @param unmatched entries that name nothing that fails or is in doubt
 */
public record Correspondence(Set<String> secrets, List<Entry> real, List<Entry> unmatched) {
  private static final int LONGEST_TEXT = 4 << 20;

  public Correspondence {
    secrets = Set.copyOf(secrets);
    real = List.copyOf(real);
    unmatched = List.copyOf(unmatched);
  }

  /** Holds a baseline against what was found in the target of an audit. */
  public static Correspondence of(Baseline baseline, List<Found> found, Audit audit) {
    return new Comparison(audit::text, audit::isCalled).of(baseline, found);
  }

  /**
   * How an entry is recognised.
   *
   * @param texts the text of an object; empty where it has none
   * @param called whether bytes are the value that a fingerprint names
   */
  record Comparison(Function<String, String> texts, BiPredicate<byte[], String> called) {

    Correspondence of(Baseline baseline, List<Found> found) {
      List<Found> told = found.stream().filter(one -> one.judgement().speaks()).toList();
      Set<String> secrets = new LinkedHashSet<>();
      List<Entry> real = new ArrayList<>();
      List<Entry> unmatched = new ArrayList<>();
      for (Entry entry : baseline.entries()) {
        List<Found> named = told.stream().filter(one -> names(entry, one)).toList();
        if (named.size() != 1) {
          unmatched.add(entry);
        } else if (entry.real()) {
          real.add(entry);
        } else {
          secrets.add(named.getFirst().credential().fingerprint());
        }
      }
      return new Correspondence(secrets, real, unmatched);
    }

    private boolean names(Entry entry, Found found) {
      return found.places().stream().anyMatch(place -> isAt(entry, place, found.credential()));
    }

    private boolean isAt(Entry entry, Place place, Credential credential) {
      boolean there =
          place.path().equals(entry.path())
              || place.origin().filter(from -> from.paths().contains(entry.path())).isPresent();
      if (!there) {
        return false;
      }
      if (!entry.digest().isEmpty()) {
        return holds(bytes(place.object()), credential, entry.digest());
      }
      boolean then =
          entry.commit().isEmpty()
              ? place.isInTree()
              : place.origin().flatMap(Origin::first).map(Origin.Moment::commit).stream()
                  .anyMatch(entry.commit()::equals);
      return then && holds(line(bytes(place.object()), entry.line()), credential, "");
    }

    /** One character for each byte, as the search counts them. */
    private String bytes(String object) {
      byte[] text = texts.apply(object).getBytes(StandardCharsets.UTF_8);
      return new String(text, 0, Math.min(text.length, LONGEST_TEXT), StandardCharsets.ISO_8859_1);
    }

    private static String line(String text, int number) {
      return text.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
    }

    /** Whether a text holds a credential's value, and whether this is the one with a digest. */
    private boolean holds(String text, Credential credential, String digest) {
      String begins = credential.shown();
      for (int at = 0; at <= text.length() - credential.length(); at++) {
        if (text.startsWith(begins, at)) {
          byte[] value =
              text.substring(at, at + credential.length()).getBytes(StandardCharsets.ISO_8859_1);
          if ((digest.isEmpty() || Baseline.digest(value).equals(digest))
              && called.test(value, credential.fingerprint())) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
