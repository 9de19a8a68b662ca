package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Decoding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows a JSON Web Token by what it says when it is decoded. */
final class JwtRecogniser implements Recogniser {
  private static final int PART = 4096;
  private static final Pattern CLAIM =
      Pattern.compile(
          "\"(alg|role|iss|exp|ref|sub|name|typ)\"\\s{0,4}:\\s{0,4}\"?([\\w:/.\\- ]{1,80})");

  private final Kind any;
  private final Kind anon;
  private final Kind service;

  private final InstantSource clock;

  JwtRecogniser(Kinds kinds, InstantSource clock) {
    this.clock = clock;
    this.any = kinds.get("jwt.token");
    this.anon = kinds.get("supabase.anon-key");
    this.service = kinds.get("supabase.service-role-key");
  }

  @Override
  public Set<String> anchors() {
    return Set.of("eyj", "eya", "ew0");
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    for (int i = end; i >= end - 16 && sight.reachesBack(i); i--) {
      boolean starts =
          sight.startsWith("eyJ", i) || sight.startsWith("eyA", i) || sight.startsWith("ew0", i);
      if (starts && !Characters.isBase64(sight.at(i - 1))) {
        token(sight, i, into);
        return;
      }
    }
  }

  private void token(Sight sight, int start, Consumer<Detection> into) {
    int first = part(sight, start);
    if (sight.at(first) != '.') {
      return;
    }
    int second = part(sight, first + 1);
    int third = sight.at(second) == '.' ? part(sight, second + 1) : second;
    Map<String, String> head = claims(sight, start, first);
    Map<String, String> body = claims(sight, first + 1, second);
    if (!head.containsKey("alg") || second - first < 12) {
      return;
    }
    if (third - second < 16 || !isObject(sight, first + 1, second)) {
      return;
    }
    Map<String, String> said = new TreeMap<>(head);
    said.putAll(body);
    Kind kind = kind(said);
    Ruling asIs = judge(said, Placeholders.value(sight.text(second + 1, third)));
    Ruling ruling = asIs.judgement() == Judgement.LIVE_LOOKING ? timed(kind, said, asIs) : asIs;
    said.keySet().retainAll(List.of("alg", "role", "iss", "exp"));
    Detection found = Detection.of(kind, start, third, ruling, said);
    into.accept(kind.equals(service) ? found.proven("it says what it opens") : found);
  }

  private Ruling timed(Kind kind, Map<String, String> said, Ruling asIs) {
    String until = said.getOrDefault("exp", "");
    if (!until.matches("\\d{9,11}(?:\\.\\d+)?")) {
      return kind.equals(any)
          ? Ruling.doubt("a signed token, " + said.get("alg") + ", that does not say until when")
          : asIs;
    }
    long second = Long.parseLong(until.replaceAll("\\..*", ""));
    Instant end = Instant.ofEpochSecond(second);
    return end.isBefore(clock.instant())
        ? new Ruling(
            Judgement.EXPIRED,
            "a signed token that was good until " + LocalDate.ofInstant(end, ZoneOffset.UTC))
        : asIs;
  }

  private Kind kind(Map<String, String> said) {
    boolean supabase =
        said.getOrDefault("iss", "").startsWith("supabase") || said.containsKey("ref");
    return switch (said.getOrDefault("role", "")) {
      case "anon" -> supabase ? anon : any;
      case "service_role" -> supabase ? service : any;
      default -> any;
    };
  }

  private static Ruling judge(Map<String, String> said, Optional<Ruling> signature) {
    boolean shown =
        said.getOrDefault("name", "").equals("John Doe")
            || said.getOrDefault("sub", "").equals("1234567890");
    if (shown) {
      return new Ruling(Judgement.EXAMPLE, "documentation shows a token with these claims");
    }
    if (said.getOrDefault("iss", "").equals("supabase-demo")) {
      return new Ruling(Judgement.EXAMPLE, "every local installation has this key");
    }
    return signature
        .filter(ruling -> ruling.judgement() == Judgement.PLACEHOLDER)
        .orElse(Ruling.live("a signed token, " + said.getOrDefault("alg", "of unknown algorithm")));
  }

  /** What is signed or encrypted is no token where it says nothing of anybody. */
  private static boolean isObject(Sight sight, int start, int end) {
    return Decoding.base64(sight.content(), start, end)
        .filter(bytes -> bytes.length > 1 && bytes[0] == '{')
        .isPresent();
  }

  private static int part(Sight sight, int start) {
    int i = start;
    while (i - start < PART && sight.reaches(i) && Characters.isBase64(sight.at(i))) {
      i++;
    }
    return i;
  }

  private static Map<String, String> claims(Sight sight, int start, int end) {
    Map<String, String> claims = new TreeMap<>();
    Optional<byte[]> bytes = Decoding.base64(sight.content(), start, end);
    bytes.ifPresent(
        text -> {
          Matcher claim = CLAIM.matcher(new String(text, StandardCharsets.ISO_8859_1));
          while (claim.find()) {
            claims.putIfAbsent(claim.group(1), claim.group(2));
          }
        });
    return claims;
  }
}
