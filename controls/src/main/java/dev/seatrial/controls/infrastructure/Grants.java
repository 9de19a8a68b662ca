package dev.seatrial.controls.infrastructure;

import dev.seatrial.controls.shared.TerraformBlock;
import dev.seatrial.model.Finding;
import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rights that are wider than any single purpose. */
final class Grants {
  private static final Pattern ADMINISTRATORS =
      Pattern.compile("\\b(AdministratorAccess|PowerUserAccess|IAMFullAccess)\\b");

  private static final Pattern BASIC_ROLES = Pattern.compile("\"roles/(owner|editor)\"");

  private static final Pattern OWNER =
      Pattern.compile("role_definition_name\\s*=\\s*\"(Owner|User Access Administrator)\"");

  private Grants() {}

  /** What a block of Terraform gives too much. */
  static List<Finding> of(TerraformBlock block) {
    List<Finding> findings = new ArrayList<>();
    named(block, ADMINISTRATORS).ifPresent(findings::add);
    if (block.kind().startsWith("google_")) {
      named(block, BASIC_ROLES).ifPresent(findings::add);
    }
    if (block.kind().startsWith("azurerm_")) {
      named(block, OWNER).ifPresent(findings::add);
    }
    if (Statement.in(block.body()).stream().anyMatch(Statement::isBroad)) {
      findings.add(
          Finding.at(
              block.place(),
              "policy " + block.address(),
              block.address()
                  + " allows every action, or every action of a service on everything"));
    }
    return findings;
  }

  private static Optional<Finding> named(TerraformBlock block, Pattern role) {
    Matcher found = role.matcher(block.body());
    return found.find()
        ? Optional.of(
            Finding.at(
                block.place(),
                "role of " + block.address(),
                block.address() + " gives a role that may do nearly everything",
                found.group()))
        : Optional.empty();
  }

  /** What an object of Kubernetes gives too much. */
  static List<Finding> of(KubernetesObject object) {
    List<Finding> findings = new ArrayList<>();
    if (object.kind().endsWith("RoleBinding")) {
      object
          .root()
          .at("roleRef", "name")
          .filter(role -> role.asText().filter("cluster-admin"::equals).isPresent())
          .ifPresent(
              role ->
                  findings.add(
                      Finding.at(
                          object.at(role.line()),
                          object.subject(),
                          object.subject() + " makes its subjects masters of the cluster")));
    }
    if (object.kind().equals("ClusterRole") || object.kind().equals("Role")) {
      object.root().at("rules").stream()
          .flatMap(Node::items)
          .filter(rule -> all(rule, "verbs") && all(rule, "resources"))
          .forEach(
              rule ->
                  findings.add(
                      Finding.at(
                          object.at(rule.line()),
                          object.subject(),
                          object.subject() + " allows every verb on every resource")));
    }
    return findings;
  }

  private static boolean all(Node rule, String key) {
    return texts(rule.at(key)).anyMatch("*"::equals);
  }

  /** What a template of CloudFormation or the Serverless Framework gives too much. */
  static List<Finding> of(String path, Node root) {
    List<Finding> findings = new ArrayList<>();
    Policies.visit(
        root,
        "",
        (owner, statement) -> {
          boolean allows = !statement.text("Effect").filter("Deny"::equals).isPresent();
          boolean own = statement.at("Principal").isPresent();
          Statement read =
              new Statement(
                  texts(statement.at("Action")).toList(),
                  texts(statement.at("Resource")).toList(),
                  !allows,
                  own);
          boolean named =
              texts(statement.at("ManagedPolicyArns"))
                  .anyMatch(arn -> ADMINISTRATORS.matcher(arn).find());
          if (read.isBroad() || named) {
            findings.add(
                Finding.at(
                    new dev.seatrial.model.Place(path, statement.line()),
                    "policy of " + (owner.isEmpty() ? path : owner),
                    (owner.isEmpty() ? "A policy" : owner) + " allows nearly everything"));
          }
        });
    return findings;
  }

  private static Stream<String> texts(Optional<Node> node) {
    return node.stream().flatMap(Node::items).flatMap(item -> item.asText().stream());
  }
}
