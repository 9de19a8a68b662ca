package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.python.Requirement;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** setup.py as far as its lists are written out: it is a program, and nobody runs it here. */
final class SetupPy implements FileFormat<Manifest> {
  private static final int MOST_LISTS = 20;
  private static final Pattern LIST =
      Pattern.compile("\\b(install_requires|tests_require|extras_require)\\s*=\\s*[\\[{]");
  private static final Pattern STRING = Pattern.compile("[\"']([^\"'\\n]{1,200})[\"'](\\s*:)?");
  private static final Pattern NAME = Pattern.compile("\\bname\\s*=\\s*[\"']([^\"']{1,100})[\"']");
  private static final Pattern PYTHON =
      Pattern.compile("\\bpython_requires\\s*=\\s*[\"']([^\"']{1,60})[\"']");

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("setup.py");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    String text = file.text();
    if (!text.contains("setup(")) {
      return new Reading.Other<>();
    }
    Draft draft = new Draft(file, Ecosystem.PYPI);
    first(NAME, text).ifPresent(draft::name);
    first(PYTHON, text).ifPresent(c -> draft.engine("python", c));
    Matcher list = LIST.matcher(text);
    for (int lists = 0; lists < MOST_LISTS && list.find(); lists++) {
      Use use =
          switch (list.group(1)) {
            case "install_requires" -> Use.PRODUCTION;
            case "extras_require" -> Use.OPTIONAL;
            default -> Use.DEVELOPMENT;
          };
      strings(draft, text, list.end() - 1, use);
    }
    return draft.done();
  }

  private static void strings(Draft draft, String text, int open, Use use) {
    int end = closing(text, open);
    Matcher string = STRING.matcher(text).region(open, end);
    int line = 1 + (int) text.substring(0, open).chars().filter(c -> c == '\n').count();
    int counted = open;
    while (string.find()) {
      line += (int) text.substring(counted, string.start()).chars().filter(c -> c == '\n').count();
      counted = string.start();
      int at = line;
      if (string.group(2) == null) {
        Requirement.parse(string.group(1))
            .ifPresent(r -> draft.dependency(r.name(), r.constraint(), use, at));
      }
    }
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') {
        depth++;
      } else if ((c == ']' || c == '}') && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
