package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Commonplace;
import dev.seatrial.secrets.text.Decoding;
import dev.seatrial.secrets.text.Naming;
import dev.seatrial.secrets.text.Published;
import dev.seatrial.secrets.text.Randomness;
import dev.seatrial.secrets.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows values that stand for others: to be filled in, rendered, encrypted, or known to all. */
final class Placeholders {
  /**
   * Keys that their issuers publish, by an ending that nobody else has: those of the AWS manual end
   * in these words, the one of Stripe's reference of its API and the one of Azure's storage
   * emulator in these letters.
   */
  private static final List<String> DOCUMENTED =
      List.of("EXAMPLEKEY", "EXAMPLE", "DarjtT1zdp7dc", "KBHBeksoGMGw==");

  private static final Set<String> WORDS =
      Words.of(
          "example examplekey changeme change changeit placeholder redacted dummy sample "
              + "fake todo fixme replace replaceme insert yourkey your undefined censored removed "
              + "masked hidden omitted foobar notset tbd somevalue something mock stub xxx xxxx "
              + "asdf lorem ipsum");

  private static final Pattern NAMED =
      Pattern.compile("(?i)[a-z_-]{0,40}(?:key|secret|token|password|string|value|id)");

  private static final Pattern SEVERAL = Pattern.compile("[a-z0-9]+(?:[_.-][a-z0-9]+)*[_.-][a-z]+");

  private static final Pattern SHOWN =
      Pattern.compile("(?i)\\s*-?\\s*[\"']?examples?[\"']?\\s*[:=]\\s*[\"']?");

  private static final Pattern FILL_IN =
      Pattern.compile(
          "(?i).*(?:change[-_ ]?(?:me|it|this)|your[-_ ]?[a-z]|<[a-z][^>]*>|\\[[a-z _-]+\\]|to[-_ ]be[-_ ]|"
              + "insert[-_ ]|fill[-_ ]|replace[-_ ]|enter[-_ ]|put[-_ ]your|goes[-_ ]?here|_here\\b|redacted|placeholder|"
              + "dummy|x{4,}|#{4,}|\\*{3,}|\\.{3,}|example|sample|<[A-Z_ -]+>).*");

