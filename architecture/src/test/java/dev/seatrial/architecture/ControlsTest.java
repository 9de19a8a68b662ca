package dev.seatrial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaModifier;
import dev.seatrial.model.Inspector;
import org.junit.jupiter.api.Test;

/** What an inspector looks like. */
class ControlsTest {
  @Test
  void inspectorsArePublicFinalClasses() {
    classes()
        .that()
        .implement(Inspector.class)
        .and()
        .resideInAPackage("dev.seatrial.controls..")
        .should()
        .bePublic()
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .because("they are found as services, and share logic by calling it, not by inheriting it")
        .allowEmptyShould(true)
        .check(House.MAIN);
  }

  @Test
  void inspectorsHaveNoState() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .implement(Inspector.class)
        .should()
        .beStatic()
        .andShould()
        .beFinal()
        .because("one inspector judges many apps, at the same time")
        .allowEmptyShould(true)
        .check(House.MAIN);
  }

  @Test
  void nothingElseIsPublicInControls() {
    classes()
        .that()
        .resideInAPackage("dev.seatrial.controls..")
        .and()
        .doNotImplement(Inspector.class)
        .and()
        .resideOutsideOfPackage("dev.seatrial.controls.shared..")
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .notBePublic()
        .because("what only one family needs stays in its family")
        .allowEmptyShould(true)
        .check(House.MAIN);
  }
}
