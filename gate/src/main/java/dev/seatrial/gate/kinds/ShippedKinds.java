package dev.seatrial.gate.kinds;

import dev.seatrial.catalog.ShippedFiles;
import dev.seatrial.catalog.TextFile;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.kind.Inquiry;
import dev.seatrial.secrets.kind.KindReader;
import dev.seatrial.secrets.kind.Kinds;
import java.util.Comparator;
import java.util.List;
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

  /**
   * What somebody may want to know of a kind.
   *
   * @param host where its issuer can be asked about one; empty where nobody can
   */
  public record Listed(String id, String name, String host) {}

  /** All of them, in the order of their ids. */
  public static List<Listed> known() {
    return detectors().kinds().all().stream()
        .map(
            kind ->
                new Listed(kind.id(), kind.name(), kind.inquiry().map(Inquiry::host).orElse("")))
        .sorted(Comparator.comparing(Listed::id))
        .toList();
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
