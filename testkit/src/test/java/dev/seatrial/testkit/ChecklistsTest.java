package dev.seatrial.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.CatalogLoader;
import dev.seatrial.catalog.ShippedFiles;
import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.Inspector;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChecklistsTest {
  private final Catalog catalog =
      new CatalogLoader()
          .load(
              ShippedFiles.on(ChecklistsTest.class.getClassLoader()),
              ServiceLoader.load(Inspector.class),
              List.of());

  @Test
  void bothListsHaveAllTheirBoxesAndQuestions() {
    assertThat(list("P").boxes()).hasSize(85);
    assertThat(list("M").boxes()).hasSize(58);
    assertThat(list("P").questions()).extracting(Box::id).containsExactly("Q1", "Q2", "Q3", "Q4");
    assertThat(list("P").sections().stream().map(s -> s.boxes().size()))
        .containsExactly(10, 12, 16, 11, 10, 9, 10, 7);
    assertThat(list("M").sections().stream().map(s -> s.boxes().size()))
        .containsExactly(8, 6, 6, 6, 7, 7, 6, 6, 6);
  }

  @Test
  void everyBoxIsAnsweredByAControlThatExists() {
    Set<String> ids =
        catalog.entries().stream().map(e -> e.page().control().id()).collect(Collectors.toSet());
    assertThat(catalog.checklists())
        .flatExtracting(Checklist::boxes)
        .allSatisfy(box -> assertThat(ids).containsAll(box.controls()));
    assertThat(list("P").questions())
        .allSatisfy(box -> assertThat(ids).containsAll(box.controls()));
  }

  @Test
  void everyBoxThatAPageNamesExists() {
    Set<String> boxes =
        catalog.checklists().stream()
            .flatMap(
                l -> java.util.stream.Stream.concat(l.boxes().stream(), l.questions().stream()))
            .map(Box::id)
            .collect(Collectors.toSet());
    List<String> unknown =
        catalog.entries().stream()
            .flatMap(e -> e.page().control().boxes().stream())
            .filter(box -> !boxes.contains(box))
            .toList();
    assertThat(boxes).hasSizeGreaterThanOrEqualTo(147);
    assertThat(unknown).isEmpty();
  }

  private Checklist list(String id) {
    return catalog.checklists().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }
}
