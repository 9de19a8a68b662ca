package dev.seatrial.secrets.detect;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Knows one way in which secrets are written. */
interface Recogniser {

  /**
   * Where to look.
   *
   * @param anchors texts in lower case of which one is in every match of the trigger
   */
  record Watch(Detectors.Trigger trigger, Set<String> anchors) {
    public Watch {
      anchors = Set.copyOf(anchors);
    }

    static Watch any(String pattern, String... anchors) {
      return new Watch(new Detectors.Trigger(pattern, true), Set.of(anchors));
    }

    static Watch exact(String pattern, String... anchors) {
      return new Watch(new Detectors.Trigger(pattern, false), Set.of(anchors));
    }
  }

  /** Its triggers. */
  List<Watch> watches();

  /** Looks around a place at which one of its triggers ended. */
  void look(Sight sight, int end, Consumer<Detection> into);

  /** Looks around a place at which an anchor ended; places ascend in one sight. */
  default void lookAtAnchor(Sight sight, int end, Consumer<Detection> into) {
    look(sight, end, into);
  }
}
