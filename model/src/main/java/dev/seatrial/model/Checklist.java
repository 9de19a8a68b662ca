package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A list of boxes in sections, and the questions it ends with. */
public record Checklist(String id, String title, List<Section> sections, List<Box> questions) {
  public Checklist {
    requireNonNull(id, "id is null");
    requireNonNull(title, "title is null");
    sections = List.copyOf(sections);
    questions = List.copyOf(questions);
  }

  /** Boxes under one heading. */
  public record Section(String id, String title, List<Box> boxes) {
    public Section {
      requireNonNull(id, "id is null");
      requireNonNull(title, "title is null");
      boxes = List.copyOf(boxes);
    }
  }

  /** Every box of every section, in order, without the questions. */
  public List<Box> boxes() {
    return sections.stream().flatMap(section -> section.boxes().stream()).toList();
  }
}
