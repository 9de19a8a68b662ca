import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs every program several times in turn and keeps the best of each. */
record Race(Path scratch, int rounds) {

  /**
   * What one run took.
   *
   * @param peakKib the most memory that one of its processes had at once, mapped files included
   * @param ownKib the same without mapped files, looked at every {@value #LOOK} milliseconds; 0
   *     where the machine does not tell
   */
  record Taken(double seconds, double cpu, long peakKib, long ownKib) {}

  private static final long LOOK = 50;

  /** A program, what is thrown away before each run, and the words at which it is stopped. */
  record Line(String name, List<String> command, Optional<Path> forget, String stopsAt) {}

  /** Program after program in each round, so that a busy moment meets all of them. */
  List<Taken> best(List<Line> lines, Path repository) throws Exception {
    List<Taken> best = new ArrayList<>();
    lines.forEach(line -> best.add(new Taken(Double.MAX_VALUE, Double.MAX_VALUE, 0, 0)));
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).forget().isPresent()) {
          remove(lines.get(i).forget().get());
        }
        Taken now = run(lines.get(i), repository);
        Taken before = best.get(i);
        // The first of several fills the caches of the machine, and the one that warm lines need.
        if (round == rounds || round > 0) {
          best.set(
              i,
              new Taken(
                  Math.min(before.seconds(), now.seconds()),
                  Math.min(before.cpu(), now.cpu()),
                  Math.max(before.peakKib(), now.peakKib()),
                  Math.max(before.ownKib(), now.ownKib())));
        }
      }
    }
    return best;
  }

  private Taken run(Line line, Path repository) throws Exception {
    Path measured = scratch.resolve("measured");
    List<String> command = new ArrayList<>();
    if (line.stopsAt().isEmpty() && Files.isExecutable(Path.of("/usr/bin/time"))) {
      command.addAll(List.of("/usr/bin/time", "-o", measured.toString(), "-f", "%U %S %M"));
    }
    command.addAll(line.command());
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    AtomicLong own = new AtomicLong();
    Thread watch = Thread.ofVirtual().start(() -> watch(process, own));
    if (line.stopsAt().isEmpty()) {
      process.getInputStream().transferTo(OutputStream.nullOutputStream());
      process.waitFor();
    } else {
      until(process.getInputStream(), line.stopsAt());
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    process.descendants().forEach(ProcessHandle::destroy);
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    process.waitFor();
    watch.join();
    if (command.getFirst().equals("sh")) {
      return new Taken(seconds, 0, 0, own.get());
    }
    String[] figures = Files.readAllLines(measured).getLast().split(" ");
    return new Taken(
        seconds,
        Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]),
        Long.parseLong(figures[2]),
        own.get());
  }

  private static void watch(Process process, AtomicLong most) {
    try {
      while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .mapToLong(Race::own)
            .forEach(now -> most.accumulateAndGet(now, Math::max));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What Linux calls anonymous resident memory, in KiB. */
  private static long own(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  private static void until(InputStream in, String words) throws IOException {
    Pattern wanted = Pattern.compile(words);
    StringBuilder read = new StringBuilder();
    for (int b = in.read(); b >= 0 && !wanted.matcher(read).find(); b = in.read()) {
      read.append((char) b);
    }
  }

  static boolean has(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static String machine() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      String model =
          lines
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 2))
              .findFirst()
              .orElse("processor unknown");
      return Runtime.getRuntime().availableProcessors() + " processors (" + model + ")";
    }
  }

  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Race::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
