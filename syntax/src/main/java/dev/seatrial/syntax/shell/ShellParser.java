package dev.seatrial.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads tokens into statements; what makes no sense is stepped over, never refused. */
final class ShellParser {
  private static final int MAX_DEPTH = 60;
  private static final Set<String> CLOSING =
      Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}");

  private final List<Token> tokens;
  private int at;
  private int depth;

  private ShellParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Statement parse(List<Token> tokens) {
    ShellParser parser = new ShellParser(tokens);
    List<Statement> all = new ArrayList<>();
    while (parser.at < tokens.size()) {
      all.add(parser.sequence());
      parser.at++; // a closing word without an opening one
    }
    return new Statement.Sequence(all);
  }

  private Statement sequence() {
    List<Statement> parts = new ArrayList<>();
    while (at < tokens.size() && !stops()) {
      if (isOperator(";") || isOperator("&")) {
        at++;
      } else {
        parts.add(chain());
      }
    }
    return new Statement.Sequence(parts);
  }

  /** Whether the words before end here: at what closes them, or at what closes something else. */
  private boolean stops() {
    return switch (tokens.get(at)) {
      case Token.Operator(String op, int line) ->
          op.equals(")") || op.equals(";;") || op.equals(";&");
      case Token.Word word -> word.bare() && CLOSING.contains(word.text());
    };
  }

  private Statement chain() {
    List<Statement> parts = new ArrayList<>(List.of(pipe()));
    List<String> operators = new ArrayList<>();
    while (isOperator("&&") || isOperator("||")) {
      operators.add(((Token.Operator) tokens.get(at++)).text());
      skipLineEnds();
      parts.add(pipe());
    }
    Statement whole =
        operators.isEmpty() ? parts.getFirst() : new Statement.Chain(parts, operators);
    if (isOperator("&")) {
      at++;
      return new Statement.Background(whole);
    }
    return whole;
  }

  private Statement pipe() {
    boolean negated = isWord("!");
    while (isWord("!")) {
      at++;
    }
    List<Statement> parts = new ArrayList<>(List.of(command()));
    while (isOperator("|") || isOperator("|&")) {
      at++;
      skipLineEnds();
      parts.add(command());
    }
    Statement whole = parts.size() == 1 ? parts.getFirst() : new Statement.Pipe(parts);
    return negated ? new Statement.Negated(whole) : whole;
  }

  private Statement command() {
    if (at >= tokens.size() || depth > MAX_DEPTH) {
      at++;
      return nothing();
    }
    depth++;
    try {
      return switch (tokens.get(at)) {
        case Token.Operator(String op, int line) when op.equals("(") -> subshell();
        case Token.Operator operator -> {
          at++;
          yield nothing();
        }
        case Token.Word word -> word.bare() ? reserved(word.text()) : simple();
      };
    } finally {
      depth--;
    }
  }

  private Statement reserved(String word) {
    return switch (word) {
      case "if" -> choice();
      case "while", "until" -> loop();
      case "for", "select" -> counted();
      case "case" -> cases();
      case "{" -> group();
      case "[[" -> test();
      case "function" -> {
        at++;
        yield function();
      }
      case "time", "coproc" -> {
        at++;
        yield command();
      }
      default -> startsFunction() ? function() : simple();
    };
  }

  private Statement subshell() {
    at++;
    Statement body = sequence();
    close(")");
    return new Statement.Subshell(body);
  }

  private Statement group() {
    at++;
    Statement body = sequence();
    close("}");
    return body;
  }

  private Statement choice() {
    List<Statement> conditions = new ArrayList<>();
    List<Statement> bodies = new ArrayList<>();
    do {
      at++;
      conditions.add(sequence());
      close("then");
      bodies.add(sequence());
    } while (isWord("elif"));
    if (isWord("else")) {
      at++;
      bodies.add(sequence());
    }
    close("fi");
    return new Statement.Choice(conditions, bodies);
  }

  private Statement loop() {
    at++;
    Statement condition = sequence();
    return new Statement.Loop(condition, loopBody());
  }

  private Statement counted() {
    at++;
    while (at < tokens.size() && !isOperator(";") && !isWord("do")) {
      at++;
    }
    skipLineEnds();
    return new Statement.Loop(nothing(), loopBody());
  }

  private Statement loopBody() {
    close("do");
    Statement body = sequence();
    close("done");
    return body;
  }

  /** Each branch may run, so a {@code case} reads as a choice without conditions. */
  private Statement cases() {
    while (at < tokens.size() && !isWord("in") && !isOperator(";")) {
      at++;
    }
    close("in");
    List<Statement> bodies = new ArrayList<>();
    while (at < tokens.size() && !isWord("esac")) {
      int before = at;
      skipPattern();
      bodies.add(sequence());
      if (isOperator(";;") || isOperator(";&") || at == before) {
        at++;
      }
    }
    close("esac");
    return new Statement.Choice(List.of(), bodies);
  }

  private void skipPattern() {
    skipLineEnds();
    while (at < tokens.size() && !isOperator(")") && !isOperator(";") && !isWord("esac")) {
      at++;
    }
    if (isOperator(")")) {
      at++;
    }
  }

  private Statement test() {
    List<Token.Word> words = new ArrayList<>();
    while (at < tokens.size() && !isWord("]]") && !isOperator(";")) {
      if (tokens.get(at) instanceof Token.Word word) {
        words.add(word);
      }
      at++;
    }
    if (isWord("]]")) {
      at++;
    }
    return new Statement.Simple(words);
  }

  private boolean startsFunction() {
    return at + 2 < tokens.size() && isOperatorAt(at + 1, "(") && isOperatorAt(at + 2, ")");
  }

  private Statement function() {
    if (!(at < tokens.size() && tokens.get(at) instanceof Token.Word name)) {
      return nothing();
    }
    at++;
    while (isOperator("(") || isOperator(")")) {
      at++;
    }
    skipLineEnds();
    return new Statement.Function(name.text(), command());
  }

  private Statement simple() {
    List<Token.Word> words = new ArrayList<>();
    while (at < tokens.size() && tokens.get(at) instanceof Token.Word word) {
      words.add(word);
      at++;
    }
    return new Statement.Simple(words);
  }

  private static Statement nothing() {
    return new Statement.Sequence(List.of());
  }

  private void skipLineEnds() {
    while (isOperator(";")) {
      at++;
    }
  }

  private void close(String what) {
    skipLineEnds();
    if (isWord(what) || isOperator(what)) {
      at++;
    }
  }

  private boolean isWord(String text) {
    return at < tokens.size()
        && tokens.get(at) instanceof Token.Word word
        && word.bare()
        && word.text().equals(text);
  }

  private boolean isOperator(String text) {
    return isOperatorAt(at, text);
  }

  private boolean isOperatorAt(int index, String text) {
    return index < tokens.size()
        && tokens.get(index) instanceof Token.Operator operator
        && operator.text().equals(text);
  }
}
