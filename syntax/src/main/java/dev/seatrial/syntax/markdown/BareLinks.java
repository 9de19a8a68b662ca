package dev.seatrial.syntax.markdown;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** Finds web addresses that stand in running text without markup. */
public final class BareLinks {
  private BareLinks() {}

  /** An address and where in the text it starts. */
  public record Found(String target, int start) {
    public Found {
      requireNonNull(target, "target is null");
    }
  }

  /** The addresses in order. */
  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    int at = text.indexOf("http");
    while (at >= 0) {
      int end = at;
      if (text.startsWith("http://", at) || text.startsWith("https://", at)) {
        while (end < text.length() && belongs(text.charAt(end))) {
          end++;
        }
        int last = end;
        while (last > at && ".,;:!?'*_".indexOf(text.charAt(last - 1)) >= 0) {
          last--;
        }
        found.add(new Found(text.substring(at, last), at));
      }
      at = text.indexOf("http", Math.max(end, at + 4));
    }
    return found;
  }

  private static boolean belongs(char c) {
    return c > ' ' && "<>()[]{}\"`|".indexOf(c) < 0;
  }
}
