package dev.seatrial.project.document;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.syntax.markdown.Markdown;
import dev.seatrial.syntax.markdown.Outline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ways in which texts for people are written. */
enum DocumentFormat {
  MARKDOWN,
  MDX,
  RESTRUCTURED_TEXT,
  ASCII_DOC;

  private static final Set<String> LEGAL =
      Set.of("license", "licence", "copying", "notice", "unlicense", "copyright", "patents");

  /** Texts without a telling extension, by the first word of their name. */
  private static final Set<String> PLAIN =
      Set.of(
          "readme",
          "install",
          "installation",
          "contributing",
          "hacking",
          "changelog",
          "changes",
          "news",
          "deploy",
          "deployment",
          "deploying",
          "runbook",
          "security",
          "support",
          "releasing",
          "upgrade",
          "upgrading",
          "backup",
          "operations",
          "maintainers",
          "governance");

  private static final List<String> FOLDERS = List.of("docs/", "doc/", "documentation/");

  /** The format of a file; empty where it is no text for people. */
  static Optional<DocumentFormat> of(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    if (LEGAL.contains(stem.split("[-_.]", 2)[0]) && !file.path().contains("docs/")) {
      return Optional.empty();
    }
    return switch (dot < 0 ? "" : name.substring(dot + 1)) {
      case "md", "markdown", "mdown", "mkd" -> Optional.of(MARKDOWN);
      case "mdx" -> Optional.of(MDX);
      case "rst", "rest" -> Optional.of(RESTRUCTURED_TEXT);
      case "adoc", "asciidoc", "asc" -> Optional.of(ASCII_DOC);
      case "" -> PLAIN.contains(stem) ? Optional.of(MARKDOWN) : Optional.empty();
      case "txt" ->
          PLAIN.contains(stem) || FOLDERS.stream().anyMatch(file.path()::startsWith)
              ? Optional.of(MARKDOWN)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  Outline read(String text) {
    return switch (this) {
      case MARKDOWN -> Markdown.read(text);
      case MDX -> Markdown.readMdx(text);
      case RESTRUCTURED_TEXT -> ReStructuredText.read(text);
      case ASCII_DOC -> AsciiDoc.read(text);
    };
  }
}
