package dev.seatrial.project.structured;

import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.syntax.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Structured files that are parsed once, when first asked for. What is kept is bounded: behind the
 * bound a file is parsed anew each time, so a hostile tree costs time that the audit limits, and
 * never memory without end.
 */
final class ParsedOnDemand implements StructuredFiles {
  private static final long KEPT_CHARACTERS = 48_000_000;

  private final SourceTree tree;
  private final Map<String, Parsed> byPath = new ConcurrentHashMap<>();
  private final AtomicLong kept = new AtomicLong();

  ParsedOnDemand(SourceTree tree) {
    this.tree = tree;
  }

  @Override
  public List<Node> documents(SourceFile file) {
    return switch (parsed(file)) {
      case Parsed.Tree(List<Node> documents) -> documents;
      case Parsed.Broken broken -> List.of();
    };
  }

  @Override
  public Optional<String> broken(SourceFile file) {
    return parsed(file).problem();
  }

  @Override
  public Scope scope() {
    return tree.scope();
  }

  private Parsed parsed(SourceFile file) {
    Parsed known = byPath.get(file.path());
    return known != null ? known : parse(file);
  }

  private Parsed parse(SourceFile file) {
    if (!file.isRegular()) {
      return new Parsed.Broken("a link, not a file", 0);
    }
    return switch (tree.content(file)) {
      case Content.Withheld(String why) -> new Parsed.Broken(why, 0);
      case Content.Text(String text) -> keep(file, text.length(), Notation.of(file).parse(text));
    };
  }

  private Parsed keep(SourceFile file, int characters, Parsed parsed) {
    if (kept.addAndGet(characters) <= KEPT_CHARACTERS) {
      byPath.put(file.path(), parsed);
    }
    return parsed;
  }
}
