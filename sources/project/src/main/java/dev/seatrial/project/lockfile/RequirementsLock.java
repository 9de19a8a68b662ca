package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.python.PythonGroups;
import dev.seatrial.project.python.RequirementsFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;

/**
 * A requirements file whose every line is pinned. It is complete only where it shows that a tool
 * compiled it: pins alone may have been written by hand, without what they bring in.
 */
final class RequirementsLock implements FileFormat<Lockfile> {

  @Override
  public boolean claims(SourceFile file) {
    return RequirementsFile.claims(file) && file.name().endsWith(".txt");
  }

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    RequirementsFile requirements = RequirementsFile.read(file);
    if (!requirements.pinned()) {
      return new Reading.Other<>();
    }
    Pins pins = new Pins(file, Ecosystem.PYPI);
    boolean development = PythonGroups.ofFile(file.file().name()) == Use.DEVELOPMENT;
    requirements
        .entries()
        .forEach(e -> pins.pin(e.requirement().name(), e.version(), development, e.line()));
    String root = RequirementsFile.root(file.file());
    return pins.done("requirements.txt", root, requirements.compiled());
  }
}
