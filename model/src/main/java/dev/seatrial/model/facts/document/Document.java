package dev.seatrial.model.facts.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A text written for people (Markdown, MDX, reStructuredText, AsciiDoc, plain text), as structure.
 *
 * @param title its first heading, or the title of its front matter; empty where it has none
 * @param sections in order; the text before the first heading is a section without a title
 */
public record Document(String path, String title, List<Section> sections) {
  public Document {
    requireNonNull(path, "path is null");
    requireNonNull(title, "title is null");
    sections = List.copyOf(sections);
  }

  /** The sections that satisfy a condition. */
  public Stream<Section> sections(Predicate<Section> condition) {
    return sections.stream().filter(condition);
  }

  /** The first section with content whose title holds one of these words; case does not matter. */
  public Optional<Section> about(String... words) {
    return sections(section -> section.isAbout(words) && section.hasContent()).findFirst();
  }

  /** Every command of every section. */
  public Stream<DocumentedCommand> commands() {
    return sections.stream().flatMap(section -> section.commands().stream());
  }

  /** All its text. */
  public String text() {
    return String.join("\n", sections.stream().map(Section::text).toList());
  }
}
