package dev.seatrial.controls.infrastructure;

import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.model.Finding;
import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rights that are wider than any single purpose. */
final class Grants {
  private static final Pattern ADMINISTRATORS =
      Pattern.compile("\\b(AdministratorAccess|PowerUserAccess|IAMFullAccess)\\b");

  private static final Pattern BASIC_ROLES = Pattern.compile("\\broles/(owner|editor)\\b");

  private static final Pattern OWNERS = Pattern.compile("Owner|User Access Administrator");

  private Grants() {}

  /** What a resource of a cloud gives too much. */
  static List<Finding> of(CloudResource resource) {
    List<Finding> findings = new ArrayList<>();
    role(resource)
        .ifPresent(
            role ->
                findings.add(
                    Finding.at(
                        resource.place(),
                        "role of " + resource.address(),
                        resource.address() + " gives a role that may do nearly everything",
                        role)));
    if (Statement.in(resource.body()).anyMatch(Statement::isBroad)) {
      findings.add(
          Finding.at(
              resource.place(),
              "policy " + resource.address(),
              resource.address()
                  + " allows every action, or every action of a service on everything"));
    }
    return findings;
  }

  private static Optional<String> role(CloudResource resource) {
    if (resource.kind().startsWith("google_")) {
      return resource.texts().filter(text -> BASIC_ROLES.matcher(text).find()).findFirst();
    }
    if (resource.kind().equals("azurerm_role_assignment")) {
      return resource.value("role_definition_name").filter(role -> OWNERS.matcher(role).matches());
    }
    return resource.texts().filter(text -> ADMINISTRATORS.matcher(text).find()).findFirst();
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
    return rule.at(key).stream()
        .flatMap(Node::items)
        .anyMatch(item -> item.asText().filter("*"::equals).isPresent());
  }
}
