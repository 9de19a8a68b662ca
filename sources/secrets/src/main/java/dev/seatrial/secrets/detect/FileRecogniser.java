package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.Commonplace;
import dev.seatrial.secrets.text.Drawn;
import dev.seatrial.secrets.text.Foreign;
import dev.seatrial.secrets.text.Latin1;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the lines of files that have a format of their own for logins. */
final class FileRecogniser implements Recogniser {
  private static final Set<String> SHOWN =
      Set.of("password", "passwd", "pass", "pwd", "secret", "token", "your_password", "mypassword");

  /** From this length on a machine may have drawn it, where so few of it are words. */
  private static final int LEAST_DRAWN = 12;

  private static final double MOST_WORDS = 0.3;

  /**
   * A line of a format.
   *
   * @param back how far before the end of an anchor it may begin, with what must stand before it
   * @param line all of it, with the secret as its last group that took part
   */
  private record Line(
      String kind, Set<String> anchors, int back, Pattern line, String reason, boolean weakToo) {}

  private static final List<Line> LINES =
      List.of(
          new Line(
              "file.netrc",
              Set.of("login"),
              7,
              Pattern.compile(
                  "(?<=[\\w.\\-]\\s|^|\\n)login\\s{1,8}\"?[^\\s\"()]{1,80}\"?\\s{1,8}passw(?:or)?d[ \\t]{1,4}\"?([^\\s\",]{2,127}[^\\s\",.;])(?=[ \\t]*\"?(?:[\\r\\n#]|$|\\smachine\\s))"),
              "a login for a machine",
              true),
          new Line(
              "file.pgpass",
              Set.of(":5432:", ":5433:", ":6543:", ":3306:", ":*:"),
              140,
              Pattern.compile(
                  "[\\w.*\\-]{1,80}:(?:\\d{2,5}|\\*):[\\w.*\\-]{1,63}:[A-Za-z_][\\w.\\-]{0,62}:([^\\s:]{3,128})"),
              "a login for a database",
              true),
          new Line(
              "file.browser-logins",
              Set.of("\"encryptedusername\"", "\"encryptedpassword\""),
              21,
              Pattern.compile(
                  "\"encrypted(?:Username|Password)\"\\s{0,4}:\\s{0,4}\"(M[A-Za-z0-9+/=]{20,400})\""),
              "a login that a browser saved; the key lies in the same profile",
              true),
          new Line(
              "generic.password",
              Set.of(
                  "login(",
                  "signin(",
                  "authenticate(",
                  "basicauth(",
                  "credentials(",
                  "credential("),
              13,
              Pattern.compile(
                  "(?i)(?:login|signin|authenticate|basicauth|credentials?)\\([\"'][^\"'\\s]{1,80}[\"'],\\s{0,4}[\"']([^\"'\\s]{4,128})[\"']"),
              "a call logs in with it",
              false),
          new Line(
              "generic.password",
              Set.of(
                  ".fill(",
                  ".type(",
                  ".sendkeys(",
                  ".send_keys(",
                  ".presssequentially(",
                  ", with:"),
              90,
              Pattern.compile(
                  "(?i)pass(?:w(?:or)?d|phrase|code)[\\w-]{0,20}[^\\w\\n]{0,8}i?[^\\w\\n]{0,4}(?:\\.(?:first|last|clear)\\(\\)){0,2}\\s{0,40}"
                      + "(?:\\.(?:fill|type|sendkeys|send_keys|presssequentially)\\(|, with:)\\s{0,4}[\"'`]([^\"'`\\s]{4,128})[\"'`]"
                      + "|\\.(?:fill|type)\\([\"'`][^\\s,]{0,40}pass(?:w(?:or)?d|phrase|code)[^\\s,]{0,20}[\"'`],\\s{1,4}[\"'`]([^\"'`\\s]{4,128})[\"'`]"),
              "somebody who tries the app types it",
              false),
          new Line(
              "generic.command-line-login",
              Set.of("sshpass", "mysql", "docker login"),
              12,
              Pattern.compile(
                  "(?:sshpass\\s{1,4}-p\\s{0,4}|mysql(?:dump|admin)?\\s[^\\n|;]{0,80}\\s-p|docker login\\s[^\\n|;]{0,80}\\s-p\\s{1,4})[\"']?([^\\s\"'$<{-][^\\s\"']{3,100})"),
              "a command carries a password",
              false),
          new Line(
              "generic.password",
              Set.of(
                  "identified by",
                  "identified with",
                  "with password",
                  "login password",
                  "encrypted password",
                  "password '"),
              110,
              Pattern.compile(
                  "(?i)(?:identified\\s(?:with\\s[\\w'\"]{1,40}\\s)?(?:by|as)|(?:with|login|encrypted)\\spassword|(?:role|user)\\s[\"'`]?[\\w@%.-]{1,64}[\"'`]?\\spassword)\\s{0,4}\\\\?(?:'([^'\\s]{4,128})'|\"([^\"\\s]{4,128})\"|((?=[^\\s;]*\\d)[\\w#@!^*.+-]{6,64})(?=\\s*(?:;|\\\\;|$)))"),
              "a statement gives it to a user of a database",
              false),
          new Line(
              "generic.password",
              Set.of("convertto-securestring"),
              23,
              Pattern.compile(
                  "(?i)convertto-securestring(?:\\s{1,4}-(?:string|asplaintext|force)){0,3}\\s{1,4}\\\\?[\"']?([^\\s\"'$()\\\\-][^\\s\"'\\\\]{3,127})"),
              "a script makes a credential of it",
              false),
          new Line(
              "file.cisco",
              Set.of("secret 5 ", "password 7 ", "key 7 ", "secret 9 "),
              24,
              Pattern.compile(
                  "(?:enable )?(?:secret|password|key) (?:[579]) ([0-9A-F]{8,80}|\\$[0-9]\\$[^\\s]{20,80})"),
              "a password that its device can read",
              true));

