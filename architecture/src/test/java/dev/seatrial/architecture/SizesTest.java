package dev.seatrial.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
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

  /** Two packages wait for their split by runner; the list may only shrink. */
  private static final Set<Path> TOO_LARGE =
      Set.of(
          Path.of("sources/project/src/main/java/dev/seatrial/project/pipeline"),
          Path.of("sources/project/src/main/java/dev/seatrial/project/pipeline/command"));

  /** A family may grow: its controls stand side by side and do not know each other. */
  @Test
  void packagesHaveAtMost25Types() {
    var sizes =
        House.sources("src/main/java").stream()
            .map(source -> House.ROOT.relativize(source.getParent()))
            .filter(folder -> !folder.startsWith(Path.of("controls")))
            .filter(folder -> !TOO_LARGE.contains(folder))
            .collect(groupingBy(folder -> folder, counting()));
    assertThat(sizes).isNotEmpty();
    sizes.values().removeIf(types -> types <= 25);
    assertThat(sizes).as("nobody sees a design in a longer list").isEmpty();
  }
}
