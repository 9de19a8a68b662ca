package dev.seatrial.syntax.shell;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One simple command of a script.
 *
 * @param words without quotes; expansions as they are written
 * @param assignments in front of it, "NAME=value"
 * @param folder where the script's own {@code cd}s have led, relative to where it starts; absolute
 *     after an absolute one
 * @param failureIgnored whether the script goes on, and may succeed, when it fails
 * @param line counted from 1 at the script's first line
 */
public record ShellCommand(
    List<String> words, List<String> assignments, String folder, boolean failureIgnored, int line) {
  public ShellCommand {
    words = List.copyOf(words);
    assignments = List.copyOf(assignments);
    requireNonNull(folder, "folder is null");
  }
}
