package dev.seatrial.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void findsEverythingThatThePatternFinds(
      @ForAll("expressions") String regex, @ForAll("texts") String text) {
    Pattern pattern = Pattern.compile(regex);
    Matcher expected = pattern.matcher(text);
    Matches found = TextPattern.of(pattern).matches(text);
    while (expected.find()) {
      assertThat(found.find()).as("%s in %s", regex, text).isTrue();
      assertThat(found.start()).isEqualTo(expected.start());
      assertThat(found.group()).isEqualTo(expected.group());
    }
    assertThat(found.find()).isFalse();
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void findsWhatAnExpressionWithoutCaseFinds(
      @ForAll("expressions") String regex, @ForAll("texts") String text) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    assertThat(TextPattern.of(pattern).isIn(text)).isEqualTo(pattern.matcher(text).find());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abcABC_-. \n").ofMaxLength(16);
  }

  @Provide
  Arbitrary<String> expressions() {
    return expressions(2);
  }

  private static Arbitrary<String> expressions(int depth) {
    Arbitrary<String> atom =
        Arbitraries.of(
            "a", "b", "c", "ab", "Ca", "bc_", ".", "\\.", "\\b", "^", "$", "\\w", "\\s", "[ab]",
            "[^a]", "[a-c]", "\\n", "\\-", "[.c]", "(?=a)", "(?!b)", "(?<!c)", "(?m:^)");
    Arbitrary<String> suffix =
        Arbitraries.of("", "", "", "", "?", "*", "+", "{0,3}", "{1,2}", "{2}", "+?", "*+", "??");
    Arbitrary<String> ofGroup = Arbitraries.of("", "", "?", "{0,1}", "{2}");
    Arbitrary<String> single =
        Combinators.combine(atom, suffix)
            .as((one, times) -> one.startsWith("(?") || isAnchor(one) ? one : one + times);
    Arbitrary<String> part = single;
    if (depth > 0) {
      Arbitrary<String> group =
          Combinators.combine(Arbitraries.of("(", "(?:", "(?i:"), expressions(depth - 1), ofGroup)
              .as((open, inside, times) -> open + inside + ")" + times);
      part = Arbitraries.oneOf(single, single, group);
    }
    Arbitrary<String> sequence = part.list().ofMinSize(1).ofMaxSize(3).map(l -> String.join("", l));
    return sequence.list().ofMinSize(1).ofMaxSize(2).map(l -> String.join("|", l));
  }

  private static boolean isAnchor(String atom) {
    return atom.equals("^") || atom.equals("$") || atom.equals("\\b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "func main\\(\\) => func main()",
        "\\b(?:it|test)\\.only\\b => it.only, test.only",
        "(?:FOO|BAR)_(?:[A-Z]+_)*KEY => FOO_, BAR_",
        "axum::serve|rocket::build => axum::serve, rocket::build",
        "a.{0,200}?(code generated .{0,20}edit|x) => a",
        "x+(one|two)\\s => one, two",
        "[tT]rue(?=x) => true, True",
      })
  void knowsWordsThatEveryMatchHolds(String regex, String words) {
    Set<String> known = RequiredWords.of(Pattern.compile(regex)).words();
    if (words.length() > 1) {
      assertThat(known).containsExactlyInAnyOrder(words.split(", ", -1));
    } else {
      assertThat(known).isEmpty();
    }
  }

  @Test
  void runsThePatternEverywhereWhereItIsNotUnderstood() {
    for (String regex :
        List.of("\\Qab\\E", "\\p{L}ab", "[a&&[b]]cd", "(?x) a b", "[]ab]cd", "a|")) {
      assertThat(RequiredWords.of(Pattern.compile(regex)).words()).as(regex).isEmpty();
    }
    assertThat(RequiredWords.of(Pattern.compile("ab", Pattern.LITERAL)).words()).isEmpty();
  }
}
