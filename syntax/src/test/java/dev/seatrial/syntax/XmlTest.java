package dev.seatrial.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.Node;
import org.junit.jupiter.api.Test;

class XmlTest {

  @Test
  void elementsAttributesAndTextAreRead() {
    Node root =
        Xml.parse(
                "<?xml version=\"1.0\"?>\n<p:project a=\"1\">\n<name> x </name>\n<d>1</d>\n<d v=\"2\">t</d>\n<e/>\n</p:project>")
            .root()
            .orElseThrow();

    assertThat(root.text("project", "@a")).contains("1");
    assertThat(root.text("project", "name")).contains("x");
    assertThat(root.text("project", "e")).contains("");
    assertThat(
            root.at("project")
                .orElseThrow()
                .entries()
                .filter(e -> e.key().equals("d"))
                .map(Node.Entry::line))
        .containsExactly(4, 5);
    assertThat(
            root.at("project")
                .orElseThrow()
                .entries()
                .map(Node.Entry::value)
                .map(n -> n.text("#text")))
        .contains(java.util.Optional.of("t"));
  }

  @Test
  void nothingOutsideTheTextIsFollowed() {
    String external = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<a>&e;</a>";
    String bomb = "<!DOCTYPE a [<!ENTITY b \"xxxx\"><!ENTITY c \"&b;&b;&b;\">]>\n<a>&c;</a>";

    assertThat(Xml.parse(external).root().flatMap(root -> root.text("a")).orElse("")).isEmpty();
    assertThat(Xml.parse(bomb).root().flatMap(root -> root.text("a")).orElse("")).isEmpty();
  }

  @Test
  void whatIsNotXmlIsBroken() {
    assertThat(Xml.parse("<a><b></a>")).isEqualTo(new Parsed.Broken("not XML", 1));
    assertThat(Xml.parse("")).isInstanceOf(Parsed.Broken.class);
    assertThat(Xml.parse("\u0000\u0001")).isInstanceOf(Parsed.Broken.class);
    assertThat(Xml.parse("<a>".repeat(100_000))).isInstanceOf(Parsed.Broken.class);
  }
}
