package dev.seatrial.controls.architecture;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.ForeignTitle;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section.CodeBlock;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for a document that names the parts of the app, and for those parts in the tree. */
@AutoService(Inspector.class)
public final class BoundariesAreDrawn implements Inspector {
  /** Bytes; what is larger says something. */
  private static final long SMALL = 200;

  private static final Pattern TOPIC =
      ForeignTitle.ARCHITECTURE.or(
          Chapter.titled(
              "architecture|architectural|(services?|modules?|system|packages?) (boundaries|overview|landscape|design|structure)|(code ?base|project|repository|repo|directory|folder) (structure|layout|overview|map)"
                  + "|(our|the) (services|packages|modules|parts)|monorepo( structure)?|(?<=^)(layout|structure)(?=$)"));

  /** Names that stand in any text and tell no part. */
  private static final Set<String> COMMON =
      Set.of(
          "src",
          "lib",
          "app",
          "apps",
          "docs",
          "doc",
          "test",
          "tests",
          "public",
          "dist",
          "main",
          "scripts",
          "packages",
          "services",
          "build",
          "config",
          "assets",
          "static",
          "java",
          "resources",
          "images",
          "data");

  private static final int SHORTEST_NAME = 3;

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "documented", Documents.class, SourceTree.class, BoundariesAreDrawn::documented));
  }

  private static Verdict documented(Documents documents, SourceTree tree) {
    Set<String> parts = parts(tree);
    List<Evidence> named = new ArrayList<>();
    List<Evidence> vague = new ArrayList<>();
    for (Chapter chapter : Chapter.about(documents, TOPIC)) {
      if (!chapter.hasContent() || !chapter.isOfTheWhole()) {
        continue;
      }
      List<String> found = parts.stream().filter(part -> names(chapter, part)).toList();
      if (found.size() > 1) {
        String some = String.join(", ", found.subList(0, Math.min(4, found.size())));
        named.add(chapter.evidence("Draws the parts " + some));
      } else {
        vague.add(chapter.evidence("Speaks of the architecture"));
      }
    }
    if (!named.isEmpty()) {
      return Verdict.passed(named);
    }
    return vague.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "description of the parts",
                "No document says of which parts the app is made and where they end",
                "description of the parts of the app",
                documents.scope()))
        : Verdict.unproven("What is written names no two parts that are there today", vague);
  }

  /** The folders that hold code, down to the third level. */
  private static Set<String> parts(SourceTree tree) {
    Set<String> parts = new TreeSet<>();
    tree.files(f -> f.role() == Role.PRODUCTION && f.language().isCode()).stream()
        .filter(file -> file.size() > SMALL || !tree.content(file).isHollow())
        .forEach(
            file -> {
              String[] folders = file.folder().toLowerCase(Locale.ROOT).split("/", -1);
              for (int i = 0; i < Math.min(3, folders.length); i++) {
                if (folders[i].length() >= SHORTEST_NAME && !COMMON.contains(folders[i])) {
                  parts.add(folders[i]);
                }
              }
            });
    return parts;
  }

  /** A part is named where a line begins with it, or where it is written as a path. */
  private static boolean names(Chapter chapter, String part) {
    String spoken = part.replaceAll("[-_.]+", " ");
    return Stream.concat(
                Stream.of(chapter.text()),
                chapter.sections().stream().flatMap(s -> s.blocks().stream()).map(CodeBlock::text))
            .flatMap(text -> text.toLowerCase(Locale.ROOT).lines())
            .anyMatch(
                line -> begins(line, part) || begins(line, spoken) || line.contains(part + "/"))
        || chapter.commands().anyMatch(c -> c.text().toLowerCase(Locale.ROOT).contains(part + "/"));
  }

  private static boolean begins(String line, String part) {
    String start = line.replaceFirst("^[^\\p{L}\\d]+", "");
    return start.startsWith(part)
        && (start.length() == part.length()
            || !Character.isLetterOrDigit(start.charAt(part.length())));
  }
}
