package dev.seatrial.project.task;

import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.project.reading.FileFormat;
import java.util.List;

/** The formats of files that offer commands and declare no packages. */
public final class TaskFormats {
  private TaskFormats() {}

  /** All of them; no two claim the same file. */
  public static List<FileFormat<List<Script>>> all() {
    return List.of(
        new Makefile(), new Justfile(), new Taskfile(), new Rakefile(), new ShellScript());
  }
}
