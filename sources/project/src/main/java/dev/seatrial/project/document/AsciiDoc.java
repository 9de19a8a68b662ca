package dev.seatrial.project.document;

import dev.seatrial.syntax.markdown.BareLinks;
import dev.seatrial.syntax.markdown.Outline;
import dev.seatrial.syntax.markdown.OutlineBuilder;
import java.util.ArrayList;
import java.util.List;

/** Reads AsciiDoc into outlines, tolerant of whatever it does not know. */
final class AsciiDoc {
  private static final int LONGEST_SPAN = 400;
  private final LineText lines;
  private final OutlineBuilder outline = new OutlineBuilder();
  private String style = "";
  private int at;

  private AsciiDoc(String text) {
    this.lines = LineText.of(text);
  }

  static Outline read(String text) {
    AsciiDoc reading = new AsciiDoc(text);
    while (reading.at < reading.lines.size()) {
      reading.block();
    }
    return reading.outline.build();
  }

  private void block() {
    String line = lines.at(at).strip();
    int depth = depth(line);
    if (line.isEmpty() || isSilent(line)) {
      at++;
    } else if (depth > 0) {
      outline.heading(inline(line.substring(depth).strip()), depth, at + 1);
      at++;
    } else if (line.startsWith("[") && line.endsWith("]") && !line.startsWith("[[")) {
      style = line.substring(1, line.length() - 1);
      at++;
    } else if (isDelimiter(line)) {
      delimited(line);
    } else if (line.startsWith("|===")) {
      table();
    } else if (isSource() && !lines.isBlank(at)) {
      listing(at, paragraphEnd());
    } else {
      paragraph();
    }
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && depth < 7 && line.charAt(depth) == '=') {
      depth++;
    }
    return depth > 0 && depth < line.length() && line.charAt(depth) == ' ' ? depth : 0;
  }

  /** Comments, settings, anchors, includes, block titles and continuations say nothing. */
  private static boolean isSilent(String line) {
    boolean comment = line.startsWith("//") && !line.startsWith("////");
    boolean setting = line.startsWith(":") && line.indexOf(':', 1) > 1;
    return comment
        || setting
        || line.equals("+")
        || line.startsWith("[[")
        || line.startsWith("include::")
        || line.startsWith("image::")
        || line.startsWith("toc::");
  }

  private static boolean isDelimiter(String line) {
    boolean rule =
        line.length() >= 4
            && "-.=*_/+".indexOf(line.charAt(0)) >= 0
            && line.chars().allMatch(c -> c == line.charAt(0));
    return rule || line.startsWith("```");
  }

  private boolean isSource() {
    return style.startsWith("source") || style.startsWith("listing") || style.startsWith(",");
  }

  private void delimited(String mark) {
    char sign = mark.charAt(0);
    if ("=*_".indexOf(sign) >= 0) {
      at++; // an example, a sidebar or a quote: its content is read like any other
      return;
    }
    int end = at + 1;
    String closing = sign == '`' ? "```" : mark;
    while (end < lines.size() && !lines.at(end).strip().equals(closing)) {
      end++;
    }
    if (sign == '`') {
      style = "source," + mark.substring(3);
    }
    if (sign == '-' || sign == '.' || sign == '`') {
      listing(at + 1, end);
    }
    style = "";
    at = Math.min(lines.size(), end + 1);
  }

  private void listing(int from, int to) {
    String[] words = style.split(",", 3);
    String language = isSource() && words.length > 1 ? words[1].strip() : "";
    outline.fence(language, lines.dedented(from, to), from + 1);
    style = "";
    at = to;
  }

  private int paragraphEnd() {
    int end = at;
    while (end < lines.size() && !lines.isBlank(end)) {
      end++;
    }
    return end;
  }

  private void table() {
    boolean named = style.contains("header");
    style = "";
    int first = ++at;
    List<String> header = new ArrayList<>();
    for (; at < lines.size() && !lines.at(at).startsWith("|==="); at++) {
      String line = lines.at(at).strip();
      boolean firstRow = at == first && (named || lines.isBlank(at + 1));
      for (String cell :
          line.startsWith("|") ? line.substring(1).split("\\|", -1) : new String[] {line}) {
        String words = inline(cell.strip());
        outline.prose(words);
        if (firstRow && !words.isEmpty()) {
          header.add(words);
        }
      }
    }
    at++;
    if (!header.isEmpty()) {
      outline.table(header);
    }
  }

  private void paragraph() {
    StringBuilder text = new StringBuilder();
    int first = at;
    while (at < lines.size() && !lines.isBlank(at) && (at == first || isProse(lines.at(at)))) {
      text.append(listText(lines.at(at).strip())).append(' ');
      at++;
      if (at < lines.size() && isListItem(lines.at(at).strip())) {
        break;
      }
    }
    style = "";
    outline.prose(inline(text.toString(), first + 1));
  }

  private static boolean isProse(String line) {
    return !isDelimiter(line.strip()) && !line.strip().equals("+") && !line.startsWith("[");
  }

  private static boolean isListItem(String line) {
    return line.startsWith("* ") || line.startsWith("- ") || line.startsWith(". ");
  }

  private static String listText(String line) {
    int start = 0;
    while (start < line.length() && "*.-".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return start > 0 && start < line.length() && line.charAt(start) == ' '
        ? line.substring(start + 1)
        : line;
  }

  private String inline(String text) {
    return inline(text, at + 1);
  }

  private String inline(String text, int line) {
    StringBuilder words = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '`') {
        i = span(text, i, line, words);
      } else if (c == '[' && i > 0) {
        i = linkText(text, i, line, words);
      } else {
        if (c != '*') {
          words.append(c);
        }
        i++;
      }
    }
    for (BareLinks.Found found : BareLinks.in(words.toString())) {
      outline.link(found.target(), found.target(), line);
    }
    return words.toString().strip();
  }

  private int span(String text, int at, int line, StringBuilder words) {
    int end = text.indexOf('`', at + 1, Math.min(text.length(), at + LONGEST_SPAN));
    if (end < 0) {
      return at + 1;
    }
    String code = text.substring(at + 1, end).replace("+", "");
    outline.span(code, line);
    words.append(code);
    return end + 1;
  }

  /** "https://a.test[text]", "link:a.html[text]" and "xref:b.adoc[text]". */
  private int linkText(String text, int open, int line, StringBuilder words) {
    int close = text.indexOf(']', open, Math.min(text.length(), open + LONGEST_SPAN));
    int start = words.length();
    int earliest = Math.max(0, start - LONGEST_SPAN);
    while (start > earliest && words.charAt(start - 1) > ' ') {
      start--;
    }
    String target = words.substring(start);
    boolean link = target.startsWith("http") || target.contains(":") || target.contains(".adoc");
    if (close < 0 || !link) {
      words.append('[');
      return open + 1;
    }
    String label = text.substring(open + 1, close);
    words.setLength(start);
    words.append(label);
    outline.link(label, target.startsWith("http") ? target : afterColon(target), line);
    return close + 1;
  }

  private static String afterColon(String target) {
    return target.substring(target.indexOf(':') + 1);
  }
}
