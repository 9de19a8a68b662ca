package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Commonplace;
import dev.seatrial.secrets.text.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Knows a user and a password in an address. */
final class UrlRecogniser implements Recogniser {
  private static final int LONGEST = 320;
  private static final Set<String> WEAK =
      Words.of(
          "password passwd pass pwd secret user username token pw test foo bar baz admin "
              + "root guest postgres mysql p4ssw0rd 123 1234 12345 123456 oauth2 x-oauth-basic "
              + "git apikey api_key key hunter2 pass123");
  private static final Set<String> DATABASES =
      Words.of(
          "postgres postgresql mysql mariadb mongodb mongodb+srv redis rediss amqp amqps "
              + "mssql sqlserver clickhouse cockroachdb mysql2 ldap nats");

  private final Kind web;
  private final Kind database;

  UrlRecogniser(Kinds kinds) {
    this.web = kinds.get("generic.url-password");
    this.database = kinds.get("generic.database-url");
  }

  @Override
  public Set<String> anchors() {
    return Set.of("://");
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    int slashes = end;
    while (slashes > end - LONGEST && !sight.startsWith("://", slashes)) {
      if (!sight.reachesBack(slashes - 1)) {
        return;
      }
      slashes--;
    }
    if (!sight.startsWith("://", slashes) || !Characters.isAlnum(sight.at(slashes - 1))) {
      return;
    }
    int authority = slashes + 3;
    int at = -1;
    int colon = -1;
    int i = authority;
    for (; i < authority + LONGEST && !ends(sight.at(i)); i++) {
      if (sight.at(i) == '@') {
        at = i;
      } else if (sight.at(i) == ':' && colon < 0) {
        colon = i;
      }
    }
    if (colon >= 0 && at > colon + 1) {
      report(sight, slashes, colon, at, i, into);
    }
  }

  private static boolean ends(int c) {
    return Characters.isSpace(c) || "\"'<>`/,;\\|)".indexOf(c) >= 0;
  }

  private void report(
      Sight sight, int slashes, int colon, int at, int end, Consumer<Detection> into) {
    int schemeStart = slashes;
    while (slashes - schemeStart < 16 && isScheme(sight.at(schemeStart - 1))) {
      schemeStart--;
    }
    String scheme = sight.text(schemeStart, slashes).toLowerCase(Locale.ROOT);
    String user = sight.text(slashes + 3, colon);
    String password = sight.text(colon + 1, at);
    String host = sight.text(at + 1, end);
    if (host.isEmpty()
        || (!Characters.isAlnum(host.charAt(0))
            && host.charAt(0) != '['
            && !"${%<".contains(host.substring(0, 1)))
        || !password.chars().allMatch(c -> c > 32 && c < 127 && "()[]^*".indexOf(c) < 0)) {
      return;
    }
    Kind kind = DATABASES.contains(scheme.substring(scheme.lastIndexOf(':') + 1)) ? database : web;
    into.accept(
        Detection.of(
            kind, colon + 1, at, judge(scheme, user, password, host), Map.of("scheme", scheme)));
  }

  private static boolean isScheme(int c) {
    return Characters.isAlnum(c) || c == '+' || c == '-' || c == '.';
  }

  private static Ruling judge(String scheme, String user, String password, String host) {
    var other =
        Placeholders.value(password)
            .or(() -> Placeholders.value(user).filter(r -> r.judgement() == Judgement.TEMPLATE));
    if (other.isPresent()) {
      return other.get();
    }
    boolean shouted = password.matches("[A-Z]+") && user.matches("[A-Z_]*");
    if (shouted || password.matches("[A-Z]+(?:_[A-Z]+)+")) {
      return Ruling.placeholder("it says that it is to be replaced");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    String where = host.toLowerCase(Locale.ROOT);
    if (where.startsWith("example.")
        || where.contains(".example")
        || where.startsWith("foo")
        || where.startsWith("host:")
        || where.equals("host")
        || where.startsWith("hostname")
        || where.startsWith("your")) {
      return new Ruling(Judgement.EXAMPLE, "its host exists in documentation only");
    }
    boolean local =
        where.startsWith("localhost")
            || where.startsWith("0.0.0.0")
            || where.startsWith("host.docker.internal")
            || where.startsWith("10.0.2.2")
            || where.startsWith("127.0.0.1")
            || where.startsWith("[::1]");
    if (WEAK.contains(lower)
        || Commonplace.is(password)
        || lower.equals(user.toLowerCase(Locale.ROOT))
        || password.length() < 3) {
      boolean opens = DATABASES.contains(scheme) || password.chars().anyMatch(Characters::isDigit);
      return local || !where.contains(".") || !opens
          ? Ruling.placeholder("it is what examples say")
          : Ruling.doubt("a weak password for a host with a name");
    }
    if (local) {
      return new Ruling(Judgement.FIXTURE, "it opens something on the same machine");
    }
    if (!where.contains(".") && Placeholders.words(password).isPresent()) {
      return Ruling.placeholder("it reads like words");
    }
    return !where.contains(".")
        ? Ruling.doubt("it opens something in the same network")
        : Ruling.live("an address carries a user and a password");
  }
}
