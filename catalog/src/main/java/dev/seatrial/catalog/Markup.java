package dev.seatrial.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little Markdown that pages are made of: front matter, headings of the second and third level,
 * fences, and text between them.
 */
final class Markup {
  private static final Pattern FENCE = Pattern.compile("^(`{3,})(.*)$");
  private static final Pattern WORD =
      Pattern.compile("([\\w-]+)=(?:\"([^\"]*)\"|(\\S+))|([\\w-]+)");

  /** A heading and what stands under it up to the next heading. */
  record Part(int level, String title, int line, String text, List<Example.Fence> fences) {}

  private final String frontMatter;
  private final boolean closed;
  private final List<Part> parts = new ArrayList<>();

  private Markup(String frontMatter, boolean closed) {
    this.frontMatter = frontMatter;
    this.closed = closed;
  }

  static Markup of(String text) {
    List<String> lines = text.lines().toList();
    int end = 1;
    if (!lines.isEmpty() && lines.getFirst().equals("---")) {
      while (end < lines.size() && !lines.get(end).equals("---")) {
        end++;
      }
      Markup markup = new Markup(String.join("\n", lines.subList(1, end)), end < lines.size());
      markup.read(lines, Math.min(end + 1, lines.size()));
      return markup;
    }
    return new Markup("", false);
  }

  /** The YAML between the dashes; its first line is line 2 of the page. */
  String frontMatter() {
    return frontMatter;
  }

  /** Whether the page starts with front matter that ends. */
  boolean hasFrontMatter() {
    return closed;
  }

  /** The text before the first heading (level 0, no title), then every heading. */
  List<Part> parts() {
    return parts;
  }

  private void read(List<String> lines, int from) {
    int level = 0;
    String title = "";
    int line = from + 1;
    StringBuilder text = new StringBuilder();
    List<Example.Fence> fences = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      String here = lines.get(i);
      Matcher fence = FENCE.matcher(here);
      if (fence.matches()) {
        int end = closing(lines, i + 1, fence.group(1));
        String content = String.join("\n", lines.subList(i + 1, end));
        fences.add(
            new Example.Fence(
                words(fence.group(2)), content.isEmpty() ? "" : content + "\n", i + 1));
        lines.subList(i, Math.min(end + 1, lines.size())).forEach(l -> text.append(l).append('\n'));
        i = end;
      } else if (here.startsWith("## ") || here.startsWith("### ")) {
        parts.add(new Part(level, title, line, text.toString().strip(), List.copyOf(fences)));
        level = here.startsWith("### ") ? 3 : 2;
        title = here.substring(level).strip();
        line = i + 1;
        text.setLength(0);
        fences.clear();
      } else {
        text.append(here).append('\n');
      }
    }
    parts.add(new Part(level, title, line, text.toString().strip(), List.copyOf(fences)));
  }

  private static int closing(List<String> lines, int from, String ticks) {
    int i = from;
    while (i < lines.size() && !lines.get(i).strip().equals(ticks)) {
      i++;
    }
    return i;
  }

  private static Map<String, String> words(String fenceLine) {
    Map<String, String> words = new LinkedHashMap<>();
    Matcher word = WORD.matcher(fenceLine);
    while (word.find()) {
      if (word.group(4) != null) {
        words.putIfAbsent(word.group(4), "");
      } else {
        words.put(word.group(1), word.group(2) != null ? word.group(2) : word.group(3));
      }
    }
    return words;
  }
}
