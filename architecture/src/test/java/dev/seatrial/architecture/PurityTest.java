package dev.seatrial.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What code may touch beside values. */
class PurityTest {
  private static final String[] PURE = {"dev.seatrial.model..", "dev.seatrial.controls.."};

  @Test
  void modelAndControlsDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio.channels..",
                    "java.nio.file..",
                    "java.sql..",
                    "javax..")
                .or(name("java.lang.Process"))
                .or(name("java.lang.ProcessBuilder"))
                .or(name("java.lang.Runtime"))
                .and(DescribedPredicate.not(name("java.net.URI")))
                .and(DescribedPredicate.not(name("java.io.Serializable"))))
        .because(
            "a verdict must follow from facts alone; sources read the world and say what they saw")
        .check(House.MAIN);
  }

  @Test
  void modelAndControlsReadNoClockAndThrowNoDice() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callMethodWhere(readsClockOrEnvironment())
        .orShould()
        .dependOnClassesThat(
            JavaClass.Predicates.assignableTo(Random.class)
                .or(JavaClass.Predicates.assignableTo(RandomGenerator.class)))
        .because("the same facts must give the same verdict, whenever and wherever they are judged")
        .check(House.MAIN);
  }

  @Test
  void modelAndControlsStartNoThreads() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.concurrent..").or(name("java.lang.Thread")))
        .because("only the audit decides what runs beside what, and for how long")
        .check(House.MAIN);
  }

  @Test
  void modelAndControlsLogNothing() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .or(nameMatching("java\\.lang\\.System\\$Logger.*")))
        .because("what an inspector has to say is evidence in its verdict, or nobody will read it")
        .check(House.MAIN);
  }

  @Test
  void onlyTheCommandLineTouchesStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.seatrial.cli..")
        .should(ACCESS_STANDARD_STREAMS)
        .because("a stray line breaks whoever reads our output as data, and escapes redaction")
        .check(House.MAIN);
  }

  @Test
  void onlyTheGateDiscoversServices() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.seatrial.gate..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ServiceLoader.class)
        .because("one module introduces the others, so that wiring is read in one place")
        .check(House.MAIN);
  }

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("state that nobody passed in makes two audits in one process disturb each other")
        .check(House.MAIN);
  }

  private static DescribedPredicate<JavaCall<?>> readsClockOrEnvironment() {
    var now = target(name("now")).and(target(owner(resideInAnyPackage("java.time.."))));
    var system =
        target(nameMatching("currentTimeMillis|nanoTime|getenv|getProperty|getProperties"))
            .and(target(owner(name("java.lang.System"))));
    var clock = target(nameMatching("system.*|tick.*")).and(target(owner(name("java.time.Clock"))));
    var dice =
        target(name("random"))
            .and(target(owner(name("java.lang.Math"))))
            .or(target(name("randomUUID")).and(target(owner(name(UUID.class.getName())))));
    return now.or(system).or(clock).or(dice).as("a clock, the environment or dice are read");
  }
}
