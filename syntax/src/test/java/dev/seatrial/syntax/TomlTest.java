package dev.seatrial.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.Node;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TomlTest {

  private static final String PYPROJECT =
      """
      [project]
      name = "app"
      dependencies = [
        "fastapi>=0.1",  # web
        "uvicorn",
      ]

      [tool.poetry.group.dev.dependencies]
      pytest = { version = "^8", optional = true }
      "quoted.name" = 1_000

      [[package]]
      name = "a"
      [[package]]
      name = "b"
      """;

  @Test
  void everyValueKeepsItsLineAndTheOrderOfTheFile() {
    Node root = Toml.parse(PYPROJECT).root().orElseThrow();

    assertThat(root.entries().map(Node.Entry::key)).containsExactly("project", "tool", "package");
    assertThat(root.at("project").orElseThrow().entries().map(Node.Entry::line))
        .containsExactly(2, 3);
    assertThat(root.at("project", "dependencies").orElseThrow().items().map(Node::line))
        .containsExactly(4, 5);
    assertThat(root.text("tool", "poetry", "group", "dev", "dependencies", "pytest", "version"))
        .contains("^8");
    assertThat(root.text("tool", "poetry", "group", "dev", "dependencies", "quoted.name"))
        .contains("1000");
    assertThat(root.at("package").orElseThrow().items().map(n -> n.text("name").orElseThrow()))
        .containsExactly("a", "b");
  }

  @Test
  void whatIsNotTomlIsBrokenInItsLine() {
    assertThat(Toml.parse("a = 1\nb = = 2\n")).isEqualTo(new Parsed.Broken("not TOML", 2));
    assertThat(Toml.parse("a = 1\na = 2\n")).isInstanceOf(Parsed.Broken.class);
    assertThat(Toml.parse("\u0000\u0001PK")).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void deepNestingIsBrokenWhereverItHides() {
    assertThat(Toml.parse("a = " + "[".repeat(100_000)).problem().orElseThrow())
        .startsWith("nested deeper");
    assertThat(Toml.parse("a = " + "{a=".repeat(100_000)).problem().orElseThrow())
        .startsWith("nested deeper");
    assertThat(Toml.parse("a.".repeat(100_000) + "a = 1").problem().orElseThrow())
        .startsWith("nested deeper");
  }

  @Test
  void bracketsInsideStringsAndCommentsAreNotNesting() {
    String many = "[".repeat(100);
    String text =
        "a = \"" + many + "\"\nb = '" + many + "'\nc = '''\n" + many + "\n'''\n# " + many + "\n";

    assertThat(Toml.parse(text).root()).isPresent();
  }

  @Test
  void aLongFileIsRefused() {
    assertThat(Toml.parse("a = 1\n".repeat(400_000))).isInstanceOf(Parsed.Broken.class);
  }

  @Property(tries = 500)
  void noTextMakesItThrow(
      @ForAll
          @StringLength(max = 40)
          @Chars({
            '{', '}', '[', ']', '=', ',', '"', '\'', '.', '\\', 'u', '1', '-', '#', '\n', 'a', ' '
          })
          String text) {
    assertThat(Toml.parse(text)).isNotNull();
  }
}
