package dev.seatrial.secrets.scan;

import dev.seatrial.model.facts.secret.Certainty;
import dev.seatrial.secrets.detect.Detection;
import dev.seatrial.secrets.kind.Kind;
import java.util.List;
import java.util.Set;

/** How it is known of what kind a detection is. */
final class Certainties {
  private static final Set<String> ADDRESSES =
      Set.of("generic.database-url", "generic.url-password", "generic.fallback-key");
  private static final List<String> NAMED = List.of("generic.", "file.", "kubernetes.");

  private Certainties() {}

  static Certainty of(Detection detection) {
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
}
