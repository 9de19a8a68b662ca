package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;

/** pnpm-lock.yaml, versions 5 to 9, line by line: one tool writes it, always in the same shape. */
final class PnpmLock implements FileFormat<Lockfile> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("pnpm-lock.yaml");
  }

  /** A package whose lines are being read. */
  private record Open(String name, String version, int line) {}

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    Pins pins = new Pins(file, Ecosystem.NPM);
    String version = "";
    boolean inPackages = false;
    Open open = new Open("", "", 0);
    boolean development = false;
    for (OpenFile.Line line : file.lines()) {
      String text = line.text();
      if (text.startsWith("lockfileVersion:")) {
        version = text.substring("lockfileVersion:".length()).replaceAll("['\"\\s]", "");
      }
      boolean heading = !text.isEmpty() && text.charAt(0) != ' ' && text.charAt(0) != '#';
      boolean entry =
          inPackages && text.startsWith("  ") && text.length() > 2 && text.charAt(2) != ' ';
      if (heading || entry) {
        pins.pin(open.name(), open.version(), development, open.line());
        development = false;
        open = entry ? opened(text, version, line.number()) : new Open("", "", 0);
        inPackages = heading ? text.startsWith("packages:") : inPackages;
      } else if (inPackages && text.startsWith("    dev: true")) {
        development = true;
      }
    }
    pins.pin(open.name(), open.version(), development, open.line());
    return version.isEmpty()
        ? new Reading.Broken<>("no lockfileVersion in it")
        : pins.complete("pnpm-lock.yaml " + version);
  }

  /** "/name/1.0.0_peer", "/name@1.0.0(peer@2.0.0)" or "name@1.0.0", with or without quotes. */
  private static Open opened(String text, String format, int line) {
    String key = text.replaceAll("['\"\\s]", "");
    int colon = key.indexOf(":", key.lastIndexOf('@') + 1);
    key = colon < 0 ? key : key.substring(0, colon);
    int peers = key.indexOf('(');
    key = peers < 0 ? key : key.substring(0, peers);
    key = key.startsWith("/") ? key.substring(1) : key;
    int split = format.startsWith("5") ? key.lastIndexOf('/') : key.indexOf('@', 1);
    if (split <= 0) {
      return new Open("", "", line);
    }
    String version = key.substring(split + 1);
    int suffix = version.indexOf('_');
    return new Open(
        key.substring(0, split), suffix < 0 ? version : version.substring(0, suffix), line);
  }
}
