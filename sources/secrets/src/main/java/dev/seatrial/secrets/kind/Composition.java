package dev.seatrial.secrets.kind;

import dev.seatrial.secrets.text.Checksums;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Composes the text of an example from its template, so that nothing which looks like a secret
 * stands in a file of ours: {@code {hex:8}} becomes eight hex digits, always the same ones.
 */
public final class Composition {
  private static final Pattern SLOT =
      Pattern.compile("\\{([a-z0-9-]{1,20})(?::([^{}\n]{1,200}))?\\}");
  private static final String DIGITS = "0123456789";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final long SEED = 20_260_101;

  private final SplittableRandom random;

  private Composition(SplittableRandom random) {
    this.random = random;
  }

  /** The text of a template; the same for the same template. */
  public static String of(String template) {
    return new Composition(new SplittableRandom(SEED + template.hashCode())).compose(template);
  }

  private String compose(String template) {
    Matcher slot = SLOT.matcher(template);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (slot.find()) {
      out.append(template, copied, slot.start());
      String argument = slot.group(2);
      out.append(slot(slot.group(1), argument == null ? "" : argument, slot.group(), out));
      copied = slot.end();
    }
    return out.append(template.substring(copied)).toString();
  }

  private String slot(String name, String argument, String whole, CharSequence before) {
    return switch (name) {
      case "hex" -> some("0123456789abcdef", argument);
      case "digits" -> some(DIGITS, argument);
      case "upper" -> some(UPPER, argument);
      case "lower" -> some(LOWER, argument);
      case "base32" -> some(UPPER + "234567", argument);
      case "upper36" -> some(UPPER + DIGITS, argument);
      case "lower36" -> some(LOWER + DIGITS, argument);
      case "base62" -> some(UPPER + LOWER + DIGITS, argument);
      case "base64" -> some(UPPER + LOWER + DIGITS + "+/", argument);
      case "base64url" -> some(UPPER + LOWER + DIGITS + "-_", argument);
      case "bech32" -> some("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", argument);
      case "uuid" -> uuid();
      case "nothing" -> "";
      case "newline" -> "\n";
      case "crc32-base62" -> Checksums.crc32Base62(body(before));
      case "jwt" -> jwt(argument);
      case "encoded" -> encoded(compose(argument.replace('<', '{').replace('>', '}')));
      case "pem" -> pem(argument);
      default -> whole;
    };
  }

  private static String body(CharSequence before) {
    String text = before.toString();
    return text.substring(text.lastIndexOf('_') + 1);
  }

  /** Any of them, but never one that lacks a digit or a letter where both are possible. */
  private String some(String alphabet, String length) {
    StringBuilder out = new StringBuilder();
    int count = length.matches("\\d{1,4}") ? Integer.parseInt(length) : 0;
    for (int i = 0; i < count; i++) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    if (count > 3 && alphabet.contains(DIGITS)) {
      out.setCharAt(1, DIGITS.charAt(random.nextInt(10)));
      if (alphabet.length() > 10) {
        out.setCharAt(2, alphabet.contains("b") ? 'b' : 'B');
      }
    }
    return out.toString();
  }

  private String uuid() {
    return some("0123456789abcdef", "8")
        + "-"
        + some("0123456789abcdef", "4")
        + "-4"
        + some("0123456789abcdef", "3")
        + "-a"
        + some("0123456789abcdef", "3")
        + "-"
        + some("0123456789abcdef", "12");
  }

  private String jwt(String claims) {
    StringBuilder body = new StringBuilder("{");
    for (String claim : claims.split(",", -1)) {
      int split = claim.indexOf('=');
      String value = claim.substring(split + 1);
      body.append(body.length() > 1 ? "," : "")
          .append('"')
          .append(claim, 0, Math.max(split, 0))
          .append("\":")
          .append(value.matches("\\d+") ? value : '"' + value + '"');
    }
    return url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
        + "."
        + url(body.append('}').toString())
        + "."
        + some(UPPER + LOWER + DIGITS, "43");
  }

  private static String url(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String pem(String label) {
    StringBuilder out = new StringBuilder("-----BEGIN " + label + "-----\n");
    out.append("MIIEpAIBAAKCAQEA").append(some(UPPER + LOWER + DIGITS + "+/", "48")).append('\n');
    for (int i = 0; i < 10; i++) {
      out.append(some(UPPER + LOWER + DIGITS + "+/", "64")).append('\n');
    }
    return out.append("-----END ").append(label).append("-----").toString();
  }
}