  private static final Pattern TEMPLATE =
      Pattern.compile(
          ".*(?:[$@]\\{[^}]*\\}|\\{\\$[^}]*\\}|\\$\\([^)]*\\)|\\{\\{.*\\}\\}|<%.*%>|#\\{[^}]*\\}|\\{%.*%\\}|@@[A-Z_]+@@"
              + "|%\\([a-zA-Z_]+\\)s|__[A-Z_]{3,}__|=\\$\\w).*");

  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:Bearer |Token |Basic |pass:|env:|file:)?\\$[A-Za-z_][A-Za-z0-9_]*|%[A-Za-z_]+%|%[sdv@]|\\{[A-Za-z_][\\w.]*\\}|@[A-Za-z_.]+@|:[a-z_]+"
              + "|\\$env:\\w+|\\$\\{?\\w+\\}?");

  private static final Pattern ENCRYPTED =
      Pattern.compile(
          "(?:ENC|EJ|DEC|SEC)\\[.*|ENC\\(.*|\\$ANSIBLE_VAULT.*|vault:.*|!vault.*|AgA[A-Za-z0-9+/=]{100,}|\\{cipher\\}.*"
              + "|sops:.*|-----BEGIN AGE ENCRYPTED.*|kms:.*|arn:aws:(?:secretsmanager|ssm|kms).*"
              + "|op://.*|secretref:.*|awskms:.*|gcpkms:.*|\\{\\{resolve:.*|@Microsoft\\.KeyVault.*|projects/.*/secrets/.*");

  /** A brace and a quote in base64, as every token that says what it is begins. */
  private static final String HEAD = "eyJ";

  private Placeholders() {}

  /** What a token of a precise form is, where it is no real one. */
  static Optional<Ruling> token(String value, Sight sight, int start) {
    if (DOCUMENTED.stream().anyMatch(value::endsWith)
        || value.contains("EXAMPLE")
        || Published.is(value)) {
      return Optional.of(new Ruling(Judgement.EXAMPLE, "documentation shows this very key"));
    }
    String body = body(value);
    if (Randomness.longestRun(body) >= Math.max(6, body.length() / 4)) {
      return Optional.of(Ruling.placeholder("its characters repeat or count up"));
    }
    if (body.length() >= 12 && Randomness.distinct(body) < 5) {
      return Optional.of(Ruling.placeholder("it is made of a few characters only"));
    }
    if (body.length() >= 20 && isPeriodic(body)) {
      return Optional.of(Ruling.placeholder("it repeats one text"));
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.contains("xxxxx") || lower.contains("example") || lower.contains("placeholder")) {
      return Optional.of(Ruling.placeholder("it says that it is to be replaced"));
    }
    return inExample(sight, start);
  }

  /** What a value is that reads like words from its beginning to its end. */
  static Optional<Ruling> words(String value) {
    boolean named = NAMED.matcher(value).matches() || Commonplace.is(body(value));
    return named
            || (value.length() < 64
                && Randomness.strange(value) < 4
                && Randomness.wordShare(value) > 0.3)
        ? Optional.of(Ruling.placeholder("it reads like words"))
        : Optional.empty();
  }

  /** {@code s2s-proxy-password} is what something else is called. */
  static boolean isName(String value) {
    return SEVERAL.matcher(value).matches()
        && Naming.of(value) != Naming.OTHER
        && Randomness.wordShare(value) > 0.3;
  }

  private static Optional<Ruling> inExample(Sight sight, int start) {
    int line = sight.lineStart(start);
    boolean said =
        sight.find("gitleaks:allow", start, sight.lineEnd(start)) >= 0
            || SHOWN.matcher(sight.text(line, start)).matches();
    return said && line <= start
        ? Optional.of(new Ruling(Judgement.EXAMPLE, "the line says that it is none"))
        : Optional.empty();
  }

  private static String body(String value) {
    int split = Math.max(value.lastIndexOf('_'), value.lastIndexOf('-'));
    return split > 0 && split < value.length() / 2 ? value.substring(split + 1) : value;
  }

  private static boolean isPeriodic(String body) {
    int start = body.length() / 3;
    for (int period = 1; period <= (body.length() - start) / 2; period++) {
      if (body.regionMatches(start, body, start + period, body.length() - start - period)) {
        return true;
      }
    }
    return false;
  }

  /** What an assigned value is, where it stands for another. */
  static Optional<Ruling> value(String value) {
    if (Published.is(value)) {
      return Optional.of(new Ruling(Judgement.EXAMPLE, "documentation shows this very value"));
    }
    if (ENCRYPTED.matcher(value).matches()) {
      return Optional.of(new Ruling(Judgement.ENCRYPTED, "it is encrypted, or names a store"));
    }
    if (VARIABLE.matcher(value).matches() || TEMPLATE.matcher(value).matches()) {
      return Optional.of(Ruling.template("it is rendered from a variable"));
    }
    if (FILL_IN.matcher(value).matches() && !isLong(value)) {
      return Optional.of(Ruling.placeholder("it says that it is to be replaced"));
    }
    String lower = value.toLowerCase(Locale.ROOT);
    for (String word : lower.split("[^a-z]+", -1)) {
      if (WORDS.contains(word)) {
        return Optional.of(Ruling.placeholder("it says that it is to be replaced"));
      }
    }
    return made(value);
  }

  private static Optional<Ruling> made(String value) {
    if (Randomness.distinct(value) <= 2 || Characters.all(value, c -> !Characters.isAlnum(c))) {
      return Optional.of(Ruling.placeholder("it is made of a few characters only"));
    }
    if (value.startsWith(HEAD) && value.indexOf('.') < 0 && isHead(value)) {
      return Optional.of(Ruling.placeholder("it is the head of a token that has no body"));
    }
    int run = Randomness.longestRun(value);
    if (run >= 8 && run * 4 >= value.length()) {
      return Optional.of(Ruling.placeholder("its characters repeat or count up"));
    }
    return value.length() >= 16 && isPeriodic(value)
        ? Optional.of(Ruling.placeholder("it repeats one text"))
        : Optional.empty();
  }

  private static boolean isHead(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    return Decoding.base64(bytes, 0, bytes.length)
        .map(text -> new String(text, StandardCharsets.ISO_8859_1).strip())
        .filter(text -> text.endsWith("}") && text.contains("\"alg\""))
        .isPresent();
  }

  private static boolean isLong(String value) {
    return value.length() > 60 && Randomness.wordShare(value) < 0.3;
  }
}
