package dev.seatrial.testkit.laws;

import dev.seatrial.catalog.Example;
import dev.seatrial.gate.Audit;
import dev.seatrial.model.Facts;
import dev.seatrial.model.report.Report;
import java.nio.file.Path;
import java.util.List;

/**
 * A target that was read and can be judged again, with its facts as they are or changed.
 *
 * @param name says where it comes from, for whoever reads a failing test
 */
record Specimen(String name, List<Example.Fence> fences, Path folder, Audit audit, Facts facts)
    implements AutoCloseable {

  Report report() {
    return audit.judge(facts);
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
