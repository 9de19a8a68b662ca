package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Resource;
import dev.seatrial.model.facts.document.Documents;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Judges whether it is known at what usage to grow, and how. */
@AutoService(Inspector.class)
public final class GrowthHasTriggers implements Inspector {
  private static final Pattern TOPIC =
      Chapter.titled(
          "capacity( (plan(ning)?|limits?|triggers?|management|and \\w+))?|scaling( (plan|guide|policy|strategy|triggers?|considerations|notes|up|out|horizontally|vertically|the \\w+))?|growth (plan|triggers?)|scal(e|ing) (up|out|plan)|when to scale");

  private static final Pattern TRIGGER =
      Pattern.compile(
          "(?i)\\b\\d[\\d,.]{0,20}\\s{0,9}(%|percent|users?|requests?|rps|qps|connections?|[kmgt]i?b|rows?|orders?|sessions?|jobs?|ms|seconds?|(per|a|an|/)\\s?(second|minute|hour|day|month))");

  private static final Pattern ACTION =
      Pattern.compile(
          "(?i)\\b(add|upgrade|increase|move|split|raise|scale|switch|resize|provision|replica|larger|bigger|double|shard|partition)\\w*\\b");

  private static final Pattern AUTOSCALER =
      Pattern.compile(
          "(?i)(HorizontalPodAutoscaler|ScaledObject|aws_appautoscaling_(policy|target)|aws_autoscaling_policy|google_compute_autoscaler|azurerm_monitor_autoscale_setting|AWS::ApplicationAutoScaling::ScalingPolicy)/.*");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        grown("triggers", TRIGGER, "at what usage to grow"),
        grown("plan", ACTION, "what is done then"));
  }

  private static Inspection grown(String aspect, Pattern words, String what) {
    return Inspection.of(
        aspect,
        Documents.class,
        Infrastructure.class,
        (documents, infrastructure) -> judge(documents, infrastructure, words, what));
  }

  private static Verdict judge(
      Documents documents, Infrastructure infrastructure, Pattern words, String what) {
    Handbook handbook =
        new Handbook(
            Chapter.about(documents, TOPIC).stream().filter(Chapter::isOfTheWhole).toList(),
            documents.scope());
    Optional<Evidence> written = handbook.says(words, what);
    if (written.isPresent()) {
      return Verdict.passed(written.get());
    }
    List<Evidence> automatic =
        autoscalers(
            infrastructure, InfrastructureFile::resources, "It grows by itself at a set usage");
    if (!automatic.isEmpty()) {
      return Verdict.passed(automatic.getFirst());
    }
    List<Evidence> off =
        autoscalers(infrastructure, InfrastructureFile::leftOff, "It is off unless a value is set");
    if (handbook.isEmpty() && !off.isEmpty()) {
      return Verdict.unproven("What could grow by itself is off in the values kept here", off);
    }
    return handbook.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "growth " + what,
                "No document says " + what + ", and nothing grows by itself",
                "chapter about capacity, or autoscaler",
                documents.scope().and(infrastructure.scope())))
        : handbook.judge(words, what);
  }

  private static List<Evidence> autoscalers(
      Infrastructure infrastructure,
      Function<InfrastructureFile, List<Resource>> resources,
      String words) {
    return infrastructure.files().stream()
        .flatMap(
            f ->
                resources.apply(f).stream()
                    .filter(r -> AUTOSCALER.matcher(r.kind() + "/" + r.name()).matches())
                    .map(
                        r ->
                            Evidence.at(
                                new Place(f.path(), r.line()), words, r.kind() + "/" + r.name())))
        .toList();
  }
}
