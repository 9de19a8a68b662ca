package dev.seatrial.ledger;

import com.google.re2j.Pattern;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of the files that an entry covers: it changes when one is edited, added or removed.
 */
public final class CoverDigest {
  private CoverDigest() {}

  /**
   * Thirty-two hex digits over the path and object id of every file that a pattern matches; {@code
   * *} stays within a folder, {@code **} does not, and a folder's name stands for all in it.
   */
  public static String of(SourceTree tree, List<String> patterns) {
    List<Pattern> compiled = patterns.stream().map(CoverDigest::compile).toList();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SourceFile file : tree.files()) {
        if (compiled.stream().anyMatch(pattern -> pattern.matches(file.path()))) {
          digest.update(
              (file.path() + "\u0000" + file.blob() + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Pattern compile(String glob) {
    StringBuilder regex = new StringBuilder();
    for (String part : glob.split("((?<=\\*\\*)|(?=\\*\\*))", -1)) {
      if (part.equals("**")) {
        regex.append(".*");
      } else {
        for (String piece : part.split("((?<=\\*)|(?=\\*))", -1)) {
          regex.append(piece.equals("*") ? "[^/]*" : Pattern.quote(piece));
        }
      }
    }
    return Pattern.compile(regex + "(?:/.*)?");
  }
}
