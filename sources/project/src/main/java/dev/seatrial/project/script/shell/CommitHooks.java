package dev.seatrial.project.script.shell;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.ShellText;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hooks of pre-commit and lefthook, where a pipeline runs them. */
public final class CommitHooks implements Follower {
  /** Hooks that fail when they would change a file, which is what their program calls checking. */
  private static final Set<String> FORMATTERS =
      Set.of("black", "isort", "ruff-format", "prettier", "yapf", "rustfmt", "fmt", "cargo-fmt");

  private static final Set<String> VALUED =
      Set.of(
          "--from-ref",
          "--to-ref",
          "-s",
          "-o",
          "--source",
          "--origin",
          "--hook-stage",
          "--stage",
          "-c",
          "--config",
          "--color",
          "--skip",
          "--remote-branch",
          "--local-branch",
          "-d",
          "--directory",
          "-C",
          "--cd");

  private final Project project;

  public CommitHooks(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    List<String> plain = plain(call);
    boolean runs = !plain.isEmpty() && plain.getFirst().equals("run");
    return switch (call.program()) {
      case "pre-commit", "prek", "j178/prek" -> runs ? preCommit(call, plain) : List.of();
      case "lefthook" -> runs ? lefthook(call, plain) : List.of();
      default -> List.of();
    };
  }

  private static List<String> plain(Call call) {
    List<String> plain = new ArrayList<>();
    for (int i = 1; i < call.words().size(); i++) {
      String word = call.words().get(i);
      if (VALUED.contains(word)) {
        i++;
      } else if (word.equals("--files") || word.equals("--file")) {
        break;
      } else if (!word.startsWith("-")) {
        plain.add(word);
      }
    }
    return plain;
  }

  private List<Next> preCommit(Call call, List<String> plain) {
    Optional<SourceFile> file =
        project
            .first(
                call.folder().known() ? call.folder().path() : "",
                ".pre-commit-config.yaml",
                ".pre-commit-config.yml")
            .or(() -> project.first("", ".pre-commit-config.yaml", ".pre-commit-config.yml"));
    List<Next> found = new ArrayList<>();
    Optional<Node> root = file.flatMap(project::root);
    if (root.isEmpty()) {
      return found;
    }
    List<Node> repositories = root.get().at("repos").stream().flatMap(Node::items).toList();
    for (Node repository : repositories) {
      for (Node hook : repository.at("hooks").stream().flatMap(Node::items).toList()) {
        String id = hook.text("id").orElse("");
        boolean chosen = plain.size() < 2 || plain.get(1).startsWith("$") || plain.contains(id);
        if (chosen && onFiles(hook)) {
          found.add(hook(call, id, hook, file.get()));
        }
      }
    }
    return found;
  }

  /** Whether it runs by itself on files, not on messages or only when it is asked for. */
  private static boolean onFiles(Node hook) {
    List<String> stages =
        hook.at("stages").stream().flatMap(Node::items).flatMap(s -> s.asText().stream()).toList();
    return stages.isEmpty()
        || stages.stream().anyMatch(s -> s.matches("pre-commit|commit|pre-push|push"));
  }

  private static Next hook(Call call, String id, Node hook, SourceFile file) {
    String script = hook.text("entry").orElseGet(() -> program(id));
    List<String> arguments =
        hook.at("args").stream().flatMap(Node::items).flatMap(a -> a.asText().stream()).toList();
    return new Next.Text(
        call.line() + " (" + id + ")",
        ShellText.withArguments(script, arguments),
        ShellMode.PLAIN,
        WorkingFolder.ROOT,
        new ScriptPlace(file.path(), hook.line(), false),
        List.of(),
        false);
  }

  /** The command that a published hook stands for. */
  private static String program(String id) {
    return switch (id) {
      case "ruff", "ruff-check" -> "ruff check";
      case "ruff-format" -> "ruff format --check";
      case "biome-check", "biome-ci", "biome-lint" -> "biome check";
      case "golangci-lint", "golangci-lint-full" -> "golangci-lint run";
      case "go-vet", "go-vet-mod", "go-vet-repo-mod" -> "go vet";
      case "clippy", "cargo-clippy" -> "cargo clippy";
      case "terraform_fmt" -> "terraform fmt -check";
      case "terraform_validate" -> "terraform validate";
      case "terraform_tflint" -> "tflint";
      case "terraform_checkov", "checkov_diff" -> "checkov";
      case "terraform_tfsec" -> "tfsec";
      case "gitleaks-docker", "gitleaks-system" -> "gitleaks";
      case "detect-secrets" -> "detect-secrets-hook";
      case "tsc", "eslint", "mypy", "flake8", "pylint", "bandit" -> id;
      default -> FORMATTERS.contains(id) ? id.replace("rustfmt", "cargo fmt") + " --check" : id;
    };
  }

  private List<Next> lefthook(Call call, List<String> plain) {
    Optional<SourceFile> file =
        project.first("", "lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml");
    String name = plain.size() > 1 ? plain.get(1) : "pre-commit";
    List<Next> found = new ArrayList<>();
    Optional<Node> hook = file.flatMap(project::root).flatMap(root -> root.at(name));
    hook.flatMap(h -> h.at("commands")).stream()
        .flatMap(Node::entries)
        .map(Node.Entry::value)
        .forEach(command -> script(call, command, file).ifPresent(found::add));
    hook.flatMap(h -> h.at("jobs")).stream()
        .flatMap(Node::items)
        .forEach(command -> script(call, command, file).ifPresent(found::add));
    return found;
  }

  private static Optional<Next> script(Call call, Node command, Optional<SourceFile> file) {
    WorkingFolder folder = WorkingFolder.ROOT.to(command.text("root").orElse(""));
    return command
        .text("run")
        .map(
            text ->
                new Next.Text(
                    call.line(),
                    text,
                    ShellMode.PLAIN,
                    folder,
                    new ScriptPlace(file.orElseThrow().path(), command.line(), false),
                    List.of(),
                    false));
  }
}
