package dev.seatrial.secrets.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a path says about the file. */
public final class Places {
  private static final Pattern TEST =
      Pattern.compile(
          "(?:^|.*/)(?:tests?|testing|__tests__|testdata|test-data|fixtures?|__fixtures__|spec|mocks?|__mocks__)/.*"
              + "|.*[._-](?:test|spec)\\.[a-z]{1,4}|.*/test_[^/]*\\.py|.*(?:Test|Tests|IT)\\.(?:java|kt|cs|scala)|.*_test\\.go");

  private Places() {}

  /** Whether tests lie there. */
  public static boolean isTest(String path) {
    String plain = path.replace('\\', '/');
    return TEST.matcher(plain).matches() || TEST.matcher(plain.toLowerCase(Locale.ROOT)).matches();
  }
}
