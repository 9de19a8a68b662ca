package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.text.Characters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows values that stand where somebody reads them, and not where a program takes them. */
record Shown(Lapse lapse) {
  private static final int BEFORE = 200;
  private static final int ABOVE = 2000;
  private static final int BESIDE = 600;
  private static final int LINES = 60;

  /** A field shows it until it is filled in, or a specification shows how one looks. */
  private static final Pattern HINT =
      Pattern.compile(
          "(?i)(?:[\\w.-]*placeholder|(?<!\\w)(?:examples?|tooltip|helper_?text))[\"']?\\s{0,4}(?:=>|[:=])"
              + "\\s{0,40}[({\\[]{0,2}\\s{0,4}[\"'`][^\"'`\\n]{0,80}$");

  private static final Pattern NAMED =
      Pattern.compile("(?i)(?:\\be\\.g\\.|\\bfor example\\b|\\bsuch as\\b)[^\\n]{0,40}$");

  /** What is indented below it is an example. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:[-*+] {1,3})?(?:@example\\b.*|[\"']?(?:examples?|sample)[\"']?(?:[ \\w-]{0,40}:|\\s{0,4}[=:]).{0,20}|for example\\b.*:)");

  private static final Pattern PUBLIC =
      Pattern.compile(
          "(?i)\\b(?:publicly available|(?:is|are) (?:not|no) (?:a )?secrets?\\b|intended to be public|meant to be public)");

  /** What nothing but its name speaks for. */
  private static final Set<String> NAMED_ONLY = Set.of("generic.secret", "generic.password");

  private static final List<String> ELEMENTS = List.of("pre", "code");

  /** What browsers and phones show to the services of an app, and what stands beside it. */
  private static final String BROWSER_KEY = "gcp.api-key";

  /** The address of a map that a page loads. */
  private static final Pattern LOADED =
      Pattern.compile("(?i)//[\\w.-]*google[\\w.-]*/maps/(?:api/js|embed)[^\"'<>]*[?&;]key=$");

  private static final List<String> SETTINGS =
      List.of(
          "firebaseapp.com",
          "authdomain",
          "messagingsenderid",
          "mobilesdk_app_id",
          "gcm_sender_id");

  /** The same detection, or what it comes to by where it stands. */
  Detection judged(Sight sight, Detection found) {
    return found.judgement().speaks() && !found.isProven()
        ? ruling(sight, found).map(found::judged).orElse(found)
        : found;
  }

  private Optional<Ruling> ruling(Sight sight, Detection found) {
    int start = found.start();
    if (HINT.matcher(sight.text(start - BEFORE, start)).find()) {
      return Optional.of(Ruling.placeholder("a hint shows how one looks"));
    }
    if (found.kind().id().equals(BROWSER_KEY)) {
      return browser(sight, found);
    }
    int line = sight.lineStart(start);
    if (NAMED.matcher(sight.text(Math.max(line, start - BEFORE), start)).find()
        || (!found.isPrecise() && (isExample(sight, line, start) || isCode(sight, start)))) {
      return Optional.of(new Ruling(Judgement.EXAMPLE, "documentation shows it as an example"));
    }
    if (PUBLIC.matcher(above(sight, line)).find()) {
      return Optional.of(Ruling.doubt("what stands above it says that it is public"));
    }
    return NAMED_ONLY.contains(found.kind().id()) && isDead(sight, line, start)
        ? Optional.of(Ruling.doubt("it is commented out, so that nothing takes it any more"))
        : lapse.of(sight, found);
  }

  /** Pages and apps carry such keys to everybody; others are as secret as any. */
  private static Optional<Ruling> browser(Sight sight, Detection found) {
    int start = found.start();
    if (isPage(sight, found) || LOADED.matcher(sight.text(start - BEFORE, start)).find()) {
      return Optional.of(new Ruling(Judgement.PUBLIC, "an app carries it to everybody"));
    }
    return Setting.isCode(sight, start)
            || sight.find("maps", start - BEFORE, found.end() + BEFORE) >= 0
        ? Optional.of(Ruling.doubt("it may be one that everybody loads with a page or an app"))
        : Optional.empty();
  }

