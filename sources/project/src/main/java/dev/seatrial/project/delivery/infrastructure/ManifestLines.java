package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import java.util.ArrayList;
import java.util.List;

/** Finds Kubernetes objects in text that is no YAML yet, since a template engine comes first. */
final class ManifestLines {
  private final List<Resource> resources = new ArrayList<>();
  private String kind = "";
  private String name = "";
  private int line;
  private boolean versioned;
  private boolean inMetadata;

  private ManifestLines() {}

  /** The objects with an API version and a kind; names as they are written. */
  static List<Resource> resources(String text) {
    ManifestLines reading = new ManifestLines();
    int number = 0;
    for (String written : text.lines().toList()) {
      reading.take(written, ++number);
    }
    reading.close();
    return reading.resources;
  }

  private void take(String written, int number) {
    if (written.startsWith("---")) {
      close();
    } else if (written.startsWith("apiVersion:")) {
      if (versioned) {
        close();
      }
      versioned = true;
    } else if (written.startsWith("kind:")) {
      kind = written.substring("kind:".length()).strip();
      line = number;
    } else if (!written.isBlank() && !Character.isWhitespace(written.charAt(0))) {
      inMetadata = written.startsWith("metadata:");
    } else if (inMetadata && name.isEmpty() && written.strip().startsWith("name:")) {
      name = written.strip().substring("name:".length()).strip();
    }
  }

  private void close() {
    if (versioned && !kind.isEmpty()) {
      resources.add(new Resource(kind, name, line));
    }
    kind = "";
    name = "";
    versioned = false;
    inMetadata = false;
  }
}
