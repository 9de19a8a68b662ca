package dev.seatrial.model.facts.tree;

import java.util.regex.Pattern;

/** Tells texts that say nothing: the file is there, and what it promises is not. */
final class Hollowness {
  /** What is longer says something somewhere. */
  private static final int LONGEST = 2000;

  private static final Pattern COMMENT =
      Pattern.compile("(?s)<!--.*?-->|/\\*.*?\\*/|(?m:^[ \\t]*(#|//|--|;|%)[^\\n]*$)");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?im)^[^\\w\\n]*+(todo|tbd|tba|wip|n/?a|none|coming soon|to be written)[^\\w\\n]*+$");

  private static final Pattern NAME =
      Pattern.compile(
          "(?m)(^|[{,])[ \\t]*(\"name\"|name)[ \\t]*[:=][ \\t]*[\"']?[\\w@/. -]*[\"']?");

  private static final Pattern WITHOUT_VALUE =
      Pattern.compile(
          "(?m)(^|[{,])[ \\t]*[\"']?[\\w.@/-]+[\"']?[ \\t]*[:=][ \\t]*"
              + "(\\{\\s*}|\\[\\s*]|\"\"|''|null|~)?[ \\t]*(?=[,}\\n\\r]|$)");

  private static final Pattern SECTION = Pattern.compile("(?m)^[ \\t]*\\[[\\w.\" -]+][ \\t]*$");

  private static final Pattern SAYING = Pattern.compile("\\w");

  private Hollowness() {}

  static boolean of(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String left = COMMENT.matcher(text).replaceAll("");
    for (Pattern silent : new Pattern[] {PLACEHOLDER, NAME, SECTION}) {
      left = silent.matcher(left).replaceAll("");
    }
    String before;
    do {
      before = left;
      left = WITHOUT_VALUE.matcher(left).replaceAll("$1");
    } while (!left.equals(before));
    return !SAYING.matcher(left).find();
  }
}
