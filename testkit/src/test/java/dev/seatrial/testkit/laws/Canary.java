package dev.seatrial.testkit.laws;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A secret that nobody owns, made anew for every run of the tests, so that no file of ours holds
 * it.
 *
 * @param value what must not be seen
 * @param sentence how people leave it lying about
 */
record Canary(String shape, String value, String sentence) {
  /** A shorter piece may be found in any long text. */
  private static final int PHRASE = 8;

  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = LOWER.toUpperCase(Locale.ROOT);
  private static final String DIGITS = "0123456789";
  private static final String ANY = LOWER + UPPER + DIGITS;

  /** One of every shape. */
  static List<Canary> all(Random random) {
    String aws = "AKIA" + drawn(random, UPPER + DIGITS, 16);
    String awsSecret = drawn(random, ANY, 40);
    String github = "ghp" + "_" + drawn(random, ANY, 36);
    String stripe = "sk" + "_live_" + drawn(random, ANY, 24);
    String jwt = token(random);
    String serviceRole = token(random);
    String password = drawn(random, LOWER, 14);
    String slashed = drawn(random, LOWER, 7) + "/" + drawn(random, LOWER, 7);
    String generic = drawn(random, ANY, 32);
    String spoken = drawn(random, LOWER, 12);
    String line = drawn(random, ANY + "+/", 64);
    return List.of(
        new Canary("AWS key", aws, "AWS_ACCESS_KEY_ID=" + aws),
        new Canary("AWS key alone", aws, "with " + aws),
        new Canary("AWS secret", awsSecret, "AWS_SECRET_ACCESS_KEY=" + awsSecret),
        new Canary("GitHub token", github, "curl -H x-token " + github),
        new Canary("Stripe key", stripe, "stripe --api-key " + stripe),
        new Canary("JWT", jwt, "Authorization: Bearer " + jwt),
        new Canary("service role", serviceRole, "SUPABASE_SERVICE_ROLE_KEY=" + serviceRole),
        new Canary("address", password, "postgres://app:" + password + "@db.example.org:5432/shop"),
        new Canary("address with a slash", slashed, "mysql://app:" + slashed + "@db.example.org/x"),
        new Canary("entropy", generic, "SOME_VALUE=" + generic),
        new Canary("entropy alone", generic, generic),
        new Canary("password", spoken, "DB_PASSWORD: " + spoken),
        new Canary("quoted password", spoken, "password: '" + spoken + "'"),
        new Canary("private key", line, "-----BEGIN RSA PRIVATE KEY-----" + line));
  }

  private static String token(Random random) {
    return "eyJ"
        + drawn(random, ANY, 30)
        + ".eyJ"
        + drawn(random, ANY, 40)
        + "."
        + drawn(random, ANY, 43);
  }

  private static String drawn(Random random, String alphabet, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }

  /** Whether a text shows more of it than its first four characters, in letters of any case. */
  boolean sings(String text) {
    String heard = text.toLowerCase(Locale.ROOT);
    String song = value.toLowerCase(Locale.ROOT);
    for (int from = 0; from + PHRASE <= song.length(); from++) {
      if (heard.contains(song.substring(from, from + PHRASE))) {
        return true;
      }
    }
    return heard.contains(song.substring(0, 6));
  }
}
