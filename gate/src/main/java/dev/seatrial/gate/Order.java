package dev.seatrial.gate;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Tier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody asks to be audited.
 *
 * @param revision the commit; without it, what lies there
 * @param base the ref from which policy and ledger are read, so that the author of a change cannot
 *     open the gate with it; without it, the audited files
 * @param tier in place of the configured one
 * @param today the day in UTC at which expiries are read
 * @param cache a folder of ours where what was read may be kept
 */
public record Order(
    Path path,
    Optional<String> revision,
    Optional<String> base,
    Optional<Tier> tier,
    LocalDate today,
    Path cache) {
  public Order {
    requireNonNull(path, "path is null");
    requireNonNull(revision, "revision is null");
    requireNonNull(base, "base is null");
    requireNonNull(tier, "tier is null");
    requireNonNull(today, "today is null");
    requireNonNull(cache, "cache is null");
  }

  /** The same order as of another day. */
  public Order on(LocalDate day) {
    return new Order(path, revision, base, tier, day, cache);
  }
}
