package dev.seatrial.gate;

import dev.seatrial.audit.Reader;
import dev.seatrial.git.Target;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.IgnoreRules;
import dev.seatrial.model.facts.tree.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Which reader tells which fact: the one screen where sources are wired. */
final class Sources {
  private static final Duration USUAL = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofSeconds(300);

  private Sources() {}

  static List<Reader<?>> of(Target target, Path cache) {
    return List.of(
        new Reader<>(SourceTree.class, List.of(), USUAL, facts -> target.tree()),
        new Reader<>(IgnoreRules.class, List.of(), USUAL, facts -> target.ignoreRules()),
        new Reader<>(History.class, List.of(), LONG, facts -> target.history(cache)));
  }
}
