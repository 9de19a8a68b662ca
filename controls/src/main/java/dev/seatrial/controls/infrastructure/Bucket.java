package dev.seatrial.controls.infrastructure;

import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.model.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a resource of a cloud says about who may read a bucket. */
final class Bucket {
  private static final Set<String> KINDS =
      Set.of(
          "AWS::S3::Bucket",
          "aws_s3_bucket",
          "google_storage_bucket",
          "azurerm_storage_account",
          "azurerm_storage_container",
          "digitalocean_spaces_bucket",
          "cloudflare_r2_bucket",
          "linode_object_storage_bucket");

  private static final Set<String> EVERYBODY = Set.of("allUsers", "allAuthenticatedUsers");

  /** In a policy, "Principal": "*" or its like. */
  private static final Pattern ANYBODY =
      Pattern.compile(
          "(?s)\"?Principal\"?\\s*[:=]\\s*(\"\\*\"|\\{\\s*\"?AWS\"?\\s*[:=]\\s*\"\\*\")");

  private Bucket() {}

  /** Whether a resource is a bucket. */
  static boolean is(CloudResource resource) {
    return KINDS.contains(resource.kind());
  }

  /** What opens one to everybody. */
  static Optional<Finding> opened(CloudResource resource) {
    return why(resource)
        .map(
            why ->
                Finding.at(
                    resource.place(),
                    "bucket " + resource.address(),
                    resource.address() + " " + why));
  }

  private static Optional<String> why(CloudResource resource) {
    boolean open =
        switch (resource.kind()) {
          case "aws_s3_bucket", "aws_s3_bucket_acl", "digitalocean_spaces_bucket" ->
              is(resource, "acl", "public-read(-write)?");
          case "AWS::S3::Bucket" -> is(resource, "AccessControl", "PublicRead(Write)?");
          case "google_storage_bucket_iam_member",
              "google_storage_bucket_iam_binding",
              "google_storage_bucket_access_control",
              "google_storage_default_object_access_control" ->
              resource.texts().anyMatch(EVERYBODY::contains);
          case "azurerm_storage_container" ->
              is(resource, "container_access_type", "blob|container");
          case "aws_s3_bucket_policy" ->
              resource.texts().anyMatch(t -> ANYBODY.matcher(t).find() && !t.contains("Condition"));
          default -> false;
        };
    if (open) {
      return Optional.of("lets everybody read it");
    }
    return resource.kind().equals("aws_s3_bucket_public_access_block") && liftsBlock(resource)
        ? Optional.of("lifts the block on public access")
        : Optional.empty();
  }

  private static boolean is(CloudResource resource, String key, String value) {
    return resource.value(key).filter(v -> v.matches(value)).isPresent();
  }

  private static boolean liftsBlock(CloudResource resource) {
    return Stream.of(
            "block_public_acls",
            "block_public_policy",
            "ignore_public_acls",
            "restrict_public_buckets")
        .anyMatch(key -> is(resource, key, "false"));
  }
}
