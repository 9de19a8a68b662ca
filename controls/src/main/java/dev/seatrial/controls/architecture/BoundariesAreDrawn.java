package dev.seatrial.controls.architecture;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks for a document that names the parts of the app, and for those parts in the tree. */
@AutoService(Inspector.class)
public final class BoundariesAreDrawn implements Inspector {
  private static final Pattern TOPIC =
      Chapter.titled(
          "architecture|architectural|(service|module|system) (boundaries|overview|landscape|design)|components|(code ?base|project|repository|directory|folder) (structure|layout|overview)"
              + "|how it works|(our|the) services|monorepo( structure)?");

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
      if (!chapter.hasContent()) {
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
    tree.files(f -> f.role() == Role.PRODUCTION && f.language().isCode())
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

  private static boolean names(Chapter chapter, String part) {
    String text = chapter.text().toLowerCase(Locale.ROOT);
    String spoken = part.replaceAll("[-_.]+", " ");
    return holds(text, part)
        || holds(text, spoken)
        || chapter.commands().anyMatch(c -> holds(c.text().toLowerCase(Locale.ROOT), part));
  }

  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }
}
