package dev.seatrial.controls.api;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether it is written down how fast responses have to be. */
@AutoService(Inspector.class)
public final class ResponsesAreFastEnough implements Inspector {
  private static final Pattern OBJECTIVES =
      Chapter.titled(
          "slos?|slas?|service[- ]level (objectives?|agreements?)|(performance|latency) (budgets?|objectives?|targets?|requirements?|goals?)");

  private static final String SHARE =
      "(\\d{1,2}(\\.\\d+)?\\s?%|\\bp\\d{2}(\\.\\d+)?\\b|\\d{2}(th)? percentile)";
  private static final String TIME =
      "\\d{1,9}(\\.\\d{1,9})?\\s?(ms|milliseconds?|s|secs?|seconds?)\\b";

  /** A share of requests and a time, in one sentence or row. */
  private static final Pattern OBJECTIVE =
      Pattern.compile(
          "(?i)" + SHARE + "[^\\n]{0,160}?" + TIME + "|" + TIME + "[^\\n]{0,160}?" + SHARE);

  private static final Pattern THRESHOLD =
      Pattern.compile("http_req_duration\\S{0,40}?[\"']?\\s*:\\s*\\[[^\\]\\n]{0,200}?p\\(\\d+");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "objective", Documents.class, SourceTree.class, ResponsesAreFastEnough::objective));
  }

  private static Verdict objective(Documents documents, SourceTree tree) {
    List<Chapter> chapters = Chapter.about(documents, OBJECTIVES);
    List<Evidence> stated = new ArrayList<>();
    for (Chapter chapter : chapters) {
      chapter
          .says(OBJECTIVE)
          .ifPresent(words -> stated.add(Evidence.at(chapter.place(), "An objective", words)));
    }
    TextSearch.in(tree, ResponsesAreFastEnough::isScript, "scripts", THRESHOLD).hits().stream()
        .map(hit -> hit.evidence("A load script fails above it"))
        .forEach(stated::add);
    if (!stated.isEmpty()) {
      return Verdict.passed(stated);
    }
    List<Finding> empty =
        chapters.stream()
            .filter(chapter -> !chapter.hasContent())
            .map(
                chapter ->
                    Finding.at(
                        chapter.place(),
                        chapter.subject(),
                        "\"" + chapter.title() + "\" states no objective"))
            .toList();
    return empty.isEmpty()
        ? Verdict.unproven("No document states a time and the share of requests it holds for")
        : Verdict.failed(empty);
  }

  private static boolean isScript(SourceFile file) {
    return file.role().isOwn()
        && (file.language() == Language.JAVASCRIPT || file.language() == Language.TYPESCRIPT);
  }
}
