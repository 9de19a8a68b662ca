package dev.seatrial.model.facts.manifest;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;

/**
 * What an update bot is told about one ecosystem.
 *
 * @param tool "dependabot" or "renovate"
 * @param ecosystem as the tool writes it; "*" for all that it finds
 * @param folder where it looks; empty at the root
 * @param folderExists whether a manifest of that ecosystem stands there
 * @param active whether version updates can reach dependencies: not a limit of 0, not disabled, not
 *     narrowed to a few names
 * @param inactiveBecause why not; empty where active
 */
public record UpdateRule(
    String tool,
    String ecosystem,
    String folder,
    boolean folderExists,
    boolean active,
    String inactiveBecause,
    Place place) {
  public UpdateRule {
    requireNonNull(tool, "tool is null");
    requireNonNull(ecosystem, "ecosystem is null");
    requireNonNull(folder, "folder is null");
    requireNonNull(inactiveBecause, "inactiveBecause is null");
    requireNonNull(place, "place is null");
  }
}
