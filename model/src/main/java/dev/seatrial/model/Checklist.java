package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
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

  /** The boxes and questions that some controls answer, in sections that have any. */
  public Checklist about(Collection<String> answering) {
    return new Checklist(
        id,
        title,
        sections.stream()
            .map(
                section ->
                    new Section(section.id(), section.title(), about(section.boxes(), answering)))
            .filter(section -> !section.boxes().isEmpty())
            .toList(),
        about(questions, answering));
  }

  private static List<Box> about(List<Box> boxes, Collection<String> controls) {
    return boxes.stream().filter(box -> !Collections.disjoint(box.controls(), controls)).toList();
  }
}
