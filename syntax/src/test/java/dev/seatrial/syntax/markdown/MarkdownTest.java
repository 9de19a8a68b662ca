package dev.seatrial.syntax.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MarkdownTest {

  @Test
  void aHeadingHoldsWhatStandsUnderItUpToTheNextOne() {
    Outline outline =
        Markdown.read(
            """
            Before everything.

            # Shop
            Sells *things*
            and `more`.

            - one
            - two

            Set-up
            ------
            ## Empty
            """);

    assertThat(outline.passages())
        .extracting(Passage::title, Passage::level, Passage::line, Passage::text)
        .containsExactly(
            tuple("", 0, 1, "Before everything."),
            tuple("Shop", 1, 3, "Sells things and more.\none\ntwo"),
            tuple("Set-up", 2, 10, ""),
            tuple("Empty", 2, 12, ""));
    assertThat(outline.passages().get(1).spans()).containsExactly(new Passage.Span("more", 5));
  }

  @Test
  void codeBlocksKeepTheirInfoAndTheLineOfTheirContent() {
    Outline outline =
        Markdown.read(
            """
            # Run

            ```bash title="here"
            npm ci
            npm test
            ```

                indented

            1. In a list:

               ```
               make
               ```
            """);

    assertThat(outline.passages().getFirst().fences())
        .containsExactly(
            new Passage.Fence("bash title=\"here\"", "npm ci\nnpm test\n", 4),
            new Passage.Fence("", "indented\n", 8),
            new Passage.Fence("", "make\n", 13));
  }

  @Test
  void tablesGiveTheirHeaderCellsAndTheTextOfTheirRows() {
    Passage passage =
        Markdown.read(
                """
                | Name | What it *does* |
                | --- | --- |
                | `PORT` | listens |
                """)
            .passages()
            .getFirst();

    assertThat(passage.tables()).containsExactly(List.of("Name", "What it does"));
    assertThat(passage.text()).isEqualTo("Name\nWhat it does\nPORT\nlistens");
  }

  @Test
  void linksAreFoundHoweverTheyAreWritten() {
    Passage passage =
        Markdown.read(
                """
                [one](docs/one.md), [two][ref], <https://three.test> and
                https://four.test/a. <a href="five.md">five</a>
                [![badge](https://img.test/b.svg)](https://ci.test)

                <p><a href='six.md'>the <b>sixth</b></a></p>

                [ref]: docs/two.md
                """)
            .passages()
            .getFirst();

    assertThat(passage.links())
        .extracting(Passage.Link::text, Passage.Link::target, Passage.Link::line)
        .containsExactlyInAnyOrder(
            tuple("one", "docs/one.md", 1),
            tuple("two", "docs/two.md", 1),
            tuple("https://three.test", "https://three.test", 1),
            tuple("https://four.test/a", "https://four.test/a", 2),
            tuple("", "five.md", 2),
            tuple("badge", "https://ci.test", 3),
            tuple("the sixth", "six.md", 5));
  }

  @Test
  void htmlHeadingsAreHeadingsAndCommentsSayNothing() {
    Outline outline =
        Markdown.read(
            """
            <h1 align="center">
              Shop
            </h1>
            <!-- <h2>No</h2> rollback -->
            <p>Sells <b>things</b></p>

            <script>var x = "<h2>no</h2>"</script>
            """);

    assertThat(outline.passages())
        .extracting(Passage::title, Passage::level, Passage::text)
        .containsExactly(tuple("Shop", 1, "Sells things"));
  }

  @Test
  void frontMatterIsSettingsAndLinesKeepTheirNumbers() {
    Outline outline = Markdown.read("---\ntitle: Shop\n---\n# Start\n");

    assertThat(outline.frontMatter()).isEqualTo("title: Shop\n");
    assertThat(outline.passages())
        .extracting(Passage::title, Passage::line)
        .containsExactly(tuple("Start", 4));
  }

  @Test
  void dashesThatAreNeverClosedAreNoFrontMatter() {
    assertThat(Markdown.read("---\n# Start\n").frontMatter()).isEmpty();
    assertThat(Markdown.read("---").passages()).isEmpty();
    assertThat(Markdown.read("---\na: b\n---").frontMatter()).isEqualTo("a: b\n");
  }

  @Test
  void mdxLosesItsComponentsAndKeepsItsWordsAndLines() {
    Outline outline =
        Markdown.readMdx(
            """
            import { Tabs } from 'x'
            export const meta = {
              title: 'no',
            }

            # Deploy {/* hidden */}

            <Steps items={["a", ">"]}>
              <Step title="Build it">
                Run the build.

                ```bash
                npm run build
                  --flag
                ```
              </Step>
            </Steps>

            Uses `{braces}` and <Callout type="x">notes</Callout>.
            """);

    Passage passage = outline.passages().getFirst();
    assertThat(passage.title()).isEqualTo("Deploy");
    assertThat(passage.line()).isEqualTo(6);
    assertThat(passage.text()).isEqualTo("Build it Run the build.\nUses {braces} and notes.");
    assertThat(passage.fences())
        .containsExactly(new Passage.Fence("bash", "npm run build\n  --flag\n", 13));
  }

  @Test
  void anUnclosedFenceEndsWithTheText() {
    assertThat(Markdown.read("```sh\nmake\n").passages().getFirst().fences())
        .containsExactly(new Passage.Fence("sh", "make\n", 2));
  }

  @Test
  @Timeout(60)
  void hostileTextsCostBoundedTime() {
    int size = 60_000;
    for (String piece :
        List.of(
            ">",
            "[",
            "![",
            "*",
            "_a",
            "`",
            "``a`",
            "<",
            "<a ",
            "<!--",
            "{",
            "<A {",
            "<A \"",
            "- ",
            "import (\n",
            "|",
            "|a\n|-\n",
            "~~~\n",
            "[a](",
            "[a]: ",
            "&",
            "\\",
            "# \n",
            "http://a ",
            "</",
            "<h1>",
            "<a href='",
            "export {\n",
            "    a\n>",
            "1. ")) {
      String text = piece.repeat(size / piece.length());
      long start = System.nanoTime();
      assertThat(Markdown.read(text)).isNotNull();
      assertThat(Markdown.readMdx(text)).isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(piece)
          .isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void aLineOfAMegabyteIsRead() {
    String text = "word ".repeat(200_000);
    assertThat(Markdown.read(text).passages().getFirst().text()).hasSize(text.length() - 1);
  }
}
