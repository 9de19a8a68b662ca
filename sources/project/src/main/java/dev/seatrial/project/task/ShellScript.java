package dev.seatrial.project.task;

import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.List;

/** A shell script, offered under its path; its command is its text without comments. */
final class ShellScript implements FileFormat<List<Script>> {
  private static final int LONGEST = 20_000;

  @Override
  public boolean claims(SourceFile file) {
    return file.language() == Language.SHELL
        || file.name().endsWith(".sh")
        || file.name().endsWith(".bash");
  }

  @Override
  public Reading<List<Script>> read(OpenFile file) {
    StringBuilder command = new StringBuilder();
    for (OpenFile.Line line : Continued.lines(file)) {
      String text = line.text().strip();
      if (!text.isEmpty() && !text.startsWith("#") && command.length() < LONGEST) {
        command.append(command.isEmpty() ? "" : "\n").append(text);
      }
    }
    return new Reading.Found<>(
        List.of(new Script(file.path(), command.toString(), Script.Runner.FILE, file.at(1))));
  }
}
