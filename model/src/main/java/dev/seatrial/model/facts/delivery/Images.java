package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Image definitions and compose services. */
public record Images(List<ImageDefinition> definitions, List<ComposeService> services, Scope scope)
    implements Fact {
  public Images {
    definitions = List.copyOf(definitions);
    services = List.copyOf(services);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public Images within(Predicate<String> paths) {
    return new Images(
        definitions.stream().filter(d -> paths.test(d.path())).toList(),
        services.stream().filter(s -> paths.test(s.place().path())).toList(),
        scope);
  }

  /** The definitions that ship an app. */
  public Stream<ImageDefinition> shipped() {
    return definitions.stream().filter(d -> d.purpose() == ImageDefinition.Purpose.APP);
  }
}
