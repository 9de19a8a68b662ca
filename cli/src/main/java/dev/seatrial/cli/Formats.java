package dev.seatrial.cli;

import dev.seatrial.gate.OrderException;
import dev.seatrial.report.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a command prints and which files it writes: the formats that its user named. */
final class Formats {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What is printed: text (default), json, html, sarif, markdown, junit, badge.")
  private String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Also write a file, in the format that its name ends with: html, json, sarif, md for a"
              + " pull request, xml for JUnit, svg for a badge, or txt. May be given several times.")
  private List<Path> outputs = List.of();

  /**
   * What is printed.
   *
   * @throws OrderException when no format is called so
   */
  Format printed() throws OrderException {
    return Format.named(format)
        .orElseThrow(() -> new OrderException("A format is one of " + Format.words() + "."));
  }

  /**
   * The files, each of which can be written.
   *
   * @throws OrderException when one cannot
   */
  OutputFiles files() throws OrderException {
    OutputFiles files = new OutputFiles(outputs);
    Optional<String> problem = files.problem();
    if (problem.isPresent()) {
      throw new OrderException(problem.get());
    }
    return files;
  }
}
