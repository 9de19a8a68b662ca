package dev.seatrial.project.delivery;

import dev.seatrial.model.facts.delivery.ImageDefinition.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the instructions of a Dockerfile: continuations joined, comments left out. */
final class Dockerfile {
  private final List<String> lines;
  private final List<Instruction> instructions = new ArrayList<>();
  private char escape = '\\';
  private int stage = -1;
  private int at;

  private Dockerfile(String text) {
    this.lines = text.lines().toList();
  }

  /**
   * The instructions in order; those before the first FROM belong to stage -1. The lines of a
   * here-document follow its instruction, each behind a line break.
   */
  static List<Instruction> read(String text) {
    Dockerfile reading = new Dockerfile(text.startsWith("\uFEFF") ? text.substring(1) : text);
    reading.directives();
    while (reading.at < reading.lines.size()) {
      reading.instruction();
    }
    return reading.instructions;
  }

  /** Settings of the reader may stand in the comments at the very top. */
  private void directives() {
    for (String line : lines) {
      String stripped = line.strip().toLowerCase(Locale.ROOT);
      int equals = stripped.indexOf('=');
      if (!stripped.startsWith("#") || equals < 0) {
        return;
      }
      if (stripped.substring(1, equals).strip().equals("escape")) {
        escape = stripped.endsWith("`") ? '`' : '\\';
      }
    }
  }

  private void instruction() {
    int first = at;
    StringBuilder joined = new StringBuilder();
    boolean open = true;
    while (open && at < lines.size()) {
      String line = lines.get(at++).strip();
      if (line.startsWith("#") || line.isEmpty()) {
        open = !joined.isEmpty(); // comments and empty lines do not end a continued instruction
        continue;
      }
      open = line.charAt(line.length() - 1) == escape;
      joined.append(open ? line.substring(0, line.length() - 1).stripTrailing() : line);
      joined.append(open ? " " : "");
    }
    String text = joined.toString().strip();
    if (!text.isEmpty()) {
      add(text, first + 1);
    }
  }

  private void add(String text, int line) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(0, end).toUpperCase(Locale.ROOT);
    StringBuilder rest = new StringBuilder(text.substring(end).strip());
    if (word.equals("RUN") || word.equals("COPY") || word.equals("ADD")) {
      hereDocuments(rest);
    }
    if (word.equals("FROM")) {
      stage++;
    }
    if (!word.isEmpty()) {
      instructions.add(new Instruction(word, rest.toString(), stage, line));
    }
  }

  private void hereDocuments(StringBuilder rest) {
    for (String delimiter : delimiters(rest.toString())) {
      while (at < lines.size()) {
        String line = lines.get(at++);
        if (line.strip().equals(delimiter)) {
          break;
        }
        rest.append('\n').append(line);
      }
    }
  }

  /** The words behind {@code <<}, quotes and dash removed. */
  private static List<String> delimiters(String text) {
    List<String> words = new ArrayList<>();
    int mark = text.indexOf("<<");
    while (mark >= 0) {
      int start = mark + 2;
      boolean hereString = start < text.length() && text.charAt(start) == '<';
      while (start < text.length() && "-\"'".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      int end = start;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      boolean word = end > start && !Character.isDigit(text.charAt(start)); // 1<<20 is arithmetic
      if (word && !hereString) {
        words.add(text.substring(start, end));
      }
      mark = text.indexOf("<<", Math.max(end, mark + 2));
    }
    return words;
  }
}
