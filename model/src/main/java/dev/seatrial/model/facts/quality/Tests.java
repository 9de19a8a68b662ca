package dev.seatrial.model.facts.quality;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every file of tests. */
public record Tests(List<TestFile> files, Scope scope) implements Fact {
  public Tests {
    files = List.copyOf(files);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public Tests within(Predicate<String> paths) {
    return new Tests(files.stream().filter(file -> paths.test(file.path())).toList(), scope);
  }

  /** The files at a level. */
  public Stream<TestFile> at(TestFile.Level level) {
    return files.stream().filter(file -> file.level() == level);
  }
}
