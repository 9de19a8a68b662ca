package dev.seatrial.model.facts.pipeline;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The programs that we know by name, and what their words make them do. */
final class KnownCommands {
  private static final Pattern VERSION = Pattern.compile("(.)@[^/@]*$");
  private static final Pattern SUFFIX = Pattern.compile("\\.(?:exe|cmd|bat|phar|ps1)$");
  private static final Pattern NUMBER =
      Pattern.compile("^(python|pip|ruby|php|node|pytest|py)-?[0-9.]+$");

  private static final WordTable TABLE =
      WordTable.of(
          String.join("\n", TestCommands.TABLE, CheckCommands.TABLE, DeliveryCommands.TABLE));

  private KnownCommands() {}

  static Set<CommandKind> kinds(List<String> words) {
    EnumSet<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
    if (words.isEmpty()) {
      return kinds;
    }
    String whole = VERSION.matcher(words.getFirst()).replaceFirst("$1");
    String program = program(whole);
    List<String> arguments = words.subList(1, words.size());
    if (arguments.equals(List.of("--version")) || arguments.equals(List.of("--help"))) {
      return kinds;
    }
    for (WordPattern line : TABLE.of(new HashSet<>(List.of(program, whole)))) {
      if (line.covers(arguments)) {
        kinds.add(line.kind());
      }
    }
    return kinds;
  }

  private static String program(String word) {
    String name = word.substring(word.lastIndexOf('/') + 1);
    String plain = SUFFIX.matcher(name).replaceFirst("");
    return NUMBER.matcher(plain).replaceFirst("$1");
  }
}
