package dev.seatrial.project.task;

import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a Rakefile's tasks; what they do is a program, so their commands stay empty. */
final class Rakefile implements FileFormat<List<Script>> {
  private static final Pattern TASK =
      Pattern.compile("^\\s*(?:multi)?task[( ]\\s*[:\"']?([\\w:-]+)[\"']?");

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("Rakefile") || file.name().endsWith(".rake");
  }

  @Override
  public Reading<List<Script>> read(OpenFile file) {
    List<Script> scripts = new ArrayList<>();
    for (OpenFile.Line line : file.lines()) {
      Matcher task = TASK.matcher(line.text());
      if (task.find()) {
        String name = task.group(1).replaceFirst(":$", "");
        scripts.add(new Script(name, "", Script.Runner.RAKE, file.at(line.number())));
      }
    }
    return new Reading.Found<>(scripts);
  }
}
