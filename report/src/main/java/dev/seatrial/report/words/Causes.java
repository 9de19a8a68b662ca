package dev.seatrial.report.words;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that is missing, and the several controls that fail for that alone.
 *
 * @param missing as a sentence without its stop: "There are no tests"
 */
public record Causes(String missing, List<ControlResult> controls) {
  public Causes {
    controls = List.copyOf(controls);
  }

  /** The causes that more than one control fails for, in order of the controls. */
  public static List<Causes> of(List<ControlResult> results) {
    Map<String, List<ControlResult>> all = new LinkedHashMap<>();
    for (ControlResult result : results) {
      result.cause().ifPresent(c -> all.computeIfAbsent(c, k -> new ArrayList<>()).add(result));
    }
    return all.entrySet().stream()
        .filter(cause -> cause.getValue().size() > 1)
        .map(cause -> new Causes(cause.getKey(), cause.getValue()))
        .toList();
  }

  /** The sentence of every cause with the controls that it fails. */
  public static List<String> sentences(Report report) {
    return of(report.rolledUp()).stream()
        .map(cause -> cause.says() + " (" + cause.names() + ")")
        .toList();
  }

  /** "There are no tests: 4 controls fail for that alone, 2 of which block". */
  public String says() {
    long block = controls.stream().filter(ControlResult::blocking).count();
    return missing
        + ": "
        + controls.size()
        + " controls fail for that alone"
        + (block == 0 || block == controls.size()
            ? ""
            : block == 1 ? ", one of which blocks" : ", " + block + " of which block");
  }

  private String names() {
    return controls.stream().map(r -> r.control().id()).collect(Collectors.joining(", "));
  }
}
