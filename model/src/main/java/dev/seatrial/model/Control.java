package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One thing that must be true before real people use the app, as its page says it.
 *
 * @param id family and name, for ever: "tests.coverage"
 * @param title a sentence that should be true
 * @param boxes the boxes of the shipped checklists that it serves
 * @param blocks the first tier whose gate it blocks
 * @param perApp whether each app of a repository answers for itself
 * @param why why it matters
 * @param remedies how to make it true, per stack
 * @param page where the page stands, for links
 */
public record Control(
    String id,
    String title,
    List<String> boxes,
    Severity severity,
    Tier blocks,
    Effort effort,
    boolean perApp,
    List<Aspect> aspects,
    String why,
    List<Remedy> remedies,
    String page) {
  public Control {
    requireNonNull(id, "id is null");
    requireNonNull(title, "title is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(blocks, "blocks is null");
    requireNonNull(effort, "effort is null");
    requireNonNull(why, "why is null");
    requireNonNull(page, "page is null");
    boxes = List.copyOf(boxes);
    aspects = List.copyOf(aspects);
    remedies = List.copyOf(remedies);
    if (aspects.isEmpty()) {
      throw new IllegalArgumentException("control " + id + " has no aspect");
    }
  }

  /** The part of the id before the dot. */
  public String family() {
    return id.substring(0, id.indexOf('.'));
  }

  /** The aspect of a name. */
  public Optional<Aspect> aspect(String name) {
    return aspects.stream().filter(aspect -> aspect.name().equals(name)).findFirst();
  }
}
