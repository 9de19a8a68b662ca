package dev.seatrial.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** How much of one thing a reader can hold. */
class SizesTest {
  @Test
  void sourceFilesHaveAtMost400Lines() {
    var sources = new ArrayList<>(House.sources("src/main/java"));
    sources.addAll(House.sources("src/test/java"));
    assertThat(sources).isNotEmpty();
    assertThat(sources)
        .filteredOn(source -> House.read(source).lines().count() > 400)
        .as("a longer file holds two topics")
        .isEmpty();
  }

  /** A family may grow: its controls stand side by side and do not know each other. */
  @Test
  void packagesHaveAtMost25Types() {
    var sizes =
        House.sources("src/main/java").stream()
            .map(source -> House.ROOT.relativize(source.getParent()))
            .filter(folder -> !folder.startsWith(Path.of("controls")))
            .collect(groupingBy(folder -> folder, counting()));
    assertThat(sizes).isNotEmpty();
    sizes.values().removeIf(types -> types <= 25);
    assertThat(sizes).as("nobody sees a design in a longer list").isEmpty();
  }
}
