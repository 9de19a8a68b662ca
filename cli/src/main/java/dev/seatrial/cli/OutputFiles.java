package dev.seatrial.cli;

import dev.seatrial.model.report.Report;
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import dev.seatrial.report.text.TextStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files that a report is written to, each in the format that its name ends with. */
record OutputFiles(List<Path> files) {
  OutputFiles {
    files = List.copyOf(files);
  }

  /** Why one of them cannot be written, said before anything is audited. */
  Optional<String> problem() {
    return files.stream().flatMap(file -> problem(file).stream()).findFirst();
  }

  private static Optional<String> problem(Path file) {
    if (Format.ofFile(file.toString()).isEmpty()) {
      return Optional.of(
          "No format is known for " + file + "; a name ends with " + Format.endings() + ".");
    }
    Path folder = file.toAbsolutePath().getParent();
    return Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)
        ? Optional.of(file + " cannot be written: its folder does not exist, or it is one itself.")
        : Optional.empty();
  }

  /** Writes a report to them, and says of each that it is there. */
  void write(Report report, PrintWriter says) throws IOException {
    write(format -> Renderers.render(report, format, TextStyle.PLAIN), says);
  }

  /** Writes to them what is rendered, and says of each that it is there. */
  void write(Function<Format, String> rendered, PrintWriter says) throws IOException {
    for (Path file : files) {
      Format format = Format.ofFile(file.toString()).orElseThrow();
      Files.writeString(file, rendered.apply(format));
      says.println("Written to " + file);
    }
  }
}
