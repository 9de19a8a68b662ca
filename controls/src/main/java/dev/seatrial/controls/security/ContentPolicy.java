package dev.seatrial.controls.security;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Content-Security-Policy: which sources each kind of content may come from. */
record ContentPolicy(Map<String, List<String>> directives) {
  private static final Set<String> ANYWHERE = Set.of("*", "http:", "https:", "data:", "blob:");

  ContentPolicy {
    directives = Map.copyOf(directives);
  }

  static ContentPolicy of(String value) {
    Map<String, List<String>> directives = new HashMap<>();
    for (String part : value.split(";", -1)) {
      List<String> words =
          Arrays.stream(part.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)).toList();
      if (!words.getFirst().isEmpty()) {
        directives.putIfAbsent(words.getFirst(), words.subList(1, words.size()));
      }
    }
    return new ContentPolicy(directives);
  }

  /** Whether only named sites may put the page into a frame. */
  boolean guardsFrames() {
    return sources("frame-ancestors")
        .filter(s -> s.stream().noneMatch(ANYWHERE::contains))
        .isPresent();
  }

  /** Why scripts may come from anywhere; empty where their sources are named. */
  Optional<String> openToForeignScripts() {
    Optional<List<String>> scripts = scripts();
    if (scripts.isEmpty()) {
      return Optional.of("says nothing about scripts");
    }
    return scripts.get().stream()
        .filter(ANYWHERE::contains)
        .findFirst()
        .filter(source -> !scripts.get().contains("'strict-dynamic'"))
        .map(source -> "lets scripts come from " + source);
  }

  /** Why an injected script would run; empty where it would not. */
  Optional<String> openToInjectedScripts() {
    return openToForeignScripts()
        .or(
            () ->
                scripts()
                    .filter(sources -> sources.contains("'unsafe-inline'"))
                    .filter(sources -> sources.stream().noneMatch(ContentPolicy::outranksInline))
                    .map(sources -> "lets inline scripts run"));
  }

  /** A nonce or a hash makes browsers ignore 'unsafe-inline'. */
  private static boolean outranksInline(String source) {
    return source.startsWith("'nonce-")
        || source.startsWith("'sha")
        || source.equals("'strict-dynamic'");
  }

  private Optional<List<String>> scripts() {
    return sources("script-src").or(() -> sources("default-src"));
  }

  private Optional<List<String>> sources(String directive) {
    return Optional.ofNullable(directives.get(directive));
  }
}
