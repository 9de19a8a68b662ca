package dev.seatrial.cli.ledger;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.SecretsSearch;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Fingerprint;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings that somebody named, as reports call them: by their fingerprints, or a secret by its
 * own, which is the last word of what the finding is about.
 */
record Named(Map<String, Finding> byFingerprint) {
  /** After a purge there is nothing to say, or it is to be said of another fingerprint. */
  private static final String REWRITTEN =
      "; where the history was rewritten since, either nothing of it is left and nothing has to be"
          + " said, or what is left has another fingerprint, which seatrial secrets shows.";

  /**
   * Finds them.
   *
   * @param aspect empty for every aspect
   * @throws OrderException when one is not there
   */
  static Named of(String control, String aspect, List<String> names, Audit audit)
      throws OrderException {
    return of(audit.run(control::equals, fallen -> {}), control, aspect, names);
  }

  /**
   * Finds them in a report.
   *
   * @throws OrderException when one is not there
   */
  static Named of(Report report, String control, String aspect, List<String> names)
      throws OrderException {
    Map<String, Finding> all = new LinkedHashMap<>();
    for (ControlResult result : report.rolledUp()) {
      for (AspectResult one : result.aspects()) {
        if (aspect.isEmpty() || one.aspect().name().equals(aspect)) {
          one.verdict()
              .points()
              .forEach(
                  finding ->
                      all.put(
                          Fingerprint.of(control, one.aspect().name(), result.app(), finding),
                          finding));
        }
      }
    }
    Map<String, Finding> named = new LinkedHashMap<>();
    for (String name : names) {
      List<String> prints =
          all.keySet().stream().filter(print -> isCalled(name, print, all)).toList();
      if (prints.isEmpty()) {
        throw new OrderException(
            "Nothing was written: no finding of "
                + control
                + (aspect.isEmpty() ? "" : "#" + aspect)
                + " is called "
                + name
                + (control.equals(SecretsSearch.CONTROL) ? REWRITTEN : "."));
      }
      prints.forEach(print -> named.put(print, all.get(print)));
    }
    return new Named(named);
  }

  private static boolean isCalled(String name, String print, Map<String, Finding> all) {
    return print.equals(name)
        || Optional.ofNullable(all.get(print))
            .filter(finding -> finding.subject().endsWith(" " + name))
            .isPresent();
  }

  List<String> fingerprints() {
    return List.copyOf(byFingerprint.keySet());
  }

  List<Finding> findings() {
    return List.copyOf(byFingerprint.values());
  }
}
