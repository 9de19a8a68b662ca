package dev.seatrial.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs the command lines of standard input one after the other in one JVM, so that the launcher's
 * ahead-of-time cache knows the classes of all of them.
 */
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] args) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    var lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines();
    lines.forEach(line -> Main.run(List.of(line.split(" ", -1)), out, err));
  }
}
