package dev.seatrial.gate.baseline;

import static java.util.Objects.requireNonNull;

import dev.seatrial.gate.OrderException;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Json;
import dev.seatrial.syntax.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What gitleaks or detect-secrets were told to pass over: a report or a {@code .gitleaksignore} of
 * the one, a {@code .secrets.baseline} of the other. No value in it is kept, only its digest.
 */
public record Baseline(List<Entry> entries) {
  private static final int LONGEST = 32 << 20;
  private static final int SHORT = 10;
  private static final Pattern IGNORED =
      Pattern.compile("(?:([0-9a-f]{40}|[0-9a-f]{64}):)?(.+):([^:]+):(\\d{1,9})");

  /** As gitleaks writes a value that it was told not to write. */
  private static final Pattern REDACTED = Pattern.compile("REDACTED|.*\\.\\.\\.");

  public Baseline {
    entries = List.copyOf(entries);
  }

  /**
   * One secret that is passed over.
   *
   * @param commit that brought it; empty where it is about a file as it lies there
   * @param digest the SHA-1 of the value in hex digits; empty where it is not told
   * @param real whether somebody looked, and said that it is one
   */
  public record Entry(String commit, String path, int line, String digest, boolean real) {
    public Entry {
      requireNonNull(commit, "commit is null");
      path = path.startsWith("./") ? path.substring(2) : path;
      requireNonNull(digest, "digest is null");
    }

    /** Where it stands, without what it is. */
    public String where() {
      return path
          + ":"
          + line
          + (commit.isEmpty()
              ? ""
              : " in " + commit.substring(0, Math.min(SHORT, commit.length())));
    }
  }

  /**
   * Reads a file.
   *
   * @throws OrderException when it is none of these, in one sentence
   */
  public static Baseline read(Path file) throws OrderException {
    String text = text(file);
    if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("[")) {
      return ignored(file, text);
    }
    if (!(Json.parse(text) instanceof Parsed.Tree(List<Node> documents)) || documents.size() != 1) {
      throw new OrderException(file + " begins like JSON, and is none or too large.");
    }
    Node root = documents.getFirst();
    return root instanceof Node.Sequence ? leaks(file, root) : detected(file, root);
  }

  private static String text(Path file) throws OrderException {
    if (!Files.isRegularFile(file)) {
      throw new OrderException(file + " does not exist, or is no file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new OrderException(file + " is larger than 32 MB, which no baseline is.");
      }
      return new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
    } catch (IOException e) {
      throw new OrderException(file + " cannot be read.");
    }
  }

  /** Fingerprints of gitleaks, one a line: commit:path:rule:line, or without the commit. */
  private static Baseline ignored(Path file, String text) throws OrderException {
    List<Entry> entries = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = IGNORED.matcher(line);
      if (!matcher.matches()) {
        throw new OrderException(
            file + " is no baseline of gitleaks or detect-secrets, nor a .gitleaksignore.");
      }
      entries.add(
          new Entry(
              Optional.ofNullable(matcher.group(1)).orElse(""),
              matcher.group(2),
              Integer.parseInt(matcher.group(4)),
              "",
              false));
    }
    return new Baseline(entries);
  }

  private static Baseline leaks(Path file, Node root) throws OrderException {
    List<Entry> entries = new ArrayList<>();
    for (Node leak : root.items().toList()) {
      Optional<String> path = leak.text("File");
      if (path.isEmpty() || leak.text("RuleID").isEmpty()) {
        throw new OrderException(file + " is JSON, and no report of gitleaks.");
      }
      String value = leak.text("Secret").orElse("");
      entries.add(
          new Entry(
              leak.text("Commit").orElse(""),
              path.get(),
              number(leak, "StartLine"),
              value.isEmpty() || REDACTED.matcher(value).matches()
                  ? ""
                  : digest(value.getBytes(StandardCharsets.UTF_8)),
              false));
    }
    return new Baseline(entries);
  }

  private static Baseline detected(Path file, Node root) throws OrderException {
    Optional<String> version = root.text("version");
    if (version.isEmpty() || root.at("results").isEmpty()) {
      throw new OrderException(file + " is JSON, and no baseline of gitleaks or detect-secrets.");
    }
    if (!version.get().startsWith("1.")) {
      throw new OrderException(
          file
              + " is of version "
              + version.get()
              + " of detect-secrets; versions 1.x are read (detect-secrets scan --baseline writes"
              + " it anew).");
    }
    List<Entry> entries = new ArrayList<>();
    for (Node.Entry results : root.at("results").stream().flatMap(Node::entries).toList()) {
      for (Node one : results.value().items().toList()) {
        String digest = one.text("hashed_secret").orElse("");
        if (!digest.matches("[0-9a-f]{40}")) {
          throw new OrderException(file + " has an entry without the hash of a secret.");
        }
        boolean real =
            one.text("is_secret").filter("true"::equals).isPresent()
                || one.text("is_verified").filter("true"::equals).isPresent();
        entries.add(new Entry("", results.key(), number(one, "line_number"), digest, real));
      }
    }
    return new Baseline(entries);
  }

  private static int number(Node node, String key) {
    return node.text(key).filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
  }

  /**
   * The SHA-1 of a value, as detect-secrets makes it; it protects nothing here and leaves never.
   */
  static String digest(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
