package dev.seatrial.controls.security;

import dev.seatrial.controls.security.EdgeHeaders.Header;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the settings of edges say about one header. Only they are read here, so a header that they
 * leave out may still be sent by the app.
 */
final class EdgeVerdict {
  private EdgeVerdict() {}

  /**
   * Passed where every edge adds it to every path with a value that holds.
   *
   * @param weakness why a value is hollow; empty where it holds
   */
  static Verdict of(
      List<EdgeHeaders> edges, String name, Function<String, Optional<String>> weakness) {
    List<Finding> hollow = new ArrayList<>();
    List<Evidence> held = new ArrayList<>();
    boolean missing = edges.isEmpty();
    for (EdgeHeaders edge : edges) {
      Optional<Header> header = edge.everywhere(name);
      if (header.isEmpty()) {
        missing = true;
        continue;
      }
      Optional<String> why = weakness.apply(header.get().value());
      if (why.isPresent()) {
        hollow.add(
            Finding.at(
                header.get().place(),
                "header " + name,
                name + " " + why.get(),
                header.get().value()));
      } else {
        held.add(sent(header.get()));
      }
    }
    if (!hollow.isEmpty()) {
      return Verdict.failed(hollow);
    }
    return missing
        ? Verdict.unproven("No setting of an edge adds " + name + " to every path", held)
        : Verdict.passed(held);
  }

  /** A header that goes out with every answer, as evidence. */
  static Evidence sent(Header header) {
    return Evidence.at(header.place(), header.name() + " is added to every path", header.value());
  }
}
