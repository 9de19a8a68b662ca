package dev.seatrial.controls.observability;

import dev.seatrial.controls.observability.AlertRule.Reach;
import dev.seatrial.controls.shared.TerraformBlock;
import dev.seatrial.model.Place;
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

/** The alert rules of production that stand in files: Prometheus's and Terraform's. */
final class AlertRules {
  private static final Pattern ALERT = Pattern.compile("(?m)^\\s*(-\\s*)?alert:");

  /** Resources that alert, with the attribute that says whom; empty where one never lacks it. */
  private static final Map<String, String> RESOURCES =
      Map.of(
          "aws_cloudwatch_metric_alarm", "alarm_actions",
          "aws_cloudwatch_composite_alarm", "alarm_actions",
          "google_monitoring_alert_policy", "notification_channels",
          "azurerm_monitor_metric_alert", "",
          "datadog_monitor", "",
          "newrelic_nrql_alert_condition", "",
          "sentry_issue_alert", "",
          "sentry_metric_alert", "",
          "grafana_rule_group", "");

  private AlertRules() {}

  /** Every rule. */
  static List<AlertRule> in(SourceTree tree, StructuredFiles structured) {
    List<AlertRule> rules = new ArrayList<>(ofPrometheus(tree, structured));
    for (SourceFile file : tree.files(file -> isOf(Language.HCL, file))) {
      TerraformBlock.in(file.path(), tree.text(file.path())).stream()
          .flatMap(AlertRules::terraform)
          .forEach(rules::add);
    }
    return rules;
  }

  /** The rules of Prometheus, which say by themselves how long they wait. */
  static List<AlertRule> ofPrometheus(SourceTree tree, StructuredFiles structured) {
    return tree.files(file -> isOf(Language.YAML, file)).stream()
        .filter(file -> ALERT.matcher(tree.text(file.path())).find())
        .flatMap(file -> structured.documents(file).stream().map(root -> prometheus(file, root)))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isOf(Language language, SourceFile file) {
    return file.isRegular() && file.role() == Role.PRODUCTION && file.language() == language;
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

  private static Stream<AlertRule> terraform(TerraformBlock block) {
    if (!block.keyword().equals("resource") || !RESOURCES.containsKey(block.kind())) {
      return Stream.empty();
    }
    boolean off =
        block.value("enabled").filter("false"::equals).isPresent()
            || block.value("actions_enabled").filter("false"::equals).isPresent();
    String actions = RESOURCES.getOrDefault(block.kind(), "");
    return Stream.of(
        new AlertRule(
            block.address(),
            block.body(),
            true,
            !off,
            actions.isEmpty() ? Reach.ELSEWHERE : reach(block.value(actions)),
            block.place()));
  }

  private static Reach reach(Optional<String> actions) {
    return actions.filter(written -> !written.matches("\\[\\s*]")).isPresent()
        ? Reach.SOMEBODY
        : Reach.NOBODY;
  }
}
