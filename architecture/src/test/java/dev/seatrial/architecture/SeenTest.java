package dev.seatrial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The other rules cannot pass by looking at nothing. */
class SeenTest {
  @Test
  void everyMainSourceWasSeenAsAClass() {
    assertThat(House.sources("src/main/java"))
        .hasSizeGreaterThan(60)
        .allSatisfy(source -> assertSeen(source, House.MAIN));
  }

  @Test
  void everyTestSourceWasSeenAsAClass() {
    assertThat(House.sources("src/test/java"))
        .hasSizeGreaterThan(5)
        .allSatisfy(source -> assertSeen(source, House.TESTS));
  }

  @Test
  void everyModuleButThisOneHasSources() {
    assertThat(House.MODULES)
        .hasSizeGreaterThan(10)
        .filteredOn(module -> !module.equals("architecture"))
        .allSatisfy(
            module ->
                assertThat(House.ROOT.resolve(module).resolve("src/main/java")).isDirectory());
  }

  private static void assertSeen(Path source, JavaClasses classes) {
    assertThat(classes.contain(className(source)))
        .as("%s was compiled and seen; build its module first", source)
        .isTrue();
  }

  private static String className(Path source) {
    var parts = List.of(House.ROOT.relativize(source).toString().split("/"));
    var name = String.join(".", parts.subList(parts.indexOf("java") + 1, parts.size()));
    return name.substring(0, name.length() - ".java".length());
  }
}
