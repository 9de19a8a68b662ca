package dev.seatrial.catalog;

import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Parsed;
import dev.seatrial.syntax.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a checklist. Its boxes are numbered by list, section and place, so that {@code P3.6} is the
 * sixth box of the third section of list P; its questions are Q1, Q2… A box is answered by the
 * controls that it names itself, or by those whose pages name the box.
 */
final class ChecklistReader {
  private final String path;
  private final Map<String, List<String>> byBox;
  private final List<String> known;
  private final List<Problem> problems;

  ChecklistReader(
      String path, Map<String, List<String>> byBox, List<String> known, List<Problem> problems) {
    this.path = path;
    this.byBox = byBox;
    this.known = known;
    this.problems = problems;
  }

  Optional<Checklist> read(String text) {
    int before = problems.size();
    Parsed parsed = Yaml.parse(text);
    if (parsed instanceof Parsed.Broken(String why, int line)) {
      problems.add(new Problem(path, line, why));
      return Optional.empty();
    }
    Node root = parsed.root().orElse(new Node.Mapping(List.of(), 1));
    String id = root.text("id").orElse("");
    String title = root.text("title").orElse("");
    if (id.isBlank() || title.isBlank()) {
      problems.add(new Problem(path, 1, "a checklist has an id and a title"));
      return Optional.empty();
    }
    List<Checklist.Section> sections = new ArrayList<>();
    for (Node section : root.at("sections").stream().flatMap(Node::items).toList()) {
      String number = id + (sections.size() + 1);
      sections.add(
          new Checklist.Section(
              number,
              section.text("title").orElse(number),
              boxes(section.at("boxes"), number + ".")));
    }
    List<Box> questions = boxes(root.at("questions"), "Q");
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new Checklist(id, title, sections, questions));
  }

  private List<Box> boxes(Optional<Node> list, String prefix) {
    List<Box> boxes = new ArrayList<>();
    int place = 0;
    for (Node node : list.stream().flatMap(Node::items).toList()) {
      String id = prefix + ++place;
      String text = node.asText().or(() -> node.text("text")).orElse("");
      List<String> named =
          node.at("controls").stream()
              .flatMap(Node::items)
              .flatMap(item -> item.asText().stream())
              .toList();
      named.stream()
          .filter(control -> !known.contains(control))
          .forEach(
              control ->
                  problems.add(
                      new Problem(path, node.line(), "no control is called \"" + control + "\"")));
      List<String> controls = named.isEmpty() ? byBox.getOrDefault(id, List.of()) : named;
      if (text.isBlank() || controls.isEmpty()) {
        problems.add(new Problem(path, node.line(), "box " + id + " needs a text and a control"));
      } else {
        boxes.add(new Box(id, text, controls));
      }
    }
    return boxes;
  }
}
