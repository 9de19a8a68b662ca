package dev.seatrial.project.document;

import dev.seatrial.syntax.markdown.Outline;
import dev.seatrial.syntax.markdown.OutlineBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads reStructuredText into outlines, tolerant of whatever it does not know. */
final class ReStructuredText {
  private static final String ADORNMENTS = "=-~^\"'`*+#:._<>";
  private static final Set<String> CODE =
      Set.of("code-block", "code", "sourcecode", "prompt", "parsed-literal");
  private static final Set<String> SILENT =
      Set.of(
          "image", "figure", "include", "raw", "contents", "meta", "highlight", "literalinclude");

  private final LineText lines;
  private final OutlineBuilder outline = new OutlineBuilder();
  private final RstInline inline = new RstInline(outline);
  private final List<String> styles = new ArrayList<>();
  private int at;

  private ReStructuredText(String text) {
    this.lines = LineText.of(text);
  }

  static Outline read(String text) {
    ReStructuredText reading = new ReStructuredText(text);
    while (reading.at < reading.lines.size()) {
      reading.block();
    }
    return reading.outline.build();
  }

  private void block() {
    String line = lines.at(at);
    String stripped = line.strip();
    if (stripped.isEmpty()) {
      at++;
    } else if (!heading()) {
      if (stripped.startsWith(".. ")) {
        explicit(stripped.substring(3).strip(), LineText.indent(line));
      } else if (stripped.equals("..")) {
        at = Math.max(at + 1, lines.endOfIndented(at + 1, LineText.indent(line)));
      } else if (stripped.startsWith("+-")) {
        gridTable();
      } else if (isRule(stripped)) {
        simpleTable(stripped);
      } else {
        paragraph();
      }
    }
  }

  private boolean heading() {
    String line = lines.at(at);
    if (isAdornment(line) && isAdornment(lines.at(at + 2)) && !lines.isBlank(at + 1)) {
      boolean same = line.charAt(0) == lines.at(at + 2).charAt(0);
      if (same && !isAdornment(lines.at(at + 1).strip())) {
        outline.heading(RstInline.plain(lines.at(at + 1)), depth(line.charAt(0) + "over"), at + 2);
        at += 3;
        return true;
      }
    }
    String below = lines.at(at + 1);
    boolean title = LineText.indent(line) == 0 && !isAdornment(line) && isAdornment(below);
    if (title && below.length() + 2 >= line.length() && lines.isBlank(at - 1)) {
      outline.heading(RstInline.plain(line), depth(String.valueOf(below.charAt(0))), at + 1);
      at += 2;
      return true;
    }
    return false;
  }

  private int depth(String style) {
    int known = styles.indexOf(style);
    if (known < 0 && styles.size() < 32) {
      styles.add(style);
      return styles.size();
    }
    return known < 0 ? 6 : known + 1;
  }

  private static boolean isAdornment(String line) {
    if (line.length() < 3 || ADORNMENTS.indexOf(line.charAt(0)) < 0) {
      return false;
    }
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) != line.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  /** A directive, a link target, a substitution or a comment. */
  private void explicit(String text, int indent) {
    int end = Math.max(at + 1, lines.endOfIndented(at + 1, indent));
    int colons = text.indexOf("::");
    if (text.startsWith("_")) {
      int colon = text.indexOf(": ");
      if (colon > 0) {
        outline.link(text.substring(1, colon), text.substring(colon + 1), at + 1);
      }
      at++;
    } else if (colons > 0 && isName(text.substring(0, colons))) {
      String name = text.substring(0, colons).toLowerCase(Locale.ROOT);
      directive(name, text.substring(colons + 2).strip(), end);
    } else {
      at = end;
    }
  }

  private static boolean isName(String text) {
    return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_:+.".indexOf(c) >= 0);
  }

