package dev.seatrial.project.pipeline;

import dev.seatrial.project.pipeline.JenkinsTokens.Kind;
import dev.seatrial.project.pipeline.JenkinsTokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a Jenkinsfile calls that stands in a shared library: a library that it names, or a step at
 * its outermost that is neither one of Jenkins nor its own.
 */
final class JenkinsLibrary {
  private static final Set<String> OF_JENKINS =
      Set.of(
          "pipeline",
          "node",
          "stage",
          "properties",
          "parallel",
          "timestamps",
          "ansiColor",
          "timeout",
          "retry",
          "withEnv",
          "withCredentials",
          "podTemplate",
          "lock",
          "milestone",
          "checkout",
          "echo",
          "sh",
          "bat",
          "powershell",
          "pwsh",
          "error",
          "input",
          "parameters",
          "options",
          "triggers",
          "library",
          "catchError",
          "warnError",
          "script",
          "dir",
          "docker",
          "throttle",
          "sshagent",
          "nodejs",
          "wrap",
          "println",
          "print",
          "try",
          "catch",
          "finally",
          "if",
          "else",
          "for",
          "while",
          "switch",
          "return",
          "def",
          "import",
          "class",
          "enum",
          "throw",
          "new",
          "assert");

  private JenkinsLibrary() {}

  /** Its name, or the first of its steps; empty where nothing is called. */
  static String in(List<Token> tokens) {
    Set<String> own = new HashSet<>(OF_JENKINS);
    String step = "";
    int depth = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      depth += depth(token);
      if (token.is("Library") || token.is("library")) {
        String name =
            tokens.stream()
                .skip(i)
                .limit(4)
                .filter(JenkinsLibrary::isText)
                .findFirst()
                .map(Token::text)
                .orElse("");
        if (!name.isEmpty()) {
          return name;
        }
      }
      boolean named = token.kind() == Kind.WORD && (next.is("(") || next.is("{"));
      if (named && depth == 0 && follows(tokens, i)) {
        own.add(token.text());
      } else if (named
          && depth == 0
          && step.isEmpty()
          && begins(tokens, i)
          && !own.contains(token.text())) {
        step = token.text();
      }
    }
    return own.contains(step) ? "" : step;
  }

  private static boolean isText(Token token) {
    return token.kind() == Kind.TEXT;
  }

  private static int depth(Token token) {
    return switch (token.kind()) {
      case MARK -> "{([".contains(token.text()) ? 1 : "})]".contains(token.text()) ? -1 : 0;
      case WORD, TEXT -> 0;
    };
  }

  /** Whether a word is declared here: another stands before it in the same line. */
  private static boolean follows(List<Token> tokens, int at) {
    return at > 0
        && tokens.get(at - 1).kind() == Kind.WORD
        && tokens.get(at - 1).line() == tokens.get(at).line();
  }

  /** Whether a word is the first of its line. */
  private static boolean begins(List<Token> tokens, int at) {
    return at == 0 || tokens.get(at - 1).line() < tokens.get(at).line();
  }
}
