package dev.seatrial.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.syntax.Dotenv.Setting;
import org.junit.jupiter.api.Test;

class DotenvTest {

  @Test
  void namesAreKeptWithTheirLinesAndNeverTheirValues() {
    assertThat(
            Dotenv.parse("A=1\n\nexport B = 'x'\nC=\nD=\"\"\nE: y\nF=   # no value\nno setting\n"))
        .containsExactly(
            new Setting("A", true, "", false, 1),
            new Setting("B", true, "", false, 3),
            new Setting("C", false, "", false, 4),
            new Setting("D", false, "", false, 5),
            new Setting("E", true, "", false, 6),
            new Setting("F", false, "no value", false, 7));
  }

  @Test
  void commentsAboveAndBehindBelongToTheSetting() {
    assertThat(
            Dotenv.parse("# Heading\n\n# Where the data is\n# (a URL)\nURL=x # required\nNEXT=1\n"))
        .extracting(Setting::comment)
        .containsExactly("Where the data is (a URL) required", "");
  }

  @Test
  void aSettingThatIsCommentedOutIsToldApart() {
    assertThat(Dotenv.parse("# Optional\n# SENTRY_DSN=https://k@host/1\nA=1\n"))
        .containsExactly(
            new Setting("SENTRY_DSN", false, "Optional", true, 2),
            new Setting("A", true, "Optional", false, 3));
  }

  @Test
  void aValueOfSeveralLinesIsOneSetting() {
    assertThat(Dotenv.parse("KEY=\"-----BEGIN\nFAKE=1\nEND\"\nB=2\n"))
        .extracting(Setting::name)
        .containsExactly("KEY", "B");
  }

  @Test
  void anEncryptedValueIsNone() {
    assertThat(Dotenv.parse("A=\"encrypted:BDk9\"\nB=ENC[AES256_GCM,data:x]\nC=\"plain\"\n"))
        .extracting(Setting::hasValue)
        .containsExactly(false, false, true);
  }

  @Test
  void aQuoteThatNeverEndsDoesNotSwallowTheRest() {
    assertThat(Dotenv.parse("A='it\nB=2\n")).extracting(Setting::name).containsExactly("A", "B");
  }

  @Test
  void nothingThatLooksLikeAValueStaysInAComment() {
    String comment =
        Dotenv.parse("# old one was abcd1234efgh5678ijkl or pg://u:pass@host/db, rotate\nA=1\n")
            .getFirst()
            .comment();

    assertThat(comment).isEqualTo("old one was … or … rotate");
  }

  @Test
  void aVeryLongLineIsReadInTime() {
    assertThat(
            Dotenv.parse("A=" + "x".repeat(5_000_000) + "\n#" + "a1".repeat(1_000_000) + "\nB=1\n"))
        .hasSize(2);
  }
}
