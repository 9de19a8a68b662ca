package dev.seatrial.secrets.detect;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.text.Core;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A credential that was found: its kind and its place, never its value.
 *
 * @param start where the value begins in the content
 * @param end where it ends
 * @param reason why it was judged so, in words that do not quote it
 * @param attributes what else is known of it, such as the algorithm of a token; never secret
 * @param core the value where it stands in a wrapping, all of which the place then is; else empty
 */
public record Detection(
    Kind kind,
    int start,
    int end,
    Judgement judgement,
    String reason,
    Map<String, String> attributes,
    Optional<Core> core) {
  private static final String PROVEN = "proven";
  private static final String DRAWN = "drawn";

  public Detection {
    requireNonNull(kind, "kind is null");
    requireNonNull(judgement, "judgement is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(core, "core is null");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a value from " + start + " to " + end);
    }
    SortedMap<String, String> sorted = new TreeMap<>(attributes);
    attributes = Map.copyOf(sorted);
  }

  static Detection of(Kind kind, int start, int end, Ruling ruling) {
    return of(kind, start, end, ruling, Map.of());
  }

  static Detection of(
      Kind kind, int start, int end, Ruling ruling, Map<String, String> attributes) {
    Judgement judgement =
        kind.isPublic() && ruling.judgement().speaks() ? Judgement.PUBLIC : ruling.judgement();
    String reason = judgement == Judgement.PUBLIC ? "it is made to be published" : ruling.reason();
    Detection found =
        new Detection(kind, start, end, judgement, reason, attributes, Optional.empty());
    return ruling.drawn() ? found.with(DRAWN, "true") : found;
  }

  Detection judged(Ruling ruling) {
    return new Detection(kind, start, end, ruling.judgement(), ruling.reason(), attributes, core);
  }

  /** The same, so many bytes later. */
  public Detection movedBy(int bytes) {
    return new Detection(kind, start + bytes, end + bytes, judgement, reason, attributes, core);
  }

  /** Whether its form is that of nothing else, whatever stands around it. */
  public boolean isPrecise() {
    return kind.id().startsWith("key.")
        || kind.form()
            .filter(form -> !form.isWeak() && !form.shape().anchors().isEmpty())
            .isPresent();
  }

  /** The same, in a part of the content that has a name. */
  public Detection inside(String part) {
    return judged(new Ruling(judgement, "inside " + part + ": " + reason));
  }

  /** Whether more than its form speaks for it. */
  public boolean isProven() {
    return attributes.containsKey(PROVEN);
  }

  /** Whether a machine drew it, by what its characters are. */
  public boolean isDrawn() {
    return attributes.containsKey(DRAWN);
  }

  Detection proven(String how) {
    return with(PROVEN, how);
  }

  private Detection with(String key, String said) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(key, said);
    return new Detection(kind, start, end, judgement, reason, more, core);
  }

  /** The same, where it stands in a wrapping. */
  Detection wrapped(byte[] content, int from, int to, String how) {
    Core value = core.orElseGet(() -> Core.of(content, start, end));
    Map<String, String> more = new TreeMap<>(attributes);
    more.putIfAbsent("encoding", how);
    return new Detection(kind, from, to, judgement, reason, more, Optional.of(value));
  }

  /** Whether both stand beside each other in one wrapping. */
  boolean isBeside(Detection other) {
    return core.isPresent()
        && other.core.isPresent()
        && start == other.start
        && end == other.end
        && !core.equals(other.core);
  }

  boolean overlaps(Detection other) {
    return start < other.end && other.start < end;
  }
}
