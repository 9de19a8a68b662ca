package dev.seatrial.model.facts.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * A heading and what stands under it up to the next heading of any level.
 *
 * @param level 1 to 6; 0 for the text before the first heading
 * @param text its prose, list items and table cells as plain text, without code blocks
 * @param words how many words of prose, list items and table cells it has
 * @param blocks its code blocks, those with commands too
 * @param tables the header cells of its tables, lower case
 * @param nested whether sections of a deeper level follow it
 */
public record Section(
    String title,
    int level,
    int line,
    String text,
    int words,
    List<CodeBlock> blocks,
    List<DocumentedCommand> commands,
    List<Link> links,
    List<List<String>> tables,
    boolean nested) {
  private static final int LONGEST_PLACEHOLDER = 500;

  /** A link to elsewhere: the target as written. */
  public record Link(String text, String target, int line) {
    public Link {
      requireNonNull(text, "text is null");
      requireNonNull(target, "target is null");
    }
  }

  /**
   * A block of code.
   *
   * @param language the first word behind its fence, lower case: "bash", "mermaid"; empty where it
   *     names none
   */
  public record CodeBlock(String language, String text, int line) {
    public CodeBlock {
      requireNonNull(language, "language is null");
      requireNonNull(text, "text is null");
    }
  }

  public Section {
    requireNonNull(title, "title is null");
    requireNonNull(text, "text is null");
    blocks = List.copyOf(blocks);
    commands = List.copyOf(commands);
    links = List.copyOf(links);
    tables = List.copyOf(tables);
  }

  /** Whether it says anything: a heading alone, "TBD" or "coming soon" is no section. */
  public boolean hasContent() {
    String said = text.strip().toLowerCase(Locale.ROOT);
    boolean empty =
        said.isEmpty()
            || (said.length() < LONGEST_PLACEHOLDER
                && said.matches(
                    "(?s)\\W*(tbd|todo|tba|wip|n/?a|none|coming soon|to be (done|written|defined|determined)|fill (this|me) in|…|\\.\\.\\.)\\W*"));
    return !empty || !blocks.isEmpty() || !commands.isEmpty() || !tables.isEmpty();
  }

  /** Whether its title holds one of these words; case does not matter. */
  public boolean isAbout(String... wanted) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (String word : wanted) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
