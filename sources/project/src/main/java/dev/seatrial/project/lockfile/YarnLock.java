package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;

/** yarn.lock, of Yarn 1 and of its successors. */
final class YarnLock implements FileFormat<Lockfile> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("yarn.lock");
  }

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    boolean classic = file.text().contains("# yarn lockfile v1");
    boolean berry = file.text().contains("__metadata:");
    if (!classic && !berry) {
      return new Reading.Broken<>("neither of Yarn 1 nor of a later one");
    }
    Pins pins = new Pins(file, Ecosystem.NPM);
    String name = "";
    int start = 0;
    for (OpenFile.Line line : file.lines()) {
      String text = line.text();
      if (!text.isEmpty() && !text.startsWith(" ") && !text.startsWith("#")) {
        name = ofDescriptor(text);
        start = line.number();
      } else if (text.startsWith("  version") && !name.isEmpty()) {
        String version = text.substring("  version".length()).replaceAll("[:\"\\s]", "");
        // The workspaces of the project itself are listed too, and nothing pins them.
        if (!version.startsWith("0.0.0-use.local")) {
          pins.pin(name, version, false, start);
        }
        name = "";
      }
    }
    return pins.complete("yarn.lock " + (classic ? "1" : "berry"));
  }

  /** The name in {@code "@scope/name@npm:^1.0.0, @scope/name@npm:^1.2.0":}. */
  private static String ofDescriptor(String line) {
    String first = line.replace("\"", "").split(",", 2)[0].strip();
    int at = first.indexOf('@', 1);
    return at < 0 ? "" : first.substring(0, at);
  }
}
