package dev.seatrial.testkit.laws;

import dev.seatrial.catalog.Example;
import dev.seatrial.gate.Audit;
import dev.seatrial.model.Facts;
import dev.seatrial.model.report.Report;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target that was read and can be judged again, with its facts as they are or changed. */
final class Specimen implements AutoCloseable {
  private final String name;
  private final List<Example.Fence> fences;
  private final Path folder;
  private final Audit audit;
  private final Facts facts;
  private @Nullable Report report;

  /**
   * Of what an audit gathered.
   *
   * @param name says where it comes from, for whoever reads a failing test
   */
  Specimen(String name, List<Example.Fence> fences, Path folder, Audit audit, Facts facts) {
    this.name = name;
    this.fences = List.copyOf(fences);
    this.folder = folder;
    this.audit = audit;
    this.facts = facts;
  }

  String name() {
    return name;
  }

  List<Example.Fence> fences() {
    return fences;
  }

  Path folder() {
    return folder;
  }

  Audit audit() {
    return audit;
  }

  Facts facts() {
    return facts;
  }

  /** What comes of its facts as they are; judged once for all laws. */
  Report report() {
    Report known = report;
    if (known == null) {
      known = audit.judge(facts);
      report = known;
    }
    return known;
  }

  @Override
  public void close() {
    audit.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
