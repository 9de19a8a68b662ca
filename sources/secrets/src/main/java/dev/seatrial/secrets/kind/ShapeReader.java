package dev.seatrial.secrets.kind;

import dev.seatrial.secrets.kind.Shape.PatternException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks a pattern once and measures what it can match. */
final class ShapeReader {
  private static final int CHOICES = 48;
  private static final int ENOUGH = 64;

  private final String pattern;
  private final List<Piece> last = new ArrayList<>();
  private int at;
  private int depth;

  ShapeReader(String pattern) {
    this.pattern = pattern;
  }

  /**
   * @param exact all texts that it can be, where they are few; else empty
   * @param lead all texts that it can begin with, where they are few; else empty
   * @param tail all texts that it can end in, where they are few; else empty
   * @param sure texts of which one is in it; may be empty
   */
  private record Part(
      int shortest,
      int longest,
      Set<String> exact,
      Set<String> lead,
      Set<String> tail,
      Set<String> sure) {
    static final Part NOTHING = new Part(0, 0, Set.of(""), Set.of(""), Set.of(""), Set.of());

    Part then(Part next) {
      Set<String> grown = product(tail, next.exact);
      Set<String> ending = !grown.isEmpty() ? grown : next.exact.isEmpty() ? next.tail : next.exact;
      Set<String> kept = better(better(sure, next.sure), better(tail, ending));
      Set<String> whole = product(exact, next.exact);
      Set<String> begun = product(exact, next.lead);
      return new Part(
          shortest + next.shortest,
          longest + next.longest,
          whole,
          exact.isEmpty() || begun.isEmpty() ? lead : begun,
          ending,
          kept);
    }

    private static Set<String> product(Set<String> left, Set<String> right) {
      Set<String> joined = new LinkedHashSet<>();
      if (left.size() * right.size() <= CHOICES) {
        left.forEach(start -> right.forEach(end -> joined.add(start + end)));
      }
      return joined;
    }

    Part or(Part other) {
      Set<String> exacts = union(exact, other.exact);
      Set<String> sures = union(better(sure, exact), better(other.sure, other.exact));
      return new Part(
          Math.min(shortest, other.shortest),
          Math.max(longest, other.longest),
          exacts,
          union(lead, other.lead),
          exacts,
          sures);
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
      Set<String> all = new LinkedHashSet<>();
      if (!left.isEmpty() && !right.isEmpty() && left.size() + right.size() <= CHOICES) {
        all.addAll(left);
        all.addAll(right);
      }
      return all;
    }

    Part times(int least, int most) {
      Part out = NOTHING;
      for (int i = 0; i < Math.min(least, 8); i++) {
        out = out.then(this);
      }
      boolean fixed = least == most && least <= 8;
      return new Part(
          shortest * least,
          longest * most,
          fixed ? out.exact : Set.of(),
          least > 0 ? out.lead : Set.of(),
          fixed ? out.tail : Set.of(),
          better(out.sure, out.exact));
    }

    Set<String> anchors() {
      Set<String> best = better(sure, exact);
      return worth(best) >= 2 ? best : Set.of();
    }

    private static Set<String> better(Set<String> one, Set<String> other) {
      return worth(one) > worth(other) || (worth(one) == worth(other) && one.size() <= other.size())
          ? one
          : other;
    }

    private static int worth(Set<String> texts) {
      return texts.stream().mapToInt(String::length).min().orElse(-1);
    }
  }

  /** An element of the outermost sequence, with where it stands. */
  private record Piece(int start, int atomEnd, int least, int most) {}

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
    return new Shape(part.shortest(), part.longest(), anchors, leading, head());
  }

  private String head() {
    int end = pattern.length();
    if (depth < 0 || last.isEmpty()) {
      return pattern;
    }
    for (int i = last.size() - 1; i > 0; i--) {
      Piece piece = last.get(i);
      if (piece.least > 0) {
        boolean shorter = piece.most > piece.least || piece.least > ENOUGH;
        return shorter
            ? pattern.substring(0, piece.atomEnd) + "{" + Math.min(piece.least, ENOUGH) + "}"
            : pattern.substring(0, end);
      }
      end = piece.start;
    }
    return pattern.substring(0, end);
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
      int start = at;
      Part atom = atom();
      int atomEnd = at;
      int[] times = times();
      if (depth == 0) {
        last.add(new Piece(start, atomEnd, times[0], times[1]));
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
      case '[' -> choice(characters());
      case '\\' -> choice(escape());
      case '.', '^', '$' -> throw wrong("the broad or zero-width '" + c + "'");
      default -> choice(only(c));
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

  private static Part choice(BitSet characters) {
    Set<String> exact = new LinkedHashSet<>();
    if (characters.cardinality() <= 4) {
      characters.stream().forEach(c -> exact.add(String.valueOf((char) c)));
    }
    return new Part(1, 1, exact, exact, exact, Set.of());
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
