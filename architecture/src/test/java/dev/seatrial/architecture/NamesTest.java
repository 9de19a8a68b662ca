package dev.seatrial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How types and packages are named and marked. */
class NamesTest {
  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Helpers")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Data")
        .orShould()
        .haveSimpleNameEndingWith("Info")
        .orShould()
        .haveSimpleNameEndingWith("Aware")
        .orShould()
        .haveNameMatching(".*[.$](Abstract|Base)[A-Z]\\w*")
        .because("these words fit every type, so they say nothing about this one")
        .check(House.MAIN);
  }

  @Test
  void noPackageIsADrawerForTheRest() {
    noClasses()
        .should()
        .resideInAnyPackage("..common..", "..core..", "..util..", "..utils..", "..misc..")
        .because("a package is named after its topic")
        .check(House.MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .should(lieInANullMarkedPackage())
        .because("NullAway believes only packages that promise to say where null may be")
        .check(House.MAIN);
  }

  @Test
  void testClassesArePackagePrivate() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Test")
        .should()
        .bePackagePrivate()
        .because("nobody calls a test but its engine, which needs no permission")
        .check(House.TESTS);
  }

  private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
    return new ArchCondition<>("lie in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + " lies in " + type.getPackageName()));
      }
    };
  }
}
