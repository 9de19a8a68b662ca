package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.text.Assignment;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Naming;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text around a value says of it in so many words. */
final class Said {
  private static final int ABOVE = 3000;
  private static final int LONG = 200;
  private static final int AROUND = 300;
  private static final int LONGEST_TRIAL = 600;
  private static final int SHORTEST = 24;
  private static final int SHORTEST_FALLBACK = 4;

  private static final Pattern SIGNING =
      Pattern.compile(
          "(?i)(?:jwt|session|cookie|sign(?:ing)?|crypt(?:ion)?|hmac|auth|app|token|flask|django)[_.-]?(?:secret|key)"
              + "|secret[_.-]?key(?:[_.-]?base)?$");
  private static final Pattern ISSUED =
      Pattern.compile(
          "(?i)client|api|aws|access|stripe|oauth|google|github|webhook|public|s3|smtp|captcha|consumer|azure");

  /** A call that reads the environment. */
  private static final Pattern READ =
      Pattern.compile(
          "(?i)(?:getenv|environ\\.get|\\benv(?:\\.\\w+)?|fetch|config|get_?env\\w*|getproperty|getordefault)\\(\\s*[\"']$");

  private static final Pattern ASKED = Pattern.compile("(?:^|\\.)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$");
  private static final Pattern OTHERWISE = Pattern.compile("\\|\\|(?!=)|\\?\\?(?!=)|\\?:|\\bor\\b");

  private static final Pattern SEALED =
      Pattern.compile(
          "(?i)(?:^|[^a-z])(?:encrypted|ciphertext|sealed|hashed|digested)|(?:Encrypted|Hashed)|[_.-](?:sha[_-]?\\d+|md5)$");
  private static final Pattern SHOWN =
      Pattern.compile("(?i)(?:^|[^a-z])(?:examples?|e\\.g\\.|sample|for instance)(?:[^a-z_]|$)");

  private static final Pattern SERVED = Pattern.compile("<script\\s[^>]*$");

  /** What a mail carries to whoever confirms or accepts something. */
  private static final Pattern ONCE =
      Pattern.compile(
          "(?i)(?:confirm|verif|invit|reset|recover|activat|magic|one_?time|otp|fresh)[a-z]*[_-]?(?:token|code|key)");

  private static final Pattern ONCE_ASKED =
      Pattern.compile(
          "(?i)/(?:confirm|verif|invit|reset|recover|activat|accept)[^/\\s?]*\\?[^\\s\"']*$");
  private static final Pattern LOCAL =
      Pattern.compile(".*://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1\\])[:/][^\\s\"']*");
  private static final Pattern COMMENT =
      Pattern.compile("\\s*(?://|#|\\*|/\\*|<!--|--|;|\"\"\"|>>>).*");
  private static final Pattern TRIED =
      Pattern.compile(
          "(?m)^[\"']?(test|testing|development|dev|local|ci|e2e)[\"']?:[^\\r\\n]{0,40}\\r?$|^[\"']?[A-Za-z][\\w-]*[\"']?:[^\\r\\n]{0,40}\\r?$");

  private static final Pattern TRIAL =
      Pattern.compile(
          "(?m)^(?:export )?[A-Z_]*ENV(?:IRONMENT)?=[\"']?(?:test|testing|ci|e2e)(?:[_-][a-z]+)?[\"']?\\r?$");

  private Said() {}

  /** What it says, or the ruling where it says nothing or nobody should be told anyway. */
  static Ruling orElse(Ruling ruling, Sight sight, Assignment found, String name, String value) {
    return ruling.judgement().speaks() ? of(sight, found, name, value).orElse(ruling) : ruling;
  }

