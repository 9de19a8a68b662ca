package dev.seatrial.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.Node;
import org.junit.jupiter.api.Test;

class IniTest {

  @Test
  void sectionsOptionsAndIndentedLinesAreRead() {
    Node root =
        Ini.parse(
                "top = 1\n[metadata]\nname = app\n# c\n[options]\ninstall_requires =\n  a>=1\n  b\n\nurl: x\n")
            .root()
            .orElseThrow();

    assertThat(root.text("top")).contains("1");
    assertThat(root.text("metadata", "name")).contains("app");
    assertThat(root.text("options", "install_requires")).contains("a>=1\nb");
    assertThat(root.text("options", "url")).contains("x");
    assertThat(root.at("options", "install_requires").orElseThrow().line()).isEqualTo(6);
  }

  @Test
  void anEmptyTextIsAnEmptyMapping() {
    assertThat(Ini.parse("").root().orElseThrow().entries()).isEmpty();
  }

  @Test
  void propertiesKeepDottedNamesAndJoinContinuedLines() {
    Node root =
        Properties.parse("# c\na.b=1\nc : x = y\nlong = one, \\\n   two\nbare\n")
            .root()
            .orElseThrow();

    assertThat(root.text("a.b")).contains("1");
    assertThat(root.text("c")).contains("x = y");
    assertThat(root.text("long")).contains("one, two");
    assertThat(root.at("long").orElseThrow().line()).isEqualTo(4);
    assertThat(root.text("bare")).contains("");
  }
}
