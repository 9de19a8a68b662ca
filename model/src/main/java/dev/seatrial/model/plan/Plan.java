package dev.seatrial.model.plan;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Tier;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.report.Subject;
import java.time.LocalDate;
import java.util.List;

/**
 * An audit up to the point where it would judge.
 *
 * @param subject what is audited, with what every reader saw of it
 * @param acts what would be done besides reading
 * @param unused what the owner declares and this version does nothing with, in words
 */
public record Plan(
    Subject subject,
    LocalDate asOf,
    Tier tier,
    List<App> apps,
    List<PlannedControl> controls,
    List<Act> acts,
    List<String> unused) {
  public Plan {
    requireNonNull(subject, "subject is null");
    requireNonNull(asOf, "asOf is null");
    requireNonNull(tier, "tier is null");
    apps = List.copyOf(apps);
    controls = List.copyOf(controls);
    acts = List.copyOf(acts);
    unused = List.copyOf(unused);
  }
}
