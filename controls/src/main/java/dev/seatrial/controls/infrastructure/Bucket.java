package dev.seatrial.controls.infrastructure;

import dev.seatrial.controls.shared.TerraformBlock;
import dev.seatrial.model.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a Terraform resource says about who may read a bucket. */
final class Bucket {
  private static final Set<String> KINDS =
      Set.of(
          "aws_s3_bucket",
          "google_storage_bucket",
          "azurerm_storage_account",
          "azurerm_storage_container",
          "digitalocean_spaces_bucket",
          "cloudflare_r2_bucket",
          "linode_object_storage_bucket");

  private static final Pattern PUBLIC_ACL = Pattern.compile("\"public-read(-write)?\"");
  private static final Pattern EVERYBODY = Pattern.compile("\"(allUsers|allAuthenticatedUsers)\"");
  private static final Pattern OFF =
      Pattern.compile(
          "(?m)^\\s*(block_public_\\w+|ignore_public_acls|restrict_public_buckets)\\s*=\\s*false");
  private static final Pattern ANY_PRINCIPAL =
      Pattern.compile(
          "(?s)\"?Principal\"?\\s*[:=]\\s*(\"\\*\"|\\{\\s*\"?AWS\"?\\s*[:=]\\s*\"\\*\")|identifiers\\s*=\\s*\\[\\s*\"\\*\"");

  private Bucket() {}

  /** Whether a block declares a bucket. */
  static boolean isDeclared(TerraformBlock block) {
    return block.keyword().equals("resource") && KINDS.contains(block.kind());
  }

  /** What opens it to everybody. */
  static Optional<Finding> opened(TerraformBlock block) {
    return why(block)
        .map(
            why ->
                Finding.at(
                    block.place(), "bucket " + block.address(), block.address() + " " + why));
  }

  private static Optional<String> why(TerraformBlock block) {
    String body = block.body();
    boolean open =
        switch (block.kind()) {
          case "aws_s3_bucket", "aws_s3_bucket_acl", "digitalocean_spaces_bucket" ->
              block.value("acl").filter(acl -> PUBLIC_ACL.matcher(acl).find()).isPresent();
          case "google_storage_bucket_iam_member",
              "google_storage_bucket_iam_binding",
              "google_storage_bucket_access_control",
              "google_storage_default_object_access_control" ->
              EVERYBODY.matcher(body).find();
          case "azurerm_storage_container" ->
              block
                  .value("container_access_type")
                  .filter(type -> type.matches("\"(blob|container)\".*"))
                  .isPresent();
          case "aws_s3_bucket_policy" ->
              ANY_PRINCIPAL.matcher(body).find() && !body.contains("Condition");
          default -> false;
        };
    if (open) {
      return Optional.of("lets everybody read it");
    }
    return block.kind().equals("aws_s3_bucket_public_access_block") && OFF.matcher(body).find()
        ? Optional.of("lifts the block on public access")
        : Optional.empty();
  }
}
