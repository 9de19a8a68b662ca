package dev.seatrial.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A later commit of a sample's history, and the files that it brings or changes. The first commit
 * holds everything else.
 */
record SampleCommit(LocalDate day, String subject, List<String> files) {
  private static final int DATE = "2026-01-31".length();

  SampleCommit {
    files = List.copyOf(files);
  }

  /** A line per commit, its day and its subject; indented below it, a line per file. */
  static List<SampleCommit> read(Path history) throws IOException {
    List<SampleCommit> commits = new ArrayList<>();
    for (String line : Files.exists(history) ? Files.readAllLines(history) : List.<String>of()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        SampleCommit last = commits.removeLast();
        List<String> files = new ArrayList<>(last.files);
        files.add(line.strip());
        commits.add(new SampleCommit(last.day, last.subject, files));
      } else {
        LocalDate day = LocalDate.parse(line.substring(0, DATE));
        commits.add(new SampleCommit(day, line.substring(DATE).strip(), List.of()));
      }
    }
    return commits;
  }

  /** Takes its files out of what came before it, except those that stood there otherwise. */
  void withdraw(Path target, Path before) throws IOException {
    for (String file : files) {
      if (!Files.exists(before.resolve(file))) {
        Files.deleteIfExists(target.resolve(file));
      }
    }
  }

  /** Lays its files out as they are. */
  void bring(Path sample, Path target) throws IOException {
    for (String file : files) {
      Path there = target.resolve(file);
      Files.createDirectories(there.resolveSibling(""));
      Files.copy(
          sample.resolve(file),
          there,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