  private void directive(String name, String arguments, int end) {
    int body = at + 1;
    while (body < end && lines.at(body).strip().startsWith(":")) {
      body++;
    }
    if (CODE.contains(name)) {
      while (body < end && lines.isBlank(body)) {
        body++;
      }
      outline.fence(arguments, lines.dedented(body, end), body + 1);
      at = end;
    } else if (name.equals("toctree")) {
      for (int i = body; i < end; i++) {
        if (!lines.isBlank(i)) {
          outline.link("", lines.at(i), i + 1);
        }
      }
      at = end;
    } else if (SILENT.contains(name)) {
      at = end;
    } else {
      listTableHeader(name, body, end);
      outline.prose(RstInline.plain(arguments));
      at = body; // its content is read like any other
    }
  }

  private void listTableHeader(String name, int body, int end) {
    if (!name.equals("list-table")) {
      return;
    }
    List<String> header = new ArrayList<>();
    for (int i = body; i < end; i++) {
      String line = lines.at(i).strip();
      if (line.startsWith("* -") && !header.isEmpty()) {
        break;
      } else if (line.startsWith("* - ") || line.startsWith("- ")) {
        header.add(RstInline.plain(line.substring(line.indexOf("- ") + 2)));
      }
    }
    outline.table(header);
  }

  private void gridTable() {
    List<StringBuilder> cells = new ArrayList<>();
    boolean header = false;
    for (; at < lines.size() && isGridLine(lines.at(at).strip()); at++) {
      String line = lines.at(at).strip();
      if (line.startsWith("+=") && !header) {
        outline.table(cells.stream().map(cell -> cell.toString().strip()).toList());
        header = true;
      } else if (line.startsWith("|")) {
        String inside =
            line.substring(
                1, line.length() > 1 && line.endsWith("|") ? line.length() - 1 : line.length());
        String[] row = inside.split("\\|", -1);
        for (int i = 0; i < row.length && i < 64 && !header; i++) {
          if (cells.size() <= i) {
            cells.add(new StringBuilder());
          }
          cells.get(i).append(row[i].strip()).append(' ');
        }
        for (String cell : row) {
          inline.say(cell.strip(), at + 1);
        }
      }
    }
  }

  private static boolean isGridLine(String line) {
    return line.startsWith("+") || line.startsWith("|");
  }

  private static boolean isRule(String line) {
    return line.startsWith("==")
        && line.contains(" =")
        && line.chars().allMatch(c -> c == '=' || c == ' ');
  }

  private void simpleTable(String rule) {
    int headerLine = at + 1;
    if (isRule(lines.at(at + 2).strip())) {
      List<String> header = new ArrayList<>();
      for (String cell : lines.at(headerLine).strip().split(" {2,}|\t", -1)) {
        header.add(RstInline.plain(cell));
      }
      outline.table(header);
      inline.say(lines.at(headerLine), headerLine + 1);
      at += 3;
    } else {
      at += rule.isEmpty() ? 0 : 1;
    }
  }

  private void paragraph() {
    int indent = LineText.indent(lines.at(at));
    int first = at;
    StringBuilder text = new StringBuilder();
    while (at < lines.size()
        && !lines.isBlank(at)
        && !lines.at(at).strip().startsWith(".. ")
        && (at == first || !isListItem(lines.at(at).strip()))
        && !(at > first && isAdornment(lines.at(at + 1)) && lines.isBlank(at - 1))) {
      text.append(lines.at(at).strip()).append(' ');
      at++;
    }
    String said = text.toString().strip();
    boolean literal = said.endsWith("::");
    inline.say(literal ? said.substring(0, said.length() - 1) : said, first + 1);
    if (literal) {
      literal(indent);
    }
  }

  private void literal(int indent) {
    int body = at;
    while (body < lines.size() && lines.isBlank(body)) {
      body++;
    }
    int end = lines.endOfIndented(body, indent);
    if (end > body) {
      outline.fence("", lines.dedented(body, end), body + 1);
      at = end;
    }
  }

  private static boolean isListItem(String line) {
    return line.startsWith("* ") || line.startsWith("- ") || line.startsWith("#. ");
  }
}
