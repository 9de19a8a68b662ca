package dev.seatrial.project.document;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import dev.seatrial.project.text.SourceTexts;
import dev.seatrial.syntax.Toml;
import dev.seatrial.syntax.Yaml;
import dev.seatrial.syntax.markdown.Outline;
import dev.seatrial.syntax.markdown.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the documents that belong to the target itself. */
public final class DocumentsReader {
  /** What Seatrial itself keeps in a repository says nothing about the app. */
  private static final String LEDGER = ".seatrial/";

  private static final int MOST = 5_000;
  private static final int LONGEST = 1 << 20;
  private static final long ALL_TOGETHER = 64L << 20;

  private DocumentsReader() {}

  /** The documents of a tree. */
  public static Gathered<Documents> read(SourceTree tree) {
    SourceTexts texts = new SourceTexts(tree, LONGEST, ALL_TOGETHER);
    List<Document> documents = new ArrayList<>();
    int found = 0;
    for (SourceFile file : tree.files(file -> isOwn(tree, file))) {
      Optional<DocumentFormat> format = DocumentFormat.of(file);
      if (format.isEmpty()) {
        continue;
      }
      if (++found > MOST) {
        texts.unseen(file.path(), "more than " + MOST + " documents");
        continue;
      }
      String text = texts.of(file);
      if (!text.isBlank()) {
        documents.add(document(file.path(), format.get().read(text)));
      }
    }
    String searched = Counted.of(found, "document");
    return new Gathered.Seen<>(
        new Documents(
            documents,
            texts.scope(searched).lacking(documents.isEmpty(), "There are no documents")));
  }

  private static boolean isOwn(SourceTree tree, SourceFile file) {
    return !file.path().startsWith(LEDGER)
        && (file.isRegular() || tree.isLost(file))
        && (file.role() == Role.DOCUMENTATION
            || (file.role() == Role.PRODUCTION && !("/" + file.path()).contains("/src/main/")))
        && !("/" + file.path()).contains("/node_modules/");
  }

  private static Document document(String path, Outline outline) {
    List<Section> sections = new ArrayList<>();
    String declared = title(outline.frontMatter());
    List<Passage> passages = outline.passages();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean untitled = passage.level() == 0 && !declared.isEmpty();
      int level = untitled ? 1 : passage.level();
      boolean nested = i + 1 < passages.size() && passages.get(i + 1).level() > level;
      sections.add(section(passage, untitled ? declared : passage.title(), level, nested));
    }
    String first =
        sections.stream().map(Section::title).filter(t -> !t.isEmpty()).findFirst().orElse("");
    return new Document(path, declared.isEmpty() ? first : declared, sections);
  }

  private static Section section(Passage passage, String title, int level, boolean nested) {
    return new Section(
        title,
        level,
        passage.line(),
        passage.text(),
        Words.in(passage.text()),
        passage.fences().stream()
            .map(f -> new Section.CodeBlock(Shells.language(f.info()), f.content(), f.line()))
            .toList(),
        CommandLines.of(passage),
        passage.links().stream()
            .map(link -> new Section.Link(link.text(), link.target(), link.line()))
            .toList(),
        passage.tables().stream()
            .map(cells -> cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList())
            .toList(),
        nested);
  }

  private static String title(String frontMatter) {
    if (frontMatter.isBlank()) {
      return "";
    }
    Optional<Node> settings = Yaml.parse(frontMatter).root();
    if (settings.isEmpty() || settings.get().entries().findAny().isEmpty()) {
      settings = Toml.parse(frontMatter).root();
    }
    return settings.flatMap(node -> node.text("title")).orElse("").strip();
  }
}
