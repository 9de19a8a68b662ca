package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The dotenv files of the tree. */
public record EnvironmentFiles(List<EnvironmentFile> files, Scope scope) implements Fact {
  public EnvironmentFiles {
    files = List.copyOf(files);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public EnvironmentFiles within(Predicate<String> paths) {
    return new EnvironmentFiles(
        files.stream().filter(file -> paths.test(file.path())).toList(), scope);
  }

  /** Files that hold settings rather than a template of them, links left out. */
  public Stream<EnvironmentFile> real() {
    return files.stream().filter(file -> !file.template() && !file.link());
  }

  /** Templates of settings. */
  public Stream<EnvironmentFile> templates() {
    return files.stream().filter(EnvironmentFile::template);
  }
}
