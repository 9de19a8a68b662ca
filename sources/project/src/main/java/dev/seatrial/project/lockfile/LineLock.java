package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lockfiles that pin one package a line: go.sum, Gemfile.lock, gradle.lockfile and mix.lock. */
final class LineLock implements FileFormat<Lockfile> {

  /**
   * The shape of a line that pins: its first group is the name, its second the version.
   *
   * @param sign a line of another shape that shows the file to be what its name says, empty or not
   */
  private record Shape(String file, Ecosystem ecosystem, Pattern line, Pattern sign) {}

  private static final List<Shape> SHAPES =
      List.of(
          shape(
              "go.sum", Ecosystem.GO, "^(\\S+) v([^\\s/]+) h1:\\S+$", "^\\S+ v\\S+/go\\.mod h1:.*"),
          shape(
              "Gemfile.lock",
              Ecosystem.RUBYGEMS,
              "^ {4}([\\w.-]+) \\(([^)=<>~ ]+)\\)$",
              "^DEPENDENCIES$"),
          shape(
              "gems.locked",
              Ecosystem.RUBYGEMS,
              "^ {4}([\\w.-]+) \\(([^)=<>~ ]+)\\)$",
              "^DEPENDENCIES$"),
          shape(
              "gradle.lockfile", Ecosystem.MAVEN, "^([\\w.-]+:[\\w.-]+):([^:=]+)=.*$", "^empty=.*"),
          shape(
              "buildscript-gradle.lockfile",
              Ecosystem.MAVEN,
              "^([\\w.-]+:[\\w.-]+):([^:=]+)=.*$",
              "^empty=.*"),
          shape(
              "mix.lock",
              Ecosystem.HEX,
              "^\\s*\"(\\w+)\": \\{:hex, :\\w+, \"([^\"]+)\".*$",
              "^%\\{.*"));

  private static Shape shape(String file, Ecosystem ecosystem, String line, String sign) {
    return new Shape(file, ecosystem, Pattern.compile(line), Pattern.compile(sign));
  }

  private static Optional<Shape> shapeOf(SourceFile file) {
    return SHAPES.stream().filter(shape -> shape.file().equals(file.name())).findFirst();
  }

  @Override
  public boolean claims(SourceFile file) {
    return shapeOf(file).isPresent();
  }

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    return shapeOf(file.file()).map(shape -> read(file, shape)).orElseGet(Reading.Other::new);
  }

  private static Reading<Lockfile> read(OpenFile file, Shape shape) {
    Pins pins = new Pins(file, shape.ecosystem());
    boolean shown = file.text().isBlank() && shape.ecosystem() == Ecosystem.GO;
    for (OpenFile.Line line : file.lines()) {
      Matcher pin = shape.line().matcher(line.text());
      if (pin.matches()) {
        boolean test = shape.ecosystem() == Ecosystem.MAVEN && onlyInTests(line.text());
        pins.pin(pin.group(1), pin.group(2), test, line.number());
      }
      shown = shown || pin.matches() || shape.sign().matcher(line.text()).matches();
    }
    return shown
        ? pins.complete(shape.file())
        : new Reading.Broken<>("no line of it has the shape of a " + shape.file());
  }

  private static boolean onlyInTests(String line) {
    String[] configurations = line.substring(line.indexOf('=') + 1).split(",", -1);
    return List.of(configurations).stream().allMatch(c -> c.startsWith("test"));
  }
}
