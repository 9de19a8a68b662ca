package dev.seatrial.project.script.node;

import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Scripts of package.json files, and programs of packages that npm, pnpm, yarn and bun start. */
public final class PackageScripts implements Follower {
  private static final Set<String> ALIASES = Set.of("t", "tst");
  private static final Set<String> INSTALLS = Set.of("ci", "install", "i", "clean-install", "");

  /** Words that are the program's own and never a script's name. */
  private static final Set<String> OWN =
      Set.of(
          "add",
          "audit",
          "bin",
          "cache",
          "ci",
          "clean-install",
          "config",
          "create",
          "dedupe",
          "deploy",
          "dlx",
          "doctor",
          "exec",
          "fetch",
          "fund",
          "help",
          "i",
          "import",
          "info",
          "init",
          "install",
          "link",
          "list",
          "login",
          "logout",
          "ls",
          "npm",
          "outdated",
          "pack",
          "patch",
          "pkg",
          "plugin",
          "plugins",
          "pm",
          "prune",
          "publish",
          "rebuild",
          "remove",
          "rm",
          "root",
          "set",
          "setup",
          "store",
          "tag",
          "unlink",
          "up",
          "update",
          "upgrade",
          "version",
          "versions",
          "view",
          "whoami",
          "why",
          "workspaces",
          "env",
          "policies",
          "constraints",
          "x",
          "self-update");

  private final Project project;
  private final NodePackages packages;

  public PackageScripts(Project project, NodePackages packages) {
    this.project = project;
    this.packages = packages;
  }

  @Override
  public List<Next> follow(Call call) {
    if (!call.isOf("npm", "pnpm", "yarn", "bun", "yarnpkg", "cnpm")) {
      return List.of();
    }
    NodeCall node = NodeCall.parse(call);
    boolean npm = node.program().equals("npm");
    boolean bun = node.program().equals("bun");
    if (node.names()) {
      return run(call, node, node.name(), !npm);
    }
    if (INSTALLS.contains(node.verb())) {
      return node.arguments().isEmpty() && node.lifecycle() && !bun
          ? lifecycle(call, node)
          : List.of();
    }
    if (ALIASES.contains(node.verb()) && !bun) {
      return run(call, node, "test", false);
    }
    if (OWN.contains(node.verb()) || (bun && Set.of("test", "build").contains(node.verb()))) {
      return List.of();
    }
    boolean offered = Set.of("test", "start", "stop", "restart").contains(node.verb());
    return npm && !offered ? List.of() : run(call, node, node.verb(), !npm);
  }

  private List<Next> run(Call call, NodeCall node, String name, boolean orProgram) {
    List<Manifest> chosen = chosen(node);
    List<Next> found =
        chosen.stream()
            .flatMap(of -> packages.run(call.line(), of, name, node.arguments()).stream())
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    if (orProgram && !name.isEmpty() && !name.equals("test")) {
      return program(call, node, name);
    }
    return chosen.isEmpty() ? unseen(call, node) : List.of();
  }

  private List<Manifest> chosen(NodeCall node) {
    if (!node.filters().isEmpty()) {
      return node.filters().stream()
          .flatMap(filter -> packages.selected(node.folder(), filter).stream())
          .distinct()
          .toList();
    }
    Stream<Manifest> here = packages.nearest(node.folder()).stream();
    return node.everywhere()
        ? Stream.concat(here, packages.members(node.folder()).stream()).toList()
        : here.toList();
  }

  /** {@code yarn jest}: no script of that name, so the program of a package is meant. */
  private List<Next> program(Call call, NodeCall node, String name) {
    List<String> words = new ArrayList<>(List.of(name));
    words.addAll(node.arguments());
    int at = call.words().indexOf(name);
    String via = String.join(" ", call.words().subList(0, Math.max(at, 1)));
    Optional<String> script =
        name.endsWith(".sh") ? node.folder().file(name) : Optional.<String>empty();
    if (script.isPresent() && project.tree().file(script.get()).isPresent()) {
      words.set(0, "./" + name);
    }
    return List.of(new Next.Words(via, words, node.folder()));
  }

  private List<Next> lifecycle(Call call, NodeCall node) {
    Optional<Manifest> here = packages.nearest(node.folder());
    List<Next> found = new ArrayList<>();
    for (String name : List.of("preinstall", "install", "postinstall", "prepare")) {
      here.flatMap(of -> of.script(name))
          .ifPresent(script -> found.addAll(only(call, here.get(), name)));
    }
    return found;
  }

  private List<Next> only(Call call, Manifest of, String name) {
    return packages.run(call.line(), of, name, List.of()).stream()
        .filter(Next.Text.class::isInstance)
        .toList();
  }

  private static List<Next> unseen(Call call, NodeCall node) {
    String why =
        node.folder().known()
            ? "there is no package.json in the repository for it"
            : "which package it means turns out only when it runs";
    return List.of(new Next.Unseen(call.line(), why));
  }
}
