package dev.seatrial.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "an AWS access key id",
        "an Okta token",
        "an npm access token",
        "an Upstash token",
        "an MD5 hash",
        "an LDAP password",
        "an xAI key",
        "a Stripe secret key",
        "a NATS seed",
        "a LINE token",
        "a User name",
        "a 1Password token",
        "a Hugging Face user token",
        "a SCRAM verifier"
      })
  void goesAsItIsSpoken(String said) {
    assertThat(Article.before(said.substring(said.indexOf(' ') + 1))).isEqualTo(said);
  }
}
