package dev.seatrial.controls.infrastructure;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.ImageStage;
import java.util.Optional;
import java.util.regex.Pattern;

/** The user as whom a shipped image runs, as far as its definition and its base tell. */
record ShippedUser(ImageDefinition image, Kind kind, Evidence evidence) {

  /** What is known of the user. */
  enum Kind {
    ROOT,
    OTHER,
    UNKNOWN
  }

  private static final Pattern ROOT = Pattern.compile("(root|0+)(:.*)?");

  /** Bases whose makers say that they run as somebody else. */
  private static final Pattern UNPRIVILEGED =
      Pattern.compile(
          "(.*/)?(cgr\\.dev|chainguard|bitnami|bitnamilegacy)/.*|.*unprivileged.*|.*nonroot.*|.*non-root.*|.*-chiseled.*");

  /** Bases that are known to run as root: scratch, the official images, and these makers'. */
  private static final Pattern PRIVILEGED =
      Pattern.compile(
          "((docker\\.io/)?(library/)?[a-z0-9._-]+|mcr\\.microsoft\\.com/(dotnet|playwright|devcontainers)/.*|gcr\\.io/distroless/.*"
              + "|public\\.ecr\\.aws/(docker/library|lambda)/.*|ghcr\\.io/astral-sh/uv|oven/bun|eclipse-temurin|amazoncorretto"
              + "|tiangolo/.*|denoland/deno|nvidia/cuda|dunglas/frankenphp)(:[^/]*)?(@sha256:.*)?");

  static Optional<ShippedUser> of(ImageDefinition image) {
    return image.shipped().map(stage -> of(image, stage));
  }

  private static ShippedUser of(ImageDefinition image, ImageStage stage) {
    ImageStage here = stage;
    for (int i = 0; i < image.stages().size() && here.user().isEmpty() && here.fromStage(); i++) {
      Optional<ImageStage> base = base(image, here);
      if (base.isEmpty()) {
        break;
      }
      here = base.get();
    }
    if (!here.user().isEmpty()) {
      Kind kind =
          here.user().contains("$")
              ? Kind.UNKNOWN
              : ROOT.matcher(here.user()).matches() ? Kind.ROOT : Kind.OTHER;
      return new ShippedUser(
          image,
          kind,
          Evidence.at(
              new Place(image.path(), here.userLine()),
              "Runs as " + here.user(),
              "USER " + here.user()));
    }
    return new ShippedUser(
        image,
        inherited(here),
        Evidence.at(
            new Place(image.path(), here.line()),
            "No USER instruction up to the base " + here.base(),
            "FROM " + here.base()));
  }

  private static Optional<ImageStage> base(ImageDefinition image, ImageStage stage) {
    return image.stages().stream()
        .filter(other -> other.line() < stage.line())
        .filter(
            other ->
                other.name().equalsIgnoreCase(stage.base())
                    || stage.base().equals(String.valueOf(image.stages().indexOf(other))))
        .findFirst();
  }

  private static Kind inherited(ImageStage stage) {
    if (!stage.resolved() || stage.fromStage()) {
      return Kind.UNKNOWN;
    }
    if (UNPRIVILEGED.matcher(stage.base()).matches()) {
      return Kind.OTHER;
    }
    return PRIVILEGED.matcher(stage.base()).matches() ? Kind.ROOT : Kind.UNKNOWN;
  }
}
