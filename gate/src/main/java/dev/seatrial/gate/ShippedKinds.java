package dev.seatrial.gate;

import dev.seatrial.catalog.ShippedFiles;
import dev.seatrial.catalog.TextFile;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.kind.KindReader;
import dev.seatrial.secrets.kind.Kinds;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of credential that lie beside the controls. */
public final class ShippedKinds {
  private static final String FOLDER = "/security/secrets/";

  private ShippedKinds() {}

  /** Read and compiled when they are first needed, and the same for every audit. */
  private static final class Known {
    private static final Detectors DETECTORS = new Detectors(kinds());
  }

  private static Kinds kinds() {
    Map<String, String> texts =
        ShippedFiles.on(ShippedKinds.class.getClassLoader()).stream()
            .filter(file -> file.path().contains(FOLDER))
            .collect(Collectors.toMap(TextFile::path, TextFile::text));
    return KindReader.read(texts).kinds();
  }

  /** All that knows them. */
  public static Detectors detectors() {
    return Known.DETECTORS;
  }
}
