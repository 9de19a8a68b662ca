package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gemfile and gemspecs, line by line: they are programs, and nobody runs them here. */
final class Gemfile implements FileFormat<Manifest> {
  private static final Pattern GEM =
      Pattern.compile(
          "^\\s*(?:gem|\\w+\\.add_(?:runtime_|development_)?dependency)[( ]\\s*[\"']([\\w.-]+)[\"'](?:\\s*,\\s*[\"']([^\"']*)[\"'])?(.*)");
  private static final Pattern GROUP = Pattern.compile("^\\s*group[( ](.*)\\bdo\\b");
  private static final Pattern BLOCK =
      Pattern.compile(
          "^\\s*(?:if|unless|case|begin|platforms?|source|git|path|install_if)\\b|\\bdo\\b(?:\\s*\\|[^|]*\\|)?\\s*$");
  private static final Pattern RUBY = Pattern.compile("^\\s*ruby[( ]\\s*[\"']([^\"']{1,40})[\"']");
  private static final Pattern NAME =
      Pattern.compile("^\\s*\\w+\\.name\\s*=\\s*[\"']([\\w.-]+)[\"']");

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("Gemfile")
        || file.name().equals("gems.rb")
        || file.name().endsWith(".gemspec");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    Draft draft = new Draft(file, Ecosystem.RUBYGEMS);
    Deque<Use> blocks = new ArrayDeque<>();
    for (OpenFile.Line line : file.lines()) {
      String text = line.text();
      Use around = blocks.isEmpty() ? Use.PRODUCTION : blocks.peek();
      Matcher gem = GEM.matcher(text);
      Matcher group = GROUP.matcher(text);
      if (gem.find()) {
        String constraint = Optional.ofNullable(gem.group(2)).orElse("");
        draft.dependency(gem.group(1), constraint, use(text, gem.group(3), around), line.number());
      } else if (group.find()) {
        blocks.push(ofGroup(group.group(1)));
      } else if (BLOCK.matcher(text).find()) {
        blocks.push(around);
      } else if (text.strip().equals("end") && !blocks.isEmpty()) {
        blocks.pop();
      }
      first(RUBY, text).ifPresent(v -> draft.engine("ruby", v));
      first(NAME, text).ifPresent(draft::name);
    }
    return draft.done();
  }

  private static Use use(String line, String options, Use around) {
    if (line.contains("add_development_dependency")) {
      return Use.DEVELOPMENT;
    }
    return options.contains("group") ? ofGroup(options) : around;
  }

  private static Use ofGroup(String groups) {
    boolean deployed = groups.contains("production") || groups.contains("default");
    boolean development = groups.contains(":development") || groups.contains(":test");
    return development && !deployed ? Use.DEVELOPMENT : Use.PRODUCTION;
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
