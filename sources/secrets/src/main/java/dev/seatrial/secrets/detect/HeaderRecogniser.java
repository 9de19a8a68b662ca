package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Commonplace;
import dev.seatrial.secrets.text.Decoding;
import dev.seatrial.secrets.text.Randomness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what a request proves itself with: Bearer, Basic and Token headers, and curl's user. */
final class HeaderRecogniser implements Recogniser {
  private static final int LONGEST = 2048;
  private static final Pattern USER =
      Pattern.compile(
          "(?:-u|--user)(?:=|[ \\t]{0,4})[\"']?([^\\s:\"']{0,80})[\"']?:[\"']?([^\\s\"']{3,200})");
  private static final List<String> SCHEMES =
      List.of("bearer", "basic", "token", "apikey", "api-key");

  private final Kind bearer;
  private final Kind basic;
  private final Kind curl;

  HeaderRecogniser(Kinds kinds) {
    this.bearer = kinds.get("generic.bearer-token");
    this.basic = kinds.get("generic.basic-auth");
    this.curl = kinds.get("generic.command-line-login");
  }

  @Override
  public Set<String> anchors() {
    return Set.of("bearer", "basic", "authorization", " -u", "\t-u", "--user");
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    for (int i = end + 24; i > end - 110 && sight.reachesBack(i); i--) {
      if (i <= end && isOption(sight, i)) {
        user(sight, i, into);
        return;
      }
      for (String scheme : SCHEMES) {
        if (sight.startsWithAnyCase(scheme, i) && !Characters.isAlnum(sight.at(i - 1))) {
          scheme(sight, i, scheme, into);
          return;
        }
      }
    }
  }

  private static boolean isOption(Sight sight, int at) {
    boolean user = sight.startsWith("-u", at) || sight.startsWith("--user", at);
    return user && sight.at(at - 1) != '-';
  }

  private void scheme(Sight sight, int at, String scheme, Consumer<Detection> into) {
    int start = sight.skipBlanks(at + scheme.length(), 8);
    start += sight.startsWith("%20", start) ? 3 : 0;
    int end = start;
    while (end - start < LONGEST && isToken(sight.at(end))) {
      end++;
    }
    if (start == at + scheme.length() || end - start < 8) {
      return;
    }
    String value = sight.text(start, end);
    boolean headed = sight.find("authorization", at - 40, at) >= 0;
    if (scheme.equals("basic")) {
      basic(value, start, end, into);
    } else if ((headed || scheme.equals("bearer")) && isDrawn(value)) {
      into.accept(
          Detection.of(bearer, start, end, judged(value, "a request proves itself with it")));
    }
  }

  private static boolean isToken(int c) {
    return Characters.isBase64(c) || c == '=' || c == '.' || c == '~';
  }

  private static boolean isDrawn(String value) {
    boolean digit = value.chars().anyMatch(Characters::isDigit);
    boolean chain = value.contains(".") && Randomness.wordShare(value) > 0.4;
    return value.length() >= 10
        && digit
        && !chain
        && Randomness.distinct(value) >= 5
        && Randomness.wordShare(value) < 0.6;
  }

  private static Ruling judged(String value, String otherwise) {
    return Placeholders.value(value).orElse(Ruling.live(otherwise));
  }

  private void basic(String value, int start, int end, Consumer<Detection> into) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    Optional<String> text =
        Decoding.base64(bytes, 0, bytes.length)
            .filter(Decoding::isText)
            .map(out -> new String(out, StandardCharsets.ISO_8859_1).strip())
            .filter(out -> out.length() > 4 && out.matches("[\\w.@+-]{0,200}:[ -~]*"));
    text.ifPresent(pair -> into.accept(Detection.of(basic, start, end, login(pair))));
  }

  private static Ruling login(String pair) {
    int split = pair.indexOf(':');
    String user = pair.substring(0, split).toLowerCase(Locale.ROOT);
    String password = pair.substring(split + 1);
    if (password.isEmpty()) {
      return user.length() < 12
          ? Ruling.placeholder("no password follows the user")
          : Ruling.live("a token stands as user");
    }
    boolean shown =
        user.equals("aladdin")
            || user.equals("user")
            || user.equals("username")
            || user.equals("test");
    return shown
        ? new Ruling(Judgement.EXAMPLE, "documentation shows this user")
        : Commonplace.is(password) || Placeholders.words(password).isPresent()
            ? Ruling.placeholder("it is what examples say")
            : judged(password, "a request proves itself with a user and a password");
  }

  private void user(Sight sight, int at, Consumer<Detection> into) {
    boolean called =
        List.of("curl", "wget", "http ").stream()
            .anyMatch(tool -> sight.find(tool, at - 400, at) >= 0);
    Matcher matcher = USER.matcher(sight.slice(at, at + 320));
    if (!called || !matcher.lookingAt()) {
      return;
    }
    String user = matcher.group(1);
    String password = matcher.group(2);
    if (user.startsWith("<")
        || user.contains("://")
        || user.contains("$")
        || password.matches("[A-Z]+(?:_[A-Z]+)+")
        || password.startsWith("$")) {
      return;
    }
    boolean local =
        sight.find("localhost", at, sight.lineEnd(at)) >= 0
            || sight.find("127.0.0.1", at, sight.lineEnd(at)) >= 0;
    Ruling asked =
        isShown(user, password.toLowerCase(Locale.ROOT))
            ? Ruling.placeholder("it is what examples say")
            : judged(password, "a command carries a user and a password");
    Ruling ruling =
        local && asked.judgement().speaks()
            ? new Ruling(Judgement.FIXTURE, "it opens something on the same machine")
            : asked;
    into.accept(Detection.of(curl, at + matcher.start(2), at + matcher.end(2), ruling));
  }

  private static boolean isShown(String user, String password) {
    return password.equalsIgnoreCase(user)
        || Commonplace.is(password)
        || List.of("password", "pass", "passwd", "pwd", "test", "token").contains(password);
  }
}
