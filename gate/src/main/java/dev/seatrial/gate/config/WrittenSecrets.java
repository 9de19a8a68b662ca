package dev.seatrial.gate.config;

import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.tree.Node;
import java.util.regex.Pattern;

/**
 * Finds secrets that somebody wrote where the name of an environment variable belongs. What it says
 * never quotes them.
 */
final class WrittenSecrets {
  private static final String REFUSED =
      "a secret seems to be written here; keep it in an environment variable and write the variable's name";

  /** Tokens whose makers gave them a beginning to be known by. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\b(?:[sr]k_(?:live|test)_\\w{8,}|gh[pousr]_\\w{16,}|github_pat_\\w{16,}|glpat-[\\w-]{16,}"
              + "|xox[abeoprs]-[\\w-]{8,}|AKIA[0-9A-Z]{12,}|AIza[\\w-]{20,}|sbp_\\w{16,}|npm_\\w{16,})"
              + "|-----BEGIN [A-Z ]*PRIVATE KEY");

  private static final Pattern CREDENTIALS = Pattern.compile("://[^\\s/@]{0,200}:[^\\s/@]{1,200}@");

  /** In a command line; what comes out of a variable is none. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)(?:secret|token|passw(?:or)?d|pwd|api[_-]?key|private[_-]?key)\\w{0,40}=[\"']?[^\\s\"'$]{5,}");

  /** Prose says "password: follow the link", and folders are longer than any word. */
  private static final Pattern WORDS = Pattern.compile("[\\s/]+");

  private final Problems problems;

  WrittenSecrets(Problems problems) {
    this.problems = problems;
  }

  /** Notes every value and every name below a node that looks like a secret. */
  void refuse(Node node) {
    refuse(node, "");
  }

  private void refuse(Node node, String key) {
    switch (node) {
      case Node.Scalar(String value, int line) -> refuse(value, line, key);
      case Node.Sequence(var values, int line) -> values.forEach(value -> refuse(value, key));
      case Node.Mapping(var named, int line) ->
          named.forEach(
              entry -> {
                refuse(entry.key(), entry.line(), "");
                refuse(entry.value(), looksSecret(entry.key()) ? "" : entry.key());
              });
    }
  }

  private void refuse(String value, int line, String key) {
    if (looksSecret(value)) {
      problems.add(line, key, REFUSED);
    }
  }

  /** Whether a text looks like one, or holds one. */
  static boolean looksSecret(String text) {
    return KNOWN.matcher(text).find()
        || CREDENTIALS.matcher(text).find()
        || ASSIGNED.matcher(text).find()
        || WORDS.splitAsStream(text).anyMatch(Secrets::isIn);
  }
}
