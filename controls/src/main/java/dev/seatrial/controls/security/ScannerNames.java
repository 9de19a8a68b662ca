package dev.seatrial.controls.security;

import static dev.seatrial.controls.security.Scanner.Subject.CODE;
import static dev.seatrial.controls.security.Scanner.Subject.DEPENDENCIES;
import static dev.seatrial.controls.security.Scanner.Subject.IMAGES;
import static dev.seatrial.controls.security.Scanner.Subject.INFRASTRUCTURE;
import static dev.seatrial.controls.security.Scanner.Subject.SECRETS;
import static dev.seatrial.controls.security.Scanner.Subject.WORKFLOWS;
import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scanners we know: programs by their command line, actions and included jobs by name. */
final class ScannerNames {

  /** Programs whose first word says what they look at. */
  private static final Map<String, Scanner.Subject> PROGRAMS =
      Map.ofEntries(
          entry("semgrep", CODE),
          entry("opengrep", CODE),
          entry("codeql", CODE),
          entry("sonar-scanner", CODE),
          entry("bandit", CODE),
          entry("gosec", CODE),
          entry("brakeman", CODE),
          entry("bearer", CODE),
          entry("njsscan", CODE),
          entry("sobelow", CODE),
          entry("horusec", CODE),
          entry("pip-audit", DEPENDENCIES),
          entry("pip_audit", DEPENDENCIES),
          entry("safety", DEPENDENCIES),
          entry("osv-scanner", DEPENDENCIES),
          entry("govulncheck", DEPENDENCIES),
          entry("bundler-audit", DEPENDENCIES),
          entry("bundle-audit", DEPENDENCIES),
          entry("cargo-audit", DEPENDENCIES),
          entry("cargo-deny", DEPENDENCIES),
          entry("audit-ci", DEPENDENCIES),
          entry("better-npm-audit", DEPENDENCIES),
          entry("retire", DEPENDENCIES),
          entry("nancy", DEPENDENCIES),
          entry("dockle", IMAGES),
          entry("zizmor", WORKFLOWS),
          entry("poutine", WORKFLOWS),
          entry("octoscan", WORKFLOWS),
          entry("scorecard", WORKFLOWS),
          entry("gitleaks", SECRETS),
          entry("trufflehog", SECRETS),
          entry("detect-secrets", SECRETS),
          entry("secretlint", SECRETS),
          entry("tfsec", INFRASTRUCTURE),
          entry("checkov", INFRASTRUCTURE),
          entry("kics", INFRASTRUCTURE),
          entry("terrascan", INFRASTRUCTURE),
          entry("kubesec", INFRASTRUCTURE));

  /** Package managers that audit their own lockfile. */
  private static final Set<String> AUDITORS =
      Set.of("npm", "pnpm", "yarn", "bun", "composer", "cargo", "bundle", "uv", "mix", "deno");

  /** Actions, orbs and templates, by the start of their name without the version. */
  private static final Map<String, Scanner.Subject> ACTIONS =
      Map.ofEntries(
          entry("github/codeql-action/analyze", CODE),
          entry("semgrep/semgrep-action", CODE),
          entry("returntocorp/semgrep-action", CODE),
          entry("sonarsource/", CODE),
          entry("securego/gosec", CODE),
          entry("oxsecurity/megalinter", CODE),
          entry("super-linter/super-linter", CODE),
          entry("bearer/bearer-action", CODE),
          entry("checkmarx/", CODE),
          entry("veracode/", CODE),
          entry("actions/dependency-review-action", DEPENDENCIES),
          entry("google/osv-scanner-action", DEPENDENCIES),
          entry("golang/govulncheck-action", DEPENDENCIES),
          entry("pypa/gh-action-pip-audit", DEPENDENCIES),
          entry("rustsec/audit-check", DEPENDENCIES),
          entry("actions-rs/audit-check", DEPENDENCIES),
          entry("actions-rust-lang/audit", DEPENDENCIES),
          entry("embarkstudios/cargo-deny-action", DEPENDENCIES),
          entry("dependency-check/dependency-check_action", DEPENDENCIES),
          entry("snyk/actions/docker", IMAGES),
          entry("snyk/", DEPENDENCIES),
          entry("docker/scout-action", IMAGES),
          entry("azure/container-scan", IMAGES),
          entry("crazy-max/ghaction-container-scan", IMAGES),
          entry("zizmorcore/zizmor-action", WORKFLOWS),
          entry("ossf/scorecard-action", WORKFLOWS),
          entry("boostsecurityio/poutine-action", WORKFLOWS),
          entry("gitleaks/gitleaks-action", SECRETS),
          entry("trufflesecurity/trufflehog", SECRETS),
          entry("aquasecurity/tfsec-action", INFRASTRUCTURE),
          entry("bridgecrewio/checkov-action", INFRASTRUCTURE),
          entry("checkmarx/kics-github-action", INFRASTRUCTURE),
          entry("security/sast", CODE),
          entry("jobs/sast", CODE),
          entry("security/dependency-scanning", DEPENDENCIES),
          entry("jobs/dependency-scanning", DEPENDENCIES),
          entry("security/container-scanning", IMAGES),
          entry("jobs/container-scanning", IMAGES),
          entry("security/secret-detection", SECRETS),
          entry("jobs/secret-detection", SECRETS));

