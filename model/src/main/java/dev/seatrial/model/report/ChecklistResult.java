package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A checklist, box by box. */
public record ChecklistResult(String id, String title, List<Section> sections) {
  public ChecklistResult {
    requireNonNull(id, "id is null");
    requireNonNull(title, "title is null");
    sections = List.copyOf(sections);
  }

  /** Boxes under one heading. */
  public record Section(String id, String title, List<BoxResult> boxes) {
    public Section {
      requireNonNull(id, "id is null");
      requireNonNull(title, "title is null");
      boxes = List.copyOf(boxes);
    }
  }

  /** How many of its boxes stand there. */
  public long count(Standing standing) {
    return sections.stream()
        .flatMap(section -> section.boxes().stream())
        .filter(box -> box.standing() == standing)
        .count();
  }
}
