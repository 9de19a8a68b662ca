package dev.seatrial.secrets.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.secrets.detect.Shipped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a kind lets ask, and what is sent there. */
class InquiryReaderTest {
  private static final String KIND =
      """
      provider: Shop
      rotate: 'somehow'
      grants: 'something'
      kinds:
        - id: shop.key
          name: 'Shop key'
          severity: low
          pattern: 'shop_[a-z]{20}'
          verify:
            get: 'https://api.shop.example/me'
            headers: ['Authorization: Bearer {secret}']
            live: 200
            dead: 401
          examples:
            found: ['x']
      """;

  private static List<String> problems(String text) {
    return KindReader.read(Map.of("shop.yml", text)).problems();
  }

  @Test
  void nothingIsWrongWithOneThatNamesAFixedHost() {
    assertThat(problems(KIND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "https://api.shop.example/me | http://api.shop.example/me",
        "https://api.shop.example/me | https://{secret}.shop.example/me",
        "https://api.shop.example/me | https://api.shop.example:8443/me",
        "https://api.shop.example/me | https://a@api.shop.example/me",
        "https://api.shop.example/me | https://localhost/me",
        "https://api.shop.example/me | https://api.shop.example/me?key={secret}",
        "Bearer {secret}             | Bearer",
        "Bearer {secret}             | Bearer {secret}','X-Key: {secret}",
        "'Authorization: Bearer      | 'Authorization Bearer",
        "live: 200                   | live: yes",
        "dead: 401                   | dead: {ok: false}",
        "dead: 401                   | death: 401",
        "shop_[a-z]{20}'             | [a-z]{20}'\\n    near: ['shop']",
      })
  void whatIsWrongIsSaid(String was, String is) {
    String text = KIND.replace(was, is.replace("\\n", "\n"));
    assertThat(text).isNotEqualTo(KIND);
    assertThat(problems(text)).isNotEmpty().allMatch(problem -> problem.startsWith("shop.yml:"));
  }

  @Test
  void manyIssuersCanBeAskedAndNoneIsAskedToChangeAnything() {
    List<Inquiry> inquiries =
        Shipped.kinds().kinds().all().stream().flatMap(kind -> kind.inquiry().stream()).toList();
    assertThat(inquiries.stream().map(Inquiry::host).distinct()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(inquiries)
        .allMatch(each -> each.accepted().status() < 300)
        .allSatisfy(
            each ->
                assertThat(each.body()).doesNotContain(Inquiry.SECRET).doesNotContain("mutation"));
    assertThat(
            inquiries.stream()
                .filter(each -> each.address().contains(Inquiry.SECRET))
                .map(Inquiry::host)
                .distinct())
        .as("these issuers take it in an address alone")
        .containsExactlyInAnyOrder("api.telegram.org", "api.mapbox.com");
    assertThat(
            inquiries.stream()
                .filter(each -> each.method().equals("POST"))
                .map(Inquiry::address)
                .distinct())
        .as("these take no other method for a question")
        .containsExactlyInAnyOrder(
            "https://slack.com/api/auth.test",
            "https://api.linear.app/graphql",
            "https://api.dropboxapi.com/2/users/get_current_account",
            "https://connect.squareup.com/oauth2/token/status");
  }
}
