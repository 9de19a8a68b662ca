package dev.seatrial.project.task;

import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipes of a justfile; a recipe that another one depends on reads as "just recipe". */
final class Justfile implements FileFormat<List<Script>> {
  private static final Pattern RECIPE =
      Pattern.compile("^@?([A-Za-z_][\\w-]*)((?:\\s+[^:=]*)?):(?!=)\\s*(.*)$");

  @Override
  public boolean claims(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return name.equals("justfile") || name.equals(".justfile") || name.endsWith(".just");
  }

  /** A recipe while its lines are being read. */
  private record Recipe(String name, List<String> lines, int line) {}

  @Override
  public Reading<List<Script>> read(OpenFile file) {
    List<Recipe> recipes = new ArrayList<>();
    Optional<Recipe> open = Optional.empty();
    for (OpenFile.Line line : Continued.lines(file)) {
      String text = line.text();
      Matcher recipe = RECIPE.matcher(text);
      boolean indented = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
      if (indented) {
        open.ifPresent(r -> r.lines().add(text.strip().replaceFirst("^@", "")));
      } else if (recipe.matches()) {
        Recipe next = new Recipe(recipe.group(1), new ArrayList<>(), line.number());
        depends(recipe.group(3), next.lines());
        recipes.add(next);
        open = Optional.of(next);
      } else if (!text.isBlank() && !text.startsWith("#")) {
        open = Optional.empty();
      }
    }
    return new Reading.Found<>(
        recipes.stream()
            .map(
                r ->
                    new Script(
                        r.name(),
                        String.join("\n", r.lines()),
                        Script.Runner.JUST,
                        file.at(r.line())))
            .toList());
  }

  private static void depends(String written, List<String> lines) {
    String bare = written.replaceFirst("#.*", "").replaceAll("\\([^)]*\\)|&&", " ").strip();
    for (String name : bare.split("\\s+", -1)) {
      if (!name.isEmpty()) {
        lines.add("just " + name);
      }
    }
  }
}