  private static Optional<Ruling> of(Sight sight, Assignment found, String name, String value) {
    boolean salt = name.equalsIgnoreCase("salt");
    if (salt && sight.find("hash", found.nameStart() - ABOVE, found.valueEnd() + AROUND) >= 0) {
      return Optional.of(
          new Ruling(Judgement.ENCRYPTED, "it stands beside the hash that it is for"));
    }
    if (SEALED.matcher(name).find() || isSealed(sight, found, value)) {
      return Optional.of(new Ruling(Judgement.ENCRYPTED, "it is said to be encrypted"));
    }
    String before = sight.text(sight.lineStart(found.nameStart()), found.nameStart());
    if (COMMENT.matcher(before).matches() && SHOWN.matcher(before).find()) {
      return Optional.of(new Ruling(Judgement.EXAMPLE, "a comment says that it is an example"));
    }
    if (SERVED.matcher(before).find()) {
      return Optional.of(new Ruling(Judgement.PUBLIC, "a page carries it to everybody"));
    }
    if (ONCE.matcher(name).find() || ONCE_ASKED.matcher(before).find()) {
      return Optional.of(Ruling.doubt("it is of a kind that is good once"));
    }
    if (isLocal(sight, found, before)) {
      return Optional.of(new Ruling(Judgement.FIXTURE, "it opens something on the same machine"));
    }
    return isTried(sight, found, before) || isTrial(sight, found)
        ? Optional.of(new Ruling(Judgement.FIXTURE, "it stands among the settings of tests"))
        : Optional.empty();
  }

  /** It is asked for in an address of the same machine. */
  private static boolean isLocal(Sight sight, Assignment found, String before) {
    int mark = sight.at(found.nameStart() - 1);
    return (mark == '?' || mark == '&') && LOCAL.matcher(before).matches();
  }

  /**
   * Whether a program signs with a value wherever a variable of the environment is not set: whoever
   * reads the program can sign, too.
   */
  static boolean isFallback(Sight sight, Assignment found, String name) {
    if (!found.quoted()
        || !SIGNING.matcher(name).find()
        || ISSUED.matcher(name).find()
        || found.valueEnd() - found.valueStart() < SHORTEST_FALLBACK) {
      return false;
    }
    String between = sight.text(found.nameEnd(), found.valueStart());
    return switch (found.operator()) {
      case COMMA -> READ.matcher(sight.text(found.nameStart() - 40, found.nameStart())).find();
      case SET, COLON ->
          between.contains("Field(")
              || (ASKED.matcher(name).find() && OTHERWISE.matcher(between).find());
      case CALL, ELEMENT, PAIR, BLANK, COMPARE -> false;
    };
  }

  private static boolean isSealed(Sight sight, Assignment found, String value) {
    return value.length() > LONG
        && sight.find("encrypteddata", found.nameStart() - ABOVE, found.nameStart()) >= 0;
  }

  /** Among variables of the environment of which one says that they are for tests. */
  private static boolean isTrial(Sight sight, Assignment found) {
    return found.operator() == Assignment.Operator.SET
        && TRIAL
            .matcher(
                sight.slice(found.nameStart() - LONGEST_TRIAL, found.valueEnd() + LONGEST_TRIAL))
            .find();
  }

  /** Under a key at the left edge that names an environment of developers. */
  private static boolean isTried(Sight sight, Assignment found, String before) {
    boolean inner = !before.isEmpty() && before.isBlank() && Characters.isBlank(before.charAt(0));
    if (found.operator() != Assignment.Operator.COLON || !inner) {
      return false;
    }
    Matcher section = TRIED.matcher(sight.slice(found.nameStart() - ABOVE, found.nameStart()));
    boolean tried = false;
    while (section.find()) {
      tried = section.group(1) != null;
    }
    return tried;
  }

  /** Whether the line before or after gives a name of no interest a value of the same form. */
  static boolean likeOthers(Sight sight, Assignment found, String value) {
    if (value.length() < SHORTEST) {
      return false;
    }
    int start = sight.lineStart(found.nameStart());
    int end = sight.lineEnd(found.valueEnd());
    int next = sight.at(end) == '\r' ? end + 2 : end + 1;
    return shares(sight.text(sight.lineStart(start - 1), start - 1), value)
        || shares(sight.text(next, sight.lineEnd(next)), value);
  }

  private static boolean shares(String line, String value) {
    boolean hex = Characters.all(value, Characters::isHex);
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean inside = i < line.length() && isPart(line.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        String other = line.substring(start, i);
        if (other.length() == value.length()
            && hex == Characters.all(other, Characters::isHex)
            && other.chars().anyMatch(Characters::isDigit)
            && Naming.of(line.substring(0, start)) == Naming.OTHER) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  private static boolean isPart(int c) {
    return Characters.isBase64(c) || c == '=';
  }
}
