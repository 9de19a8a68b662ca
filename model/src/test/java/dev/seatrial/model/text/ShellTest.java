package dev.seatrial.model.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a real shell makes of our words. */
class ShellTest {
  private static final List<String> HOSTILE =
      List.of(
          "",
          "it's",
          "-rf",
          "$(touch pwned)",
          "`id`; rm -rf ~ & | > x",
          "a\nb\n",
          "tab\tbell\u0007\u001b[31m1",
          "\u202egnp.exe",
          "back\\slash !history \"quoted\" *?[x] {a,b} ~ #",
          "größe 文書 \ud83d\ude00\u200d",
          "\u00017 'both'\n\\");

  /** The words as a shell gives them to a program. */
  private static List<String> taken(List<String> texts) throws IOException, InterruptedException {
    String line = "printf '%s\\0' " + texts.stream().map(Shell::word).collect(joining(" "));
    Process bash =
        new ProcessBuilder("bash", "-c", line)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (InputStream out = bash.getInputStream()) {
      String all = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(bash.waitFor()).isZero();
      return List.of(all.substring(0, all.length() - 1).split("\0", -1));
    }
  }

  @Test
  void aShellTakesWhatIsHostileAsItIs() throws Exception {
    assertThat(taken(HOSTILE)).isEqualTo(HOSTILE);
  }

  @Property(tries = 20)
  void aShellTakesAnyTextAsItIs(@ForAll("texts") List<String> texts) throws Exception {
    assertThat(taken(texts)).isEqualTo(texts);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .withCharRange('\u0001', '\ud7ff')
        .withChars("'\"\\$`!\n\t -~*")
        .list()
        .ofMinSize(1)
        .ofMaxSize(50);
  }

  @Test
  void aTerminalFindsNothingToObey() {
    for (String text : HOSTILE) {
      assertThat(Shell.word(text).codePoints())
          .allMatch(point -> point >= ' ' && point != 0x7f && point != 0x202e && point != 0x200d);
    }
  }

  @Test
  void whatMeansNothingToAShellStaysAsItIs() {
    assertThat(Shell.word("src/pay-2.ts")).isEqualTo("src/pay-2.ts");
  }
}
