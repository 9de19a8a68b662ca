package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.model.facts.secret.Certainty;
import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Sighting;
import dev.seatrial.secrets.detect.Detection;
import dev.seatrial.secrets.kind.Kind;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes of what was collected what may be told. */
final class Telling {
  private static final int FINGERPRINT = 6;

  private static final Set<String> ADDRESSES =
      Set.of("generic.database-url", "generic.url-password", "generic.fallback-key");
  private static final List<String> NAMED = List.of("generic.", "file.", "kubernetes.");

  private final SecretKeySpec key;

  Telling(String key) {
    this.key =
        new SecretKeySpec(("seatrial " + key).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  List<Credential> of(List<Collected.Found> found) {
    return found.stream()
        .map(this::credential)
        .sorted(Comparator.comparing(Credential::fingerprint).thenComparing(Credential::kind))
        .toList();
  }

  /** What a value is taken for at its most worrying place, it is. */
  private Credential credential(Collected.Found found) {
    Detection worst =
        found.places().entrySet().stream()
            .min(
                Comparator.comparing(
                        (Map.Entry<ObjectId, Collected.Place> e) ->
                            e.getValue().detection().judgement())
                    .thenComparing(e -> certainty(e.getValue().detection()))
                    .thenComparing(e -> e.getValue().detection().kind().id())
                    .thenComparing(Map.Entry::getKey))
            .orElseThrow()
            .getValue()
            .detection();
    Kind kind = worst.kind();
    return new Credential(
        kind.id(),
        kind.name(),
        certainty(worst),
        found.core().length(),
        fingerprint(found.core().digest()),
        found.core().begins(),
        kind.grants(),
        kind.rotate(),
        found.places().entrySet().stream().map(Telling::sighting).sorted(ORDER).toList());
  }

  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::judgement).thenComparing(Sighting::content);

  private static Sighting sighting(Map.Entry<ObjectId, Collected.Place> place) {
    Detection detection = place.getValue().detection();
    return new Sighting(
        place.getKey().hex(), place.getValue().line(), detection.judgement(), detection.reason());
  }

  private static Certainty certainty(Detection detection) {
    if (detection.isProven()) {
      return Certainty.PROVEN;
    }
    String id = detection.kind().id();
    if (detection.isDrawn() || isNamed(detection.kind()) || ADDRESSES.contains(id)) {
      return Certainty.DRAWN;
    }
    return NAMED.stream().anyMatch(id::startsWith) ? Certainty.NAME : Certainty.FORM;
  }

  /** Its form is that of any hash, and only a word near it says whose it is. */
  private static boolean isNamed(Kind kind) {
    return kind.form().filter(form -> form.isWeak()).isPresent();
  }

  private String fingerprint(String digest) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of()
          .formatHex(mac.doFinal(digest.getBytes(StandardCharsets.US_ASCII)), 0, FINGERPRINT);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
