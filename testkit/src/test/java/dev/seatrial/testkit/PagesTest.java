package dev.seatrial.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.catalog.CatalogLoader;
import dev.seatrial.catalog.Example;
import dev.seatrial.catalog.ShippedFiles;
import dev.seatrial.model.Control;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  private final CatalogLoader loader = new CatalogLoader();
  private final Catalog catalog =
      loader.load(
          ShippedFiles.on(PagesTest.class.getClassLoader()),
          ServiceLoader.load(Inspector.class),
          List.of());

  @TestFactory
  Stream<DynamicNode> everyExampleGetsTheVerdictOfItsHeading(@TempDir Path folder) {
    String only = System.getProperty("control", "");
    return catalog.entries().stream()
        .filter(entry -> entry.page().control().id().startsWith(only))
        .map(
            entry ->
                DynamicContainer.dynamicContainer(
                    entry.page().control().id(),
                    entry.page().examples().stream()
                        .map(
                            example ->
                                DynamicTest.dynamicTest(
                                    example.expected().heading() + ": " + example.title(),
                                    () -> judge(entry, example, folder)))));
  }

  private static void judge(Catalog.Entry entry, Example example, Path folder) throws Exception {
    Judged judged = Judged.of(entry, example, Files.createTempDirectory(folder, "example"));
    assertThat(judged.asExpected())
        .as(
            "%s:%d is %s\n%s",
            entry.page().path(), example.line(), judged.standing(), judged.showed())
        .isTrue();
  }

  @Test
  void everyPageIsWhole() {
    assertThat(loader.problems()).isEmpty();
    assertThat(catalog.entries()).hasSizeGreaterThanOrEqualTo(114);
  }

  @Test
  void everyJudgedAspectHasAnExampleThatPassesAndOneThatFails() {
    Set<String> missing = new HashSet<>();
    for (Catalog.Entry entry : catalog.entries()) {
      for (Inspector inspector : entry.inspectors()) {
        for (Inspection inspection : inspector.inspections()) {
          for (Example.Expected expected :
              List.of(Example.Expected.PASSES, Example.Expected.FAILS)) {
            if (!has(entry, inspection.aspect(), expected)
                && !waits(entry, inspection.aspect(), expected)) {
              missing.add(entry.page().control().id() + "#" + inspection.aspect() + " " + expected);
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** What speaks against an aspect may be visible before the reader exists that can see it hold. */
  private static boolean waits(Catalog.Entry entry, String aspect, Example.Expected expected) {
    return expected == Example.Expected.PASSES
        && entry.page().control().aspect(aspect).stream()
            .flatMap(a -> a.resolve().stream())
            .anyMatch(step -> step.kind() == Step.Kind.READER);
  }

  private static boolean has(Catalog.Entry entry, String aspect, Example.Expected expected) {
    return entry.page().examples().stream()
        .anyMatch(
            example ->
                example.expected() == expected
                    && (example.aspect().isEmpty() || example.aspect().get().equals(aspect)));
  }

  @Test
  void everyAspectThatIsJudgedSaysWhatToDo() {
    List<String> silent = new ArrayList<>();
    for (Catalog.Entry entry : catalog.entries()) {
      Control control = entry.page().control();
      entry.inspectors().stream()
          .flatMap(inspector -> inspector.inspections().stream())
          .flatMap(inspection -> control.aspect(inspection.aspect()).stream())
          .filter(aspect -> !aspect.mend().endsWith(".") || aspect.mend().contains(aspect.states()))
          .forEach(aspect -> silent.add(control.id() + "#" + aspect.name()));
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void everyPageHasAnExample() {
    assertThat(catalog.entries().stream().filter(e -> e.page().examples().isEmpty()))
        .extracting(e -> e.page().path())
        .isEmpty();
  }

  @Test
  void everyInspectorStandsBesideAPage() throws IOException {
    Set<String> judging = new HashSet<>();
    catalog
        .entries()
        .forEach(e -> e.inspectors().forEach(i -> judging.add(i.getClass().getName())));
    List<String> registered =
        ServiceLoader.load(Inspector.class).stream().map(p -> p.type().getName()).toList();
    assertThat(registered).isNotEmpty().allSatisfy(name -> assertThat(judging).contains(name));
    assertThat(inSources()).isNotEmpty().allSatisfy(name -> assertThat(registered).contains(name));
  }

  /** Classes that implement Inspector in the sources, registered or not. */
  private static List<String> inSources() throws IOException {
    Path root = Path.of("../controls/src/main/java").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(PagesTest::implementsInspector)
          .map(
              file -> root.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", ""))
          .toList();
    }
  }

  private static boolean implementsInspector(Path file) {
    try {
      return Files.readString(file).contains("implements Inspector");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
