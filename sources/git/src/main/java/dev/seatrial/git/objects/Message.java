package dev.seatrial.git.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a commit message that are kept: its subject and its trailers, never its body. */
public record Message(String subject, List<Trailer> trailers) {
  private static final int LONGEST = 500;
  private static final int MOST_TRAILERS = 100;
  private static final Pattern TRAILER = Pattern.compile("([A-Za-z0-9-]{1,60})[ \t]*:[ \t](.*)");

  /** A line such as "Reviewed-by: …". */
  public record Trailer(String key, String value) {}

  public Message {
    trailers = List.copyOf(trailers);
  }

  /** What is kept of a message. */
  static Message of(String text) {
    List<List<String>> paragraphs = paragraphs(text);
    if (paragraphs.isEmpty()) {
      return new Message("", List.of());
    }
    String subject = String.join(" ", paragraphs.getFirst().stream().map(String::strip).toList());
    List<Trailer> trailers = paragraphs.size() < 2 ? List.of() : trailers(paragraphs.getLast());
    return new Message(cut(subject), trailers);
  }

  private static List<List<String>> paragraphs(String text) {
    List<List<String>> paragraphs = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    text.lines()
        .forEach(
            line -> {
              if (!line.isBlank()) {
                lines.add(line);
              } else if (!lines.isEmpty()) {
                paragraphs.add(List.copyOf(lines));
                lines.clear();
              }
            });
    if (!lines.isEmpty()) {
      paragraphs.add(List.copyOf(lines));
    }
    return paragraphs;
  }

  /**
   * As git decides: the last paragraph holds trailers where all its lines are trailers, or one in
   * four is and git itself wrote one of them.
   */
  private static List<Trailer> trailers(List<String> lines) {
    List<Trailer> trailers = new ArrayList<>();
    boolean byGit = false;
    int others = 0;
    for (String line : lines) {
      Matcher matcher = TRAILER.matcher(line);
      byGit |= line.startsWith("Signed-off-by: ") || line.startsWith("(cherry picked from commit ");
      if (matcher.matches()) {
        trailers.add(new Trailer(matcher.group(1), cut(matcher.group(2).strip())));
      } else if (Character.isWhitespace(line.charAt(0)) && !trailers.isEmpty()) {
        Trailer last = trailers.removeLast();
        trailers.add(new Trailer(last.key(), cut(last.value() + " " + line.strip())));
      } else if (!line.startsWith("(cherry picked from commit ")) {
        others++;
      }
    }
    boolean counts = others == 0 || (byGit && trailers.size() * 3 >= others);
    return counts ? trailers.subList(0, Math.min(MOST_TRAILERS, trailers.size())) : List.of();
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
