package dev.seatrial.cli.ledger;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.SecretsSearch;
import dev.seatrial.gate.baseline.Baseline;
import dev.seatrial.gate.baseline.Correspondence;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.text.Counted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a baseline of another tool names of what a search of ours found. */
record Imported(Path file, Baseline baseline, Correspondence correspondence, Report report) {
  private static final int MOST_NAMED = 20;

  /**
   * Reads the baseline and searches.
   *
   * @throws OrderException when it is none, or names nothing that was found
   */
  static Imported from(Path file, Audit audit) throws OrderException {
    Baseline baseline = Baseline.read(file);
    SecretsSearch.Result result =
        SecretsSearch.of(audit, new SecretsSearch.Selection.Everything(), Optional.empty());
    Imported imported =
        new Imported(
            file, baseline, Correspondence.of(baseline, result.found(), audit), result.report());
    if (imported.correspondence.secrets().isEmpty()) {
      List<String> why = new ArrayList<>();
      why.add(
          "Nothing was written: of "
              + imported.count()
              + " in "
              + file
              + " none may be passed over.");
      why.addAll(imported.left());
      throw new OrderException(why);
    }
    return imported;
  }

  private String count() {
    return Counted.of(baseline.entries().size(), "entry", "entries");
  }

  /** Fingerprints of the findings that are about these secrets. */
  List<String> findings(String aspect) throws OrderException {
    return Named.of(
            report,
            SecretsSearch.CONTROL,
            aspect,
            correspondence.secrets().stream().sorted().toList())
        .fingerprints();
  }

  /** What became of the entries. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Of "
            + count()
            + " in "
            + file
            + ", "
            + (baseline.entries().size()
                - correspondence.real().size()
                - correspondence.unmatched().size())
            + " name "
            + Counted.of(correspondence.secrets().size(), "secret")
            + ".");
    notes.addAll(left());
    return notes;
  }

  private List<String> left() {
    List<String> left = new ArrayList<>();
    tell("Marked as real in the baseline, and not taken", correspondence.real(), left);
    tell(
        "Not taken, since no secret that fails or is in doubt here is surely the same",
        correspondence.unmatched(),
        left);
    return left;
  }

  private static void tell(String what, List<Baseline.Entry> entries, List<String> told) {
    if (!entries.isEmpty()) {
      told.add(
          what
              + " ("
              + entries.size()
              + "): "
              + entries.stream()
                  .limit(MOST_NAMED)
                  .map(entry -> Secrets.cut(entry.where()))
                  .collect(Collectors.joining(", "))
              + (entries.size() > MOST_NAMED ? ", …" : "")
              + ".");
    }
  }
}
