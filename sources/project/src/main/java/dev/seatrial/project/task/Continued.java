package dev.seatrial.project.task;

import dev.seatrial.project.reading.OpenFile;
import java.util.ArrayList;
import java.util.List;

/** Lines of a file, those that end in a backslash joined with what follows. */
final class Continued {
  private static final int LONGEST = 8_000;

  private Continued() {}

  static List<OpenFile.Line> lines(OpenFile file) {
    List<OpenFile.Line> joined = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int start = 0;
    for (OpenFile.Line line : file.lines()) {
      String text = line.text();
      start = open.isEmpty() ? line.number() : start;
      boolean goesOn = text.endsWith("\\") && open.length() < LONGEST;
      open.append(open.isEmpty() ? text : " " + text.strip());
      if (goesOn) {
        open.setLength(open.length() - 1);
        open.setLength(open.toString().stripTrailing().length());
      } else {
        joined.add(new OpenFile.Line(start, open.toString()));
        open.setLength(0);
      }
    }
    if (!open.isEmpty()) {
      joined.add(new OpenFile.Line(start, open.toString()));
    }
    return joined;
  }
}
