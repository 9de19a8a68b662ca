package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an object that holds a credential comes from, and what still keeps it.
 *
 * @param paths where it stands or stood, in order; empty for a message and where no tree holds it
 * @param morePaths whether there are paths that are not told
 * @param first the oldest commit that holds it
 * @param last the newest commit that holds it
 * @param references what still leads to it, the most telling first
 * @param moreReferences whether more lead to it than are told
 * @param staged whether the index holds it
 */
public record Origin(
    Kind kind,
    List<String> paths,
    boolean morePaths,
    Optional<Moment> first,
    Optional<Moment> last,
    Reach reach,
    List<String> references,
    boolean moreReferences,
    boolean staged) {
  private static final Pattern PROPOSAL =
      Pattern.compile("refs/(?:pull|pull-requests|merge-requests|changes)/.+");

  /** What the object is. */
  public enum Kind {
    CONTENT,
    COMMIT_MESSAGE,
    TAG_MESSAGE
  }

  /** From how near an object is still reached, the nearest first. */
  public enum Reach {
    /** The audited commit descends from one that holds it. */
    AUDITED,
    /** A branch, a tag, a stash or another reference leads to it. */
    REFERENCE,
    /** Only a log of git or the index remembers it. */
    REMEMBERED,
    /** Nothing leads to it; it was left behind, and is kept until git tidies up. */
    NOTHING
  }

  /**
   * A commit, and who wrote it.
   *
   * @param when its author wrote it
   * @param committed when it was written as it is, which a later edit of the history changes
   */
  public record Moment(
      String commit, String subject, String author, Instant when, Instant committed) {
    private static final int SHORT = 10;

    public Moment {
      requireNonNull(commit, "commit is null");
      requireNonNull(subject, "subject is null");
      requireNonNull(author, "author is null");
      requireNonNull(when, "when is null");
      requireNonNull(committed, "committed is null");
    }

    /** The later of its days, in UTC. */
    public LocalDate day() {
      Instant later = when.isAfter(committed) ? when : committed;
      return LocalDate.ofInstant(later, ZoneOffset.UTC);
    }

    /** Names it: "1a2b3c4d5e (2024-03-01, Ann)". */
    public String named() {
      String id = commit.substring(0, Math.min(SHORT, commit.length()));
      String day = LocalDate.ofInstant(when, ZoneOffset.UTC).toString();
      return id + " (" + day + (author.isEmpty() ? "" : ", " + author) + ")";
    }
  }

  public Origin {
    requireNonNull(kind, "kind is null");
    paths = List.copyOf(paths);
    requireNonNull(first, "first is null");
    requireNonNull(last, "last is null");
    requireNonNull(reach, "reach is null");
    references = List.copyOf(references);
  }

  /** Whether it is a message rather than a content. */
  public boolean isMessage() {
    return kind != Kind.CONTENT;
  }

  /**
   * Whether only proposals of changes lead to it, as forges keep them beside the branches: whoever
   * may read can make one.
   */
  public boolean isProposed() {
    return reach == Reach.REFERENCE
        && !staged
        && !references.isEmpty()
        && references.stream().allMatch(Origin::isProposal);
  }

  /** Whether a reference is one that a forge keeps for a proposed change. */
  static boolean isProposal(String reference) {
    return PROPOSAL.matcher(reference).matches();
  }

  /** What keeps it, for people: "reached by refs/heads/main, refs/tags/v1 and more". */
  public String kept() {
    String named = String.join(", ", references) + (moreReferences ? " and more" : "");
    return switch (reach) {
      case AUDITED ->
          (named.isEmpty() ? "in the history of the audited commit" : "reached by " + named)
              + (staged ? ", and in the index" : "");
      case REFERENCE ->
          (isProposed() ? "only proposed, by " : "reached only by ")
              + named
              + (staged ? ", and in the index" : "");
      case REMEMBERED -> staged ? "staged in the index" : "only " + named + " still remembers it";
      case NOTHING -> "nothing reaches it any more, and it is still kept";
    };
  }
}
