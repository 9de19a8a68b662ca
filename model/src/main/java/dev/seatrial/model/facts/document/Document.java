package dev.seatrial.model.facts.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A text written for people (Markdown, MDX, reStructuredText, AsciiDoc, plain text), as structure.
 *
 * @param title the title of its front matter, or its first heading; empty where it has none
 * @param sections in order; the text before the first heading is a section with the title of the
 *     front matter, or without one
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

  /** Whether it lists what changed from release to release. */
  public boolean isChangelog() {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return Stream.of("changelog", "changes", "history", "releases", "release-notes", "news")
            .anyMatch(word -> name.equals(word) || name.startsWith(word + "."))
        || path.contains(".changeset/");
  }

  /** Whether it is a form that others fill in: for issues, pull requests or discussions. */
  public boolean isForm() {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.contains("issue_template")
        || lower.contains("pull_request_template")
        || lower.contains("merge_request_template")
        || lower.contains("discussion_template");
  }

  /** Whether it tells coding agents, not people, what to do. */
  public boolean isForAgents() {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return List.of("claude.md", "agents.md", "gemini.md", "copilot-instructions.md", "skill.md")
            .contains(name)
        || Stream.of(
                ".claude", ".cursor", ".agents", ".codex", ".bolt", ".lovable", ".windsurf", ".roo")
            .anyMatch(folder -> path.startsWith(folder + "/") || path.contains("/" + folder + "/"));
  }

  /** All its text. */
  public String text() {
    return String.join("\n", sections.stream().map(Section::text).toList());
  }
}
