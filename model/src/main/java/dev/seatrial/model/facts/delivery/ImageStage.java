package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

/**
 * One stage of an image definition.
 *
 * @param name its alias; empty where it has none
 * @param base the image or stage that it starts from, with arguments filled in where a default
 *     tells
 * @param resolved whether every argument in the base could be filled in
 * @param fromStage whether the base is an earlier stage
 * @param user who runs it: its last USER instruction, that of the stage that it starts from, or the
 *     documented user of its base ("nonroot" of a distroless image); empty for root by default
 * @param reached whether the final stage is built from it, by FROM or by COPY --from
 * @param last whether it is the final stage
 */
public record ImageStage(
    String name,
    String base,
    boolean resolved,
    boolean fromStage,
    String user,
    boolean reached,
    boolean last,
    int line,
    int userLine) {
  public ImageStage {
    requireNonNull(name, "name is null");
    requireNonNull(base, "base is null");
    requireNonNull(user, "user is null");
  }

  /** The digest of the base; empty where it is not pinned by one. */
  public String digest() {
    int at = base.indexOf('@');
    return at < 0 ? "" : base.substring(at + 1);
  }

  /** The tag of the base; empty where it names none. */
  public String tag() {
    String name = base.contains("@") ? base.substring(0, base.indexOf('@')) : base;
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.substring(colon + 1) : "";
  }
}
