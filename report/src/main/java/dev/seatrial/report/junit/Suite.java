package dev.seatrial.report.junit;

import dev.seatrial.model.report.ChecklistResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The controls of one section of a checklist as one app answers them. */
record Suite(String name, String className, List<ControlResult> cases) {
  Suite {
    cases = List.copyOf(cases);
  }

  /** Every suite that has a case: app by app, the repository first, section by section. */
  static List<Suite> of(Report report) {
    Map<String, List<ControlResult>> byApp = new LinkedHashMap<>();
    byApp.put(".", new ArrayList<>());
    List<ControlResult> results = report.perApp().isEmpty() ? report.rolledUp() : report.perApp();
    results.forEach(r -> byApp.computeIfAbsent(r.app(), app -> new ArrayList<>()).add(r));
    List<Suite> suites = new ArrayList<>();
    byApp.forEach((app, some) -> suites.addAll(ofApp(report, app, some)));
    return suites.stream().filter(suite -> !suite.cases().isEmpty()).toList();
  }

  private static List<Suite> ofApp(Report report, String app, List<ControlResult> results) {
    String prefix = app.equals(".") ? "" : app + ": ";
    String tail = app.equals(".") ? "" : "." + app;
    List<Suite> suites = new ArrayList<>();
    Set<ControlResult> homeless = new LinkedHashSet<>(results);
    for (ChecklistResult list : report.checklists()) {
      for (ChecklistResult.Section section : list.sections()) {
        Set<String> controls = new LinkedHashSet<>();
        section.boxes().forEach(box -> controls.addAll(box.box().controls()));
        List<ControlResult> cases =
            results.stream().filter(r -> controls.contains(r.control().id())).toList();
        cases.forEach(homeless::remove);
        suites.add(
            new Suite(
                prefix + list.title() + ", " + section.id() + " " + section.title(),
                "seatrial." + list.id() + "." + section.id() + tail,
                cases));
      }
    }
    suites.add(
        new Suite(prefix + "Other controls", "seatrial.other" + tail, List.copyOf(homeless)));
    return suites;
  }
}