  private final Kinds kinds;
  private final Line line;

  private FileRecogniser(Kinds kinds, Line line) {
    this.kinds = kinds;
    this.line = line;
  }

  /** One for each format. */
  static List<Recogniser> all(Kinds kinds) {
    return LINES.stream().<Recogniser>map(line -> new FileRecogniser(kinds, line)).toList();
  }

  @Override
  public Set<String> anchors() {
    return line.anchors();
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    int low = sight.low(end - line.back());
    Latin1 slice = sight.slice(low, end + 560);
    Matcher matcher =
        line.line().matcher(slice).useAnchoringBounds(false).useTransparentBounds(true);
    for (int start = low; start <= end; start++) {
      matcher.region(start - low, slice.length());
      if (matcher.lookingAt() && low + matcher.end() >= end) {
        int group = matcher.groupCount();
        while (matcher.group(group) == null) {
          group--;
        }
        into.accept(
            Detection.of(
                kinds.get(line.kind()),
                low + matcher.start(group),
                low + matcher.end(group),
                judge(
                    sight.text(sight.lineStart(low + matcher.start()), low + matcher.start(group)),
                    matcher.group(group))));
        return;
      }
    }
  }

  private Ruling judge(String before, String value) {
    if (!line.weakToo() && List.of(before.split("[\\s'\"`]+", -1)).contains(value)) {
      return Ruling.placeholder("what stands beside it has the same name");
    }
    boolean shown = SHOWN.contains(value.toLowerCase(Locale.ROOT));
    if (shown) {
      return line.weakToo()
          ? Ruling.doubt(line.reason() + ", with a weak password")
          : Ruling.placeholder("it is what examples say");
    }
    if (line.kind().equals("file.browser-logins")) {
      return Ruling.doubt(line.reason());
    }
    if (!line.weakToo()
        && (Commonplace.is(value) || Foreign.is(value) || Placeholders.words(value).isPresent())) {
      return Ruling.placeholder("it is what examples say");
    }
    boolean drawn = value.length() >= LEAST_DRAWN && Drawn.is(value, MOST_WORDS);
    return Placeholders.value(value)
        .orElse(drawn ? Ruling.drawn(line.reason()) : Ruling.live(line.reason()));
  }
}