  /** The settings of an app that browsers and phones load stand beside the key. */
  private static boolean isPage(Sight sight, Detection found) {
    return SETTINGS.stream()
        .anyMatch(name -> sight.find(name, found.start() - BESIDE, found.end() + BESIDE) >= 0);
  }

  /** The two lines before one that are not empty. */
  private static String above(Sight sight, int line) {
    int end = line;
    while (end > line - BEFORE
        && sight.reachesBack(end - 1)
        && Characters.isSpace(sight.at(end - 1))) {
      end--;
    }
    int last = sight.lineStart(end);
    return end - last > BEFORE
        ? ""
        : sight.text(Math.max(sight.lineStart(last - 1), end - 2 * BEFORE), end);
  }

  /** Whether a line is indented below one that says that an example follows. */
  private static boolean isExample(Sight sight, int line, int start) {
    boolean comment = isComment(sight, line);
    int depth = depth(sight, line, comment);
    int at = line;
    for (int i = 0; i < LINES && depth > 0 && sight.reachesBack(at - 1); i++) {
      at = sight.lineStart(at - 1);
      if (at < start - ABOVE) {
        return false;
      }
      boolean other = isComment(sight, at) != comment;
      int text = text(sight, at, comment);
      int less = depth(sight, at, comment);
      if (other || Characters.isSpace(sight.at(text)) || less >= depth) {
        if (other && comment) {
          return false;
        }
        continue;
      }
      depth = less;
      if (HEADING.matcher(sight.text(text, sight.lineEnd(text)).strip()).matches()) {
        return true;
      }
    }
    return false;
  }

  private static int depth(Sight sight, int line, boolean comment) {
    int from = comment ? sign(sight, sight.skipBlanks(line, BEFORE)) : line;
    return sight.skipBlanks(from, BEFORE) - from;
  }

  private static int text(Sight sight, int line, boolean comment) {
    int start = sight.skipBlanks(line, BEFORE);
    return comment ? sight.skipBlanks(sign(sight, start), BEFORE) : start;
  }

  private static boolean isComment(Sight sight, int line) {
    int start = sight.skipBlanks(line, BEFORE);
    return sign(sight, start) > start;
  }

  /** Behind the sign of a comment; the same place where there is none. */
  private static int sign(Sight sight, int start) {
    int i = start;
    while (i - start < 3 && "#*/".indexOf(sight.at(i)) >= 0) {
      i++;
    }
    boolean path = i - start == 1 && sight.at(start) == '/';
    return path ? start : i;
  }

  /** Whether a line is a comment, or in one of several lines. */
  private static boolean isDead(Sight sight, int line, int start) {
    int text = sight.skipBlanks(line, BEFORE);
    if (sight.startsWith("//", text)
        || sight.startsWith("/*", text)
        || sight.startsWith("* ", text)
        || (sight.at(text) == '#' && !sight.startsWith("#define", text))) {
      return true;
    }
    for (int at = line; at > start - ABOVE && sight.reachesBack(at - 1); ) {
      at = sight.lineStart(at - 1);
      if (at < start - ABOVE || sight.find("*/", at, sight.lineEnd(at)) >= 0) {
        return false;
      }
      if (sight.startsWith("/*", sight.skipBlanks(at, BEFORE))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a page shows it as it is written. */
  private static boolean isCode(Sight sight, int start) {
    for (int i = start - 1; i > start - ABOVE && sight.reachesBack(i); i--) {
      if (sight.at(i) == '<') {
        if (isTag(sight, i + 1)) {
          return true;
        }
        if (sight.at(i + 1) == '/' && isTag(sight, i + 2)) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean isTag(Sight sight, int at) {
    return ELEMENTS.stream()
        .anyMatch(
            element ->
                sight.startsWithAnyCase(element, at)
                    && (sight.at(at + element.length()) == '>'
                        || Characters.isSpace(sight.at(at + element.length()))));
  }
}
