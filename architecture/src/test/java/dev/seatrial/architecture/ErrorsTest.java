package dev.seatrial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How errors are raised and caught. */
class ErrorsTest {
  private static final Pattern CATCHES_ANYTHING =
      Pattern.compile("catch\\s*\\([^)]*\\b(Exception|RuntimeException|Throwable|Error)\\b");

  @Test
  void exceptionsThatAreThrownHaveAName() {
    noClasses()
        .should(THROW_GENERIC_EXCEPTIONS)
        .because("who catches it must be able to tell it from every other fault")
        .check(House.MAIN);
  }

  /** Read from the sources, since the bytecode of try-with-resources catches Throwable as well. */
  @Test
  void onlyTheBoundaryAroundInspectorsCatchesAnything() {
    var catchers =
        House.sources("src/main/java").stream()
            .filter(source -> CATCHES_ANYTHING.matcher(House.read(source)).find())
            .map(House.ROOT::relativize)
            .toList();
    assertThat(catchers)
        .as("our own faults become Unproven in one place of the audit, and are hidden nowhere")
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(source -> source.startsWith(Path.of("audit")));
  }
}
