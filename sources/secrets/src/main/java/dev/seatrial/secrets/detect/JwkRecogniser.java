package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.Latin1;
import dev.seatrial.secrets.text.Randomness;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the private part of a JSON Web Key by the key that stands around it. */
final class JwkRecogniser implements Recogniser {
  private static final int AROUND = 3000;
  private static final Pattern PART =
      Pattern.compile(
          "[\"'](?:d|k)\\\\?[\"']\\s{0,4}:\\s{0,4}\\\\?[\"']([A-Za-z0-9_\\-]{16,1400})={0,2}\\\\?[\"']");

  private final Kind kind;

  JwkRecogniser(Kinds kinds) {
    this.kind = kinds.get("key.jwk");
  }

  @Override
  public Set<String> anchors() {
    return Set.of("\"d\"", "\"d\\", "\"k\"", "\"k\\", "'d'", "'k'");
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    boolean escaped = sight.at(end - 1) == '\\';
    if (!escaped || sight.at(end) == '"') {
      around(sight, escaped ? end + 1 : end, into);
    }
  }

  private void around(Sight sight, int end, Consumer<Detection> into) {
    int low = sight.low(end - 34);
    Latin1 slice = sight.slice(low, end + 1420);
    Matcher part = PART.matcher(slice);
    int at = 0;
    while (low + at < end && !part.region(at, slice.length()).lookingAt()) {
      at++;
    }
    if (low + at >= end) {
      return;
    }
    int start = low + part.start(1);
    boolean key = sight.find("kty", start - AROUND, start + AROUND) >= 0;
    if (key) {
      String value = part.group(1);
      Ruling ruling =
          Randomness.distinct(value) < 8
              ? Ruling.placeholder("it is made of a few characters only")
              : Ruling.live("the private part of a key");
      into.accept(Detection.of(kind, start, low + part.end(1), ruling));
    }
  }
}
