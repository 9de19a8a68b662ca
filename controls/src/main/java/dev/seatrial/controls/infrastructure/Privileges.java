package dev.seatrial.controls.infrastructure;

import dev.seatrial.model.Finding;
import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What gives a container the rights of the machine that it runs on. */
final class Privileges {
  private static final List<String> SHARED = List.of("hostNetwork", "hostPID", "hostIPC");
  private static final Set<String> CAPABILITIES = Set.of("ALL", "SYS_ADMIN", "CAP_SYS_ADMIN");

  private Privileges() {}

  static List<Finding> of(KubernetesObject object) {
    List<Finding> findings = new ArrayList<>();
    object
        .pod()
        .ifPresent(
            pod -> {
              SHARED.forEach(key -> shared(object, pod, key, findings));
              pod.at("volumes").stream()
                  .flatMap(Node::items)
                  .forEach(volume -> mounted(object, volume, findings));
            });
    object.containers().forEach(container -> own(object, container, findings));
    return findings;
  }

  private static void shared(
      KubernetesObject object, Node pod, String key, List<Finding> findings) {
    pod.at(key)
        .filter(value -> value.asText().filter("true"::equals).isPresent())
        .ifPresent(
            value ->
                findings.add(
                    Finding.at(
                        object.at(value.line()),
                        object.subject() + " " + key,
                        object.subject() + " shares " + key + " with its machine")));
  }

  private static void mounted(KubernetesObject object, Node volume, List<Finding> findings) {
    volume
        .at("hostPath", "path")
        .filter(path -> path.asText().filter(Privileges::isMachine).isPresent())
        .ifPresent(
            path ->
                findings.add(
                    Finding.at(
                        object.at(path.line()),
                        object.subject() + " hostPath",
                        object.subject()
                            + " mounts "
                            + path.asText().orElse("")
                            + " of its machine")));
  }

  private static boolean isMachine(String path) {
    return path.equals("/") || path.endsWith("docker.sock") || path.endsWith("containerd.sock");
  }

  private static void own(KubernetesObject object, Node container, List<Finding> findings) {
    String name = container.text("name").orElse("");
    container
        .at("securityContext", "privileged")
        .filter(value -> value.asText().filter("true"::equals).isPresent())
        .ifPresent(
            value ->
                findings.add(
                    Finding.at(
                        object.at(value.line()),
                        object.subject() + " container " + name + " privileged",
                        "Container " + name + " of " + object.subject() + " runs privileged")));
    container.at("securityContext", "capabilities", "add").stream()
        .flatMap(Node::items)
        .filter(c -> c.asText().filter(CAPABILITIES::contains).isPresent())
        .forEach(
            c ->
                findings.add(
                    Finding.at(
                        object.at(c.line()),
                        object.subject() + " container " + name + " " + c.asText().orElse(""),
                        "Container "
                            + name
                            + " of "
                            + object.subject()
                            + " gets the capability "
                            + c.asText().orElse(""))));
  }
}
