package dev.seatrial.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HclTest {

  private static Node read(String text) {
    return Hcl.parse(text).root().orElseThrow(() -> new AssertionError(Hcl.parse(text)));
  }

  @Test
  void labelsOfABlockAreLevels() {
    Node root =
        read(
            """
            # a bucket
            resource "aws_s3_bucket" "uploads" {
              bucket = "uploads" // public name
              acl    = var.acl

              versioning {
                enabled = true
              }
              tags = { Name = "x", "app:tier" : "web" }
            }

            resource "aws_s3_bucket" "logs" {}
            terraform { required_version = ">= 1.9" }
            """);

    Node bucket = root.at("resource", "aws_s3_bucket", "uploads").orElseThrow();
    assertThat(bucket.line()).isEqualTo(2);
    assertThat(bucket.text("bucket")).contains("uploads");
    assertThat(bucket.at("acl")).contains(new Node.Scalar("var.acl", 4));
    assertThat(bucket.text("versioning", "enabled")).contains("true");
    assertThat(bucket.text("tags", "Name")).contains("x");
    assertThat(bucket.text("tags", "app:tier")).contains("web");
    assertThat(root.entries().map(Node.Entry::key))
        .containsExactly("resource", "resource", "terraform");
    assertThat(root.text("terraform", "required_version")).contains(">= 1.9");
  }

  @Test
  void listsAreSequencesAndOtherExpressionsAreTheirText() {
    Node root =
        read(
            """
            actions = [
              "s3:*", # all
              var.more,
            ]
            names   = [for n in var.names : upper(n)]
            first   = [1, 2][0]
            policy  = jsonencode({
              Statement = [{ Action = "*" }]
            })
            text    = "a ${lookup(var.m, "k}")} b"
            sum     = var.a > 1 ? "x" : "y" # comment
            nested  = [{ a = [1] }, { b = 2 }]
            """);

    assertThat(root.at("actions").orElseThrow().items().map(i -> i.asText().orElseThrow()))
        .containsExactly("s3:*", "var.more");
    assertThat(root.text("names")).contains("[for n in var.names : upper(n)]");
    assertThat(root.text("first")).contains("[1, 2][0]");
    assertThat(root.text("policy").orElseThrow()).startsWith("jsonencode({").endsWith("})");
    assertThat(root.text("text")).contains("\"a ${lookup(var.m, \"k}\")} b\"");
    assertThat(root.text("sum")).contains("var.a > 1 ? \"x\" : \"y\"");
    assertThat(root.at("nested").orElseThrow().items()).hasSize(2);
  }

  @Test
  void hereDocumentsHoldNoBlocks() {
    Node root =
        read(
            """
            a = <<-EOT
              resource "x" "y" {
            EOT
            b = 1
            """);

    assertThat(root.entries().map(Node.Entry::key)).containsExactly("a", "b");
    assertThat(root.at("b").orElseThrow().line()).isEqualTo(4);
  }

  @Test
  void whatIsNotClosedIsBroken() {
    assertThat(Hcl.parse("resource \"a\" \"b\" {\n")).isInstanceOf(Parsed.Broken.class);
    assertThat(Hcl.parse("}\n")).isInstanceOf(Parsed.Broken.class);
    assertThat(Hcl.parse("a = [1, 2\n")).isInstanceOf(Parsed.Broken.class);
    assertThat(Hcl.parse("{{ template }}\n")).isInstanceOf(Parsed.Broken.class);
    assertThat(Hcl.parse("")).isInstanceOf(Parsed.Tree.class);
  }

  @Test
  @Timeout(30)
  void hostileTextsCostBoundedTime() {
    for (String piece :
        List.of(
            "a{",
            "a=[",
            "a={",
            "a=(",
            "a=\"${",
            "a=<<A\n",
            "/*",
            "a=1\n",
            "[",
            "\"",
            "a=[1][",
            "x=[[",
            "a=[{b=[",
            "a \"b\" ",
            "a=[for ")) {
      assertThat(Hcl.parse(piece.repeat(1_000_000 / piece.length()))).isNotNull();
    }
  }
}
