package dev.seatrial.controls.tests;

import java.util.List;
import java.util.regex.Pattern;

/** The path filters of a pipeline's trigger. */
final class PathFilter {
  private PathFilter() {}

  /** Whether a change of a path sets the trigger off: the last filter that fits decides. */
  static boolean admits(List<String> filters, String path) {
    boolean admitted = filters.isEmpty() || filters.stream().allMatch(f -> f.startsWith("!"));
    for (String filter : filters) {
      boolean out = filter.startsWith("!");
      if (glob(out ? filter.substring(1) : filter).matcher(path).matches()) {
        admitted = !out;
      }
    }
    return admitted;
  }

  private static Pattern glob(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
