package dev.seatrial.syntax.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Splits a script into words and operators; drops comments, redirections and here-documents. */
final class ShellLexer {
  private static final String META = " \t\r\n;&|()<>";
  private static final Set<String> DOUBLE = Set.of("&&", "||", ";;", "|&", ";&");

  /** A here-document whose body starts at the next line end. */
  private record Heredoc(String end, boolean indented) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Heredoc> heredocs = new ArrayDeque<>();
  private int at;
  private int line = 1;
  private boolean arithmeticUnclosed;

  private ShellLexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String script) {
    ShellLexer lexer = new ShellLexer(script.replace("\r\n", "\n"));
    lexer.run();
    return List.copyOf(lexer.tokens);
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        operator(";", 0);
        lineEnd();
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '\\' && peek(1) == '\n') {
        at += 2;
        line++;
      } else if (c == '#') {
        at = endOfLine(at);
      } else if (!redirection()) {
        if (META.indexOf(c) >= 0 && !substitutesProcess()) {
          controlOperator();
        } else {
          tokens.add(word());
        }
      }
    }
  }

  private void controlOperator() {
    String two = text.substring(at, Math.min(at + 2, text.length()));
    if (two.equals("((")) {
      arithmetic();
      return;
    }
    String op = DOUBLE.contains(two) ? two : text.substring(at, at + 1);
    operator(op, op.length());
  }

  /** {@code (( … ))} computes and runs nothing. */
  private void arithmetic() {
    int end = arithmeticUnclosed ? -1 : ShellQuotes.closing(text, at, '(', ')');
    arithmeticUnclosed = end < 0;
    if (end < 0 || text.charAt(end - 1) != ')') {
      operator("(", 1);
      return;
    }
    tokens.add(new Token.Word("((", List.of(), false, line));
    advanceTo(end + 1);
  }

  private void operator(String op, int length) {
    tokens.add(new Token.Operator(op, line));
    at += length;
  }

  private void lineEnd() {
    at++;
    line++;
    while (!heredocs.isEmpty()) {
      skip(heredocs.poll());
    }
  }

  private void skip(Heredoc heredoc) {
    while (at < text.length()) {
      int end = endOfLine(at);
      String content = text.substring(at, end);
      at = Math.min(end + 1, text.length());
      line++;
      if ((heredoc.indented() ? content.strip() : content.stripTrailing()).equals(heredoc.end())) {
        return;
      }
    }
  }

  private boolean substitutesProcess() {
    char c = text.charAt(at);
    return (c == '<' || c == '>') && peek(1) == '(';
  }

  /** Drops {@code > file}, {@code 2>&1}, {@code << END}…; false where none stands here. */
  private boolean redirection() {
    int from = at;
    while (from < text.length() && Character.isDigit(text.charAt(from))) {
      from++;
    }
    if (from < text.length() && text.charAt(from) == '&' && charAt(from + 1) == '>') {
      from++;
    }
    char c = charAt(from);
    if ((c != '<' && c != '>') || (charAt(from + 1) == '(' && from == at)) {
      return false;
    }
    int end = from;
    while ("<>&|-".indexOf(charAt(end)) >= 0 && end - from < 3 && charAt(end) != 0) {
      end++;
    }
    String op = text.substring(from, end);
    at = end;
    if (op.endsWith("-") && !op.equals("<<-")) {
      return true; // 2>&- closes
    }
    skipBlanks();
    if (at < text.length() && (META.indexOf(text.charAt(at)) < 0 || substitutesProcess())) {
      Token.Word target = word();
      if (op.equals("<<") || op.equals("<<-")) {
        heredocs.add(new Heredoc(target.text(), op.equals("<<-")));
      }
    }
    return true;
  }

  private void skipBlanks() {
    while (charAt(at) == ' ' || charAt(at) == '\t') {
      at++;
    }
  }

  private Token.Word word() {
    int startLine = line;
    StringBuilder out = new StringBuilder();
    List<String> inner = new ArrayList<>();
    boolean bare = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (META.indexOf(c) >= 0 && !opensInside(out)) {
        break;
      }
      bare &= c != '\'' && c != '"' && c != '\\';
      piece(c, out, inner);
    }
    return new Token.Word(out.toString(), inner, bare, startLine);
  }

  /** Whether a bracket here belongs to the word: an array, an extended pattern, a process. */
  private boolean opensInside(StringBuilder soFar) {
    if (substitutesProcess()) {
      return soFar.isEmpty() || soFar.charAt(soFar.length() - 1) == '=';
    }
    if (text.charAt(at) != '(' || soFar.isEmpty()) {
      return false;
    }
    char last = soFar.charAt(soFar.length() - 1);
    return last == '=' || (last == '@' || last == '?' || last == '+' || last == '*');
  }

  private void piece(char c, StringBuilder out, List<String> inner) {
    switch (c) {
      case '\'' -> quoted(text.indexOf('\'', at + 1), out);
      case '"' -> doubleQuoted(out, inner);
      case '\\' -> escaped(out);
      case '`' -> backtick(out, inner);
      case '$' -> dollar(out, inner);
      case '(' -> bracket(0, out, inner, false);
      case '<', '>' -> bracket(1, out, inner, true);
      default -> {
        out.append(c);
        at++;
      }
    }
  }

  private void quoted(int end, StringBuilder out) {
    int stop = end < 0 ? text.length() : end;
    out.append(text, at + 1, stop);
    advanceTo(stop + 1);
  }

  private void doubleQuoted(StringBuilder out, List<String> inner) {
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '\\' && "\"\\$`\n".indexOf(peek(1)) >= 0) {
        escaped(out);
      } else if (c == '`') {
        backtick(out, inner);
      } else if (c == '$') {
        dollar(out, inner);
      } else {
        line += c == '\n' ? 1 : 0;
        out.append(c);
        at++;
      }
    }
    at++;
  }

  private void escaped(StringBuilder out) {
    char next = peek(1);
    if (next == '\n') {
      line++;
    } else if (next != 0) {
      out.append(next);
    }
    at += 2;
  }

  private void backtick(StringBuilder out, List<String> inner) {
    int end = text.indexOf('`', at + 1);
    int stop = end < 0 ? text.length() : end;
    inner.add(text.substring(at + 1, stop));
    out.append(text, at, Math.min(stop + 1, text.length()));
    advanceTo(stop + 1);
  }

  private void dollar(StringBuilder out, List<String> inner) {
    if (peek(1) == '(') {
      boolean computes = peek(2) == '(';
      bracket(1, out, inner, !computes);
    } else if (peek(1) == '{') {
      int end = ShellQuotes.closing(text, at + 1, '{', '}');
      int stop = end < 0 ? text.length() : end + 1;
      out.append(text, at, stop);
      advanceTo(stop);
    } else {
      out.append('$');
      at++;
    }
  }

  /** Copies a bracketed piece whose bracket opens after a prefix. */
  private void bracket(int prefix, StringBuilder out, List<String> inner, boolean runs) {
    int end = ShellQuotes.closing(text, at + prefix, '(', ')');
    int stop = end < 0 ? text.length() : end;
    if (runs) {
      inner.add(text.substring(Math.min(at + prefix + 1, stop), stop));
    }
    out.append(text, at, Math.min(stop + 1, text.length()));
    advanceTo(stop + 1);
  }

  private void advanceTo(int to) {
    int stop = Math.min(to, text.length());
    for (; at < stop; at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private char peek(int ahead) {
    return charAt(at + ahead);
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }
}
