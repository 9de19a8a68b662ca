package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

/**
 * One migration.
 *
 * @param version what orders it, as written: "0003", "20240102030405"; empty where it has none
 * @param way how it can be undone
 */
public record Migration(String path, String version, String name, Way way) {

  /** The way back. */
  public enum Way {
    /** A down script or down block with content. */
    DOWN_SCRIPT,
    /** The tool derives it from reversible operations. */
    DERIVED,
    /** None. */
    NONE,
    /** It could not be told. */
    UNKNOWN
  }

  public Migration {
    requireNonNull(path, "path is null");
    requireNonNull(version, "version is null");
    requireNonNull(name, "name is null");
    requireNonNull(way, "way is null");
  }
}
