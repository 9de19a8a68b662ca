package dev.seatrial.project.pipeline.file;

import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When a pipeline can run whose jobs choose for themselves. */
public enum Occasion {
  REQUEST,
  BRANCH,
  MAIN,
  TAG,
  SCHEDULE,
  MANUAL;

  /** A job and when it runs. */
  public record Planned(Job job, Set<Occasion> on) {
    public Planned {
      on = Set.copyOf(on);
    }
  }

  /**
   * The pipelines of a file: occasions on which the same jobs run are triggers of the same one. A
   * run without jobs is none.
   */
  public static List<Pipeline> pipelines(
      Pipeline.Runner runner, String path, String name, List<Planned> jobs, int line) {
    Map<List<Job>, List<Occasion>> together = new LinkedHashMap<>();
    for (Occasion occasion : values()) {
      List<Job> running =
          jobs.stream().filter(p -> p.on().contains(occasion)).map(Planned::job).toList();
      if (!running.isEmpty()) {
        together.computeIfAbsent(running, key -> new ArrayList<>()).add(occasion);
      }
    }
    return together.entrySet().stream()
        .map(
            e ->
                new Pipeline(
                    runner, path, name, triggers(e.getValue(), line), Map.of(), false, e.getKey()))
        .toList();
  }

  private static List<Trigger> triggers(List<Occasion> occasions, int line) {
    return occasions.stream()
        .filter(occasion -> occasion != MAIN || !occasions.contains(BRANCH))
        .map(
            occasion ->
                switch (occasion) {
                  case REQUEST -> trigger(Event.PULL_REQUEST, List.of(), line);
                  case BRANCH -> trigger(Event.PUSH, List.of(), line);
                  case MAIN -> trigger(Event.PUSH, List.of("the main branches"), line);
                  case TAG -> trigger(Event.TAG, List.of(), line);
                  case SCHEDULE -> trigger(Event.SCHEDULE, List.of(), line);
                  case MANUAL -> trigger(Event.MANUAL, List.of(), line);
                })
        .toList();
  }

  private static Trigger trigger(Event event, List<String> branches, int line) {
    return new Trigger(event, branches, List.of(), "", line);
  }
}
