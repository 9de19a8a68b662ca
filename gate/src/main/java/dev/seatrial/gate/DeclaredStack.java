package dev.seatrial.gate;

import dev.seatrial.audit.Reader;
import dev.seatrial.gate.config.Configuration;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import java.util.List;

/** The stack with the apps that its owner declares in place of those found. */
final class DeclaredStack {
  private DeclaredStack() {}

  static Reader<?> in(Reader<?> reader, List<App> declared) {
    return new Reader<>(
        Stack.class,
        reader.needs(),
        reader.act(),
        reader.deadline(),
        facts ->
            reader.read().apply(facts) instanceof Gathered.Seen<?> seen
                    && seen.fact() instanceof Stack stack
                ? new Gathered.Seen<>(
                    new Stack(declared, stack.technologies(), stack.sites(), stack.scope()))
                : new Gathered.Seen<>(
                    new Stack(declared, List.of(), List.of(), Scope.whole(Configuration.FILE))));
  }
}
