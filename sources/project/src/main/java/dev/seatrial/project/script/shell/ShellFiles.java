package dev.seatrial.project.script.shell;

import com.google.re2j.Pattern;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.List;
import java.util.Optional;

/** Shell scripts of the repository: {@code ./scripts/test.sh}, {@code bash x.sh}, {@code . lib}. */
public final class ShellFiles implements Follower {
  private static final String SELF = "\"?\\$\\{?(?:0|BASH_SOURCE(?:\\[0\\])?)(?::-\\$0)?\\}?\"?";
  private static final String OPEN = "\\$\\(\\s*";
  private static final String REAL = "(?:realpath|readlink\\s+-f)\\s+(?:--\\s+)?";

  /** {@code $(dirname "$0")} and its kin. */
  private static final Pattern OWN_FOLDER =
      Pattern.compile(
          (OPEN
                  + "dirname\\s+(?:--\\s+)?(?:"
                  + SELF
                  + "|\"?"
                  + OPEN
                  + REAL
                  + SELF
                  + "\\s*\\)\"?)\\s*\\)")
              + "|\\$\\{(?:0|BASH_SOURCE(?:\\[0\\])?)%/\\*\\}");

  /** {@code $(cd "$(dirname "$0")" && pwd)} and its kin, once the inner part is known. */
  private static final Pattern GONE_THERE =
      Pattern.compile(
          OPEN
              + "(?:CDPATH=\\s+)?cd\\s+(?:-P\\s+)?(?:--\\s+)?\"?(//[^\"&|;\\s]*)\"?\\s*"
              + "(?:(?:&|[0-9])?>\\s*/dev/null\\s*(?:2>&1)?\\s*)?&&\\s*pwd(?:\\s+-P)?\\s*\\)");

  private static final Pattern RESOLVED =
      Pattern.compile(OPEN + REAL + "\"?(//[^\"\\s)]*)\"?\\s*\\)");
  private static final Pattern SHEBANG =
      Pattern.compile("^#!\\s*\\S*?(?:env\\s+(?:-S\\s+)?)?(?:ba|z|da|a|k)?sh\\b([^\\n]*)");

  private final Project project;

  public ShellFiles(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    return switch (call.program()) {
      case "sh", "bash", "zsh", "dash", "ash", "ksh", "source", "." -> given(call);
      default ->
          call.words().getFirst().contains("/") || call.words().getFirst().endsWith(".sh")
              ? file(call, 0, ShellMode.PLAIN)
              : List.of();
    };
  }

  /** {@code bash -e script arguments}. */
  private List<Next> given(Call call) {
    ShellMode mode = ShellMode.PLAIN;
    int at = 1;
    while (at < call.words().size() && call.words().get(at).startsWith("-")) {
      String option = call.words().get(at);
      if (!option.startsWith("--") && option.contains("e")) {
        mode = ShellMode.EXITING;
      }
      at += option.endsWith("o") && !option.startsWith("--") ? 2 : 1;
    }
    return at < call.words().size() ? file(call, at, mode) : List.of();
  }

  private List<Next> file(Call call, int at, ShellMode mode) {
    String written = call.words().get(at);
    Optional<SourceFile> file = find(call.folder(), written);
    if (file.isEmpty()) {
      return unseen(call, written);
    }
    return switch (project.tree().content(file.get())) {
      case Content.Withheld(String why) -> List.of(new Next.Unseen(call.line(), why));
      case Content.Text(String text) -> {
        var shebang = SHEBANG.matcher(text);
        boolean shell = shebang.find();
        if (!shell && (text.startsWith("#!") || (at == 0 && !written.endsWith("sh")))) {
          yield List.of();
        }
        boolean exits =
            mode.exitsOnFailure() || (shell && shebang.group(1).matches(".*\\s-\\w*e.*"));
        yield List.of(
            new Next.Text(
                call.line(),
                located(text, file.get().folder()),
                new ShellMode(exits, false),
                call.folder(),
                ScriptPlace.whole(file.get().path()),
                call.words().subList(at + 1, call.words().size()),
                false));
      }
    };
  }

  private Optional<SourceFile> find(WorkingFolder folder, String written) {
    Optional<String> path = folder.file(written);
    if (path.isPresent()) {
      return project.tree().file(path.get()).filter(SourceFile::isRegular);
    }
    if (written.contains("$") || !written.endsWith(".sh")) {
      return Optional.empty();
    }
    return elsewhere(written);
  }

  /** In a container the folder is another one; a path that ends only one file's path means it. */
  private Optional<SourceFile> elsewhere(String written) {
    String tail = written.replaceFirst("^(?:\\./|/?(?:app|code|src|workspace)/|/)", "");
    List<SourceFile> all =
        project
            .tree()
            .files(f -> f.isRegular() && (f.path().equals(tail) || f.path().endsWith("/" + tail)));
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static List<Next> unseen(Call call, String written) {
    if (!written.endsWith(".sh") || written.startsWith("/")) {
      return List.of();
    }
    String why =
        call.folder().known() && !written.contains("$")
            ? "the script is not in the repository"
            : "which script it is turns out only when it runs";
    return List.of(new Next.Unseen(call.line(), why));
  }

  /** The script with its own folder put in where it asks for it. */
  private static String located(String text, String folder) {
    String own = java.util.regex.Matcher.quoteReplacement("//" + folder);
    String there = OWN_FOLDER.matcher(text).replaceAll(own);
    String gone = GONE_THERE.matcher(there).replaceAll("$1");
    return RESOLVED.matcher(gone).replaceAll("$1");
  }
}
