package dev.seatrial.audit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @Property
  void noValueOfASecretNameIsShownBeyondFourCharacters(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 9, max = 60) String value) {
    for (String quote :
        new String[] {
          "API_KEY=" + value,
          "password: \"" + value + "\"",
          "\"clientSecret\": \"" + value + "\"",
          "postgres://app:" + value + "@db/app"
        }) {
      assertThat(Redaction.of(quote)).doesNotContain(value.substring(4));
    }
  }

  @Test
  void longRandomWordsAreCutWhereverTheyStand() {
    String word = "Ab3" + "dE5fG7hI9jK1lM3nO5pQ7rS9";
    assertThat(Redaction.of("curl -H " + word)).isEqualTo("curl -H Ab3d…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683",
        "token: ${{ secrets.GITHUB_TOKEN }}",
        "run: npm run test:integration-with-a-long-name",
        "FROM node@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void whatPeopleNeedToReadStays(String quote) {
    assertThat(Redaction.of(quote)).isEqualTo(quote);
  }
}
