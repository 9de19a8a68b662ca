package dev.seatrial.gate.draft;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a first {@code seatrial.yml} says.
 *
 * @param staging the address of an environment; empty for none
 * @param disposable whether what is in that environment may be lost
 * @param databaseVariable the environment variable that holds the address of its database; empty
 *     for none
 * @param journeys what people come to do
 */
public record Draft(
    String tier,
    List<DraftApp> apps,
    String staging,
    boolean disposable,
    String databaseVariable,
    List<String> journeys) {
  public Draft {
    requireNonNull(tier, "tier is null");
    apps = List.copyOf(apps);
    requireNonNull(staging, "staging is null");
    requireNonNull(databaseVariable, "databaseVariable is null");
    journeys = List.copyOf(journeys);
  }
}
