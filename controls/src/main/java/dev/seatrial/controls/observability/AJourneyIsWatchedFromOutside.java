package dev.seatrial.controls.observability;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.controls.shared.TextSearch;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges whether a check that is kept as a file walks a journey from outside. */
@AutoService(Inspector.class)
public final class AJourneyIsWatchedFromOutside implements Inspector {
  private static final Pattern WALKS =
      Pattern.compile("new (BrowserCheck|MultiStepCheck|PlaywrightCheck)\\(");
  private static final Pattern OFF = Pattern.compile("\\b(activated|enabled)\\s*[:=]\\s*false\\b");

  private static final Predicate<String> BROWSES =
      Pattern.compile("(?i)browser|multi_step").asMatchPredicate();

  /** Resources that always run a script or a browser. */
  private static final Pattern JOURNEYS =
      Pattern.compile(
          "aws_synthetics_canary|AWS::Synthetics::Canary|newrelic_synthetics_(script|step)_monitor|elasticstack_kibana_synthetics_monitor");

  /** Resources that only ask for an address. */
  private static final Pattern PINGS =
      Pattern.compile(
          "google_monitoring_uptime_check_config|aws_route53_health_check|betteruptime_monitor|better_uptime_monitor"
              + "|uptimerobot_monitor|pingdom_check|statuscake_uptime_check|newrelic_synthetics_monitor"
              + "|azurerm_application_insights_standard_web_test");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "outside",
            Infrastructure.class,
            SourceTree.class,
            StructuredFiles.class,
            Pipelines.class,
            AJourneyIsWatchedFromOutside::judge));
  }

  private static Verdict judge(
      Infrastructure infrastructure,
      SourceTree tree,
      StructuredFiles structured,
      Pipelines pipelines) {
    List<Evidence> walks = new ArrayList<>();
    List<Finding> off = new ArrayList<>();
    List<Evidence> less = new ArrayList<>(scheduled(pipelines));
    TextSearch.in(tree, AJourneyIsWatchedFromOutside::isScript, "scripts", WALKS).hits().stream()
        .filter(hit -> tree.text(hit.place().path()).contains("checkly/constructs"))
        .forEach(
            hit -> {
              if (OFF.matcher(tree.text(hit.place().path())).find()) {
                off.add(off(hit.place().path(), hit.evidence("A check that is switched off")));
              } else {
                walks.add(hit.evidence("A check that walks a journey"));
              }
            });
    for (CloudResource resource : CloudResource.in(infrastructure, tree, structured)) {
      Evidence seen = Evidence.at(resource.place(), resource.address());
      if (isJourney(resource)) {
        if (isOff(resource)) {
          off.add(off(resource.address(), seen));
        } else {
          walks.add(seen);
        }
      } else if (PINGS.matcher(resource.kind()).matches()) {
        less.add(seen);
      }
    }
    if (!walks.isEmpty()) {
      return Verdict.passed(walks);
    }
    return off.isEmpty()
        ? Verdict.unproven("No check that walks a journey from outside is kept as a file", less)
        : Verdict.failed(off);
  }

  private static Finding off(String name, Evidence seen) {
    return new Finding("check " + name, "The check " + name + " is switched off", List.of(seen));
  }

  private static boolean isJourney(CloudResource resource) {
    boolean mayBrowse =
        resource.kind().equals("datadog_synthetics_test")
            || resource.kind().equals("checkly_check");
    return JOURNEYS.matcher(resource.kind()).matches()
        || (mayBrowse && resource.value("type").filter(BROWSES).isPresent());
  }

  private static boolean isOff(CloudResource resource) {
    return resource.value("status").filter(s -> s.matches("(?i)paused|disabled")).isPresent()
        || Stream.of("start_canary", "activated", "enabled", "StartCanaryAfterCreation")
            .flatMap(key -> resource.value(key).stream())
            .anyMatch("false"::equals);
  }

  /** Journeys on a schedule count for what they are: which host they walk on is not known. */
  private static List<Evidence> scheduled(Pipelines pipelines) {
    return pipelines.pipelines().stream()
        .filter(Pipeline::isScheduled)
        .flatMap(pipeline -> pipeline.commands())
        .filter(command -> CommandKind.of(command).contains(CommandKind.END_TO_END_TEST))
        .map(command -> Evidence.at(command.place(), "A schedule walks journeys", command.line()))
        .toList();
  }

  private static boolean isScript(SourceFile file) {
    boolean language =
        file.language() == Language.TYPESCRIPT || file.language() == Language.JAVASCRIPT;
    return language && (file.role() == Role.PRODUCTION || file.role() == Role.TEST);
  }
}
