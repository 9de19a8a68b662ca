package dev.seatrial.controls.docs;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.Unread;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether limits and debts are written down, and changes too. */
@AutoService(Inspector.class)
public final class KnownLimitsAreWrittenDown implements Inspector {
  /** A link with fewer words beside it is only a way to somewhere else. */
  private static final int FEWEST_WORDS = 8;

  private static final Pattern TOPIC =
      Chapter.titled(
          "known (limitations?|issues?|limits|gaps|bugs|problems)|limitations?|technical debt|tech debt|deferred (work|items?|features?|tasks?|issues?|scope|improvements?|until \\w+|to \\w+)|(?<=^\\W{0,9})deferred(?=\\W*$)|unsupported|not (yet )?(supported|implemented|included)|caveats|out of scope|non-goals|future work|roadmap|what is missing|open issues|to-?dos?");

  /** What reporters of holes are told is out of scope is no limit of the app. */
  private static final Pattern REPORTING = Pattern.compile("(?i)(.*/)?SECURITY\\.\\w+");

  private static final Pattern CHANGES =
      Pattern.compile(
          "(?i)(.*/)?(CHANGELOG|CHANGES|HISTORY|NEWS|RELEASES?|RELEASE[-_]?NOTES)(\\.(md|mdx|rst|txt|adoc|org|textile))?|(.*/)?(changelogs?|release[-_ ]?notes)/[^/]+\\.(md|mdx|rst|txt|adoc|org|textile)");

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?im)^(#{1,4}|=|\\*{1,4}|-)?[ \\t]*+(\\[\\[[^\\]\\n]{1,200}\\]\\[)?([\\w-]{1,30} )?(\\[|v|version |release )?\\[?v?\\d{1,4}[.-]\\d+|^#++[ \\t]*+\\[?(unreleased|latest changes|next)");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("known", Documents.class, KnownLimitsAreWrittenDown::known),
        Inspection.of("changes-recorded", SourceTree.class, KnownLimitsAreWrittenDown::changes));
  }

  private static Verdict known(Documents documents) {
    List<Chapter> chapters =
        Chapter.about(documents, TOPIC).stream()
            .filter(Chapter::isOfTheWhole)
            .filter(c -> !REPORTING.matcher(c.document().path()).matches())
            .toList();
    List<Chapter> written = chapters.stream().filter(Chapter::hasContent).toList();
    Optional<Chapter> own = written.stream().filter(c -> !pointsElsewhere(c)).findFirst();
    if (own.isPresent()) {
      return Verdict.passed(own.get().evidence("Says what is limited or left for later"));
    }
    if (!written.isEmpty()) {
      return Verdict.unproven(
          "What is left for later is kept elsewhere",
          written.stream().limit(5).map(c -> c.evidence("Points elsewhere")).toList());
    }
    return chapters.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "limitations",
                "No document says what is limited or left for later",
                "chapter about known limits",
                documents.scope()))
        : Verdict.failed(
            chapters.stream()
                .map(
                    c ->
                        Finding.at(
                            c.place(), c.subject(), "A heading with nothing under it", c.title()))
                .toList());
  }

  private static boolean pointsElsewhere(Chapter chapter) {
    int words = chapter.sections().stream().mapToInt(Section::words).sum();
    return words < FEWEST_WORDS && chapter.links().findAny().isPresent();
  }

  private static Verdict changes(SourceTree tree) {
    List<SourceFile> files =
        tree.files(f -> f.role().isOwn() && CHANGES.matcher(f.path()).matches());
    Optional<SourceFile> kept =
        files.stream().filter(f -> ENTRY.matcher(tree.content(f).orEmpty()).find()).findFirst();
    if (kept.isPresent()) {
      return Verdict.passed(
          Evidence.at(Place.of(kept.get().path()), "Records changes by version or date"));
    }
    return files.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "changes",
                "No file records what changed",
                "change log or release notes",
                tree.scope()))
        : Unread.among(files, tree)
            .orElseGet(
                () ->
                    Verdict.failed(
                        Finding.at(
                            Place.of(files.getFirst().path()),
                            "changes",
                            "It is named like a change log and has no entry")));
  }
}
