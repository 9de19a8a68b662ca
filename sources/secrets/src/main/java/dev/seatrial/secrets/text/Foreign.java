package dev.seatrial.secrets.text;

import java.util.List;
import java.util.regex.Pattern;

/** Knows values that are no secret, whatever name they were given, by how they are written. */
public final class Foreign {
  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(?:pem|p12|pfx|jks|key|crt|cer|json|ya?ml|xml|txt|keytab|properties|conf|cfg|ini|env|html?|js|ts|py|rb|php|java|go|md|com|org|net|io|local|svg|png|zip|jar|gz)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[a-z][a-z0-9+.-]{1,12}://.*|[.~]{0,2}/(?:[\\w.-]+/)+[\\w.-]*|[A-Za-z]:\\\\.*)");
  private static final Pattern INTEGRITY =
      Pattern.compile("(?:hmac-)?(?:sha(?:1|256|384|512)|md5)[-:].*");
  private static final Pattern RULES =
      Pattern.compile(
          "[a-z_]+(?:[|,:][a-z_0-9]+)+|[a-z_]+(?:\\|[A-Za-z_0-9:,]+)+|[A-Z]\\w*(?:\\\\{1,2}[A-Z]\\w*)+|(?:Basic|Bearer) .*|[A-Z_]+(?:[|,:][A-Z_]+)+|\\d+\\.(?:second|minute|hour|day|week|month|year)s?|\\?[A-Za-z]+|#[0-9a-fA-F]{3,8}|(?:npm|workspace|patch|link|file|portal):.*|pass:.*|.*/aws4_request.*|[a-z_]+(?:=[^=\\s]+)+:[a-z_]+=.*|crwdns\\d+:.*|[#.][a-z][\\w-]*");

  /** What stands between two texts that a program puts together. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[.+,)\\]};&|?][^a-z]{0,2}.*[.+,(\\[{;=|&:]\\s*|\\s.*\\s|\\.\\$.*\\.");

  /** A call, as {@code env(NAME)} and {@code get_token(3)}. */
  private static final Pattern CALL = Pattern.compile("[A-Za-z_$][\\w.$:>-]*\\(.*\\)?;?");

  /** What only the pattern of a text is written with. */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?:0-9a-z|0-9A-Z|a-zA-Z|A-Za-z|a-z0-9|A-Z0-9)|\\\\x[0-9A-F]{2}|\\\\u[0-9a-fA-F]{4}|\\[\\^?(?:a-z|A-Z|0-9|\\\\w)|\\\\[dwsS][+*{\\]]|\\(\\?[:<P=!]|\\[:[a-z]+:\\]|[\\])}\\w]\\{\\d+,?\\d*\\}");

  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d(?:[T ].*)?|\\d\\d?:\\d\\d(?::\\d\\d)?.*|[yYdDmMHhsS:. _/-]{6,}.*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:0[xX][0-9a-fA-F_]+[uUlL]*|\\d+\\.\\d+|\\d[\\d_]*[uUlLfF]+|\\d{1,5})");
  private static final Pattern RESOURCE =
      Pattern.compile("(?:arn:|aws:|[a-z]{2}-[a-z]+-\\d:\\d{12}:|projects/[\\w-]+/|urn:|did:).*");
  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>|&lt;|<br");
  private static final Pattern STRUCTURE =
      Pattern.compile("^[\\[{]+\\s*\\\\?[\"'{\\[]|\\\\?\"\\s*:\\s*\\\\?[\"\\[{]");
  private static final Pattern SETTING =
      Pattern.compile("[A-Z][A-Z0-9_]{3,}=.*|[a-z][a-z_]*=\\d+(?:,[a-z_]+=.*)?");

  private static final List<String> STARTS = List.of("--", "ssh-", "sha1$", "data:", "@@", ".*");

  private Foreign() {}

  /** Whether it is written as no secret is. */
  public static boolean is(String value) {
    return PLACE.matcher(value).matches()
        || FILE.matcher(value).matches()
        || INTEGRITY.matcher(value).matches()
        || RULES.matcher(value).matches()
        || BETWEEN.matcher(value).matches()
        || TIME.matcher(value).matches()
        || RESOURCE.matcher(value).matches()
        || (MARKUP.matcher(value).find() && !Randomness.isNoise(value))
        || STRUCTURE.matcher(value).find()
        || SETTING.matcher(value).matches()
        || EXPRESSION.matcher(value).find()
        || isCall(value)
        || isRoute(value)
        || STARTS.stream().anyMatch(value::startsWith)
        || isForeignText(value);
  }

  /** Whether it is a number as programs write them. */
  public static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /** A place that is not said from its root on: {@code api/v2/user/reset-password}. */
  private static boolean isRoute(String value) {
    return value.indexOf('/') > 0
        && Randomness.strange(value) == 0
        && Randomness.wordShare(value) > 0.4;
  }

  private static boolean isCall(String value) {
    return value.indexOf('(') > 0
        && CALL.matcher(value).matches()
        && Randomness.strange(value.substring(0, value.indexOf('('))) == 0;
  }

  /** Whether it is of letters beyond ASCII, as only text for people is. */
  private static boolean isForeignText(String value) {
    long beyond = value.chars().filter(c -> c > 0x7E).count();
    return value.chars().anyMatch(c -> c < 32)
        || beyond > 4
        || (beyond > 0 && value.chars().anyMatch(Characters::isBlank));
  }
}
