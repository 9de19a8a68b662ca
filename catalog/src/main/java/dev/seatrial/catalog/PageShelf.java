package dev.seatrial.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The program's own pages, read once for any number of audits in one process. */
public final class PageShelf {
  private final Map<TextFile, Read> read = new ConcurrentHashMap<>();

  private record Read(Optional<Page> page, List<Problem> problems) {}

  /** Reads these on all processors at once: an audit's first verdict waits for its catalog. */
  void fill(List<TextFile> files) {
    files.parallelStream().forEach(file -> read.computeIfAbsent(file, PageShelf::read));
  }

  Optional<Page> page(TextFile file, List<Problem> problems) {
    Read known = read.computeIfAbsent(file, PageShelf::read);
    problems.addAll(known.problems());
    return known.page();
  }

  private static Read read(TextFile file) {
    List<Problem> problems = new ArrayList<>();
    Optional<Page> page = PageReader.read(file.path(), file.text(), problems);
    return new Read(page, List.copyOf(problems));
  }
}
