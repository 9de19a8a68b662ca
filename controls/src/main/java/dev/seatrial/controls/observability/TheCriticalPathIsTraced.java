package dev.seatrial.controls.observability;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether a server could be traced at all. */
@AutoService(Inspector.class)
public final class TheCriticalPathIsTraced implements Inspector {
  private static final Pattern NAMES =
      Pattern.compile(
          "opentelemetry|\\botel|opentracing|datadog|dd-?trace|newrelic|new_relic|elastic-?apm"
              + "|applicationinsights|azure-?monitor|appinsights|dynatrace|instana|appsignal"
              + "|honeycomb|signoz|uptrace|jaeger|zipkin|lightstep|brave|sleuth|micrometer-tracing"
              + "|\\btrac(ing|er)\\b|traces?_?sample_?rate|enable_tracing|\\bx-?ray\\b|istio|linkerd");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "instrumented",
            Manifests.class,
            SourceTree.class,
            Stack.class,
            (manifests, tree, stack) ->
                Missing.of("tracing library or agent", NAMES, manifests, tree, stack)));
  }
}
