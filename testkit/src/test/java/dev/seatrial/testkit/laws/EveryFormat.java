package dev.seatrial.testkit.laws;

import dev.seatrial.model.report.Report;
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import dev.seatrial.report.text.TextStyle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A report in every format that there is; also as a program, for a machine with other habits. */
final class EveryFormat {
  private EveryFormat() {}

  static List<String> of(Report report) {
    return Arrays.stream(Format.values())
        .map(format -> Renderers.render(report, format, new TextStyle(100, true, true)))
        .toList();
  }

  /** Audits the folder, with the cache and into the file that the arguments name in this order. */
  public static void main(String[] args) throws Exception {
    try (Specimen specimen = Yard.read(args[0], Path.of(args[0]), Path.of(args[1]))) {
      byte[] all = String.join("\f", of(specimen.report())).getBytes(StandardCharsets.UTF_8);
      Files.write(Path.of(args[2]), all);
    }
  }
}
