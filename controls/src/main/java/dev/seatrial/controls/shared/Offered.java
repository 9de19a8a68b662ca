package dev.seatrial.controls.shared;

import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands that a repository offers: its scripts, its tasks and its script files. */
public final class Offered {
  private static final int DEEPEST = 5;

  private static final Pattern SCRIPT_FILE =
      Pattern.compile("(?:\\./)?([\\w.-]+/)*[\\w.-]+\\.(sh|bash|py|js|mjs|cjs|ts|rb|ps1|php|pl)");

  private static final Set<String> INTERPRETERS =
      Set.of(
          "bash", "sh", "zsh", "source", ".", "python", "node", "ruby", "tsx", "ts-node", "php",
          "pwsh");

  /** Folders that exist on a developer's machine and not in the repository. */
  private static final Pattern MADE =
      Pattern.compile("(^|/)(build|dist|target|out|bin|node_modules|\\.?venv|env|vendor|tmp)/");

  private static final Pattern MAKES =
      Pattern.compile(
          "\\b(?:cp|mv|touch|ln|tee)\\s[^;&|\\n]*?(\\S+)\\s*(?:$|[;&|\\n])|(?:>{1,2}|-o|-O|--output)\\s*(\\S+)");

  /** A file that a document tells its reader to write: in its words, or above its text. */
  private static final Pattern WRITES =
      Pattern.compile("(?i)\\b(?:create|save|write)\\b[^.\\n]{0,40}?([\\w/-]{1,80}\\.\\w{1,5})\\b");

  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(?://|#|--|/\\*|<!--)\\s{0,4}(?:\\./)?([\\w./-]{1,80}\\.\\w{1,5})\\b.*");

  private final Manifests manifests;
  private final SourceTree tree;
  private final Map<String, List<Script>> scripts;
  private final Map<CommandLine, List<CommandLine>> followed = new HashMap<>();

  /** What these manifests and this tree offer. */
  public Offered(Manifests manifests, SourceTree tree) {
    this.manifests = manifests;
    this.tree = tree;
    this.scripts = manifests.scripts().collect(Collectors.groupingBy(Script::name));
  }

  /** Whether the tree holds a file or folder at this path. */
  public boolean exists(String path) {
    return tree.exists(path);
  }

  /** Why a command cannot work here; empty where it can, or where the repository cannot tell. */
  public Optional<String> missing(CommandLine line) {
    Optional<ScriptCall> call = ScriptCall.of(line).filter(ScriptCall::binding);
    if (call.isPresent()) {
      return missingScript(call.get());
    }
    return scriptFile(line)
        .filter(path -> tree.scope().isWhole())
        .filter(path -> !MADE.matcher(path).find() && found(path).isEmpty())
        .map(path -> "there is no file " + path);
  }

  /** The same for a document that says before how some files are made. */
  public Optional<String> missing(CommandLine line, Set<String> made) {
    return missing(line).filter(why -> scriptFile(line).filter(made::contains).isEmpty());
  }

  /** The files that a document's commands and its reader make on the reader's machine. */
  public static Set<String> made(Document document) {
    Stream<String> commands =
        document
            .commands()
            .flatMap(command -> MAKES.matcher(command.text()).results())
            .map(m -> (m.group(1) == null ? m.group(2) : m.group(1)).replaceFirst("^\\./", ""));
    Stream<String> words =
        document.sections().stream()
            .flatMap(section -> WRITES.matcher(section.text()).results())
            .map(m -> m.group(1));
    Stream<String> blocks =
        document.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .map(block -> WRITTEN.matcher(block.text().lines().findFirst().orElse("")))
            .filter(Matcher::matches)
            .map(m -> m.group(1));
    return Stream.of(commands, words, blocks).flatMap(s -> s).collect(Collectors.toSet());
  }

  private Optional<String> missingScript(ScriptCall call) {
    boolean unseen = !manifests.declaring().isWhole();
    if (unseen || (call.runners().contains(Script.Runner.MAKE) && makesMoreThanItSays())) {
      return Optional.empty();
    }
    return call.names().stream()
        .filter(
            name ->
                scripts.getOrDefault(name, List.of()).stream()
                    .noneMatch(s -> call.runners().contains(s.runner())))
        .findFirst()
        .map(name -> "nothing here offers “" + name + "”");
  }

  /** Included files and pattern rules make targets that no list shows. */
  private boolean makesMoreThanItSays() {
    return tree
        .files(
            f ->
                f.name().equalsIgnoreCase("makefile")
                    || f.name().equals("GNUmakefile")
                    || f.name().endsWith(".mk"))
        .stream()
        .anyMatch(
            f ->
                Pattern.compile("(?m)^(-?include\\b|[^\\t#\\n]*%[^\\n]*:)")
                    .matcher(tree.content(f).orEmpty())
                    .find());
  }

  private static Optional<String> scriptFile(CommandLine line) {
    String file =
        INTERPRETERS.contains(line.program())
            ? line.operands().stream().findFirst().orElse("")
            : line.program();
    return Optional.of(file)
        .filter(f -> SCRIPT_FILE.matcher(f).matches())
        .map(f -> f.replaceFirst("^(?:\\.{1,2}/)+", ""));
  }

  private Optional<SourceFile> found(String path) {
    Optional<SourceFile> exact = tree.file(path);
    return (exact.isPresent()
            ? exact
            : tree.files(f -> f.path().endsWith("/" + path)).stream().findFirst())
        .filter(f -> !tree.content(f).isHollow() && !tree.isLost(f));
  }

  /**
   * What a command comes to, scripts followed to their end; the command itself where it is none.
   */
  public List<CommandLine> leadsTo(CommandLine line) {
    return followed.computeIfAbsent(line, this::follow);
  }

  /** Each command is followed once, whatever calls it: scripts may call each other in circles. */
  private List<CommandLine> follow(CommandLine line) {
    Set<CommandLine> met = new HashSet<>();
    Set<CommandLine> ends = new LinkedHashSet<>();
    Set<CommandLine> here = new LinkedHashSet<>(List.of(line));
    for (int depth = DEEPEST; depth >= 0 && !here.isEmpty(); depth--) {
      Set<CommandLine> further = new LinkedHashSet<>();
      for (CommandLine at : here) {
        if (!met.add(at)) {
          continue;
        }
        Set<CommandLine> next = next(at);
        if (next.isEmpty() || depth == 0) {
          ends.add(binary(at));
        } else {
          next.stream().filter(l -> !l.equals(at)).forEach(further::add);
        }
      }
      here = further;
    }
    return List.copyOf(ends);
  }

  private Set<CommandLine> next(CommandLine line) {
    Set<CommandLine> next = new LinkedHashSet<>();
    ScriptCall.of(line)
        .ifPresent(
            call ->
                call.names().stream()
                    .flatMap(name -> scripts.getOrDefault(name, List.of()).stream())
                    .filter(call::asksFor)
                    .map(Script::command)
                    .distinct()
                    .forEach(command -> next.addAll(CommandLine.all(command))));
    if (next.isEmpty()) {
      scriptFile(line)
          .filter(path -> path.matches(".*\\.(sh|bash)"))
          .flatMap(this::found)
          .ifPresent(file -> next.addAll(linesOf(tree.content(file).orEmpty())));
    }
    return next;
  }

  private static List<CommandLine> linesOf(String script) {
    return script
        .replace("\\\n", " ")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .flatMap(l -> CommandLine.all(l).stream())
        .toList();
  }

  /** {@code yarn jest} and {@code pnpm vitest} run a program where no script has that name. */
  private static CommandLine binary(CommandLine line) {
    boolean manager = Set.of("yarn", "pnpm", "bun").contains(line.program());
    List<String> operands = line.operands().stream().dropWhile("run"::equals).toList();
    boolean calls = ScriptCall.of(line).filter(c -> !c.binding()).isPresent();
    if (!manager || !calls || operands.isEmpty()) {
      return line;
    }
    int at = line.words().indexOf(operands.getFirst());
    return CommandLine.of(line.words().subList(at, line.words().size())).stream()
        .findFirst()
        .orElse(line);
  }

  /** What a command does, scripts followed. */
  public Set<CommandKind> kinds(CommandLine line) {
    Set<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
    leadsTo(line).forEach(l -> kinds.addAll(CommandKind.ofWords(l.words())));
    return kinds;
  }

  /** Everything that a command is run for, scripts followed. */
  public Set<Errand> errands(CommandLine line) {
    Set<Errand> errands = EnumSet.noneOf(Errand.class);
    leadsTo(line).forEach(l -> errands.addAll(Errand.of(l)));
    return errands;
  }
}
