package dev.seatrial.syntax.markdown;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A heading and what stands under it up to the next heading of any level.
 *
 * @param level 1 to 6; 0 for the text before the first heading
 * @param text prose, list items and table cells as plain text, a block per line, without code
 *     blocks
 * @param tables the header cells of its tables as written
 */
public record Passage(
    String title,
    int level,
    int line,
    String text,
    List<Fence> fences,
    List<Span> spans,
    List<Link> links,
    List<List<String>> tables) {

  /**
   * A code block.
   *
   * @param info the words behind the opening fence; empty for an indented block
   * @param line where its first line of content stands
   */
  public record Fence(String info, String content, int line) {
    public Fence {
      requireNonNull(info, "info is null");
      requireNonNull(content, "content is null");
    }
  }

  /** Code in running text. */
  public record Span(String text, int line) {
    public Span {
      requireNonNull(text, "text is null");
    }
  }

  /** A reference to elsewhere: the target as written. */
  public record Link(String text, String target, int line) {
    public Link {
      requireNonNull(text, "text is null");
      requireNonNull(target, "target is null");
    }
  }

  public Passage {
    requireNonNull(title, "title is null");
    requireNonNull(text, "text is null");
    fences = List.copyOf(fences);
    spans = List.copyOf(spans);
    links = List.copyOf(links);
    tables = tables.stream().map(List::copyOf).toList();
  }
}
