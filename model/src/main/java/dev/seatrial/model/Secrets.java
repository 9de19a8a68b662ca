package dev.seatrial.model;

import dev.seatrial.model.text.TextPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in a text what could be a secret: keys of known shapes, credentials in addresses, values of
 * names that speak of secrets, and words that look drawn by lot. At most four characters of one
 * stay.
 */
public final class Secrets {
  private static final int SHOWN = 4;
  private static final String NAME =
      "(?:secret|token|passw(?:or)?d|passphrase|pwd|api[_-]?key|[_-]key|private[_-]?key|access[_-]?key"
          + "|service[_-]?role|credentials?|dsn)";
  private static final String VALUE = "(\"[^\"\\n]{5,}\"|'[^'\\n]{5,}'|[^\\s\"',;]{5,})";

  private static final TextPattern PRIVATE_KEY =
      TextPattern.of(
          "(?s)(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----).*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|\\z)");

  /** An image's address may name a tag and a digest, which is no password. */
  private static final TextPattern CREDENTIALS =
      TextPattern.of(
          "(?<=(?<!docker)(?<!oci)://)(?:[^\\s\"'<>/:@]{0,100}:[^\\s\"'<>]{1,200}|[^\\s\"'<>/@]{1,200})@");

  private static final TextPattern KNOWN =
      TextPattern.of(
          "(?i)(?<![A-Za-z0-9])(?:(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{12,}|gh[pousr]_\\w{16,}|github_pat_\\w{16,}"
              + "|glpat-[\\w-]{16,}|[srp]k_(?:live|test)_\\w{8,}|whsec_[\\w+/=]{8,}|sk-[\\w-]{16,}"
              + "|xox[abeprs]-[\\w-]{8,}|AIza[\\w-]{24,}|SG\\.[\\w-]{12,}\\.[\\w-]{12,}|npm_\\w{24,}"
              + "|sb[ps]?_(?:secret_)?\\w{16,}|pypi-[\\w-]{16,}|dop_v1_\\w{16,}|shp(?:at|ss|ca)_\\w{16,}"
              + "|eyJ[\\w-]{8,}(?:\\.[\\w-]*){0,2})");

  private static final TextPattern ASSIGNED =
      TextPattern.of("(?i)(" + NAME + "[\\w.-]{0,40}[\"']?\\s{0,4}[:=]>?\\s{0,4})" + VALUE);

  private static final TextPattern SPOKEN =
      TextPattern.of(
          "(?i)(\\bbearer\\s{1,4}|\\bbasic\\s{1,4}(?=[\\w+/]{12,})|--[\\w-]{0,20}"
              + NAME
              + "[ =]|\\bENV\\s+\\w{0,40}"
              + NAME
              + "\\w{0,20}\\s+)"
              + VALUE);

  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_+/=-]{20,}");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[\"']?(?:\\$|\\{\\{|process\\.env|import\\.meta|os\\.|env[.(\\[]|secrets\\.|var\\.|data\\.|local\\.|<).*");
  private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  /** The short ids that revisions and builds carry in the names of their files. */
  private static final Pattern SHORT_ID =
      Pattern.compile("(?<![A-Za-z0-9])[0-9a-f]{7,16}(?![A-Za-z0-9])");

  private Secrets() {}

  /** The text with what could be a secret cut. */
  public static String cut(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    String safe = PRIVATE_KEY.replaceAll(text, found -> "$1…");
    safe = CREDENTIALS.replaceAll(safe, found -> "…@");
    safe = KNOWN.replaceAll(safe, found -> shown(found.group()));
    safe = named(SPOKEN, named(ASSIGNED, safe));
    return LONG_WORD
        .matcher(safe)
        .replaceAll(
            found -> isDrawnByLot(found.group()) ? shown(found.group()) : quoted(found.group()));
  }

  /** Whether something in a text would be cut. */
  public static boolean isIn(String text) {
    return !cut(text).equals(text);
  }

  private static String named(TextPattern pattern, String text) {
    return pattern.replaceAll(
        text,
        found ->
            REFERENCE.matcher(found.group(2)).matches() || found.group(2).endsWith("…")
                ? quoted(found.group())
                : quoted(found.group(1)) + shown(found.group(2)));
  }

  private static String shown(String secret) {
    int from = secret.startsWith("\"") || secret.startsWith("'") ? 1 : 0;
    return quoted(secret.substring(from, from + SHOWN) + "…");
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  /** Nobody writes words whose letters and digits change places that often. */
  private static boolean isDrawnByLot(String whole) {
    boolean named = whole.indexOf('/') >= 0 || whole.indexOf('_') >= 0;
    String word = named ? SHORT_ID.matcher(whole).replaceAll("") : whole;
    int pairs = 0;
    int changes = 0;
    int toDigits = 0;
    for (int i = 1; i < word.length(); i++) {
      int before = kind(word.charAt(i - 1));
      int here = kind(word.charAt(i));
      if (before != 0 && here != 0) {
        pairs++;
        changes += before == here ? 0 : 1;
        toDigits += before != here && (before == 1 || here == 1) ? 1 : 0;
      }
    }
    return pairs >= 12
        && toDigits >= 4
        && changes * 100 >= pairs * 28
        && !OBJECT_ID.matcher(word).matches();
  }

  private static int kind(char c) {
    if (c >= '0' && c <= '9') {
      return 1;
    }
    return c >= 'a' && c <= 'z' ? 2 : c >= 'A' && c <= 'Z' ? 3 : 0;
  }
}
