package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Infrastructure described in files. */
public record Infrastructure(List<InfrastructureFile> files, Scope scope) implements Fact {
  public Infrastructure {
    files = List.copyOf(files);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public Infrastructure within(Predicate<String> paths) {
    return new Infrastructure(
        files.stream().filter(file -> paths.test(file.path())).toList(), scope);
  }

  /** The files of these kinds. */
  public List<InfrastructureFile> of(InfrastructureFile.Kind... kinds) {
    List<InfrastructureFile.Kind> wanted = Arrays.asList(kinds);
    return files.stream().filter(file -> wanted.contains(file.kind())).toList();
  }
}
