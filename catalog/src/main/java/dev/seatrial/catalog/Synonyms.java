package dev.seatrial.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people call the things that pages speak of by other words. */
final class Synonyms {
  private static final Map<String, List<String>> KNOWN =
      Map.ofEntries(
          Map.entry("gdpr", List.of("personal data", "personal-data")),
          Map.entry("dsgvo", List.of("personal data", "personal-data")),
          Map.entry("privacy", List.of("personal data", "personal-data")),
          Map.entry("pii", List.of("personal data", "personal-data")),
          Map.entry("auth", List.of("authentication", "session", "login")),
          Map.entry("signin", List.of("login", "authentication")),
          Map.entry("permissions", List.of("role", "ownership", "privilege")),
          Map.entry("idor", List.of("ownership")),
          Map.entry("rls", List.of("row-level", "row level")),
          Map.entry("ssl", List.of("https", "certificate")),
          Map.entry("tls", List.of("https", "certificate")),
          Map.entry("encryption", List.of("encrypt", "https")),
          Map.entry("cve", List.of("known hole", "advisor")),
          Map.entry("vulnerabilities", List.of("known hole", "advisor")),
          Map.entry("vulnerability", List.of("known hole", "advisor")),
          Map.entry("sqli", List.of("sql-injection", "parameters")),
          Map.entry("passwords", List.of("password", "secret")),
          Map.entry("credentials", List.of("secret")),
          Map.entry("tokens", List.of("token", "secret")),
          Map.entry("ddos", List.of("rate-limit", "rate limit")),
          Map.entry("throttling", List.of("rate-limit", "rate limit")),
          Map.entry("dr", List.of("recovery", "restore")),
          Map.entry("disaster", List.of("recovery", "restore")),
          Map.entry("rpo", List.of("recovery-plan", "recovery plan")),
          Map.entry("rto", List.of("recovery-plan", "recovery plan")),
          Map.entry("monitoring", List.of("alert", "uptime", "observability")),
          Map.entry("logging", List.of("log")),
          Map.entry("oncall", List.of("on-call", "on call")),
          Map.entry("slo", List.of("objective")),
          Map.entry("ci", List.of("pipeline")),
          Map.entry("cd", List.of("pipeline", "deploy")),
          Map.entry("k8s", List.of("kubernetes")),
          Map.entry("containers", List.of("image", "container")),
          Map.entry("docker", List.of("image", "container")),
          Map.entry("hsts", List.of("strict-transport")),
          Map.entry("undo", List.of("rollback")),
          Map.entry("revert", List.of("rollback")),
          Map.entry("performance", List.of("latency", "slow", "load")),
          Map.entry("readme", List.of("setup")),
          Map.entry("onboarding", List.of("setup", "newcomer")));

  private Synonyms() {}

  /** A word and what it is also called; a plural by its singular, too. */
  static List<String> of(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    if (word.length() > 4 && word.endsWith("s")) {
      forms.add(word.substring(0, word.length() - 1));
    }
    forms.addAll(KNOWN.getOrDefault(word, List.of()));
    return forms;
  }
}
