package dev.seatrial.controls.config;

import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names that a flat file of settings gives values to. */
final class SettingNames {
  private static final Pattern ASSIGNED =
      Pattern.compile("(?m)^[ \\t]*+(?:export[ \\t]++)?([A-Za-z_][\\w.]*+)[ \\t]*+=");

  private SettingNames() {}

  /** Empty where a file nests or overrides: what it leaves out then says nothing. */
  static Optional<Set<String>> of(SourceFile file, SourceTree tree) {
    boolean flat = file.language() == Language.DOTENV || file.name().endsWith(".tfvars");
    if (!flat) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    ASSIGNED.matcher(tree.content(file).orEmpty()).results().forEach(m -> names.add(m.group(1)));
    return Optional.of(names);
  }
}
