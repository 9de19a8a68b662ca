package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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

  /** What of it only a version that does more than read can use, in words. */
  public List<String> beyondReading() {
    List<String> words = new ArrayList<>();
    environments.forEach(one -> words.add("environment " + one.name()));
    databases.forEach(one -> words.add("database " + one.name()));
    users.forEach(one -> words.add("user " + one.name()));
    journeys.forEach(one -> words.add("journey “" + one.name() + "”"));
    if (!objectives.equals(Objectives.NONE)) {
      words.add("objectives");
    }
    trials.forEach(one -> words.add("trial " + one.name()));
    return List.copyOf(words);
  }
}
