package dev.seatrial.gate.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Texts of seatrial.yml, and how to read them. */
final class Declarations {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  static final Set<String> CONTROLS =
      Set.of("tests.coverage", "tests.smoke", "security.secrets", "access.row-level-security");

  /** Every key there is. */
  static final String WHOLE =
      """
      version: 1
      tier: growth
      apps:
        - name: web
          root: apps/web
          kind: full-stack
          uses: [packages/ui]
          start: npm start
          health: /healthz
          port: 3000
          tests: npm test
      environments:
        staging:
          url: https://staging.example.org
          disposable: true
          health: /healthz
          revision: /version
        production: {url-variable: PRODUCTION_URL}
      databases:
        main: {variable: STAGING_DATABASE_URL, environment: staging}
      users:
        alice: {login: ALICE_LOGIN, password: ALICE_PASSWORD, role: member}
        bob: {token: BOB_TOKEN}
      journeys:
        - name: Sign up and write a note
          app: web
          steps: [Open the page, 'Reset the password: follow the link']
          test: e2e/notes.spec.ts
      objectives:
        availability: 99.9%
        error-rate: 1%
        latency-p95: 300ms
        restore-time: 4h
        data-loss: 15min
        peak-users: 200
        requests-per-second: 20
      trials:
        restore: {command: ops/restore.sh, environment: staging, minutes: 30}
      policy:
        attestation-days: 180
        acceptance-days: 90
        ceiling: 3
        second-approver: true
        never-acceptable: [tests.smoke]
        blocks: {tests.coverage: launch}
      enable-later:
        tests.coverage: 2026-09-01
      """;

  private Declarations() {}

  static List<String> problems(String text) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    ConfigurationReader.read(text, CONTROLS, TODAY, problems);
    return problems.stream().map(ConfigurationProblem::toString).toList();
  }

  static Configuration read(String text) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    Configuration configuration = ConfigurationReader.read(text, CONTROLS, TODAY, problems);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems);
    }
    return configuration;
  }
}
