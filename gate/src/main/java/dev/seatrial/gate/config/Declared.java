package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What an owner declares because no look at the files can find it. */
public record Declared(
    List<DeclaredApp> apps,
    List<Environment> environments,
    List<DatabaseAddress> databases,
    List<TestUser> users,
    List<Journey> journeys,
    Objectives objectives,
    List<TrialCommand> trials) {

  /** Nothing is declared. */
  public static final Declared NOTHING =
      new Declared(
          List.of(), List.of(), List.of(), List.of(), List.of(), Objectives.NONE, List.of());

  public Declared {
    apps = List.copyOf(apps);
    environments = List.copyOf(environments);
    databases = List.copyOf(databases);
    users = List.copyOf(users);
    journeys = List.copyOf(journeys);
    requireNonNull(objectives, "objectives is null");
    trials = List.copyOf(trials);
  }
}
