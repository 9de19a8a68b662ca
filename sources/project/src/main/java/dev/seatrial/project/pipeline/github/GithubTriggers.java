package dev.seatrial.project.pipeline.github;

import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.pipeline.file.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The {@code on} of a GitHub workflow. */
final class GithubTriggers {
  private static final Node NOTHING = new Node.Mapping(List.of(), 0);

  private GithubTriggers() {}

  static List<Trigger> of(Node workflow) {
    Node on = workflow.at("on").or(() -> workflow.at("true")).orElse(NOTHING);
    Stream<Trigger> named =
        on.items().flatMap(i -> i.asText().stream().flatMap(name -> of(name, NOTHING, i.line())));
    Stream<Trigger> mapped = on.entries().flatMap(e -> of(e.key(), e.value(), e.line()));
    return Stream.concat(named, mapped).toList();
  }

  private static Stream<Trigger> of(String name, Node filter, int line) {
    return switch (name) {
      case "push" -> push(filter, line);
      case "pull_request" -> Stream.of(filtered(Event.PULL_REQUEST, filter, types(filter), line));
      case "pull_request_target" ->
          Stream.of(filtered(Event.PULL_REQUEST_TARGET, filter, types(filter), line));
      case "merge_group" -> Stream.of(filtered(Event.MERGE_QUEUE, filter, types(filter), line));
      case "release" -> Stream.of(filtered(Event.RELEASE, filter, types(filter), line));
      case "schedule" -> schedule(filter, line);
      case "workflow_dispatch" -> Stream.of(filtered(Event.MANUAL, filter, "", line));
      case "workflow_call" -> Stream.of(filtered(Event.CALL, filter, "", line));
      case "workflow_run" ->
          Stream.of(
              filtered(
                  Event.AFTER, filter, String.join(", ", Words.at(filter, "workflows")), line));
      default -> {
        String types = types(filter);
        yield Stream.of(
            filtered(Event.OTHER, filter, types.isEmpty() ? name : name + ": " + types, line));
      }
    };
  }

  /** A push of tags only is no push of commits to a branch. */
  private static Stream<Trigger> push(Node filter, int line) {
    List<String> tags = filters(filter, "tags");
    boolean branches =
        filter.at("branches").isPresent() || filter.at("branches-ignore").isPresent();
    List<Trigger> found = new ArrayList<>();
    if (branches || tags.isEmpty()) {
      found.add(filtered(Event.PUSH, filter, "", line));
    }
    if (!tags.isEmpty()) {
      found.add(new Trigger(Event.TAG, List.of(), List.of(), String.join(", ", tags), line));
    }
    return found.stream();
  }

  private static Stream<Trigger> schedule(Node schedules, int line) {
    List<Trigger> found =
        schedules
            .items()
            .map(
                item ->
                    new Trigger(
                        Event.SCHEDULE,
                        List.of(),
                        List.of(),
                        item.text("cron").orElse(""),
                        item.line()))
            .toList();
    return found.isEmpty()
        ? Stream.of(new Trigger(Event.SCHEDULE, List.of(), List.of(), "", line))
        : found.stream();
  }

  private static Trigger filtered(Event event, Node filter, String detail, int line) {
    return new Trigger(event, filters(filter, "branches"), filters(filter, "paths"), detail, line);
  }

  /** Filters and, with a leading "!", the names that are ignored. */
  private static List<String> filters(Node filter, String key) {
    Stream<String> ignored = Words.at(filter, key + "-ignore").stream().map(p -> "!" + p);
    return Stream.concat(Words.at(filter, key).stream(), ignored).toList();
  }

  private static String types(Node filter) {
    return String.join(", ", Words.at(filter, "types"));
  }
}
