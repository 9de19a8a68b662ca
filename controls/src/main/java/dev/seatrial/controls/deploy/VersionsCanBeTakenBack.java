package dev.seatrial.controls.deploy;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.pipeline.Pipelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks for the steps that bring the previous version back. */
@AutoService(Inspector.class)
public final class VersionsCanBeTakenBack implements Inspector {
  private static final Pattern TOPIC =
      Chapter.titled(
          "roll(ing|ed)?[- ]?backs?|revert(ing|s)?|previous (version|release)|undo(ing)? a (deploy|release)\\w*");

  /** Taking back a change of the schema, or a transaction, is another matter. */
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)\\b(deploy\\w*|releases?|versions?|images?|builds?|programs?|binar(y|ies)|jars?|tags?|commits?)\\b");

  private static final Pattern STEP =
      Pattern.compile(
          "(?i)\\b(open|choose|select|click|press|run|promote|redeploy|deploy|restart|stop|start|revert|push|re-?run|pick)\\b");

  private static final Pattern COMMAND =
      Pattern.compile(
          "\\b(kubectl rollout undo|helm rollback|heroku (releases:)?rollback|vercel (rollback|promote)"
              + "|wrangler (rollback|versions deploy)|netlify .*(restore|rollback)|fly(ctl)? (releases rollback|deploy .*--image(?!-))"
              + "|kamal rollback|cap \\S+ deploy:rollback|dep rollback|(sls|serverless) rollback|docker service rollback"
              + "|gcloud run services update-traffic|argocd app rollback|railway (redeploy|rollback)|eb deploy .*--version"
              + "|gcloud app versions migrate|firebase hosting:clone|nomad job revert|git revert)\\b");

  /** Longer lines are data; patterns over them cost more than they tell. */
  private static final int LONGEST = 1_000;

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "procedure", Documents.class, Pipelines.class, VersionsCanBeTakenBack::procedure));
  }

  private static Verdict procedure(Documents documents, Pipelines pipelines) {
    List<Evidence> ways = new ArrayList<>();
    List<Evidence> spoken = new ArrayList<>();
    for (Chapter chapter : Chapter.about(documents, TOPIC)) {
      if (!chapter.hasContent() || chapter.says(VERSION).isEmpty()) {
        continue;
      }
      (tellsHow(chapter) ? ways : spoken)
          .add(chapter.evidence("Speaks of bringing back an earlier version"));
    }
    Chapter.readable(documents)
        .forEach(
            d ->
                d.commands()
                    .filter(c -> takesBack(c.text()) && !c.text().startsWith("git revert"))
                    .forEach(
                        c ->
                            ways.add(
                                Evidence.at(
                                    new Place(d.path(), c.line()),
                                    "Takes a version back",
                                    c.text()))));
    pipelines.pipelines().stream()
        .flatMap(pipeline -> pipeline.commands())
        .filter(c -> takesBack(c.line()))
        .forEach(c -> ways.add(Evidence.at(c.place(), "Takes a version back", c.line())));
    if (!ways.isEmpty()) {
      return Verdict.passed(ways);
    }
    return spoken.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "rollback procedure",
                "No document tells how the previous version is brought back",
                "procedure that brings the previous version back",
                documents.scope()))
        : Verdict.unproven("Rollback is spoken of, and its steps are left open", spoken);
  }

  private static boolean takesBack(String command) {
    return command.length() < LONGEST && COMMAND.matcher(command).find();
  }

  private static boolean tellsHow(Chapter chapter) {
    long steps =
        STEP.matcher(chapter.prose())
            .results()
            .map(m -> m.group().toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    return steps > 1 || chapter.commands().findAny().isPresent();
  }
}
