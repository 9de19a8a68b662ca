package dev.seatrial.gate.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A program of its own with little memory, for audits that must not need more. */
final class SmallHeap {
  private SmallHeap() {}

  /**
   * The standings of an audit that had so many megabytes; it ends with a failure where it fails.
   */
  static Map<String, String> audit(Path target, int megabytes)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SmallHeap.class.getName(),
                target.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said.lines()
        .filter(line -> line.contains("#"))
        .map(line -> List.of(line.split(" ")))
        .collect(
            Collectors.toMap(List::getFirst, List::getLast, (one, other) -> other, TreeMap::new));
  }

  /** The program. */
  public static void main(String[] args) {
    Trial.of(Path.of(args[0]))
        .aspects()
        .forEach((aspect, standing) -> System.out.println(aspect + " " + standing));
  }
}
