package dev.seatrial.project.structured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.project.reading.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuredFilesReaderTest {
  @Test
  void terraformIsReadAsNodesWithLines() {
    SourceTree tree =
        Trees.of(
            "infra/main.tf",
            """
            # the shop's files
            resource "aws_s3_bucket" "uploads" {
              acl = "private"
            }
            """);
    Node root = documents(tree, "infra/main.tf").getFirst();
    assertThat(root.text("resource", "aws_s3_bucket", "uploads", "acl")).hasValue("private");
    assertThat(root.at("resource").orElseThrow().line()).isEqualTo(2);
  }

  @Test
  void brokenTerraformSaysWhy() {
    SourceTree tree = Trees.of("infra/main.tf", "resource \"aws_s3_bucket\" \"uploads\" {\n");
    assertThat(documents(tree, "infra/main.tf")).isEmpty();
    assertThat(read(tree).broken(tree.file("infra/main.tf").orElseThrow())).isPresent();
  }

  private static List<Node> documents(SourceTree tree, String path) {
    return read(tree).documents(tree.file(path).orElseThrow());
  }

  private static StructuredFiles read(SourceTree tree) {
    return switch (StructuredFilesReader.read(tree)) {
      case Gathered.Seen<StructuredFiles>(StructuredFiles files) -> files;
      case Gathered.Unseen<StructuredFiles>(String why, var steps) -> throw new AssertionError(why);
    };
  }
}
