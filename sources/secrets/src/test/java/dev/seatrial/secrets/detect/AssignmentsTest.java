package dev.seatrial.secrets.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Composition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind a name is told by how it is written, in whatever language. */
class AssignmentsTest {
  private static final Detectors DETECTORS = new Detectors(Shipped.kinds().kinds());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3_access_key = \"env(S3_ACCESS_KEY)\"",
        "url(r'^(?P<token>[0-9A-Za-z_\\-]+)/delete/$', views.delete)",
        "r\"(?P<token>[0-9a-z]{8}-[0-9a-z]{4})\"",
        "List<Token> tokens9x8z7q6w5e4;",
        "<Password onChange={() => setModalState(null)}>",
        "\"form.password\": \"\u043f\u0430\u0440\u043e\u043b\u044c Matrix\"",
        "\"form.api_token\": \"ntfy API \u30c8\u30fc\u30af\u30f3\"",
        "['PASSWORD_RESET', 'SIGN_OUT_4711_x9']",
        "{\"a\":\"Current Password\",\"74XDHP\":\"Plan\"}",
        "PASSWORD: 0x0002000,",
        "ERROR_PASSWORD_DEFAULT syscall.Errno = 2109",
        "\"PasswordLastUsed\": \"2016-09-08T21:47:36Z\"",
        "CERT_ARN=arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/cert-{base62:6}",
        "user: shop\npassword: newPassword,",
        "password: override?.password || template.templateMeta?.password,",
        "host: db\nDB_PASSWORD=<your-smtp-password>\nFROM_NAME=Orders42x",
        "fp = tokenized_value=\"abc\"",
        "'password' => 'Jelsz\u00f3'",
        "'password' => 'Fjalkalimi'",
        "'api_token_deleted' => 'Tocyn API wedi ddileu llwyddiannus yn awr'",
        "post \"/login/forgot_password\" => \"login#forgot_password\",",
        "addUniqueIndex(['token'], 'UNIQ_6FB0DB1E5F37A13B');",
        "function login(string $name, string $password): ?User",
        "get($url.'/me?access_token='.$token.'&fields=')",
        "RESET_PASSWORD_WITHIN=6.hours",
        "<script defer src='x.js' data-beacon='{\"token\": \"{hex:32}\"}'></script>",
        "src=\"https://s3.amazonaws.com/a.mp4?X-Amz-Credential=AKIA{base32:16}%2F20240216\"",
        "https://shop.test/a.png?X-Amz-Credential=AKIA{base32:16}%2F1%2Fs3&X-Amz-Signature={hex:64}",
        "\"hash\":\"{hex:1024}\",\"salt\":\"{hex:32}\"",
        "\"database_password\": \"EJ[1:{base64:43}=:{base64:32}:{base64:40}]\"",
        "name: auth.key || \"api_key\",",
        "placeholder=\"Your token (e.g. sk_live_abc123xyz789)\"",
        "  example: \"SWMTKN-1-{lower36:50}-{lower36:25}\"",
        "'password' => 'required|currentPassword',",
        "'Password' => 'Illuminate\\Support\\Password',",
        "shouldPass = !hasDescriptor",
        "\"PWD\" => \"/srv/data/4x9q\"",
        "APP_KEY=S0m3R@nd0mString0f32Ch@rsEx@ctly",
        "auth/login/forgot_password: {hex:32}",
        "process.env.AUTH_SECRET ??= \"integration-secret\";",
        "minipass: \"npm:^7.0.4\"",
        "docker run -v \"$PWD:/src8x9\" image",
        "mailgun://KEY:DOMAIN@default",
        "amqp://shopuser:shoppassword@queue/shop",
        "label.password: Kodeord",
        "- password: md5{hex:32}",
        "secret = process.env.CLIENT_SECRET || 'your-client-secret'",
        "'Authorization': 'Bearer $apiKey'",
        "colors = {\"fail\":\"#f66\",\"pass\":\"#9e9\"}",
        "--client-token {uuid}",
        "\"hash\":\"{hex:64}\",\"salt\":\"{hex:32}\"",
        "return text.includes(\"-----BEGIN RSA PRIVATE KEY-----\");\nfunction toBuffer(str) {base64:80}",
        "MYSQL_PASSWORD=`pwgen -1`",
        "Postman-Token: {uuid}",
        "\"encrypted_password\": \"{base62:40}\"",
        "open http://localhost:3000/sign?token={base62:22}",
        "# Example: {\"token\": \"{hex:25}\"}",
        "POSTGRES_USER: shopkeep\nPOSTGRES_PASSWORD: shopkeep",
        "  encryptedData:\n    TOKEN: AQC{base62:300}",
        "test:\n  secret_key_base: {hex:64}",
        "ht.check(\"password\", \"{hex:32}\")",
        "curl -u 'clerk:{base62:12}' http://127.0.0.1:8001/",
        "postgresql://SHOP_USER:SHOP_PASSWORD@db.shop.test:5432/shop",
        "algolia: {newline}  apiKey: '{hex:32}', indexName: 'shop'",
        "\"token\": \"{jwt:sub=clerk,exp=1500000000}\"",
        "token: \"test-key-12345\"",
        "api_key = \"payment_to_void_123\"",
        "const password = 'Password123#';",
        "String at = getPassword(\"smtp4x9q7w\");",
        "errors.setPasswordHint(\"use 8 to 12 of them\");",
        "password=decrypt(cipher4x9q,key)",
        "secret=map[shop4x9q7w2]",
        "parser.token(\"end_of_line_7\")",
        "identified by its number 4711x9q",
        "row = t.password(\"{nothing}text2\", 8)",
        "power=7\npw = width * 2",
        "if (x) password=a4[9],b7",
        "'PT' => 'Europe/Lisbon',\n'PW' => 'Pacific/Palau',",
        "\u00f1x:pw:C\u00b63\u00bb'7",
        "'PASSWORD_NOTE' => 'crwdns11357:0crwdne11357:0',",
        "user, host: Map.entry(\"PWD\", \"Syntax: PWD\"),",
        "automatic login (no password prompting)",
        "<input name=\"password_conf\" value=\"{$pass_conf4}\">",
        "MovedAttribute(\"HTTPPasswordMgr\", \"urllib2\", \"urllib.request\")",
        "https_proxy_pass: @config.https_proxy_pass,\ntoken: 1",
        "ENV[\"MAIL_PASSWORD\"] = @previous_mail_password",
        "'passwordElement': '#modal-password4',",
        "docker run --rm -v `pwd`:/gitbook -p 4000:4000 image",
        "KeyExchangeX = \"mlkem768x25519-sha256\"",
        "RESET_PASSWORD: \"api/v2/user/reset-password\",",
        "keystorePasswd.protected=aes/gcm/256",
        "sed -i 's/^DB_PASSWORD=.*/DB_PASSWORD=shop4x9/' .env",
        "\"SharedPassword\": \"Fill_me_in4\"",
        "final String OBSOLETE_PROXY_PASSWORD = \"s2s-http-proxy-password\";",
        "password = \"@{local_secrets:cloud_store_passwd}\"",
        "let password = passwordTextField.text!\nlet b = 2",
        "CREATE USER blog WITH PASSWORD 'blog';",
        "  INVALID_ADMIN_PASSWORD = \"5165\",",
        "overlay = \"overlay_rkrga=eof_action=pass:repeatlast=0:format=nv12\";",
        "var hwScaleFilterFirstPass = \"vpp_rkrga=format=bgra:afbc=1\";",
        "const isPasswordAlreadySetup = !user?.is_password_autoset;",
        "#define SN_dhSinglePass_stdDH_sha1kdf_scheme \"dhSinglePass-stdDH-sha1kdf-scheme\"",
        "{'username': 'anonymous', \"password\": 'anonymous@'}",
        "    \"OAuth2PasswordBearer\": OAuth2AuthSetting,",
        "ROOT_PASSWORD_SHA2={hex:64}",
        "\"S3Key\": \"{hex:64}\"",
        "- Release GPG key: 9{hex:39}",
        "curl -XPUT -u DOMAIN_ADMIN_UNAME:DOMAIN_ADMIN_PW https://shop.test/x",
        "\"client_token\": \"hmac-sha256:{hex:64}\"",
        "    'X-Amz-Date': '20121226T061030Z',\n    Authorization: 'AWS4-HMAC-SHA256 Credential=ABCDEF/20121226/us-east-1/sqs/aws4_request, ...'\n  }",
        "open https://forms.shop.test/view?formkey={base62:34}",
        "host: db.shop.test\njwt_secret: hs256",
        "host: db.shop.test\nsession_token: 3600s",
        "const token = 'x7k2p';",
        "await page.fill('#password', user.password4x9);",
        "await page.getByLabel('Password').fill('password123');",
        "await page.getByLabel('Password').click(); await page.getByLabel('Name').fill('{base62:12}');",
        "cy.get('input[name=\"password\"]').type('{enter}')",
        "errorstat_WRONGPASS:count=2",
        "client_secret=\"{SHA-256}{hex:64}\"",
        "\"passwordEncoded\": \"{hex:64}\"",
        "SECRET_KEY = os.environ.get('SECRET_KEY', '{{ secret_key }}')",
        "kind: Secret\ndata:\n  auth.username_in: {encoded:clerk-4711}\n  apiAddress: {encoded:tcp://10.1.2.3:57}"
      })
  void whatIsNoSecretIsNotTold(String template) {
    assertThat(told(template)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "define('SECURE_AUTH_SALT', 'Ed&1cr+{base62:6}$a+{base62:4}[8LP~i5-[|Z`x-V>;Di_C/E~{base62:8}');",
        "<password><![CDATA[{base62:12}]]></password>",
        "curl_setopt($handle, CURLOPT_PASSWORD, \"{base62:12}\");",
        "data = [\"password\", \"{base62:12}\"]",
        "Connect-It -Password '{base62:10}@!'",
        "CREATE USER shop IDENTIFIED BY '{base62:12}';",
        "ALTER ROLE shop WITH PASSWORD '{base62:12}';",
        "production:\n  secret_key_base: {hex:64}",
        "\"token\": \"{jwt:sub=clerk,exp=9500000000}\"",
        "#define PASSWORD \"{base62:10}\"",
        "if (passwrd != \"{base62:10}\") {",
        "secret key: {base62:16}",
        "invitation_token = \"{hex:56}\"",
        "jwt_secret_key: str = Field(default=\"development-secret-key\",",
        "SECRET_KEY = os.environ.get(\"SECRET_KEY\") or \"for my machine\"",
        "server (password:{base62:10})",
        "user.setPassword(\"{base62:12}\");",
        "Client.builder().apiKey(\"{uuid}\").build()",
        "    .withSecretKey('{base62:40}')",
        "bool ok = checkPassword(\"{base62:12}\");",
        "mail.password=x{base62:8}&{base62:3}|9",
        "DB_PASSWORD=K7{base62:6}(4x[9",
        "clerk@10.4.7.9 (PW:{base62:10})",
        "db_pw = '{base62:10}'",
        "CREATE USER shop IDENTIFIED BY 7{base62:12};",
        "CREATE ROLE shop PASSWORD '{base62:12}';",
        "$s = ConvertTo-SecureString \"{base62:12}\" -AsPlainText -Force",
        "password:!D7{base62:8}",
        "value: \"USER ID=shop;PASSWORD=shopkeeperpass;HOST=db;PORT=5432\"",
        "define('NONCE_KEY', '}Fi>>{base62:6}{> ak{base62:4}K3c}([(:x;K[)ZQ3F3cttcpd EF{base62:3}.%R|*|{base62:3}#-L-&)P1');",
        "auth_secret = \"qwvkzxtjpm\"",
        "client_secret: 'xkqj-zvwpq-71'",
        "keystorePasswd=qzxvkwjt\ntruststorePasswd=qzxvkwjt",
        "host: db.shop.test\napi_token: x7k2p",
        "await page.fill('#password', '{base62:12}');",
        "await page.getByLabel('Password').fill('{base62:12}');",
        "await page.getByLabel(/password/i).fill('{base62:12}');",
        "await page.getByRole('textbox', { name: 'Password' }).fill('{base62:12}')",
        "cy.get('input[name=\"password\"]').type('{base62:12}')",
        "driver.find_element(By.ID, \"password\").send_keys(\"{base62:12}\")",
        "fill_in 'Password', with: '{base62:12}'",
        "headers.put(AUTHORIZATION, \"Basic {encoded:clerk:h4mmerT0ng\r}\");"
      })
  void aSecretIsToldHoweverItIsAssigned(String template) {
    assertThat(told(template)).isNotEmpty();
  }

  private static List<String> told(String template) {
    byte[] content = Composition.of(template).getBytes(StandardCharsets.UTF_8);
    return DETECTORS.scan(content, content.length, "").stream()
        .filter(each -> each.judgement().speaks())
        .map(each -> each.kind().id() + " " + each.judgement() + ": " + each.reason())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'forgot_token' => 'Your token has expired. Please try again'",
        "password: @shop.password,",
        "'passwordElement': '#password',"
      })
  void whatIsForPeopleOrProgramsIsNotEvenToldApart(String template) {
    byte[] content = Composition.of(template).getBytes(StandardCharsets.UTF_8);
    assertThat(DETECTORS.scan(content, content.length, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"views\":   \"{hex:64}\",\n\"create_api_key\": \"{hex:64}\",\n\"users\": \"{hex:64}\"",
        "user: shop\npassword: \"{nothing}password\""
      })
  void whatReadsLikeASecretAndIsNoneIsToldApart(String template) {
    byte[] content = Composition.of(template).getBytes(StandardCharsets.UTF_8);
    assertThat(DETECTORS.scan(content, content.length, ""))
        .extracting(Detection::judgement)
        .containsOnly(Judgement.PLACEHOLDER);
  }
}
