package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** mix.exs, line by line: it is a program, and nobody runs it here. */
final class MixExs implements FileFormat<Manifest> {
  private static final Pattern DEPENDENCY =
      Pattern.compile("^\\s*\\[?\\{\\s*:(\\w+)\\s*,\\s*(?:\"([^\"]*)\"|(?=\\w+:\\s))(.*)");
  private static final Pattern ONLY = Pattern.compile("only:\\s*(\\[[^\\]]*]|:\\w+)");
  private static final Pattern APP = Pattern.compile("^\\s*app:\\s*:(\\w+)");
  private static final Pattern ELIXIR = Pattern.compile("^\\s*elixir:\\s*\"([^\"]{1,40})\"");

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("mix.exs");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    Draft draft = new Draft(file, Ecosystem.HEX);
    for (OpenFile.Line line : file.lines()) {
      Matcher dependency = DEPENDENCY.matcher(line.text());
      if (dependency.find()) {
        String constraint = Optional.ofNullable(dependency.group(2)).orElse("");
        draft.dependency(dependency.group(1), constraint, use(dependency.group(3)), line.number());
      }
      first(APP, line.text()).ifPresent(draft::name);
      first(ELIXIR, line.text()).ifPresent(v -> draft.engine("elixir", v));
    }
    return draft.done();
  }

  private static Use use(String options) {
    Matcher only = ONLY.matcher(options);
    return only.find() && !only.group(1).contains("prod") ? Use.DEVELOPMENT : Use.PRODUCTION;
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
