package dev.seatrial.corpus.secrets;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** We and every peer that is installed over the same texts, matched in the same way. */
record Contest(String path, PrintWriter out) {

  /** Lets the peers read a folder, and prints all rows. */
  void hold(Path folder, Hits ours, Function<Told, Hits> score) throws IOException {
    out.println(Hits.head());
    out.println(ours.row());
    for (Peer peer : Peer.values()) {
      Optional<Path> program = peer.installed(path);
      if (program.isEmpty()) {
        continue;
      }
      try {
        Optional<Map<Path, Set<Integer>>> told =
            peer.told(program.get(), folder.toAbsolutePath().normalize());
        out.println(
            told.map(lines -> score.apply(new Told(peer.program(), lines)).row())
                .orElse("| " + peer.program() + " | did not end |"));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  /** What a peer named, by absolute file. */
  record Told(String who, Map<Path, Set<Integer>> lines) {
    Set<Integer> in(Path file) {
      return lines.getOrDefault(file.toAbsolutePath().normalize(), Set.of());
    }
  }

  /** Each example as a file of its own, since a peer reads files. */
  void examples(List<Sample> samples, Hits ours) throws IOException {
    Path folder = Files.createTempDirectory("examples").toRealPath();
    try {
      for (int i = 0; i < samples.size(); i++) {
        Path file = file(folder, i, samples.get(i));
        Path parent = file.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        Files.writeString(file, samples.get(i).text());
      }
      hold(folder, ours, told -> hits(samples, folder, told));
    } finally {
      clear(folder);
    }
  }

  private static Hits hits(List<Sample> samples, Path folder, Told told) {
    int all = 0;
    int found = 0;
    int wrong = 0;
    for (int i = 0; i < samples.size(); i++) {
      boolean named = !told.in(file(folder, i, samples.get(i))).isEmpty();
      boolean secret = samples.get(i).secret();
      all += secret ? 1 : 0;
      found += secret && named ? 1 : 0;
      wrong += !secret && named ? 1 : 0;
    }
    return new Hits(told.who(), found, all, wrong);
  }

  private static Path file(Path folder, int number, Sample sample) {
    Path own = folder.resolve(String.valueOf(number));
    Path file = own.resolve(sample.path().isEmpty() ? "sample.txt" : sample.path()).normalize();
    return file.startsWith(own) && !file.equals(own) ? file : own.resolve("sample.txt");
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
