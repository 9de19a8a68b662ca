package dev.seatrial.syntax.markdown;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text for people as structure.
 *
 * @param frontMatter what stands between the leading "---" lines, without them; empty where there
 *     is none
 * @param passages in order; the text before the first heading is a passage of level 0, left out
 *     where it says nothing
 */
public record Outline(String frontMatter, List<Passage> passages) {
  public Outline {
    requireNonNull(frontMatter, "frontMatter is null");
    passages = List.copyOf(passages);
  }
}
