package dev.seatrial.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.Node;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static String problem(String text) {
    return Json.parse(text).problem().orElseThrow();
  }

  @Test
  void everyNameAndValueKeepsItsLine() {
    Node root = Json.parse("{\n \"a\": 1,\n \"b\":\n  [true,\n null]}").root().orElseThrow();

    assertThat(root.entries().map(Node.Entry::line)).containsExactly(2, 3);
    assertThat(root.at("b").orElseThrow().line()).isEqualTo(4);
    assertThat(root.at("b").orElseThrow().items().map(Node::line)).containsExactly(4, 5);
  }

  @Test
  void stringsAreDecodedAndOtherValuesStayAsWritten() {
    Node root =
        Json.parse("{\"a\":\"x\\n\\u00e9\\\"\",\"b\":-1.50e+3,\"c\":null}").root().orElseThrow();

    assertThat(root.text("a")).contains("x\né\"");
    assertThat(root.text("b")).contains("-1.50e+3");
    assertThat(root.text("c")).contains("null");
  }

  @Test
  void ofANameThatIsWrittenTwiceTheLastOneCounts() {
    assertThat(Json.parse("{\"a\":1,\"b\":2,\"a\":3}").root().orElseThrow().text("a"))
        .contains("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "[",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "[1,]",
        "[1 2]",
        "{} {}",
        "01",
        "1.",
        "-",
        "+1",
        "nul",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a\nb\"",
        "{a:1}",
        "'a'",
        "// x\n1",
        "[,1]",
        "\u0000\u0001PK"
      })
  void whatIsNotJsonIsBroken(String text) {
    assertThat(Json.parse(text)).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void aBrokenTextSaysWhereAndNeverQuotes() {
    assertThat(problem("{\n\"key\": \"value\"\n\"next\": 1}"))
        .isEqualTo("not JSON: a comma is missing, line 3");
  }

  @Test
  void theRelaxedDialectTakesCommentsTrailingCommasAndBareNames() {
    String text = "// c\n{ /* x\n y */ a: 'b', \"l\": [1, 2,], // d\n}\n";
    Node root = Json.parse(text, Json.Dialect.RELAXED).root().orElseThrow();

    assertThat(root.text("a")).contains("b");
    assertThat(root.entries().map(Node.Entry::line)).containsExactly(3, 3);
    assertThat(root.at("l").orElseThrow().items()).hasSize(2);
    assertThat(Json.parse("{} /* never", Json.Dialect.RELAXED)).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(Json.parse("\uFEFF{}").root()).isPresent();
  }

  @Test
  void deepNestingIsBroken() {
    assertThat(problem("[".repeat(100_000))).startsWith("not JSON: nested deeper");
    assertThat(problem("{\"a\":".repeat(100_000))).startsWith("not JSON: nested deeper");
  }

  @Test
  void aHundredThousandEntriesAreReadInSeconds() {
    StringBuilder lock = new StringBuilder("{\"packages\":{\"\":{}");
    for (int i = 0; i < 100_000; i++) {
      lock.append(",\n\"node_modules/p%d\":{\"version\":\"1.0.%d\",\"dev\":true}".formatted(i, i));
    }
    Node root = Json.parse(lock.append("}}").toString()).root().orElseThrow();

    assertThat(root.at("packages").orElseThrow().entries()).hasSize(100_001);
  }

  @Test
  void aReaderOfTokensCanSkipWhatItDoesNotWant() {
    JsonTokens tokens =
        new JsonTokens("{\"a\":{\"x\":[1,{\"y\":2}]},\"b\":3}", Json.Dialect.STRICT);
    tokens.next();
    assertThat(tokens.next()).isEqualTo(JsonTokens.Token.NAME);
    tokens.skip(JsonTokens.Token.NAME);

    assertThat(tokens.next()).isEqualTo(JsonTokens.Token.NAME);
    assertThat(tokens.text()).isEqualTo("b");
    tokens.skip(JsonTokens.Token.NAME);
    assertThat(tokens.next()).isEqualTo(JsonTokens.Token.END_OBJECT);
    assertThat(tokens.next()).isEqualTo(JsonTokens.Token.END);
    assertThat(tokens.next()).isEqualTo(JsonTokens.Token.END);
  }

  @Property(tries = 2000)
  void noTextMakesItThrow(
      @ForAll
          @StringLength(max = 40)
          @Chars({
            '{', '}', '[', ']', ':', ',', '"', '\'', '/', '*', '\\', 'u', '1', '-', 'e', '.', '\n',
            'a'
          })
          String text) {
    assertThat(Json.parse(text)).isNotNull();
    assertThat(Json.parse(text, Json.Dialect.RELAXED)).isNotNull();
  }
}
