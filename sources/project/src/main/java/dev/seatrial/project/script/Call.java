package dev.seatrial.project.script;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/** Words that a shell is given in a folder. */
public record Call(List<String> words, WorkingFolder folder) {
  private static final Pattern DECORATION = Pattern.compile("\\.(?:exe|cmd|bat|ps1)$");
  private static final Pattern NUMBER = Pattern.compile("^(python|php|ruby|node|py)-?[0-9.]+$");
  private static final Pattern VERSION = Pattern.compile("(.)@[^/@]*$");

  public Call {
    words = List.copyOf(words);
    requireNonNull(folder, "folder is null");
  }

  /** The program without folder, version and file type: "python" of {@code bin/python3.12.exe}. */
  public String program() {
    if (words.isEmpty()) {
      return "";
    }
    String name = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
    String plain = VERSION.matcher(DECORATION.matcher(name).replaceFirst("")).replaceFirst("$1");
    return NUMBER.matcher(plain).replaceFirst("$1");
  }

  public List<String> arguments() {
    return words.isEmpty() ? List.of() : words.subList(1, words.size());
  }

  public boolean isOf(String... programs) {
    return List.of(programs).contains(program());
  }

  public String line() {
    return String.join(" ", words);
  }
}
