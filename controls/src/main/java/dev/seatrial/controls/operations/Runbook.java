package dev.seatrial.controls.operations;

import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.ForeignTitle;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a repository keeps for those who run the app: procedures with commands or steps. */
final class Runbook {
  /** One step is a remark; a procedure has more. */
  private static final int FEWEST_STEPS = 2;

  private static final Pattern TITLE =
      ForeignTitle.OPERATING.or(
          Chapter.titled(
              "run-?books?|playbooks?|(management|maintenance|operational) commands|operations (guide|manual|handbook)|operational (procedures?|guide)|operating (?!(systems?|rules?|principles?|models?|modes?|conditions?|costs?|hours|assumptions?|agreements?)\\b)(the |this )?\\w+|on-?call (guide|handbook|manual)|incident (response|handling)|disaster recovery|emergency procedures?"));

  private static final Pattern FOLDER =
      Pattern.compile(
          "(?i)(^|.*/)(runbooks?|playbooks?|operations|ops|maintenance|on-?call|incidents?|sre)/[^/]+|(^|.*/)(operations|maintenance|on-?call|operating)\\.\\w+");

  /** What calls itself so is meant for those who run the app, wherever it lies. */
  private static final Pattern NAMED = Pattern.compile("(?i)(.*[/._-])?run-?book[._-].*");

  private static final Pattern BOX = Pattern.compile("\\s{0,12}[-*+] \\[[ xX]][^`]*");

  private Runbook() {}

  /** Its chapters, those called so first, and those without a command or steps left out. */
  static Handbook of(Documents documents, SourceTree tree) {
    List<Chapter> chapters =
        Chapter.readable(documents)
            .flatMap(Runbook::chapters)
            .filter(c -> c.isOfTheWhole() || NAMED.matcher(c.document().path()).matches())
            .filter(c -> c.commands().findAny().isPresent() || steps(c, tree) >= FEWEST_STEPS)
            .sorted(Comparator.comparing((Chapter c) -> !TITLE.matcher(c.title()).find()))
            .toList();
    return new Handbook(chapters, documents.scope());
  }

  /** Boxes to tick say what has to be so, and not how it is done. */
  private static long steps(Chapter chapter, SourceTree tree) {
    return chapter.items(tree)
        - chapter.lines(tree).stream().filter(line -> BOX.matcher(line).matches()).count();
  }

  private static Stream<Chapter> chapters(Document document) {
    return FOLDER.matcher(document.path()).matches() && !document.sections().isEmpty()
        ? Stream.of(new Chapter(document, document.sections()))
        : Chapter.in(document, TITLE).stream();
  }
}
