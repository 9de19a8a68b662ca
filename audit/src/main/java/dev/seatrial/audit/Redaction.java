package dev.seatrial.audit;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of quotes whatever could be a secret: credentials in addresses, values assigned to
 * names that speak of secrets, and long random-looking words. At most four characters stay.
 */
public final class Redaction {
  private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^\\s/@]{1,200}@");
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)((?:secret|token|passw(?:or)?d|pwd|api[_-]?key|private[_-]?key|credential|dsn)"
              + "[\\w.-]{0,40}[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?)([^\\s\"',;]{5,})");
  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_+/=-]{24,}");

  private Redaction() {}

  /** The text with what could be a secret cut to its first four characters. */
  public static String of(String text) {
    String safe = CREDENTIALS.matcher(text).replaceAll("…@");
    safe =
        ASSIGNED
            .matcher(safe)
            .replaceAll(
                found ->
                    java.util.regex.Matcher.quoteReplacement(
                        isReference(found.group(2))
                            ? found.group()
                            : found.group(1) + cut(found.group(2))));
    return LONG_WORD
        .matcher(safe)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    isRandom(found.group()) ? cut(found.group()) : found.group()));
  }

  private static boolean isReference(String value) {
    return value.startsWith("$") || value.startsWith("{{") || value.startsWith("process.env");
  }

  private static String cut(String secret) {
    return secret.substring(0, Math.min(4, secret.length())) + "…";
  }

  /**
   * Letters of both cases and digits mixed, or long hex that is no object id: nothing people write.
   */
  private static boolean isRandom(String word) {
    int digits = 0;
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c >= 'A' && c <= 'Z') {
        upper++;
      } else if (c >= 'a' && c <= 'z') {
        lower++;
      }
    }
    boolean objectId = word.matches("[0-9a-f]{40}|[0-9a-f]{64}");
    return !objectId && digits >= 3 && lower + upper >= 6 && (upper >= 3 || digits >= 8);
  }

  /** The same verdict with safe quotes. */
  public static Verdict of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed(List<Evidence> evidence) -> new Verdict.Passed(safe(evidence));
      case Verdict.Failed(List<Finding> findings) ->
          new Verdict.Failed(
              findings.stream()
                  .map(f -> new Finding(of(f.subject()), of(f.message()), safe(f.evidence())))
                  .toList());
      case Verdict.Unproven(String missing, var seen, var steps) ->
          new Verdict.Unproven(of(missing), safe(seen), steps);
      case Verdict.NotApplicable(String reason, var seen) ->
          new Verdict.NotApplicable(of(reason), safe(seen));
    };
  }

  private static List<Evidence> safe(List<Evidence> evidence) {
    return evidence.stream().map(Redaction::of).toList();
  }

  private static Evidence of(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Located(String says, var place, String quote) ->
          new Evidence.Located(of(says), place, of(quote));
      case Evidence.Committed(String says, String commit, String subject) ->
          new Evidence.Committed(of(says), commit, of(subject));
      case Evidence.Searched(String says, String sought, Scope scope) ->
          new Evidence.Searched(
              of(says), of(sought), new Scope(of(scope.searched()), scope.blindspots()));
      case Evidence.Word word -> of(word);
    };
  }

  private static Evidence.Word of(Evidence.Word word) {
    return new Evidence.Word(
        of(word.says()), of(word.by()), word.on(), word.until(), word.recorded());
  }

  /** The same results with safe overlays: people write into the ledger, too. */
  public static List<ControlResult> ofOverlays(List<ControlResult> results) {
    return results.stream()
        .map(
            result ->
                new ControlResult(
                    result.control(),
                    result.app(),
                    result.aspects().stream().map(Redaction::ofOverlays).toList(),
                    result.standing(),
                    result.blocking()))
        .toList();
  }

  private static AspectResult ofOverlays(AspectResult aspect) {
    return new AspectResult(
        aspect.aspect(),
        aspect.verdict(),
        aspect.overlays().stream().map(Redaction::of).toList(),
        aspect.standing());
  }

  private static Overlay of(Overlay overlay) {
    return switch (overlay) {
      case Overlay.Attestation(Evidence.Word word, boolean holds) ->
          new Overlay.Attestation(of(word), holds);
      case Overlay.AcceptedRisk risk ->
          new Overlay.AcceptedRisk(
              risk.ground(),
              of(risk.reason()),
              of(risk.compensating()),
              of(risk.owner()),
              of(risk.approver()),
              risk.until(),
              risk.recorded());
      case Overlay.Dead dead ->
          new Overlay.Dead(of(dead.what()), of(dead.because()), dead.recorded());
    };
  }
}
