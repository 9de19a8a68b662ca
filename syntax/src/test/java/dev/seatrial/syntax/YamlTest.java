package dev.seatrial.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.Node;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class YamlTest {

  private static Node root(String text) {
    return Yaml.parse(text).root().orElseThrow();
  }

  private static String problem(String text) {
    return Yaml.parse(text).problem().orElseThrow();
  }

  @Test
  void everyNameAndValueKeepsItsLine() {
    Node root = root("a: 1\nb:\n  - x\n  - y: z\n");

    assertThat(root.at("b").orElseThrow().line()).isEqualTo(3);
    assertThat(root.entries().map(Node.Entry::line)).containsExactly(1, 2);
    assertThat(root.at("b").orElseThrow().items().map(Node::line)).containsExactly(3, 4);
  }

  @Test
  void onStaysAWordAndScalarsStayAsWritten() {
    Node root = root("on: push\nversion: 1.10\nempty:\nnone: ~\nquoted: 'yes'\n");

    assertThat(root.text("on")).contains("push");
    assertThat(root.text("version")).contains("1.10");
    assertThat(root.text("empty")).contains("");
    assertThat(root.text("none")).contains("~");
    assertThat(root.text("quoted")).contains("yes");
  }

  @Test
  void everyDocumentThatIsNotEmptyIsKept() {
    Parsed parsed = Yaml.parse("---\na: 1\n---\n---\nb: 2\n---\n# nothing\n");

    assertThat(parsed)
        .isInstanceOfSatisfying(Parsed.Tree.class, tree -> assertThat(tree.documents()).hasSize(2));
  }

  @Test
  void aliasesAreExpandedAndMergedNamesDoNotReplaceWrittenOnes() {
    Node root = root("base: &b {image: x, user: root}\napp:\n  <<: *b\n  user: me\nlist: [*b]\n");

    assertThat(root.text("app", "image")).contains("x");
    assertThat(root.text("app", "user")).contains("me");
    assertThat(root.at("list").orElseThrow().items().findFirst().orElseThrow().text("image"))
        .contains("x");
  }

  @Test
  void severalMappingsAreMergedWithTheFirstOneWinning() {
    Node root = root("a: &a {x: 1}\nb: &b {x: 2, y: 3}\nc: {<<: [*a, *b]}\n");

    assertThat(root.text("c", "x")).contains("1");
    assertThat(root.text("c", "y")).contains("3");
  }

  @Test
  void aLocalTagIsTheOnlyNameOfAMapping() {
    Node root = root("bucket: !Ref Logs\nscript: !reference [.a, script]\nport: !!int 80\n");

    assertThat(root.text("bucket", "!Ref")).contains("Logs");
    assertThat(root.at("script", "!reference").orElseThrow().items()).hasSize(2);
    assertThat(root.text("port")).contains("80");
  }

  @Test
  void aNameThatIsWrittenTwiceBreaksTheFile() {
    assertThat(problem("a: 1\nb: 2\na: 3\n"))
        .isEqualTo("a name is written twice, first in line 1, line 3");
  }

  @Test
  void aTemplateIsCalledATemplate() {
    assertThat(problem("kind: Service\nspec: {{ .Values.spec }}\n")).startsWith("a template");
    assertThat(problem("{{- if .Values.on }}\nkind: Service\n{{- end }}\n"))
        .startsWith("a template");
  }

  @Test
  void expressionsInsideValuesAreNotTemplates() {
    assertThat(root("if: ${{ github.ref }}\ncmd: 'echo {{.NAME}}'\n").text("if"))
        .contains("${{ github.ref }}");
  }

  @Test
  void aBillionLaughsEndSoon() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(",", java.util.Collections.nCopies(9, before))));
    }

    Assertions.assertThat(problem(bomb.toString())).startsWith("aliases stand for more than");
  }

  @Test
  void anAliasOfWhatItIsPartOfBreaksTheFile() {
    assertThat(problem("a: &a [*a]\n")).startsWith("an alias stands for nothing");
  }

  @Test
  void deepNestingEndsSoonInEveryStyle() {
    String flow = "[".repeat(100_000);
    String block = "- ".repeat(100_000);

    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertThat(problem(flow)).startsWith("nested deeper");
          assertThat(problem(block)).startsWith("nested deeper");
          assertThat(problem("{a: ".repeat(100_000))).startsWith("nested deeper");
        });
  }

  @Test
  void binaryAndEmptyAreNotConfused() {
    assertThat(problem("a: \u0000\u0001\u0002")).startsWith("not YAML");
    assertThat(Yaml.parse("")).isEqualTo(new Parsed.Tree(java.util.List.of()));
    assertThat(Yaml.parse("# only words\n")).isEqualTo(new Parsed.Tree(java.util.List.of()));
  }

  @Test
  void aLargeFileIsReadInSeconds() {
    StringBuilder lock = new StringBuilder("packages:\n");
    for (int i = 0; i < 50_000; i++) {
      lock.append(
          "  /p%d@1.0.0:\n    resolution: {integrity: sha512-x}\n    dev: true\n".formatted(i));
    }

    assertThat(root(lock.toString()).at("packages").orElseThrow().entries()).hasSize(50_000);
  }

  @Test
  void aTextThatEndsWithinAnEscapeIsNoYaml() {
    assertThat(Yaml.parse("a: \"\\x").problem()).isPresent();
  }

  @Property(tries = 2000)
  void noTextMakesItThrow(
      @ForAll
          @StringLength(max = 60)
          @Chars({
            '{', '}', '[', ']', ':', '-', '?', '&', '*', '!', '%', '|', '>', '"', '\'', '#', ',',
            '\n', ' ', '\t', '<', '.', '@', '`', '\\', 'x', 'U'
          })
          @CharRange(from = '0', to = '9')
          String text) {
    assertThat(Yaml.parse(text)).isNotNull();
  }
}
