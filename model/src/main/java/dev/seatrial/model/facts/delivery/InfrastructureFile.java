package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A file that describes where the app runs.
 *
 * @param resources what it declares, as "kind/name": "aws_s3_bucket/uploads", "Deployment/web"
 * @param leftOff what it would declare if a setting that is off were on
 */
public record InfrastructureFile(
    String path, Kind kind, List<Resource> resources, List<Resource> leftOff) {

  /** What reads it. */
  public enum Kind {
    TERRAFORM,
    CLOUDFORMATION,
    BICEP,
    PULUMI,
    CDK,
    KUBERNETES,
    HELM,
    KUSTOMIZE,
    ANSIBLE,
    SERVERLESS,
    /** vercel.json, fly.toml, render.yaml, Procfile…: settings of a platform. */
    PLATFORM,
    SUPABASE
  }

  /** One declared thing. */
  public record Resource(String kind, String name, int line) {
    public Resource {
      requireNonNull(kind, "kind is null");
      requireNonNull(name, "name is null");
    }
  }

  public InfrastructureFile {
    requireNonNull(path, "path is null");
    requireNonNull(kind, "kind is null");
    resources = List.copyOf(resources);
    leftOff = List.copyOf(leftOff);
  }

  /** A file that leaves nothing off. */
  public InfrastructureFile(String path, Kind kind, List<Resource> resources) {
    this(path, kind, resources, List.of());
  }

  /** The same file, which would declare these too. */
  public InfrastructureFile leavingOff(List<Resource> off) {
    return new InfrastructureFile(path, kind, resources, off);
  }

  /** Whether all that it could declare is off. */
  public boolean isOff() {
    return resources.isEmpty() && !leftOff.isEmpty();
  }
}
