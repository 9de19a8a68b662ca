package dev.seatrial.controls.observability;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether a server could export measurements at all. */
@AutoService(Inspector.class)
public final class FourSignalsAreMeasured implements Inspector {
  private static final Pattern NAMES =
      Pattern.compile(
          "prometheus|prom-client|micrometer|actuator|opentelemetry|\\botel|statsd|datadog|dd-?trace"
              + "|newrelic|new_relic|elastic-?apm|applicationinsights|azure-?monitor|appinsights"
              + "|dynatrace|instana|appsignal|scout[-_]apm|skylight|honeycomb|signoz|uptrace|jaeger"
              + "|zipkin|lightstep|telemetry|\\btrac(ing|er)\\b|traces?_?sample_?rate|enable_tracing"
              + "|/metrics\\b|expvar|go-metrics|dropwizard|telegraf|\\bx-?ray\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "exported",
            Manifests.class,
            SourceTree.class,
            Stack.class,
            (manifests, tree, stack) ->
                Missing.of("library or agent that measures", NAMES, manifests, tree, stack)));
  }
}
