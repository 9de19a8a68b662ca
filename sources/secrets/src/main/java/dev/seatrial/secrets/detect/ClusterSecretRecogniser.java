package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.Commonplace;
import dev.seatrial.secrets.text.Decoding;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the values of a Kubernetes Secret, which are in base64 and no more hidden for it. */
final class ClusterSecretRecogniser implements Recogniser {
  private static final int AROUND = 6000;
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^[ \\t]{1,12}[\"']?([\\w.\\-]{1,80})[\"']?:[ \\t]*(?:[|>][-+]?[ \\t]*\\r?\\n[ \\t]*)?[\"']?([A-Za-z0-9+/]{4,4000}={0,2})[\"']?,?[ \\t]*\\r?$");
  private static final Pattern DATA =
      Pattern.compile("(?m)^([ \\t]*)[\"']?data[\"']?:[ \\t{]*\\r?$");
  private static final Set<String> OPEN =
      Set.of(
          "name",
          "kind",
          "username",
          "user",
          "email",
          "host",
          "port",
          "ca.crt",
          "tls.crt",
          "namespace",
          "type",
          "url");

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i).*(?:user|username|host|port|name|path|url|file|email|region|bucket|_id|crt|cert|pub|address)(?:_in)?");
  private static final int SHORT = 24;

  private final Kind kind;

  ClusterSecretRecogniser(Kinds kinds) {
    this.kind = kinds.get("kubernetes.secret");
  }

  @Override
  public Set<String> anchors() {
    return Set.of("kind:", "kind\":");
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    int line = sight.lineStart(sight.low(end - 1));
    String said = sight.text(line, sight.lineEnd(line)).replaceAll("[\\s\"',]", "");
    if (!said.toLowerCase(Locale.ROOT).endsWith("kind:secret")) {
      return;
    }
    int low = sight.low(line - AROUND);
    int start = document(sight, low, line);
    int stop = documentEnd(sight, line);
    Matcher data = DATA.matcher(sight.slice(start, stop));
    if (data.find()) {
      entries(sight, start + data.end(), stop, data.group(1).length(), into);
    }
  }

  private static int document(Sight sight, int low, int line) {
    int start = low;
    for (int at = sight.find("\n---", low, line); at >= 0; at = sight.find("\n---", at + 1, line)) {
      start = at + 4;
    }
    return start;
  }

  private static int documentEnd(Sight sight, int line) {
    int end = sight.find("\n---", line, line + AROUND);
    return end < 0 ? sight.high(line + AROUND) : end;
  }

  private void entries(Sight sight, int start, int stop, int indent, Consumer<Detection> into) {
    Matcher entry = ENTRY.matcher(sight.slice(start, stop));
    int found = 0;
    while (entry.find() && found < 50) {
      int at = start + entry.start();
      boolean left = sight.text(start, at).lines().anyMatch(line -> leaves(line, indent));
      if (left) {
        return;
      }
      found++;
      entry(start, entry, into);
    }
  }

  private static boolean leaves(String line, int indent) {
    int blanks = line.length() - line.stripLeading().length();
    return !line.isBlank() && blanks <= indent;
  }

  /** Whether it is a text, or long enough for a key in bytes. */
  private static boolean isWritten(String text) {
    return text.length() >= SHORT || text.chars().allMatch(c -> c > 31 && c < 127);
  }

  private void entry(int start, Matcher entry, Consumer<Detection> into) {
    byte[] bytes = entry.group(2).getBytes(StandardCharsets.ISO_8859_1);
    Optional<String> text =
        Decoding.base64(bytes, 0, bytes.length)
            .map(out -> new String(out, StandardCharsets.ISO_8859_1).strip());
    if (text.isEmpty()
        || text.get().length() < 4
        || OPEN.contains(entry.group(1).toLowerCase(Locale.ROOT))
        || ABOUT.matcher(entry.group(1)).matches()
        || !isWritten(text.get())) {
      return;
    }
    Ruling ruling =
        Placeholders.value(text.get())
            .orElse(
                Commonplace.is(text.get())
                    ? Ruling.doubt("a Secret holds a weak one in base64")
                    : Ruling.live("a Secret holds it in base64"));
    into.accept(
        Detection.of(
            kind,
            start + entry.start(2),
            start + entry.end(2),
            ruling,
            java.util.Map.of("entry", entry.group(1))));
  }
}
