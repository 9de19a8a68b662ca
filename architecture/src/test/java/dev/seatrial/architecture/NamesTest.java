package dev.seatrial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.seatrial.model.Inspector;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How types and packages are named and marked. */
class NamesTest {
  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .that()
        .doNotImplement(Inspector.class) // named by a sentence, which may end with any word
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Data|Info|Aware)")
        .orShould()
        .haveNameMatching(".*[.$]Abstract[A-Z]\\w*")
        .because("these words fit every type, so they say nothing about this one")
        .check(House.MAIN);
  }

  @Test
  void abstractTypesAreNamedAfterWhatTheyStandFor() {
    noClasses()
        .that()
        .haveModifier(JavaModifier.ABSTRACT)
        .should()
        .haveNameMatching(".*[.$]Base[A-Z]\\w*")
        .because("Base says that others extend it, which they say themselves")
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
