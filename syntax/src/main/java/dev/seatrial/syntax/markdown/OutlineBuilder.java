package dev.seatrial.syntax.markdown;

import java.util.ArrayList;
import java.util.List;

/** Puts an {@link Outline} together while a text is read from top to bottom. */
public final class OutlineBuilder {
  private final List<Passage> passages = new ArrayList<>();
  private String frontMatter = "";
  private String title = "";
  private int level;
  private int line = 1;
  private final StringBuilder text = new StringBuilder();
  private List<Passage.Fence> fences = new ArrayList<>();
  private List<Passage.Span> spans = new ArrayList<>();
  private List<Passage.Link> links = new ArrayList<>();
  private List<List<String>> tables = new ArrayList<>();

  /** Settings in front of the text. */
  public void frontMatter(String written) {
    frontMatter = written;
  }

  /** A heading: what follows stands under it. */
  public void heading(String words, int depth, int at) {
    close();
    title = words.strip();
    level = Math.clamp(depth, 1, 6);
    line = at;
  }

  /** Prose, on a line of its own. */
  public void prose(String words) {
    String stripped = words.strip();
    if (!stripped.isEmpty()) {
      text.append(stripped).append('\n');
    }
  }

  /** A code block whose content starts at a line. */
  public void fence(String info, String content, int at) {
    fences.add(new Passage.Fence(info.strip(), content, at));
  }

  /** Code in running text. */
  public void span(String code, int at) {
    spans.add(new Passage.Span(code, at));
  }

  /** A reference to elsewhere. */
  public void link(String words, String target, int at) {
    links.add(new Passage.Link(words.strip(), target.strip(), at));
  }

  /** A table with these header cells. */
  public void table(List<String> header) {
    tables.add(header);
  }

  /** The outline of all that was said. */
  public Outline build() {
    close();
    return new Outline(frontMatter, passages);
  }

  private void close() {
    boolean silent = text.isEmpty() && fences.isEmpty() && links.isEmpty() && tables.isEmpty();
    if (level > 0 || !silent) {
      passages.add(
          new Passage(title, level, line, text.toString().strip(), fences, spans, links, tables));
    }
    text.setLength(0);
    fences = new ArrayList<>();
    spans = new ArrayList<>();
    links = new ArrayList<>();
    tables = new ArrayList<>();
  }
}
