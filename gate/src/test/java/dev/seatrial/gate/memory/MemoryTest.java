package dev.seatrial.gate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  private static final String KEY = "a".repeat(64);

  record Page(
      String title,
      int lines,
      boolean read,
      ByteBuffer bytes,
      Optional<LocalDate> on,
      List<Verdict> all) {}

  private static final Page PAGE =
      new Page(
          "Grüße, ☃ and \ud83d half a pair \u0000",
          -7,
          true,
          ByteBuffer.wrap(new byte[] {0, -1, 7}).asReadOnlyBuffer(),
          Optional.of(LocalDate.of(2026, 2, 28)),
          List.of(
              Verdict.passed(Evidence.at(new Place("a/b", 3), "seen", "text")),
              Verdict.failed(
                  new Finding("x", "y", List.of(Evidence.nothing("z", Scope.whole("w"))))),
              Verdict.unproven("missing", List.of(), Step.question("who?")),
              Verdict.notApplicable("none", new Evidence.Committed("says", "id", "subject"))));

  @TempDir private Path folder;

  private Memory<Page> memory() {
    return new Memory<>(folder, "pages", Page.class);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("pages"))) {
      return files.toList().getFirst();
    }
  }

  @Test
  void recallsWhatItKept() {
    memory().keep(KEY, PAGE);
    assertThat(memory().recall(KEY)).contains(PAGE);
    assertThat(memory().recall("b".repeat(64))).isEmpty();
  }

  @Test
  void aFileThatWasDamagedIsNotRemembered() throws IOException {
    memory().keep(KEY, PAGE);
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(1);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), flipped);
      assertThat(memory().recall(KEY)).isEmpty();
      Files.write(file(), java.util.Arrays.copyOf(whole, i));
      assertThat(memory().recall(KEY)).isEmpty();
    }
  }

  @Test
  void aFileUnderTheNameOfAnotherIsNotRemembered() throws IOException {
    memory().keep(KEY, PAGE);
    String other = "b".repeat(64);
    Files.move(file(), folder.resolve("pages").resolve(other + ".pages"));
    assertThat(memory().recall(other)).isEmpty();
  }

  @Test
  void bytesOfAnotherShapeAreAnErrorAndNothingElse() {
    Random random = new Random(2);
    Shape shape = new Shapes().of(Page.class);
    for (int i = 0; i < 5000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int at = 0; at < bytes.length; at++) {
          bytes[at] &= 7;
        }
      }
      try {
        assertThat(shape.read(new Spring(bytes))).isInstanceOf(Page.class);
      } catch (IOException | java.time.DateTimeException expected) {
        assertThat(expected).isNotNull();
      }
    }
  }

  @Test
  void othersCannotReadIt() throws IOException {
    memory().keep(KEY, PAGE);
    assertThat(Files.getPosixFilePermissions(folder.resolve("pages")).toString())
        .doesNotContain("GROUP", "OTHERS");
    assertThat(Files.getPosixFilePermissions(file()).toString()).doesNotContain("GROUP", "OTHERS");
  }

  @Test
  void aKeyTellsListsOfWordsApart() {
    assertThat(Memory.key(List.of("ab", "c"))).isNotEqualTo(Memory.key(List.of("a", "bc")));
    assertThat(Memory.key(List.of("ab", "c"))).isEqualTo(Memory.key(List.of("ab", "c")));
  }
}
