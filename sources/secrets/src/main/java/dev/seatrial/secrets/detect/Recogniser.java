package dev.seatrial.secrets.detect;

import java.util.Set;
import java.util.function.Consumer;

/** Knows one way in which secrets are written. */
interface Recogniser {

  /** Texts in lower case of which one, whatever its case, is in all that it knows. */
  Set<String> anchors();

  /** Looks around a place at which an anchor ended; places ascend in one sight. */
  void look(Sight sight, int end, Consumer<Detection> into);
}
