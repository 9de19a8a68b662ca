package dev.seatrial.project.script.node;

import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.FolderPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call of nx, taken apart.
 *
 * @param projects names and folders of the projects that it is meant for; empty for all of them
 */
record NxCall(List<String> targets, List<String> projects) {
  private static final Set<String> OWN =
      Set.of(
          "reset",
          "init",
          "migrate",
          "graph",
          "format:check",
          "format:write",
          "report",
          "list",
          "generate",
          "g",
          "print-affected",
          "show",
          "release",
          "sync",
          "sync:check",
          "connect",
          "start-ci-run",
          "stop-all-agents",
          "complete-ci-run",
          "fix-ci",
          "record",
          "login");

  NxCall {
    targets = List.copyOf(targets);
    projects = List.copyOf(projects);
  }

  static NxCall parse(Call call) {
    List<String> targets = new ArrayList<>();
    List<String> projects = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    List<String> unimportant = new ArrayList<>();
    List<String> into = plain;
    for (String word : call.arguments()) {
      if (word.equals("--")) {
        break;
      }
      if (!word.startsWith("-")) {
        names(word).forEach(into::add);
        continue;
      }
      int equals = word.indexOf('=');
      into =
          switch (equals < 0 ? word : word.substring(0, equals)) {
            case "-t", "--target", "--targets" -> targets;
            case "-p", "--projects" -> projects;
            default -> plain.isEmpty() ? plain : unimportant;
          };
      if (equals >= 0) {
        names(word.substring(equals + 1)).forEach(into::add);
        into = plain.isEmpty() ? plain : unimportant;
      }
    }
    return of(plain, targets, projects);
  }

  private static NxCall of(List<String> plain, List<String> targets, List<String> projects) {
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    if (OWN.contains(verb) || verb.isEmpty()) {
      return new NxCall(List.of(), List.of());
    }
    if (verb.startsWith("affected:")) {
      return new NxCall(List.of(verb.substring("affected:".length())), List.of());
    }
    if (verb.equals("run-many") || verb.equals("affected")) {
      return new NxCall(targets, projects);
    }
    if (verb.equals("run") && plain.size() > 1) {
      String[] parts = plain.get(1).split(":", -1);
      return parts.length > 1
          ? new NxCall(List.of(parts[1]), List.of(parts[0]))
          : new NxCall(List.of(parts[0]), List.of());
    }
    return new NxCall(List.of(verb), plain.size() > 1 ? List.of(plain.get(1)) : projects);
  }

  private static Stream<String> names(String list) {
    return Stream.of(list.split(",", -1)).filter(name -> !name.isEmpty());
  }

  boolean speaksOf(String name, String folder) {
    String last = folder.substring(folder.lastIndexOf('/') + 1);
    return projects.isEmpty()
        || projects.stream()
            .anyMatch(
                p ->
                    FolderPattern.covers(p, name)
                        || FolderPattern.covers(p, last)
                        || name.endsWith("/" + p)
                        || p.equals("tag:*"));
  }
}
