package dev.seatrial.audit;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.facts.stack.App;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What every app sees of the facts, narrowed once for all questions. */
final class Views {
  private record View(String app, Class<? extends Fact> type) {}

  private final Map<View, Facts> narrowed = new ConcurrentHashMap<>();

  /** Those of the facts that were gathered, as an app sees them. */
  Facts of(App app, Apps apps, Facts facts) {
    return facts.types().stream()
        .map(
            type ->
                narrowed.computeIfAbsent(
                    new View(app.name(), type),
                    view -> facts.only(type).within(path -> apps.concerns(app, path))))
        .reduce(Facts.none(), Facts::and);
  }
}
