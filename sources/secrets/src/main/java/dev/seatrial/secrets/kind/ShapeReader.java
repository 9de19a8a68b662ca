package dev.seatrial.secrets.kind;

import dev.seatrial.secrets.kind.Shape.PatternException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Walks a pattern once and measures what it can match. */
final class ShapeReader {
  private final String pattern;
  private final List<Piece> last = new ArrayList<>();
  private int at;
  private int depth;

  ShapeReader(String pattern) {
    this.pattern = pattern;
  }

  /** An element of the outermost sequence. */
  private record Piece(int least, int most, Part atom) {
    Part whole() {
      return atom.times(least, most);
    }
  }

  Shape read() throws PatternException {
    Part part = alternatives();
    if (at < pattern.length()) {
      throw wrong("a ')' that closes nothing");
    }
    if (part.shortest() == 0) {
      throw wrong("it matches nothing at all, too");
    }
    Set<String> anchors = part.anchors();
    boolean leading =
        anchors.stream().allMatch(a -> part.lead().stream().anyMatch(lead -> lead.startsWith(a)))
            && part.lead().stream().allMatch(lead -> anchors.stream().anyMatch(lead::startsWith));
    int inside = leading ? -1 : inside(anchors);
    return new Shape(
        part.shortest(),
        part.longest(),
        anchors,
        leading ? 0 : offset(inside),
        ways(part),
        part.first(),
        before(inside));
  }

  /** How often the last element is repeated decides nothing any more. */
  private double ways(Part whole) {
    if (last.isEmpty()) {
      return whole.ways();
    }
    return last.subList(0, last.size() - 1).stream()
        .mapToDouble(piece -> piece.whole().ways())
        .reduce(last.getLast().atom().ways(), (some, more) -> some * more);
  }

  /** The element with which the anchors begin; -1 where there is not one alone. */
  private int inside(Set<String> anchors) {
    int found = -1;
    for (int i = 1; i < last.size(); i++) {
      Part here = Part.NOTHING;
      for (int j = i; j < last.size() && !here.exact().equals(anchors); j++) {
        here = here.then(last.get(j).whole());
      }
      if (here.exact().equals(anchors)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /** How many bytes stand before an element, where that is always the same. */
  private int offset(int element) {
    Part before = Part.NOTHING;
    for (Piece piece : last.subList(0, Math.max(0, element))) {
      before = before.then(piece.whole());
    }
    return element > 0 && before.shortest() == before.longest() ? before.longest() : -1;
  }

  /** What stands before an element in every match, from near to far, as far as it is alike. */
  private List<BitSet> before(int element) {
    if (element <= 0) {
      return List.of();
    }
    Piece piece = last.get(element - 1);
    return piece.atom.shortest() == 1 && piece.atom.longest() == 1
        ? Collections.nCopies(Math.min(piece.least, Part.FIRST), piece.atom.first().getFirst())
        : List.of();
  }

  private Part alternatives() throws PatternException {
    Part part = sequence();
    while (peek() == '|') {
      at++;
      if (depth == 0) {
        last.clear();
      }
      part = part.or(sequence());
      if (depth == 0) {
        last.clear();
      }
    }
    return part;
  }

  private Part sequence() throws PatternException {
    Part part = Part.NOTHING;
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      Part atom = atom();
      int[] times = times();
      if (depth == 0) {
        last.add(new Piece(times[0], times[1], atom));
      }
      part = part.then(atom.times(times[0], times[1]));
    }
    return part;
  }

  private int[] times() throws PatternException {
    int[] times = {1, 1};
    switch (peek()) {
      case '?' -> {
        at++;
        times[0] = 0;
      }
      case '*', '+' -> throw wrong("a repeat without an end");
      case '{' -> {
        int close = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, Math.max(at + 1, close)).split(",", -1);
        if (!bounds[0].matches("\\d{1,4}")
            || (bounds.length > 1 && !bounds[1].matches("\\d{1,4}"))) {
          throw wrong("a repeat without an end");
        }
        times[0] = Integer.parseInt(bounds[0]);
        times[1] = Integer.parseInt(bounds[bounds.length - 1]);
        at = close + 1;
      }
      default -> {
        // Once.
      }
    }
    if (peek() == '?' || peek() == '+' || peek() == '*') {
      throw wrong("a lazy or possessive repeat");
    }
    return times;
  }

  private Part atom() throws PatternException {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> Part.of(characters());
      case '\\' -> Part.of(escape());
      case '.', '^', '$' -> throw wrong("the broad or zero-width '" + c + "'");
      default -> Part.of(only(c));
    };
  }

  private Part group() throws PatternException {
    if (pattern.startsWith("?:", at)) {
      at += 2;
    } else if (peek() == '?') {
      throw wrong("a group that looks around or sets flags");
    }
    depth++;
    Part part = alternatives();
    depth--;
    if (peek() != ')') {
      throw wrong("a group that is not closed");
    }
    at++;
    return part;
  }

  private BitSet characters() throws PatternException {
    boolean except = peek() == '^';
    at += except ? 1 : 0;
    BitSet set = new BitSet(256);
    while (peek() != ']') {
      if (at >= pattern.length() || peek() == '[' || pattern.startsWith("&&", at)) {
        throw wrong("a class that is not closed, nested or intersected");
      }
      char c = pattern.charAt(at++);
      BitSet one = c == '\\' ? escape() : only(c);
      if (peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']') {
        at++;
        set.set(one.nextSetBit(0), pattern.charAt(at++) + 1);
      } else {
        set.or(one);
      }
    }
    at++;
    if (except) {
      set.flip(0, 256);
    }
    return set;
  }

  private BitSet escape() throws PatternException {
    char c = at < pattern.length() ? pattern.charAt(at++) : ' ';
    BitSet set = new BitSet(256);
    switch (c) {
      case 'd' -> set.set('0', '9' + 1);
      case 's' -> "\t\n\f\r ".chars().forEach(set::set);
      case 'w' -> {
        set.set('0', '9' + 1);
        set.set('A', 'Z' + 1);
        set.set('a', 'z' + 1);
        set.set('_');
      }
      case 'n' -> set.set('\n');
      case 'r' -> set.set('\r');
      case 't' -> set.set('\t');
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw wrong("the escape \\" + c);
        }
        set.set(c);
      }
    }
    return set;
  }

  private BitSet only(char c) throws PatternException {
    if (c > 0xFF) {
      throw wrong("a character beyond Latin-1");
    }
    BitSet set = new BitSet(256);
    set.set(c);
    return set;
  }

  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : '\0';
  }

  private PatternException wrong(String why) {
    return new PatternException(why + " at " + at);
  }
}