  private ScannerNames() {}

  /** What a program with these words looks at; empty where it scans nothing. */
  static Optional<Scanner.Subject> program(List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    String second =
        words.stream().skip(1).filter(word -> !word.startsWith("-")).findFirst().orElse("");
    if (words.contains("--version") || words.contains("--help")) {
      return Optional.empty();
    }
    return switch (first) {
      case "trivy" -> Optional.of(trivy(second));
      case "grype" -> Optional.of(second.matches("(dir|sbom|file):.*") ? DEPENDENCIES : IMAGES);
      case "snyk" ->
          switch (second) {
            case "container" -> Optional.of(IMAGES);
            case "code" -> Optional.of(CODE);
            case "iac" -> Optional.of(INFRASTRUCTURE);
            case "test", "monitor" -> Optional.of(DEPENDENCIES);
            default -> Optional.empty();
          };
      case "docker" -> when(second.equals("scout"), IMAGES);
      case "gcloud" -> when(words.contains("images") && words.contains("scan"), IMAGES);
      case "aws" -> when(words.contains("start-image-scan"), IMAGES);
      case "dotnet" -> when(words.contains("--vulnerable"), DEPENDENCIES);
      case "mvn", "mvnw", "gradle", "gradlew" ->
          when(words.stream().anyMatch(w -> w.matches("(?i).*dependency-?check.*")), DEPENDENCIES);
      default ->
          AUDITORS.contains(first)
              ? when(audits(words), DEPENDENCIES)
              : Optional.ofNullable(PROGRAMS.get(first));
    };
  }

  /** What an action looks at by its name, {@code owner/name@version}. */
  static Optional<Scanner.Subject> action(String uses, Map<String, String> with) {
    String name = uses.toLowerCase(Locale.ROOT);
    if (name.startsWith("aquasecurity/trivy-action")) {
      return Optional.of(trivy(with.getOrDefault("scan-type", "image")));
    }
    if (name.startsWith("anchore/scan-action")) {
      return Optional.of(with.containsKey("image") ? IMAGES : DEPENDENCIES);
    }
    return ACTIONS.entrySet().stream()
        .filter(known -> name.startsWith(known.getKey()))
        .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
        .map(Map.Entry::getValue);
  }

  private static Scanner.Subject trivy(String mode) {
    return switch (mode) {
      case "image", "i" -> IMAGES;
      case "config", "k8s", "kubernetes", "aws" -> INFRASTRUCTURE;
      default -> DEPENDENCIES;
    };
  }

  /** "npm audit" and its kin; signatures are no advisories. */
  private static boolean audits(List<String> words) {
    List<String> rest = words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
    return rest.stream()
            .limit(2)
            .anyMatch(word -> word.matches("audit|deny|hex\\.audit|deps\\.audit|sobelow"))
        && !rest.contains("signatures");
  }

  private static Optional<Scanner.Subject> when(boolean holds, Scanner.Subject subject) {
    return holds ? Optional.of(subject) : Optional.empty();
  }
}
