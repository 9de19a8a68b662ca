package dev.seatrial.secrets.detect;

import static java.util.Objects.requireNonNull;

import dev.seatrial.secrets.kind.KindReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kinds that lie beside the controls' pages. */
public final class Shipped {
  private static final String FOLDER =
      "controls/src/main/java/dev/seatrial/controls/security/secrets";

  private Shipped() {}

  /** As they are shipped. */
  public static KindReader.Reading kinds() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(FOLDER))) {
      root = requireNonNull(root.getParent(), "not inside the repository");
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return KindReader.read(texts);
  }
}
