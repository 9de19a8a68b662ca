package dev.seatrial.project.document;

import dev.seatrial.model.facts.document.DocumentedCommand;
import dev.seatrial.syntax.markdown.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds what a passage tells its reader to run: in blocks of shell, and in code spans. */
final class CommandLines {
  /** Words that hold a script together and run nothing by themselves. */
  private static final Set<String> GLUE =
      Set.of("then", "else", "fi", "do", "done", "{", "}", "(", ")", "esac", ";;", "EOF");

  private static final int LONGEST_HERE_DOCUMENT = 200;

  private final List<DocumentedCommand> commands = new ArrayList<>();

  private CommandLines() {}

  static List<DocumentedCommand> of(Passage passage) {
    CommandLines found = new CommandLines();
    passage.fences().forEach(found::block);
    for (Passage.Span span : passage.spans()) {
      String code = span.text().strip();
      String typed = code.startsWith("$ ") ? code.substring(2).strip() : code;
      if (Tools.isCommand(typed)) {
        found.commands.add(new DocumentedCommand(typed, span.line()));
      }
    }
    found.commands.sort(Comparator.comparingInt(DocumentedCommand::line));
    return found.commands;
  }

  private void block(Passage.Fence fence) {
    Shells kind = Shells.of(fence.info());
    if (kind == Shells.OTHER) {
      return;
    }
    List<String> lines = fence.content().lines().toList();
    boolean prompted = lines.stream().anyMatch(line -> line.strip().startsWith("$ "));
    boolean session = prompted || (kind == Shells.SESSION && lines.stream().anyMatch(this::asks));
    int at = 0;
    while (at < lines.size()) {
      at = session ? session(lines, at, fence.line()) : script(lines, at, fence.line(), kind);
    }
  }

  private boolean asks(String line) {
    return !Prompt.behind(line).isEmpty();
  }

  private int session(List<String> lines, int at, int first) {
    String typed = Prompt.behind(lines.get(at));
    return typed.isEmpty() ? at + 1 : whole(typed, lines, at, first);
  }

  private int script(List<String> lines, int at, int first, Shells kind) {
    String line = lines.get(at).strip();
    String typed = kind == Shells.UNNAMED ? line : promptless(line);
    boolean meant = kind != Shells.UNNAMED || Tools.isCommand(line);
    if (typed.isEmpty() || isComment(typed) || GLUE.contains(typed) || !meant) {
      return at + 1;
    }
    return whole(typed, lines, at, first);
  }

  private static String promptless(String line) {
    return line.startsWith("> ") || line.startsWith("PS> ") || line.startsWith("% ")
        ? line.substring(line.indexOf(' ')).strip()
        : line;
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") || line.startsWith("//") || line.startsWith("REM ");
  }

  /** Adds a command with its continuations; returns the line behind it and its here-document. */
  private int whole(String typed, List<String> lines, int at, int first) {
    StringBuilder command = new StringBuilder(withoutComment(typed));
    int next = at + 1;
    while (continues(command) && next < lines.size()) {
      command.setLength(command.length() - 1);
      String more = lines.get(next++).strip();
      command.append(withoutComment(more.startsWith("> ") ? more.substring(2) : more));
    }
    String text = command.toString().strip();
    if (!text.isEmpty()) {
      commands.add(new DocumentedCommand(text, first + at));
    }
    String delimiter = hereDocument(text);
    int end = next;
    int last = Math.min(lines.size(), next + LONGEST_HERE_DOCUMENT);
    while (!delimiter.isEmpty() && end < last) {
      if (lines.get(end++).strip().equals(delimiter)) {
        return end;
      }
    }
    return next;
  }

  private static boolean continues(StringBuilder command) {
    return !command.isEmpty() && command.charAt(command.length() - 1) == '\\';
  }

  /** The word that ends the here-document which a command starts; empty where it starts none. */
  private static String hereDocument(String command) {
    int mark = command.indexOf("<<");
    if (mark < 0 || command.startsWith("<<<", mark)) {
      return "";
    }
    int start = mark + 2;
    while (start < command.length() && "-~ '\"\\".indexOf(command.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < command.length() && Character.isJavaIdentifierPart(command.charAt(end))) {
      end++;
    }
    return command.substring(start, end);
  }

  private static String withoutComment(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#' && i > 0 && Character.isWhitespace(line.charAt(i - 1))) {
        return line.substring(0, i).strip();
      }
    }
    return line.strip();
  }
}
