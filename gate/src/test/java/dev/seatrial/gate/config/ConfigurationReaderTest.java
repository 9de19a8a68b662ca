package dev.seatrial.gate.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Tier;
import dev.seatrial.model.facts.stack.App;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {

  @Test
  void withoutAFileEverythingIsAsUsual() {
    assertThat(Declarations.read("")).isEqualTo(Configuration.USUAL);
  }

  @Test
  void everythingThatIsDeclaredIsRead() {
    Configuration configuration = Declarations.read(Declarations.WHOLE);
    assertThat(configuration.tier()).isEqualTo(Tier.GROWTH);
    assertThat(configuration.policy().attestationDays()).isEqualTo(180);
    assertThat(configuration.policy().acceptanceDays()).isEqualTo(90);
    assertThat(configuration.policy().ceiling()).isEqualTo(3);
    assertThat(configuration.policy().secondApprover()).isTrue();
    assertThat(configuration.policy().neverAcceptable())
        .containsExactlyInAnyOrder("tests.smoke", "security.secrets", "access.row-level-security");
    assertThat(configuration.blocks()).containsEntry("tests.coverage", Tier.LAUNCH);
    assertThat(configuration.enableLater())
        .containsEntry("tests.coverage", LocalDate.of(2026, 9, 1));
    assertThat(configuration.declared())
        .isEqualTo(
            new Declared(
                List.of(
                    new DeclaredApp(
                        new App("web", "apps/web", App.Kind.FULL_STACK, List.of("packages/ui")),
                        "npm start",
                        "/healthz",
                        OptionalInt.of(3000),
                        "npm test")),
                List.of(
                    new Environment(
                        "staging", "https://staging.example.org", "", true, "/healthz", "/version"),
                    new Environment("production", "", "PRODUCTION_URL", false, "", "")),
                List.of(new DatabaseAddress("main", "STAGING_DATABASE_URL", "staging")),
                List.of(
                    new TestUser("alice", "ALICE_LOGIN", "ALICE_PASSWORD", "", "member"),
                    new TestUser("bob", "", "", "BOB_TOKEN", "")),
                List.of(
                    new Journey(
                        "Sign up and write a note",
                        "web",
                        List.of("Open the page", "Reset the password: follow the link"),
                        "e2e/notes.spec.ts")),
                new Objectives(
                    "99.9%", "1%", "300ms", "4h", "15min", OptionalInt.of(200), OptionalInt.of(20)),
                List.of(new TrialCommand("restore", "ops/restore.sh", "staging", 30))));
  }

  @Test
  void everyProblemIsNamedAtOnceWithLineAndColumn() {
    assertThat(
            Declarations.problems(
                """
                tier: lunch
                polcy: {}
                apps:
                  - {root: ../elsewhere}
                policy:
                  attestation-days: 9000
                  never-acceptable: [tests.coverge]
                enable-later:
                  tests.smoke: soon
                  tests.coverage: 2029-01-01
                """))
        .containsExactly(
            "seatrial.yml:1:1: \"tier\" is one of launch, growth, critical",
            "seatrial.yml:2:1: unknown key \"polcy\"; is \"policy\" meant?",
            "seatrial.yml:4:1: \"name\" is missing",
            "seatrial.yml:4:6: \"root\" is a folder or a file within the repository",
            "seatrial.yml:6:3: \"attestation-days\" is a whole number from 1 to 366",
            "seatrial.yml:7:22: no control is called \"tests.coverge\"; is \"tests.coverage\" meant?",
            "seatrial.yml:9:3: a date is written like 2026-01-31",
            "seatrial.yml:10:3: nothing is put off for more than 366 days");
  }

  @Test
  void whatIsNamedElsewhereInTheFileHasToBeThere() {
    assertThat(
            Declarations.problems(
                """
                apps: [{name: web}, {name: web}]
                databases: {main: {variable: DB, environment: staging}}
                journeys: [{name: Pay, app: shop}]
                trials: {restore: {command: make restore, environment: staging}}
                """))
        .containsExactly(
            "seatrial.yml:1:9: an app has a name of its own",
            "seatrial.yml:2:34: no environment of that name is declared in \"environments\"",
            "seatrial.yml:3:24: no app of that name is declared in \"apps\"",
            "seatrial.yml:4:43: no environment of that name is declared in \"environments\"");
  }

  @Test
  void whatIsNeverAcceptableIsNeverPutOff() {
    assertThat(
            Declarations.problems(
                """
                policy:
                  blocks: {security.secrets: critical}
                enable-later:
                  access.row-level-security: 2026-07-30
                """))
        .containsExactly(
            "seatrial.yml:2:12: the gate always waits for what is never acceptable",
            "seatrial.yml:4:3: the gate always waits for what is never acceptable");
    assertThat(Declarations.problems("policy: {blocks: {security.secrets: launch}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "databases: {main: {variable: 'postgres://app:Sw0rdf1sh@db/app'}}",
        "environments: {staging: {url: 'https://app:Sw0rdf1sh@staging.example.org'}}",
        "users: {a: {token: BOB}, b: {login: B, password: Sw0rdf1sh}}",
        "users: {a: {token: ghp_Sw0rdf1shSw0rdf1shSw0rdf1shSw0rd}, b: {token: B}}",
        "apps: [{name: web, start: 'DB_PASSWORD=Sw0rdf1sh npm start'}]",
        "apps: [{name: web, start: 'npm start --key sk_live_Sw0rdf1shSw0rdf1sh'}]",
        "trials: {restore: {command: 'restore 9fSw0rdf1sh8b7cQ22aLp0Zk41xT'}}",
        "'postgres://app:Sw0rdf1sh@db/app': {}",
        "policy: {never-acceptable: ['sk_live_Sw0rdf1shSw0rdf1sh']}",
        "tier: [Sw0rdf1sh"
      })
  void aSecretIsRefusedAndNeverRepeated(String text) {
    assertThat(Declarations.problems(text))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).doesNotContain("Sw0rdf1sh"));
  }

  @Test
  void aCommandMayTakeASecretOutOfAVariable() {
    assertThat(
            Declarations.problems(
                "apps: [{name: web, start: 'DB_PASSWORD=$STAGING_PASSWORD npm start'}]"))
        .isEmpty();
  }

  @Test
  void whatIsNoYamlIsNamedWithItsLine() {
    assertThat(Declarations.problems("tier: [launch\n"))
        .singleElement()
        .satisfies(problem -> assertThat(problem).matches("seatrial\\.yml:[1-9]:1: not YAML.*"));
  }

  @Test
  void whatIsNoMappingIsNamed() {
    assertThat(Declarations.problems("- a\n- b\n")).hasSize(1);
  }
}
