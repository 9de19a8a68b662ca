package dev.seatrial.controls.observability;

import dev.seatrial.controls.observability.AlertRule.Reach;
import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The alert rules of production that stand in files: Prometheus's and the cloud's. */
final class AlertRules {
  private static final Pattern ALERT = Pattern.compile("(?m)^[ \\t]*+(-[ \\t]*+)?alert:");

  /** Resources that alert, with the attribute that says whom; empty where one never lacks it. */
  private static final Map<String, String> RESOURCES =
      Map.of(
          "aws_cloudwatch_metric_alarm", "alarm_actions",
          "aws_cloudwatch_composite_alarm", "alarm_actions",
          "AWS::CloudWatch::Alarm", "AlarmActions",
          "google_monitoring_alert_policy", "notification_channels",
          "azurerm_monitor_metric_alert", "",
          "datadog_monitor", "",
          "newrelic_nrql_alert_condition", "",
          "sentry_issue_alert", "",
          "sentry_metric_alert", "",
          "grafana_rule_group", "");

  private AlertRules() {}

  /** Every rule. */
  static List<AlertRule> in(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    List<AlertRule> rules = new ArrayList<>(ofPrometheus(tree, structured));
    CloudResource.in(infrastructure, tree, structured).stream()
        .filter(resource -> RESOURCES.containsKey(resource.kind()))
        .filter(resource -> isOfProduction(resource, tree))
        .map(AlertRules::ofCloud)
        .forEach(rules::add);
    return rules;
  }

  private static boolean isOfProduction(CloudResource resource, SourceTree tree) {
    return tree.file(resource.place().path()).filter(f -> f.role() == Role.PRODUCTION).isPresent();
  }

  /** The rules of Prometheus, which say by themselves how long they wait. */
  static List<AlertRule> ofPrometheus(SourceTree tree, StructuredFiles structured) {
    return tree.files(AlertRules::mayHoldRules).stream()
        .filter(file -> ALERT.matcher(tree.text(file.path())).find())
        .flatMap(file -> structured.documents(file).stream().map(root -> prometheus(file, root)))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean mayHoldRules(SourceFile file) {
    return file.isRegular() && file.role() == Role.PRODUCTION && file.language() == Language.YAML;
  }

  /** A file of rules, or a PrometheusRule of a cluster. */
  private static List<AlertRule> prometheus(SourceFile file, Node root) {
    return Stream.of(root.at("groups"), root.at("spec", "groups"))
        .flatMap(Optional::stream)
        .flatMap(AlertRules::elements)
        .flatMap(group -> group.at("rules").stream())
        .flatMap(AlertRules::elements)
        .flatMap(rule -> prometheusRule(file, rule))
        .toList();
  }

  private static Stream<AlertRule> prometheusRule(SourceFile file, Node rule) {
    boolean waits =
        Stream.of(rule.text("for"), rule.text("keep_firing_for"))
            .flatMap(Optional::stream)
            .anyMatch(term -> !term.matches("0+[smhd]?"));
    return rule.text("alert").stream()
        .map(
            name ->
                new AlertRule(
                    name,
                    rule.text("expr").orElse(""),
                    waits,
                    true,
                    Reach.ELSEWHERE,
                    new Place(file.path(), rule.line())));
  }

  private static Stream<Node> elements(Node node) {
    return node instanceof Node.Sequence(List<Node> values, int line)
        ? values.stream()
        : Stream.empty();
  }

  private static AlertRule ofCloud(CloudResource resource) {
    boolean off =
        Stream.of("enabled", "actions_enabled", "ActionsEnabled")
            .flatMap(key -> resource.value(key).stream())
            .anyMatch("false"::equals);
    String actions = RESOURCES.getOrDefault(resource.kind(), "");
    return new AlertRule(
        resource.address(),
        String.join(" ", resource.texts().toList()),
        true,
        !off,
        actions.isEmpty() ? Reach.ELSEWHERE : reach(resource.body().at(actions)),
        resource.place());
  }

  private static Reach reach(Optional<Node> actions) {
    return actions.stream().flatMap(Node::items).findAny().isPresent()
        ? Reach.SOMEBODY
        : Reach.NOBODY;
  }
}
