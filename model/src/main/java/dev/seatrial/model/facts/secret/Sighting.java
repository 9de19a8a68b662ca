package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;

/**
 * A content that holds a credential.
 *
 * @param content the object id of that content
 * @param line where it stands, where that content is a file of the audited tree; else 0
 * @param reason why it was judged so, in words that do not quote it
 */
public record Sighting(String content, int line, Judgement judgement, String reason) {
  public Sighting {
    requireNonNull(content, "content is null");
    requireNonNull(judgement, "judgement is null");
    requireNonNull(reason, "reason is null");
    if (line < 0) {
      throw new IllegalArgumentException("line is negative: " + line);
    }
  }
}
