package dev.seatrial.secrets.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what is written as the digest of something is. */
public final class Digests {
  private static final Set<Integer> LENGTHS = Set.of(32, 40, 64, 96, 128);

  /** As they are kept, with what they were made by. */
  private static final Pattern HASH =
      Pattern.compile(
          "\\$[a-z0-9-]{1,14}\\$.*|md5[0-9a-f]{32}"
              + "|(?:sha1|sha256|md5|pbkdf2_sha\\d+|bcrypt(?:_sha256)?|argon2|scrypt)[$:].*|\\{(?:S?SHA-?\\d*|SMD5|MD5|CRYPT|bcrypt)\\}.*");

  private static final Pattern NAMED = Pattern.compile("(?i)encoded|hash|digest");

  private Digests() {}

  /** Whether it says what it was hashed with. */
  public static boolean isHash(String value) {
    return HASH.matcher(value).matches();
  }

  /** Whether a name says that its value is one. */
  public static boolean isNamed(String name) {
    return NAMED.matcher(name).find();
  }

  /** Whether it is hexadecimal digits of one case, as many as a digest has. */
  public static boolean is(String value) {
    return LENGTHS.contains(value.length())
        && Characters.all(value, Characters::isHex)
        && (value.equals(value.toLowerCase(Locale.ROOT))
            || value.equals(value.toUpperCase(Locale.ROOT)));
  }
}
