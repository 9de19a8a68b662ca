package dev.seatrial.catalog;

import com.google.re2j.Pattern;

/** Path patterns: {@code *} within a folder, {@code **} across folders, {@code ?} one character. */
final class Glob {
  private Glob() {}

  static Pattern compile(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
        boolean folders = i + 2 < glob.length() && glob.charAt(i + 2) == '/';
        regex.append(folders ? "(?:.*/)?" : ".*");
        i += folders ? 2 : 1;
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
