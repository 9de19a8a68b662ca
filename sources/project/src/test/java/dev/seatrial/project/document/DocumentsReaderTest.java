package dev.seatrial.project.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.DocumentedCommand;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.project.text.ComposedTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DocumentsReaderTest {

  private static Documents documents(ComposedTree tree) {
    return switch (DocumentsReader.read(tree.tree())) {
      case Gathered.Seen<Documents>(Documents seen) -> seen;
      case Gathered.Unseen<Documents>(String why, var steps) -> throw new AssertionError(why);
    };
  }

  private static Document document(String path, String text) {
    return documents(new ComposedTree().with(path, text)).documents().getFirst();
  }

  private static List<String> commands(String text) {
    return document("README.md", text).commands().map(DocumentedCommand::text).toList();
  }

  @Test
  void onlyTheTargetsOwnTextsAreDocuments() {
    Documents documents =
        documents(
            new ComposedTree()
                .with("README", "Own")
                .with("docs/setup.md", Role.DOCUMENTATION, "Own")
                .with("CHANGELOG.md", Role.DOCUMENTATION, "Own")
                .with("guide.rst", "Own")
                .with("docs/notes.txt", Role.DOCUMENTATION, "Own")
                .with(
                    "src/main/resources/help/restore.md", Role.PRODUCTION, "A text of the program")
                .with("LICENSE.md", "Legal")
                .with("LICENSE-MIT", "Legal")
                .with("requirements.txt", "flask")
                .with("vendor/x/README.md", Role.VENDORED, "Theirs")
                .with("tests/data/README.md", Role.FIXTURE, "Data")
                .with("web/node_modules/x/README.md", "Theirs")
                .with("empty.md", "\n"));

    assertThat(documents.documents())
        .extracting(Document::path)
        .containsExactly("CHANGELOG.md", "README", "docs/notes.txt", "docs/setup.md", "guide.rst");
    assertThat(documents.scope().isWhole()).isTrue();
  }

  @Test
  void aTextThatCannotBeReadIsABlindSpot() {
    Documents documents =
        documents(
            new ComposedTree()
                .withheld("README.md", "missing from a partial clone")
                .with("big.md", "x".repeat((1 << 20) + 1)));

    assertThat(documents.documents()).isEmpty();
    assertThat(documents.scope().blindspots())
        .containsExactly(
            new Blindspot("README.md", "missing from a partial clone"),
            new Blindspot("big.md", "larger than 1048576 characters"));
  }

  @Test
  void theTitleOfTheFrontMatterIsTheHeadingOfTheTextBehindIt() {
    Document document =
        document(
            "docs/deploy.md", "---\ntitle: Deploy\n---\nPush to main.\n\n## Undo\n\nPush back.");

    assertThat(document.title()).isEqualTo("Deploy");
    assertThat(document.sections())
        .extracting(Section::title, Section::level, Section::nested, Section::words)
        .containsExactly(tuple("Deploy", 1, true, 3), tuple("Undo", 2, false, 2));
  }

  @Test
  void commandsAreTheLinesOfShellBlocksWithoutPromptsAndComments() {
    assertThat(
            commands(
                """
                ```bash
                # first
                npm ci   # dependencies
                docker run \\
                  -p 80:80 shop
                if true; then
                  echo "a # b"
                fi
                cat <<EOF > .env
                PORT=80
                EOF
                ```

                ```console
                $ make up
                up and running
                > not asked
                # apt-get install jq
                ```

                ```yaml
                run: npm test
                ```

                ```
                ./gradlew test
                Some output
                ```
                """))
        .containsExactly(
            "npm ci",
            "docker run -p 80:80 shop",
            "if true; then",
            "echo \"a # b\"",
            "cat <<EOF > .env",
            "make up",
            "not asked",
            "apt-get install jq",
            "./gradlew test");
  }

  @Test
  void codeSpansAreCommandsWhereTheyStartWithATool() {
    assertThat(
            commands(
                """
                Run `npm test`, `PORT=1 ./scripts/run.sh` or `pytest`; not `npm`, `make`, `README.md`,
                `./docs/a.md`, `Makefile`, `go.mod`, `src/main.ts` or `POST /orders`.
                """))
        .containsExactly("npm test", "PORT=1 ./scripts/run.sh", "pytest");
  }

  @Test
  void commandsKnowTheirLines() {
    assertThat(document("README.md", "# A\n\n```sh\n\nmake\n```\n").commands())
        .containsExactly(new DocumentedCommand("make", 5));
  }

  @Test
  void restructuredTextIsRead() {
    Document document =
        document(
            "docs/install.rst",
            """
            ====
            Shop
            ====

            Sells `things <https://things.test>`_ with ``code``.

            Set-up
            ------

            Run this::

                make install

            .. code-block:: bash
               :linenos:

               pip install shop

            .. note::

               Mind the :doc:`gap`.

            .. a comment
               about rollback

            Undo
            ~~~~

            +------+---------+
            | Name | Meaning |
            +======+=========+
            | PORT | listens |
            +------+---------+
            """);

    assertThat(document.sections())
        .extracting(Section::title, Section::level, Section::line, Section::text)
        .containsExactly(
            tuple("Shop", 1, 2, "Sells things with code."),
            tuple("Set-up", 2, 7, "Run this:\nMind the gap."),
            tuple("Undo", 3, 26, "Name\nMeaning\nPORT\nlistens"));
    assertThat(document.commands())
        .containsExactly(
            new DocumentedCommand("make install", 12),
            new DocumentedCommand("pip install shop", 17));
    assertThat(document.sections().getFirst().links())
        .containsExactly(new Section.Link("things", "https://things.test", 5));
    assertThat(document.sections().getLast().tables()).containsExactly(List.of("name", "meaning"));
  }

  @Test
  void asciiDocIsRead() {
    Document document =
        document(
            "docs/install.adoc",
            """
            = Shop
            :toc:

            // no word of this
            Sells https://things.test[things] with `code`.

            == Set-up

            [source,bash]
            ----
            make install
            ----

            . See xref:undo.adoc[how to undo].

            |===
            |Name |Meaning

            |PORT |listens
            |===
            """);

    assertThat(document.sections())
        .extracting(Section::title, Section::level, Section::text)
        .containsExactly(
            tuple("Shop", 1, "Sells things with code."),
            tuple("Set-up", 2, "See how to undo.\nName\nMeaning\nPORT\nlistens"));
    assertThat(document.commands()).containsExactly(new DocumentedCommand("make install", 11));
    assertThat(document.sections().getLast().links())
        .containsExactly(new Section.Link("how to undo", "undo.adoc", 14));
    assertThat(document.sections().getLast().tables()).containsExactly(List.of("name", "meaning"));
  }

  @Test
  @Timeout(60)
  void hostileTextsCostBoundedTime() {
    for (String piece :
        List.of(
            "`",
            "`a <",
            "*",
            "a::\n",
            ".. a::\n ",
            "..\n",
            "===\n",
            "a\n===\n",
            "+-+\n",
            "|a|\n",
            "== ==\n",
            "[",
            "a[",
            "----\n",
            "|===\n",
            "```\n",
            "cat <<A\n",
            "$ a \\\n",
            "\n ",
            "= a\n",
            ":a:`",
            " \n.. x::\n\n")) {
      String text = piece.repeat(40_000 / piece.length());
      for (String path : List.of("a.rst", "a.adoc", "a.md")) {
        assertThat(documents(new ComposedTree().with(path, text)).scope().isWhole()).isTrue();
      }
      documents(new ComposedTree().with("a.md", "```sh\n" + text));
      documents(new ComposedTree().with("a.rst", ".. code:: sh\n\n" + text.indent(3)));
    }
  }
}
