package dev.seatrial.git.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void linesOfTheFirstParagraphAreTheSubject() {
    assertThat(Message.of("Fix the\nlogin\n\nBody.\n").subject()).isEqualTo("Fix the login");
    assertThat(Message.of("\n\n  \n").subject()).isEmpty();
    assertThat(Message.of("x".repeat(900)).subject()).hasSize(500);
  }

  @Test
  void lastParagraphOfKeysAndValuesHoldsTheTrailers() {
    assertThat(
            trailers(
                """
                Fix

                Body: not a trailer, for it is not the last paragraph.

                Reviewed-by: Ann <ann@example.org>
                Refs: #12,
                  #13
                """))
        .containsExactly("Reviewed-by=Ann <ann@example.org>", "Refs=#12, #13");
  }

  @Test
  void proseIsNoTrailer() {
    assertThat(trailers("fix: it\n")).isEmpty();
    assertThat(trailers("Fix\n\nSee also: the docs\nand the rest of this sentence.\n")).isEmpty();
    assertThat(trailers("Fix\n\nhttp://example.org\n")).isEmpty();
  }

  @Test
  void paragraphWithASignOffMayHoldOtherLines() {
    assertThat(
            trailers(
                "Fix\n\nSigned-off-by: Ann <a@b.c>\n(cherry picked from commit 1234)\nand prose\n"))
        .containsExactly("Signed-off-by=Ann <a@b.c>");
  }

  private static List<String> trailers(String message) {
    return Message.of(message).trailers().stream().map(t -> t.key() + "=" + t.value()).toList();
  }
}
