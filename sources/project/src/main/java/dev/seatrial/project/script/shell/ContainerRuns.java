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
import java.util.stream.Stream;

/** Commands inside containers: docker and podman run, exec, compose run, compose up. */
public final class ContainerRuns implements Follower {
  private static final Set<String> FLAGS =
      Set.of(
          "-d",
          "-i",
          "-t",
          "-it",
          "-ti",
          "-T",
          "-P",
          "-q",
          "--rm",
          "--detach",
          "--interactive",
          "--tty",
          "--privileged",
          "--init",
          "--read-only",
          "--no-deps",
          "--build",
          "--service-ports",
          "--no-TTY",
          "--quiet",
          "--quiet-pull",
          "--use-aliases",
          "--publish-all",
          "--no-healthcheck",
          "--remove-orphans",
          "--oom-kill-disable",
          "--sig-proxy",
          "--compatibility",
          "--dry-run",
          "--force-recreate",
          "--no-recreate",
          "--wait",
          "--abort-on-container-exit",
          "--abort-on-container-failure",
          "--no-build",
          "--no-start",
          "-V",
          "--renew-anon-volumes",
          "--always-recreate-deps",
          "--no-color",
          "--no-log-prefix",
          "--all-resources",
          "-itd",
          "-dit");
  private static final String[] COMPOSE = {
    "compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"
  };

  private final Project project;

  public ContainerRuns(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    return switch (call.program()) {
      case "docker", "podman", "nerdctl" -> new Words(call).docker();
      case "docker-compose", "podman-compose" -> new Words(call).compose();
      default -> List.of();
    };
  }

  /** One walk over the words of a call. */
  private final class Words {
    private final Call call;
    private final List<String> files = new ArrayList<>();
    private final List<String> watched = new ArrayList<>();
    private WorkingFolder inside;
    private String entrypoint = "";
    private int at = 1;

    Words(Call call) {
      this.call = call;
      this.inside = call.folder();
    }

    List<Next> docker() {
      skipOptions();
      String verb = take();
      if (verb.equals("container")) {
        verb = take();
      }
      return switch (verb) {
        case "compose" -> compose();
        case "run" -> image();
        case "exec" -> {
          skipOptions();
          take();
          yield rest(call.folder());
        }
        default -> List.of();
      };
    }

    List<Next> compose() {
      skipOptions();
      String verb = take();
      if (verb.equals("run") || verb.equals("exec")) {
        skipOptions();
        String service = take();
        List<Next> given = rest(folderOf(service));
        return given.isEmpty() && verb.equals("run") ? started(List.of(service)) : given;
      }
      if (verb.equals("up")) {
        skipOptions();
        return started(watched);
      }
      return List.of();
    }

    /** The image may be a tool that takes the words behind it, or they are a command in it. */
    private List<Next> image() {
      skipOptions();
      String image = take();
      if (image.isEmpty()) {
        return List.of();
      }
      String tool = image.replaceFirst("@.*$", "").replaceFirst(":[^/]*$", "");
      List<String> words = new ArrayList<>(List.of(tool));
      words.addAll(call.words().subList(at, call.words().size()));
      List<Next> found = new ArrayList<>();
      found.add(new Next.Words(via(), words, call.folder()));
      found.addAll(entrypoint.isEmpty() ? rest(inside) : entered());
      return found;
    }

    /** What the words behind the image are given to. */
    private List<Next> entered() {
      List<String> words = new ArrayList<>(List.of(entrypoint));
      words.addAll(call.words().subList(at, call.words().size()));
      return List.of(new Next.Words(via(), words, inside));
    }

    private List<Next> rest(WorkingFolder folder) {
      List<String> words =
          call.words().subList(Math.min(at, call.words().size()), call.words().size());
      return words.isEmpty() || words.getFirst().startsWith("-")
          ? List.of()
          : List.of(new Next.Words(via(), words, folder));
    }

    private String via() {
      return String.join(" ", call.words().subList(0, Math.min(at, call.words().size())));
    }

    private String take() {
      return at < call.words().size() ? call.words().get(at++) : "";
    }

    private void skipOptions() {
      while (at < call.words().size() && call.words().get(at).startsWith("-")) {
        String word = call.words().get(at++);
        int equals = word.indexOf('=');
        if (FLAGS.contains(word)) {
          continue;
        }
        String value = equals > 0 ? word.substring(equals + 1) : take();
        switch (equals > 0 ? word.substring(0, equals) : word) {
          case "-f", "--file" -> files.add(value);
          case "--entrypoint" -> entrypoint = value;
          case "--exit-code-from" -> watched.add(value);
          case "--project-directory" -> inside = inside.to(value);
          default -> {}
        }
      }
    }

    private Stream<SourceFile> composeFiles() {
      if (!call.folder().known()) {
        return Stream.empty();
      }
      return files.isEmpty()
          ? project.first(call.folder().path(), COMPOSE).stream()
          : files.stream()
              .flatMap(name -> call.folder().file(name).stream())
              .flatMap(path -> project.tree().file(path).stream());
    }

    /** Where a service's image is built from, which is mostly what it holds. */
    private WorkingFolder folderOf(String service) {
      return composeFiles()
          .flatMap(file -> folderOf(file, service).stream())
          .findFirst()
          .orElse(call.folder());
    }

    private Optional<WorkingFolder> folderOf(SourceFile file, String service) {
      Optional<Node> build =
          project.root(file).flatMap(root -> root.at("services", service, "build"));
      Optional<WorkingFolder> context =
          build
              .flatMap(node -> node.asText().or(() -> node.text("context")))
              .map(path -> new WorkingFolder(file.folder(), true).to(path));
      Optional<WorkingFolder> beside =
          build
              .flatMap(node -> node.text("dockerfile"))
              .filter(path -> path.contains("/"))
              .flatMap(path -> context.map(c -> c.to(path.substring(0, path.lastIndexOf('/')))));
      return beside.or(() -> context).filter(WorkingFolder::known);
    }

    /** What services run that are started and whose end is waited for. */
    private List<Next> started(List<String> services) {
      return composeFiles()
          .flatMap(file -> services.stream().flatMap(s -> command(file, s).stream()))
          .toList();
    }

    private Optional<Next> command(SourceFile file, String service) {
      return project
          .root(file)
          .flatMap(root -> root.at("services", service, "command"))
          .map(
              node ->
                  new Next.Text(
                      call.line(),
                      node instanceof Node.Sequence
                          ? ShellText.withArguments(
                                  "", node.items().flatMap(i -> i.asText().stream()).toList())
                              .strip()
                          : node.asText().orElse(""),
                      ShellMode.PLAIN,
                      folderOf(service),
                      new ScriptPlace(file.path(), node.line(), false),
                      List.of(),
                      false));
    }
  }
}
