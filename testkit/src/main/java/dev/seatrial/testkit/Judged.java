package dev.seatrial.testkit;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.Example;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * An example of a page and where the very program that users run put it.
 *
 * @param showed every aspect with its verdict, for whoever reads a failing test
 */
public record Judged(Catalog.Entry entry, Example example, Standing standing, String showed) {

  /** The day on which examples are read. */
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  /**
   * Lays the example out in an empty folder and audits it.
   *
   * @throws IOException when the folder cannot be written
   * @throws GitAPIException when a commit cannot be made
   * @throws OrderException when the program refuses the target
   */
  public static Judged of(Catalog.Entry entry, Example example, Path folder)
      throws IOException, GitAPIException, OrderException {
    Path target = Files.createDirectories(folder.resolve("target"));
    ExampleTarget.write(example.fences(), target);
    Order order =
        new Order(
            target,
            Optional.empty(),
            example.fences().stream()
                .map(fence -> fence.words().get(ExampleTarget.BASE))
                .filter(Objects::nonNull)
                .findFirst()
                .map(bare -> ExampleTarget.BASE),
            Optional.empty(),
            TODAY,
            folder.resolve("cache"));
    String id = entry.page().control().id();
    try (Audit audit = Audit.prepare(order)) {
      Report report = audit.run(id::equals, result -> {});
      ControlResult result = report.control(id).orElseThrow();
      return new Judged(entry, example, standing(example, result), showed(result));
    }
  }

  private static Standing standing(Example example, ControlResult result) {
    return example
        .aspect()
        .flatMap(result::aspect)
        .map(AspectResult::standing)
        .orElse(result.standing());
  }

  private static String showed(ControlResult result) {
    return result.aspects().stream()
        .map(a -> a.aspect().name() + ": " + a.standing() + " " + a.verdict())
        .collect(Collectors.joining("\n"));
  }

  /** Whether it stands where its heading says. */
  public boolean asExpected() {
    return switch (example.expected()) {
      case PASSES -> standing == Standing.PASSED || standing == Standing.ATTESTED;
      case FAILS -> standing == Standing.FAILED;
      case UNPROVEN -> standing == Standing.UNPROVEN;
      case NOT_APPLICABLE -> standing == Standing.NOT_APPLICABLE;
    };
  }
}
