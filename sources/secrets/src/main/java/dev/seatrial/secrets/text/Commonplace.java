package dev.seatrial.secrets.text;

import java.util.Locale;
import java.util.Set;

/** Knows what everybody writes where a password is asked for: common words with common marks. */
public final class Commonplace {
  private static final int MOST_DIGITS = 4;
  private static final int LONGEST = 64;

  private static final Set<String> WORDS =
      Words.of(
          "password passwort passwd passw pass pwd pw passphrase passcode secret secrets test tests testing tester "
              + "tested admin administrator admins root user users username guest demo example examples "
              + "sample dummy fake mock stub my your our the new old current another other some any "
              + "valid invalid wrong correct incorrect bad good right strong stronger weak secure insecure "
              + "super very long longer short default change changed changeme me this that it please dev "
              + "local localhost prod production staging db database postgres postgresql mysql mariadb "
              + "mongo mongodb redis rabbitmq rabbit minio grafana keycloak elastic kafka app apps api "
              + "key keys token tokens access auth bearer jwt session cookie signing sign private public "
              + "client server web service services hello world foo bar baz qux quux hunter qwerty "
              + "qwertz azerty abc abcd abcde abcdef abcdefg asdf asdfgh letmein welcome login for of in on "
              + "is a an as at not only use used development and or to be replace replaced random string value "
              + "here insert generate generated with min least character characters chars char keyboard cat "
              + "must need real no none unsafe unsecure safe xxx xyz temp temporary tmp initial first second "
              + "last one two three name email mail account expected same different mismatch missing empty "
              + "hash hashed plain encrypted crypto some thing something value values super simple easy "
              + "p q x y z company monkey dragon master shadow iloveyou sunshine princess football baseball "
              + "whatever correcthorsebatterystaple correct horse battery staple docker compose dummy "
              + "placeholder redacted refresh id s m n integration e2e unit ci build host smtp encryption "
              + "minimum length just only linting lint generating running run ones demo1 please enough phrase word words "
              + "exactly exactiy required confirmed hidden none null undefined unknown todo fixme nothing secretkey accesskey apikey mykey "
              + "reset updated update set get put post in out from into key1 bob alice john doe jane anonymous");

  private Commonplace() {}

  /** Whether a value is made of such words, of digits that count, and of a mark or two. */
  public static boolean is(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return false;
    }
    String lower = plain(value.toLowerCase(Locale.ROOT));
    int start = 0;
    int digits = 0;
    boolean words = false;
    for (int i = 1; i <= lower.length(); i++) {
      if (i < lower.length() && sort(lower.charAt(i)) == sort(lower.charAt(start))) {
        continue;
      }
      String run = lower.substring(start, i);
      if (sort(run.charAt(0)) == 1) {
        if (!isWords(run)) {
          return false;
        }
        words = true;
      } else if (sort(run.charAt(0)) == 2) {
        digits += counts(run) ? 0 : run.length();
      }
      start = i;
    }
    return words && digits <= MOST_DIGITS;
  }

  private static boolean counts(String digits) {
    return Randomness.longestRun(digits) == digits.length();
  }

  private static int sort(int c) {
    return Characters.isLetter(c) ? 1 : Characters.isDigit(c) ? 2 : 0;
  }

  /** Digits and marks that stand for letters between letters: {@code p4ssw0rd}. */
  private static String plain(String lower) {
    StringBuilder out = new StringBuilder(lower);
    for (int i = 1; i + 1 < out.length(); i++) {
      int at = "01345@$!".indexOf(out.charAt(i));
      if (at >= 0
          && Characters.isLetter(out.charAt(i - 1))
          && (Characters.isLetter(lower.charAt(i + 1))
              || at == "01345@$!".indexOf(lower.charAt(i + 1)))) {
        out.setCharAt(i, "oieasasi".charAt(at));
      }
    }
    return out.toString();
  }

  /** Whether letters are one of the words, or several without a gap. */
  private static boolean isWords(String letters) {
    boolean[] reached = new boolean[letters.length() + 1];
    reached[0] = true;
    for (int end = 1; end <= letters.length(); end++) {
      for (int start = Math.max(0, end - 26); start < end && !reached[end]; start++) {
        boolean lone = end - start == 1 && letters.length() > 1;
        reached[end] = !lone && reached[start] && WORDS.contains(letters.substring(start, end));
      }
    }
    return reached[letters.length()];
  }
}
