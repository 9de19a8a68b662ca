package dev.seatrial.project.reading;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A file with its text, in the tree where it stands. */
public record OpenFile(SourceFile file, String text, SourceTree tree) {
  /** Long enough for anything that people write, short enough for every pattern we match. */
  private static final int LONGEST_LINE = 2_000;

  /** A line of the text, counted from 1. */
  public record Line(int number, String text) {}

  public OpenFile {
    requireNonNull(file, "file is null");
    requireNonNull(text, "text is null");
    requireNonNull(tree, "tree is null");
  }

  /** Its path. */
  public String path() {
    return file.path();
  }

  /** A line of it as a place. */
  public Place at(int line) {
    return new Place(file.path(), line);
  }

  /** Its lines, each cut to a bounded length. */
  public List<Line> lines() {
    AtomicInteger number = new AtomicInteger();
    return text.lines().map(line -> new Line(number.incrementAndGet(), bounded(line))).toList();
  }

  /** The text of a file in the same folder; empty where there is none. */
  public String beside(String name) {
    return tree.text(Folders.join(file.folder(), name));
  }

  private static String bounded(String line) {
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }
}
