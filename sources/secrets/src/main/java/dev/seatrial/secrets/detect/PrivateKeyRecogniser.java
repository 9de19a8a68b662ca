package dev.seatrial.secrets.detect;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Decoding;
import dev.seatrial.secrets.text.Latin1;
import dev.seatrial.secrets.text.Randomness;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Knows private keys in their armour: PEM, OpenSSH, PGP and PuTTY, locked or not. */
final class PrivateKeyRecogniser implements Recogniser {
  private static final int LONGEST = 24_576;
  private static final int LEAST = 40;
  private static final String BEGIN = "-----BEGIN";
  private static final String PUTTY = "PuTTY-User-Key-File-";

  private final Kind pem;
  private final Kind openssh;
  private final Kind pgp;
  private final Kind putty;
  private final Kind google;

  PrivateKeyRecogniser(Kinds kinds) {
    this.pem = kinds.get("key.pem");
    this.openssh = kinds.get("key.openssh");
    this.pgp = kinds.get("key.pgp");
    this.putty = kinds.get("key.putty");
    this.google = kinds.get("gcp.service-account-key");
  }

  @Override
  public Set<String> anchors() {
    return Set.of("-----begin", "putty-user-key-file-");
  }

  @Override
  public void look(Sight sight, int end, Consumer<Detection> into) {
    for (int i = end; i > end - 100 && sight.reachesBack(i); i--) {
      if (sight.startsWith(BEGIN, i)) {
        armour(sight, i, into);
        return;
      }
      if (sight.startsWith(PUTTY, i)) {
        putty(sight, i, into);
        return;
      }
    }
  }

  private void armour(Sight sight, int start, Consumer<Detection> into) {
    String head = sight.text(start, start + 100);
    int close = head.indexOf("-----", BEGIN.length());
    String label = close < 0 ? "" : head.substring(BEGIN.length(), close).strip();
    if (!label.endsWith("PRIVATE KEY") && !label.endsWith("PRIVATE KEY BLOCK")) {
      return;
    }
    int bodyStart = start + close + 5;
    int bodyEnd = bodyEnd(sight, bodyStart);
    String body = body(sight, bodyStart, bodyEnd, start - sight.lineStart(start));
    if (body.length() < LEAST || isNamed(sight, bodyStart)) {
      return;
    }
    int end =
        Math.min(sight.lineEnd(bodyEnd), bodyEnd + "-----END -----".length() + label.length());
    Kind kind =
        label.contains("PGP")
            ? pgp
            : label.startsWith("OPENSSH") ? openssh : kindOf(sight, start, end);
    into.accept(
        Detection.of(
            kind,
            start,
            end,
            judge(sight, bodyStart, bodyEnd, label, body),
            Map.of("label", label)));
  }

  /** A program names the armour and goes on behind the quote that closes it. */
  private static boolean isNamed(Sight sight, int bodyStart) {
    int at = sight.at(bodyStart) == '\\' ? bodyStart + 1 : bodyStart;
    int quote = sight.at(at);
    if (quote != '"' && quote != '\'' && quote != '`') {
      return false;
    }
    int next = sight.skipBlanks(at + 1, 8);
    return ").;:]}".indexOf(sight.at(next)) >= 0
        || sight.startsWith("&&", next)
        || sight.startsWith("||", next);
  }

  private Kind kindOf(Sight sight, int start, int end) {
    boolean account =
        sight.find("service_account", start - 400, start) >= 0
            || sight.find("gserviceaccount.com", end, end + 400) >= 0;
    return account ? google : pem;
  }

  private static int bodyEnd(Sight sight, int start) {
    int most = sight.high(start + LONGEST);
    int i = start;
    while (i < most && !sight.startsWith("-----", i)) {
      i++;
    }
    return i;
  }

  /**
   * The base64 of the body, without what a language or a header puts around it.
   *
   * @param column how much a log writes before each of its lines
   */
  private static String body(Sight sight, int start, int end, int column) {
    StringBuilder out = new StringBuilder();
    for (String line : sight.text(start, end).split("\\\\[rn]|[\r\n]+", -1)) {
      String plain = line.strip();
      while (!plain.isEmpty() && "\"'+`,;>#*/ |".indexOf(plain.charAt(0)) >= 0 && !isBody(plain)) {
        plain = plain.substring(1).strip();
      }
      plain = plain.replaceAll("[\"'`+,;\\\\ ]+$", "");
      String logged = column > 0 && line.length() > column ? line.substring(column).strip() : "";
      if (isBody(plain)) {
        out.append(plain);
      } else if (isBody(logged)) {
        out.append(logged);
      }
    }
    return out.toString();
  }

  private static boolean isBody(String line) {
    return Characters.all(line, c -> (Characters.isBase64(c) && c != '-' && c != '_') || c == '=');
  }

  private static Ruling judge(Sight sight, int start, int end, String label, String body) {
    if (label.contains("ENCRYPTED")
        || sight.find("proc-type: 4,encrypted", start, start + 120) >= 0
        || isLockedOpenssh(body)) {
      return new Ruling(Judgement.ENCRYPTED, "the key is locked with a passphrase");
    }
    if (Randomness.distinct(body) < 12) {
      return Ruling.placeholder("it is made of a few characters only");
    }
    if (sight.find("example", start, end) >= 0) {
      return new Ruling(Judgement.EXAMPLE, "it says that it is an example");
    }
    return label.contains("PGP") || decodes(body)
        ? Ruling.live("a private key that is not locked")
        : Ruling.doubt("it is in the armour of a private key and does not decode to one");
  }

  private static boolean decodes(String body) {
    Optional<byte[]> bytes = decoded(body);
    return bytes.isPresent() && (bytes.get()[0] == 0x30 || isOpenssh(bytes.get()));
  }

  private static boolean isOpenssh(byte[] bytes) {
    return new Latin1(bytes, 0, Math.min(bytes.length, 14)).toString().equals("openssh-key-v1");
  }

  private static boolean isLockedOpenssh(String body) {
    return decoded(body)
        .filter(bytes -> bytes.length > 40 && isOpenssh(bytes))
        .map(bytes -> new Latin1(bytes, 15, 40).toString())
        .filter(head -> !head.substring(4).startsWith("none"))
        .isPresent();
  }

  private static Optional<byte[]> decoded(String body) {
    byte[] bytes = body.substring(0, body.length() / 4 * 4).getBytes(StandardCharsets.ISO_8859_1);
    return Decoding.base64(bytes, 0, bytes.length).filter(out -> out.length > 16);
  }

  private void putty(Sight sight, int start, Consumer<Detection> into) {
    int lines = sight.find("private-lines:", start, start + 8192);
    int mac = sight.find("private-mac:", start, start + 16_384);
    if (lines < 0) {
      return;
    }
    int end = mac < 0 ? sight.lineEnd(sight.lineEnd(lines) + 1) : mac;
    boolean open = sight.find("encryption: none", start, lines) >= 0;
    into.accept(
        Detection.of(
            putty,
            lines,
            Math.max(end, lines),
            open
                ? Ruling.live("a private key that is not locked")
                : new Ruling(Judgement.ENCRYPTED, "the key is locked with a passphrase")));
  }
}
