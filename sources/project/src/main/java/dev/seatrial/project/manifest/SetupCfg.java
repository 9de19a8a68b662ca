package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.python.PythonGroups;
import dev.seatrial.project.python.Requirement;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Ini;

/** setup.cfg where it declares a package; many hold only settings of tools. */
final class SetupCfg implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("setup.cfg");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(Ini.parse(file.text()), root -> read(file, root));
  }

  private static Reading<Manifest> read(OpenFile file, Node root) {
    if (root.at("metadata").isEmpty() && root.at("options").isEmpty()) {
      return new Reading.Other<>();
    }
    Draft draft = new Draft(file, Ecosystem.PYPI);
    draft.name(root.text("metadata", "name").orElse(""));
    root.text("options", "python_requires").ifPresent(c -> draft.engine("python", c));
    root.at("options", "install_requires").ifPresent(n -> list(draft, n, Use.PRODUCTION));
    root.at("options", "tests_require").ifPresent(n -> list(draft, n, Use.DEVELOPMENT));
    root.at("options.extras_require").stream()
        .flatMap(Node::entries)
        .forEach(e -> list(draft, e.value(), PythonGroups.ofExtra(e.key())));
    return draft.done();
  }

  private static void list(Draft draft, Node option, Use use) {
    option
        .asText()
        .ifPresent(
            text ->
                text.lines()
                    .flatMap(line -> Requirement.parse(line).stream())
                    .forEach(r -> draft.dependency(r.name(), r.constraint(), use, option.line())));
  }
}
