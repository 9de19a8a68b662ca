package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** go.mod, of which only direct requirements count as declared, and go.work. */
final class GoMod implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("go.mod") || file.name().equals("go.work");
  }

  /** A directive with what follows it, whether it stood alone or in a block. */
  private record Directive(String verb, List<String> words, boolean indirect, int line) {}

  @Override
  public Reading<Manifest> read(OpenFile file) {
    Draft draft = new Draft(file, Ecosystem.GO);
    List<Directive> directives = directives(file);
    Map<String, String> local = new HashMap<>();
    directives.stream()
        .filter(d -> d.verb().equals("replace") && d.words().getLast().startsWith("."))
        .forEach(d -> local.put(d.words().getFirst(), "path:" + d.words().getLast()));
    for (Directive directive : directives) {
      String first = directive.words().getFirst();
      switch (directive.verb()) {
        case "module" -> draft.name(first);
        case "go", "toolchain" -> draft.engine("go", first);
        case "use" -> draft.workspace(first.replaceFirst("^\\./", ""));
        case "require" -> {
          if (!directive.indirect()) {
            String version = local.getOrDefault(first, directive.words().getLast());
            draft.dependency(first, version, Use.PRODUCTION, directive.line());
          }
        }
        default -> {
          // Exclusions, retractions and tools declare no package.
        }
      }
    }
    return draft.done();
  }

  private static List<Directive> directives(OpenFile file) {
    var found = new java.util.ArrayList<Directive>();
    String block = "";
    for (OpenFile.Line line : file.lines()) {
      String text = line.text();
      int comment = text.indexOf("//");
      boolean indirect = comment >= 0 && text.substring(comment).contains("indirect");
      String code = (comment < 0 ? text : text.substring(0, comment)).strip().replace("\"", "");
      List<String> words = List.of(code.split("\\s+", -1));
      if (code.isEmpty()) {
        continue;
      }
      if (code.equals(")")) {
        block = "";
      } else if (!block.isEmpty()) {
        found.add(new Directive(block, words, indirect, line.number()));
      } else if (words.getLast().equals("(")) {
        block = words.getFirst();
      } else if (words.size() > 1) {
        found.add(
            new Directive(
                words.getFirst(), words.subList(1, words.size()), indirect, line.number()));
      }
    }
    return found;
  }
}
