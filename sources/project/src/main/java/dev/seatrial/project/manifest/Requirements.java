package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.python.PythonGroups;
import dev.seatrial.project.python.RequirementsFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.Folders;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.stream.Stream;

/**
 * requirements.txt and its kin. One that was compiled from something else in the tree declares
 * nothing: what it was compiled from does.
 */
final class Requirements implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return RequirementsFile.claims(file);
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    RequirementsFile requirements = RequirementsFile.read(file);
    String name = file.file().name();
    if (requirements.compiled() && hasSource(file, RequirementsFile.root(file.file()))) {
      return new Reading.Other<>();
    }
    if (requirements.entries().isEmpty() && !file.text().contains("-r")) {
      return new Reading.Other<>();
    }
    Draft draft = new Draft(file, Ecosystem.PYPI);
    draft.root(RequirementsFile.root(file.file()));
    Use use = PythonGroups.ofFile(name.substring(0, name.lastIndexOf('.')));
    requirements
        .entries()
        .forEach(
            e ->
                draft.dependency(
                    e.requirement().name(), e.requirement().constraint(), use, e.line()));
    return draft.done();
  }

  private static boolean hasSource(OpenFile file, String root) {
    String compiledFrom = file.file().name().replaceFirst("\\.txt$", ".in");
    return (!compiledFrom.equals(file.file().name()) && !file.beside(compiledFrom).isEmpty())
        || Stream.of("pyproject.toml", "setup.py", "setup.cfg", "Pipfile")
            .anyMatch(name -> file.tree().file(Folders.join(root, name)).isPresent());
  }
}
