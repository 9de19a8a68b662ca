package dev.seatrial.secrets.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Composition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where it is read tells nothing; the same where it is used is told. */
class ShownTest {
  private static final Detectors DETECTORS = new Detectors(Shipped.kinds().kinds());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "placeholder: \"gloas-{hex:64}\",",
        "<input name='token' placeholder='sk_live_{base62:24}'>",
        "<Input\n  placeholder={\n    \"Enter a key, e.g. sk_live_{base62:24}\"\n  }\n/>",
        "@ApiProperty({ example: 'sk_live_{base62:24}' })",
        "description: \"the key, e.g. sk_live_{base62:24}\"",
        "#   @example\n#     User.new(password: 'k7{base62:14}')",
        "  \"\"\"\n  Example Response:\n      {\n        \"stream_token\": \"{hex:40}\"\n      }",
        "paths:\n  example:\n    token: {base62:40}",
        "{\"access_token\": \"{base62:40}\", \"token_expiry_time\": \"2022-09-19T11:02:10.9Z\"}",
        "\"body\": \"{ \\\"token\\\": \\\"{hex:40}\\\",\\n \\\"validTo\\\": 1501617102801 }\"",
        "\"http://cdn.shop.test/a.png?e=1576142006&token={base62:40}:{base62:28}=\"",
        "\"http://cdn.shop.test/a.png?e=1576142006&amp;token={base62:40}:{base62:28}=\"",
        "APP_ENV=testing\nAPP_KEY=base64:{base62:43}=\nAPP_DEBUG=true",
        "\"Authorization\": \"{encoded:<\"alg\":\"HS256\">}\"",
        "<pre><code>curl -H \"X-Api-Key: {hex:32}\" https://shop.test",
        "<div><pre class=\"x\">\n{\n  \"token\": \"{hex:40}\",",
        "initializeApp({ apiKey: \"AIza{base64url:35}\", authDomain: domain })",
        "<iframe src=\"https://www.google.com/maps/embed/v1/place?q=A+B,+C&amp;key=AIza{base64url:35}\">",
        "<script src=\"https://maps.googleapis.com/maps/api/js?key=AIza{base64url:35}\"></script>",
        "API_KEY=AIza{base64url:35}\nAUTH_DOMAIN=shop.firebaseapp.com"
      })
  void whatIsShownIsNotTold(String template) {
    assertThat(judged(template)).isNotEmpty().noneMatch(Judgement::speaks);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# These are publicly available credentials of the widget\nclient_creds: '{base64:40}'",
        "def client\n  return {\n    api_key: \"AIza{base64url:35}\"\n  }",
        "  # config.secret_key = '{hex:128}'",
        "// const SECRET = \"{hex:48}\";",
        "/*\n  {\n    \"user\": \"clerk\",\n    \"password\": \"{base62:20}\"\n  }\n*/",
        "GOOGLE_MAPS_API_KEY=AIza{base64url:35}",
        "live_view: [signing_salt: \"{base62:32}\"]",
        "It appears to be a key, but it is not secret.\n\n{pem:RSA PRIVATE KEY}"
      })
  void whatNeedNotBeSecretIsDoubted(String template) {
    assertThat(judged(template)).containsExactly(Judgement.DOUBTFUL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value: \"gloas-{hex:64}\",",
        "placeholder: \"Your key\", value: \"sk_live_{base62:24}\"",
        "paths:\n  production:\n    token: {base62:40}",
        "example:\n  port: 1\nproduction:\n  token: {base62:40}",
        "# Example:\n#   port: 1\ntoken: {base62:40}",
        "<code>a</code> token: {base62:40}",
        "<codec>\n  <token>{base62:40}</token>",
        "# This is a secret\nclient_creds: '{base64:40}'",
        "{\"access_token\": \"{base62:40}\", \"expires_at\": \"2222-09-19T11:02:10Z\"}",
        "{\"a\": {\"access_token\": \"{base62:40}\"}, \"b\": {\"expires_at\": \"2022-09-19\"}}",
        "\"http://cdn.shop.test/a.png?e=7576142006&token={base62:40}\"",
        "\"http://a.shop.test/?e=1576142006\" \"http://b.shop.test/?token={base62:40}\"",
        "\"http://api.shop.test/v1?expires=1576142006&api_key={base62:40}\"",
        "\"http://api.shop.test/v1?expires=1576142006&client_secret={base62:40}\"",
        "APP_ENV=production\nAPP_KEY=base64:{base62:43}=\nAPP_DEBUG=true",
        "{\"api_key\": \"{base62:40}\", \"expires_at\": \"2022-09-19\"}",
        "#define API_SECRET \"{base62:40}\"",
        "/* the rest is used */\nclient_creds: '{base64:40}'",
        "# DATABASE_URL=postgres://clerk:{base62:16}@db.shop.test:5432/orders",
        "gemini:\n  api-key: AIza{base64url:35}",
        "curl https://youtube.googleapis.com/youtube/v3/videos?key=AIza{base64url:35}"
      })
  void whatIsUsedIsTold(String template) {
    assertThat(judged(template)).containsExactly(Judgement.LIVE_LOOKING);
  }

  private static List<Judgement> judged(String template) {
    byte[] content = Composition.of(template).getBytes(StandardCharsets.UTF_8);
    return DETECTORS.scan(content, content.length, "").stream().map(Detection::judgement).toList();
  }
}
