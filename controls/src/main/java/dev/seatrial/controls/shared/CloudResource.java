package dev.seatrial.controls.shared;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that Terraform, CloudFormation or the Serverless Framework is told to keep, with its
 * settings.
 *
 * @param kind "aws_s3_bucket", "AWS::S3::Bucket"; of data it is read from, "data.aws_…"
 */
public record CloudResource(String kind, String name, Node body, Place place) {
  private static final Set<String> BLOCKS = Set.of("resource", "data");

  /** Every one that the files declare. */
  public static List<CloudResource> in(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    List<CloudResource> resources = new ArrayList<>();
    for (InfrastructureFile file :
        infrastructure.of(Kind.TERRAFORM, Kind.CLOUDFORMATION, Kind.SERVERLESS)) {
      for (Node root : tree.file(file.path()).map(structured::documents).orElse(List.of())) {
        if (file.kind() == Kind.TERRAFORM) {
          blocks(file.path(), root).forEach(resources::add);
        } else {
          templates(file.path(), root).forEach(resources::add);
        }
      }
    }
    return List.copyOf(resources);
  }

  private static Stream<CloudResource> blocks(String path, Node root) {
    return root.entries()
        .filter(block -> BLOCKS.contains(block.key()))
        .flatMap(
            block ->
                block
                    .value()
                    .entries()
                    .flatMap(
                        kind ->
                            kind.value()
                                .entries()
                                .map(
                                    name ->
                                        new CloudResource(
                                            prefix(block) + kind.key(),
                                            name.key(),
                                            name.value(),
                                            new Place(path, block.line())))));
  }

  private static String prefix(Node.Entry block) {
    return block.key().equals("data") ? "data." : "";
  }

  private static Stream<CloudResource> templates(String path, Node root) {
    Stream<CloudResource> declared =
        Stream.of(root.at("Resources"), root.at("resources", "Resources"))
            .flatMap(Optional::stream)
            .flatMap(Node::entries)
            .map(
                entry ->
                    new CloudResource(
                        entry.value().text("Type").orElse(""),
                        entry.key(),
                        entry.value().at("Properties").orElse(entry.value()),
                        new Place(path, entry.line())));
    Stream<CloudResource> rights =
        Stream.of(root.at("provider", "iam"), root.at("provider", "iamRoleStatements"))
            .flatMap(Optional::stream)
            .map(iam -> new CloudResource("provider", "iam", iam, new Place(path, iam.line())));
    return Stream.concat(declared, rights);
  }

  /** A single setting. */
  public Optional<String> value(String... keys) {
    return body.text(keys);
  }

  /** Every text among its settings, however deep. */
  public Stream<String> texts() {
    return texts(body);
  }

  private static Stream<String> texts(Node node) {
    return switch (node) {
      case Node.Scalar(String value, int line) -> Stream.of(value);
      case Node.Sequence(List<Node> values, int line) ->
          values.stream().flatMap(CloudResource::texts);
      case Node.Mapping(List<Node.Entry> named, int line) ->
          named.stream().flatMap(entry -> texts(entry.value()));
    };
  }

  /** How a finding names it: "aws_s3_bucket.uploads". */
  public String address() {
    return kind.isEmpty() ? name : kind + "." + name;
  }
}
