package dev.seatrial.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.gate.config.Configuration;
import dev.seatrial.gate.config.ConfigurationProblem;
import dev.seatrial.gate.config.ConfigurationReader;
import dev.seatrial.model.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {
  private static final Set<String> CONTROLS = Set.of("tests.coverage", "tests.smoke");

  private final List<ConfigurationProblem> problems = new ArrayList<>();

  @Test
  void withoutAFileEverythingIsAsUsual() {
    assertThat(read("")).isEqualTo(Configuration.USUAL);
    assertThat(problems).isEmpty();
  }

  @Test
  void everythingThatIsDeclaredIsRead() {
    Configuration configuration =
        read(
            """
            version: 1
            tier: growth
            apps:
              - {name: web, root: apps/web, kind: full-stack, uses: [packages/ui]}
            policy:
              ceiling: 3
              second-approver: true
              blocks: {tests.coverage: launch}
            enable-later:
              tests.smoke: 2026-09-01
            environments:
              staging: {url: https://staging.example.org}
            """);
    assertThat(problems).isEmpty();
    assertThat(configuration.tier()).isEqualTo(Tier.GROWTH);
    assertThat(configuration.apps())
        .singleElement()
        .satisfies(app -> assertThat(app.holds("packages/ui/a.ts")).isTrue());
    assertThat(configuration.policy().ceiling()).isEqualTo(3);
    assertThat(configuration.policy().secondApprover()).isTrue();
    assertThat(configuration.blocks()).containsEntry("tests.coverage", Tier.LAUNCH);
    assertThat(configuration.enableLater()).containsEntry("tests.smoke", LocalDate.of(2026, 9, 1));
  }

  @Test
  void everyProblemIsNamedAtOnceWithLineAndColumn() {
    read(
        """
        tier: lunch
        polcy: {}
        apps:
          - {root: ../elsewhere}
        policy:
          attestation-days: 9000
          never-acceptable: [no.such]
        enable-later:
          tests.smoke: soon
        """);
    assertThat(problems)
        .extracting(ConfigurationProblem::toString)
        .containsExactlyInAnyOrder(
            "seatrial.yml:1:1: \"tier\" is one of launch, growth, critical",
            "seatrial.yml:2:1: unknown key \"polcy\"; is \"policy\" meant?",
            "seatrial.yml:4:1: an app has a name of its own",
            "seatrial.yml:4:6: an app's root is a folder within the repository",
            "seatrial.yml:6:3: \"attestation-days\" is a whole number up to 366",
            "seatrial.yml:7:22: no control is called \"no.such\"",
            "seatrial.yml:9:3: a date is written like 2026-01-31");
  }

  @Test
  void whatIsNoYamlIsNamedWithItsLine() {
    read("tier: [launch\n");
    assertThat(problems).singleElement().satisfies(p -> assertThat(p.line()).isPositive());
  }

  @Test
  void whatIsNoMappingIsNamed() {
    read("- a\n- b\n");
    assertThat(problems).hasSize(1);
  }

  private Configuration read(String text) {
    return ConfigurationReader.read(text, CONTROLS, problems);
  }
}
