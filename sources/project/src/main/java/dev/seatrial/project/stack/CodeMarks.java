package dev.seatrial.project.stack;

import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.TextPattern;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for marks in a file of code; a long file starts no app. */
final class CodeMarks {
  private static final long LONGEST = 200_000;

  /** What answers with more than the profiler, which registers itself. */
  private static final TextPattern HANDLER =
      TextPattern.of(
          "\\bHandle(?:Func)?\\(|\\bHandler:|ListenAndServe(?:TLS)?\\([^\\n]{1,200},\\s{0,4}(?:[^n\\s)]|n[^i]|ni[^l])");

  /** What Go leaves out of every build; by custom what writes other files. */
  private static final TextPattern LEFT_OUT =
      TextPattern.of("(?m)^// ?(?:go:build|\\+build) (?:[^\\n]{1,80} && )?ignore$");

  private CodeMarks() {}

  /** The marks in a file that are not known of its folder yet. */
  static Set<CodeMark> in(SourceTree tree, SourceFile file, Set<CodeMark> known) {
    Set<CodeMark> open =
        Stream.of(CodeMark.values())
            .filter(mark -> mark.isOf(file.language()) && !known.contains(mark))
            .collect(Collectors.toSet());
    if (open.isEmpty() || file.size() > LONGEST || !file.isRegular()) {
      return Set.of();
    }
    String text = tree.content(file).orEmpty();
    if (LEFT_OUT.isIn(text)) {
      return Set.of();
    }
    return open.stream()
        .filter(mark -> mark.standsIn(text) && !(mark.isServer() && isForProfiles(file, text)))
        .collect(Collectors.toSet());
  }

  /** Whether a file answers with profiles of the program and with nothing else. */
  static boolean isForProfiles(SourceFile file, String text) {
    return file.language() == Language.GO
        && text.contains("\"net/http/pprof\"")
        && !HANDLER.isIn(text);
  }

  /** Whether a file is part of a program: not markup, and not a script around it. */
  static boolean isProgram(SourceFile file) {
    Language language = file.language();
    return language.isCode()
        && language != Language.SQL
        && language != Language.SHELL
        && language != Language.POWERSHELL
        && language != Language.TEMPLATE;
  }
}
