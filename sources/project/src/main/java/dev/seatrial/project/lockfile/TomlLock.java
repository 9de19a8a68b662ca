package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.python.PythonGroups;
import dev.seatrial.project.python.Requirement;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * poetry.lock, uv.lock, pdm.lock, pylock.toml and Cargo.lock, line by line: tools write them,
 * always in the same shape.
 */
final class TomlLock implements FileFormat<Lockfile> {
  private static final Map<String, Ecosystem> NAMES =
      Map.of(
          "poetry.lock", Ecosystem.PYPI,
          "uv.lock", Ecosystem.PYPI,
          "pdm.lock", Ecosystem.PYPI,
          "pylock.toml", Ecosystem.PYPI,
          "Cargo.lock", Ecosystem.CARGO);
  private static final Pattern STRING =
      Pattern.compile("^(name|version|category)\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern GROUP = Pattern.compile("\"([^\"]*)\"");

  @Override
  public boolean claims(SourceFile file) {
    return NAMES.containsKey(file.name());
  }

  /** A package whose lines are being read. */
  private static final class Open {
    String name = "";
    String version = "";
    boolean development;
    boolean own;
    int line;
  }

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    Ecosystem ecosystem = NAMES.getOrDefault(file.file().name(), Ecosystem.PYPI);
    Pins pins = new Pins(file, ecosystem);
    Optional<Open> open = Optional.empty();
    boolean begun = false;
    for (OpenFile.Line line : file.lines()) {
      String text = line.text();
      if (text.startsWith("[[package]]") || text.startsWith("[[packages]]")) {
        open.ifPresent(done -> pin(pins, done, ecosystem));
        Open next = new Open();
        next.line = line.number();
        open = Optional.of(next);
      } else if (text.startsWith("[")) {
        // The tables of a package do not change what it is; the last one ends the list.
        open.ifPresent(done -> pin(pins, done, ecosystem));
        open = Optional.empty();
      } else {
        open.ifPresent(current -> take(current, text));
      }
      begun =
          begun
              || text.matches(
                  "(?:lock-)?version\\s*=.*|\\[\\[packages?]]|\\[metadata].*|lock_version\\s*=.*");
    }
    open.ifPresent(done -> pin(pins, done, ecosystem));
    return begun
        ? pins.complete(file.file().name())
        : new Reading.Broken<>("no packages and no version in it");
  }

  private static void take(Open open, String text) {
    Matcher string = STRING.matcher(text);
    if (string.find()) {
      switch (string.group(1)) {
        case "name" -> open.name = string.group(2);
        case "version" -> open.version = string.group(2);
        default -> open.development = string.group(2).equals("dev");
      }
    } else if (text.startsWith("groups = [")) {
      open.development =
          GROUP
              .matcher(text)
              .results()
              .allMatch(
                  g ->
                      !g.group(1).equals("default")
                          && PythonGroups.ofGroup(g.group(1)) == Use.DEVELOPMENT);
    } else if (text.startsWith("source = { ")) {
      open.own = text.matches("source = \\{ (?:virtual|editable|directory) =.*");
    }
  }

  private static void pin(Pins pins, Open open, Ecosystem ecosystem) {
    if (!open.own) {
      String name = ecosystem == Ecosystem.PYPI ? Requirement.normalized(open.name) : open.name;
      pins.pin(name, open.version, open.development, open.line);
    }
  }
}
