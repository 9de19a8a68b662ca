package dev.seatrial.controls.shared;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.DocumentedCommand;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document says about one topic: a section with the deeper ones that follow it, or the whole
 * document where that is its topic.
 */
public record Chapter(Document document, List<Section> sections) {
  /**
   * Written for agents, for the app's own visitors, or a record of the past, such as the notes
   * about a repair: no place where people look for a procedure.
   */
  private static final Pattern OTHER_READERS =
      Pattern.compile(
          "(?i)(^|/)(\\.(?!github/)[^/]+/.*|openspec/.*|\\.github/(agents|instructions|prompts|chatmodes|skills|copilot-instructions)[./].*|(CLAUDE|AGENTS|GEMINI|SKILL)\\.md|[^/]*\\.(agent|prompt|instructions|chatmode)\\.md|(CHANGELOG|CHANGES|HISTORY|NEWS|RELEASE-?NOTES)\\.\\w+"
              + "|(archived?|old|blog|_?posts|templates)/.*|[^/]*[-_ ](FIX(ES|ED)?|SUMMARY|COMPLETED?|AUDIT|REPORT|PROGRESS|SOLUTION)\\.\\w+)");

  /** Folders of code; what is written in them speaks of the part that it lies beside. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)(^|.*/)(src|internal|pkg|libs?|components?|crates|modules?|tests?|spec|e2e|evals?|examples?)/.*");

  private static final Pattern CENTRAL =
      Pattern.compile(
          "(?i)(^|.*/)(docs?|documentation|wiki|handbook|ops|operations|runbooks?|playbooks?)/.*");

  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+\\S");

  public Chapter {
    sections = List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a chapter has a section");
    }
  }

  /** Words of a title, at any of which a topic is recognised; case does not matter. */
  public static Pattern titled(String words) {
    return Pattern.compile("(?iu)\\b(?:" + words + ")\\b");
  }

  /** The documents that people read. */
  public static Stream<Document> readable(Documents documents) {
    return documents.matching(d -> !OTHER_READERS.matcher(d.path()).find());
  }

  /** Every chapter about a topic, in the order of the documents. */
  public static List<Chapter> about(Documents documents, Pattern topic) {
    return readable(documents).flatMap(d -> in(d, topic).stream()).toList();
  }

  /** Whether it speaks of the whole, not of the part of the code that it lies beside. */
  public boolean isOfTheWhole() {
    return CENTRAL.matcher(document.path()).matches() || !PART.matcher(document.path()).matches();
  }

  /** The chapters of one document about a topic. */
  public static List<Chapter> in(Document document, Pattern topic) {
    String stem =
        document
            .path()
            .replaceFirst("^.*/", "")
            .replaceFirst("\\.\\w+$", "")
            .replaceAll("[-_.]+", " ");
    boolean whole = topic.matcher(stem).find() || topic.matcher(document.title()).find();
    if (whole && !document.sections().isEmpty() && !stem.equalsIgnoreCase("readme")) {
      return List.of(new Chapter(document, document.sections()));
    }
    return in(document, document.sections(), topic);
  }

  private static List<Chapter> in(Document document, List<Section> sections, Pattern topic) {
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      if (topic.matcher(sections.get(i).title()).find()) {
        Chapter chapter = new Chapter(document, from(sections, i));
        chapters.add(chapter);
        i += chapter.sections.size() - 1;
      }
    }
    return chapters;
  }

  private static List<Section> from(List<Section> all, int start) {
    int level = all.get(start).level();
    int end = start + 1;
    while (end < all.size() && all.get(end).level() > level) {
      end++;
    }
    return all.subList(start, end);
  }

  /** The chapters of these about a narrower topic; a document of that topic counts whole. */
  public static List<Chapter> within(List<Chapter> chapters, Pattern topic) {
    return chapters.stream()
        .flatMap(
            chapter ->
                chapter.sections.size() == chapter.document.sections().size()
                    ? in(chapter.document, topic).stream()
                    : in(chapter.document, chapter.sections, topic).stream())
        .toList();
  }

  /** Its lines as they are written. */
  public List<String> lines(SourceTree tree) {
    List<String> all = tree.text(document.path()).lines().toList();
    int last = sections.getLast().line();
    int end =
        document.sections().stream()
            .mapToInt(Section::line)
            .filter(line -> line > last)
            .min()
            .orElse(all.size() + 1);
    int start = Math.max(1, sections.getFirst().line());
    return start > all.size() ? List.of() : all.subList(start - 1, Math.min(end - 1, all.size()));
  }

  /** How many steps or items it lists. */
  public long items(SourceTree tree) {
    return lines(tree).stream().filter(line -> ITEM.matcher(line).find()).count();
  }

  /** Whether anything stands under its headings. */
  public boolean hasContent() {
    return sections.stream().anyMatch(Section::hasContent);
  }

  /** Its headings and its prose. */
  public String text() {
    return String.join("\n", sections.stream().map(s -> s.title() + "\n" + s.text()).toList());
  }

  /** Its prose alone. */
  public String prose() {
    return String.join("\n", sections.stream().map(Section::text).toList());
  }

  /** Its commands. */
  public Stream<DocumentedCommand> commands() {
    return sections.stream().flatMap(s -> s.commands().stream());
  }

  /** Its links. */
  public Stream<Section.Link> links() {
    return sections.stream().flatMap(s -> s.links().stream());
  }

  /** Where it begins. */
  public Place place() {
    return new Place(document.path(), Math.max(1, sections.getFirst().line()));
  }

  /** A line of its document. */
  public Place at(int line) {
    return new Place(document.path(), line);
  }

  /** Its title, or its document's. */
  public String title() {
    String own = sections.getFirst().title();
    return own.isBlank() ? document.title().isBlank() ? document.path() : document.title() : own;
  }

  /** The first words of its prose that a pattern finds. */
  public Optional<String> says(Pattern words) {
    Matcher matcher = words.matcher(text());
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** Itself as evidence. */
  public Evidence evidence(String says) {
    return Evidence.at(place(), says, title());
  }

  /** A name for findings about it. */
  public String subject() {
    return "chapter " + title().toLowerCase(Locale.ROOT);
  }
}
