package dev.seatrial.controls.observability;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether a server could report its errors at all. */
@AutoService(Inspector.class)
public final class ErrorsReachATracker implements Inspector {
  private static final Pattern NAMES =
      Pattern.compile(
          "sentry|bugsnag|(?<!sc)rollbar|honeybadger|raygun|airbrake|appsignal|glitchtip|bugsink|exceptionless"
              + "|elmah|crashlytics|trackjs|logrocket|highlight-run|highlight\\.io|datadog|dd-?trace"
              + "|newrelic|new_relic|elastic-?apm|applicationinsights|azure-?monitor|appinsights"
              + "|dynatrace|instana|opentelemetry|\\botel|errorreporting|error[-_ ]reporting"
              + "|capture_?exception|better-?stack|signoz|uptrace|\\bx-?ray\\b|scout[-_]apm|skylight");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "wired",
            Manifests.class,
            SourceTree.class,
            Stack.class,
            (manifests, tree, stack) ->
                Missing.of("error tracker", NAMES, manifests, tree, stack)));
  }
}
