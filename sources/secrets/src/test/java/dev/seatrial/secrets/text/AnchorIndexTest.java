package dev.seatrial.secrets.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnchorIndexTest {
  private static final String LETTERS = "abcAB_-/";

  /** Against a search that looks for one text after the other, over texts that often match. */
  @Test
  void findsWhatASearchForEachTextFinds() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      Map<String, List<Integer>> owners = new TreeMap<>();
      for (int i = 0; i < 30; i++) {
        String text = text(random, 3 + random.nextInt(4)).toLowerCase(Locale.ROOT);
        owners.computeIfAbsent(text, t -> new ArrayList<>()).add(i);
      }
      String content = text(random, random.nextInt(120));
      int from = random.nextInt(content.length() + 1);
      int to = from + random.nextInt(content.length() - from + 1);
      List<String> found = new ArrayList<>();
      new AnchorIndex(owners)
          .scan(
              content.getBytes(StandardCharsets.ISO_8859_1),
              from,
              to,
              (owner, end) -> found.add(owner + " to " + end));
      assertThat(found).containsExactlyInAnyOrderElementsOf(each(owners, content, from, to));
    }
  }

  private static List<String> each(
      Map<String, List<Integer>> owners, String content, int from, int to) {
    List<String> found = new ArrayList<>();
    String small = content.toLowerCase(Locale.ROOT);
    owners.forEach(
        (text, who) -> {
          for (int at = small.indexOf(text, from);
              at >= 0 && at + text.length() <= to;
              at = small.indexOf(text, at + 1)) {
            int end = at + text.length();
            who.forEach(owner -> found.add(owner + " to " + end));
          }
        });
    return found;
  }

  private static String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @Test
  void refusesATextThatStandsEverywhere() {
    assertThatThrownBy(() -> new AnchorIndex(Map.of("ab", List.of(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ab");
  }
}
