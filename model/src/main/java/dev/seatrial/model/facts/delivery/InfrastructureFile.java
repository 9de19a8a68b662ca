package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A file that describes where the app runs.
 *
 * @param resources what it declares, as "kind/name": "aws_s3_bucket/uploads", "Deployment/web"
 */
public record InfrastructureFile(String path, Kind kind, List<Resource> resources) {

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
  }
}
