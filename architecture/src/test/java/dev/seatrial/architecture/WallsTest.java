package dev.seatrial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom. */
class WallsTest {
  @Test
  void architecturePageDescribesEveryModuleAndNoOther() {
    assertThat(Wall.all())
        .extracting(Wall::module)
        .containsExactlyInAnyOrderElementsOf(House.MODULES);
  }

  @TestFactory
  Iterable<DynamicTest> modulesKnowOnlyWhatTheArchitecturePageSays() {
    return Wall.all().stream()
        .map(wall -> DynamicTest.dynamicTest(wall.module(), () -> stands(wall)))
        .toList();
  }

  private static void stands(Wall wall) {
    classes()
        .that(lieIn(wall))
        .should()
        .onlyDependOnClassesThat(areKnownTo(wall))
        .because(
            "ARCHITECTURE.md lets %s know %s and %s; a new edge is a decision, so change the page first"
                .formatted(wall.module(), wall.knows(), wall.libraries()))
        .allowEmptyShould(true)
        .check(House.MAIN);
  }

  @Test
  void familiesOfControlsDoNotKnowEachOther() {
    slices()
        .matching("dev.seatrial.controls.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage("dev.seatrial.controls.shared.."))
        .because("a control is read alone; what families share is a question to the facts")
        .allowEmptyShould(true)
        .check(House.MAIN);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("dev.seatrial.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that needs its user cannot be read, tested or moved without it")
        .check(House.MAIN);
  }

  private static DescribedPredicate<JavaClass> lieIn(Wall wall) {
    return DescribedPredicate.describe(
        "lie in " + wall.module(), type -> House.moduleOf(type).equals(wall.module()));
  }

  private static DescribedPredicate<JavaClass> areKnownTo(Wall wall) {
    return DescribedPredicate.describe(
        "are known to " + wall.module(), type -> knows(wall, type.getBaseComponentType()));
  }

  private static boolean knows(Wall wall, JavaClass type) {
    if (House.isOurs(type)) {
      var module = House.moduleOf(type);
      return module.equals(wall.module()) || wall.knows().contains(module);
    }
    var name = type.getPackageName();
    return name.isEmpty()
        || isBelow("java", name)
        || isBelow("javax", name)
        || isBelow("org.jspecify", name)
        || wall.libraries().stream().anyMatch(library -> isBelow(library, name));
  }

  private static boolean isBelow(String parent, String name) {
    return name.equals(parent) || name.startsWith(parent + ".");
  }
}
