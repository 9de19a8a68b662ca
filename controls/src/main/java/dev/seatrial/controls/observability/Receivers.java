package dev.seatrial.controls.observability;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where Alertmanager sends alerts.
 *
 * @param somebody receivers that are routed to and have a way to a person
 * @param nobody default receivers without one
 */
record Receivers(List<Evidence> somebody, List<Finding> nobody) {
  private static final Pattern SETTINGS = Pattern.compile("(?m)^receivers:");

  Receivers {
    somebody = List.copyOf(somebody);
    nobody = List.copyOf(nobody);
  }

  static Receivers in(SourceTree tree, StructuredFiles structured) {
    List<Evidence> somebody = new ArrayList<>();
    List<Finding> nobody = new ArrayList<>();
    for (SourceFile file : tree.files(Receivers::mayBeSettings)) {
      if (SETTINGS.matcher(tree.text(file.path())).find()) {
        structured.documents(file).forEach(root -> read(file, root, somebody, nobody));
      }
    }
    return new Receivers(somebody, nobody);
  }

  private static boolean mayBeSettings(SourceFile file) {
    return file.role() == Role.PRODUCTION && file.language() == Language.YAML;
  }

  private static void read(
      SourceFile file, Node root, List<Evidence> somebody, List<Finding> nobody) {
    if (root.at("route").isEmpty()) {
      return;
    }
    Node route = root.at("route").get();
    List<String> routed = routed(route).toList();
    for (Node receiver : root.at("receivers").stream().flatMap(Receivers::elements).toList()) {
      String name = receiver.text("name").orElse("");
      Place place = new Place(file.path(), receiver.line());
      if (hasWay(receiver) && routed.contains(name)) {
        somebody.add(Evidence.at(place, "Alerts are sent by receiver " + name));
      } else if (!hasWay(receiver) && route.text("receiver").filter(name::equals).isPresent()) {
        nobody.add(
            Finding.at(
                place, "receiver " + name, "The default receiver " + name + " sends to nobody"));
      }
    }
  }

  private static boolean hasWay(Node receiver) {
    return receiver
        .entries()
        .filter(entry -> entry.key().endsWith("_configs"))
        .anyMatch(entry -> elements(entry.value()).findAny().isPresent());
  }

  /** The receivers that a route and those below it name. */
  private static Stream<String> routed(Node route) {
    return Stream.concat(
        route.text("receiver").stream(),
        route.at("routes").stream().flatMap(Receivers::elements).flatMap(Receivers::routed));
  }

  private static Stream<Node> elements(Node node) {
    return node instanceof Node.Sequence(List<Node> values, int line)
        ? values.stream()
        : Stream.empty();
  }
}
