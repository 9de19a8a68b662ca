package dev.seatrial.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of one thing a reader can hold. */
class SizesTest {
  @Test
  void sourceFilesHaveAtMost400Lines() {
    var sources =
        Stream.concat(
                House.sources("src/main/java").stream(), House.sources("src/test/java").stream())
            .toList();
    assertThat(sources)
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(House.read(source).lines().count())
                    .as("lines of %s; a longer file holds two topics", source)
                    .isLessThanOrEqualTo(400));
  }

  /** A family may grow: its controls stand side by side and do not know each other. */
  @Test
  void packagesHaveAtMost25Types() {
    var sizes =
        House.sources("src/main/java").stream()
            .map(source -> House.ROOT.relativize(source.getParent()))
            .filter(folder -> !folder.startsWith(Path.of("controls")))
            .collect(groupingBy(folder -> folder, counting()));
    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy(
            (folder, types) ->
                assertThat(types)
                    .as("types in %s; nobody sees a design in a longer list", folder)
                    .isLessThanOrEqualTo(25));
  }
}
