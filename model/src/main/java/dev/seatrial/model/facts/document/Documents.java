package dev.seatrial.model.facts.document;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every document of the target that is its own: vendored and fixture texts are left out. */
public record Documents(List<Document> documents, Scope scope) implements Fact {
  public Documents {
    documents = List.copyOf(documents);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public Documents within(Predicate<String> paths) {
    return new Documents(documents.stream().filter(d -> paths.test(d.path())).toList(), scope);
  }

  /** The README of a folder; empty string for the root. */
  public Optional<Document> readme(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return documents.stream()
        .filter(
            d ->
                d.path()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches(
                        java.util.regex.Pattern.quote(prefix.toLowerCase(java.util.Locale.ROOT))
                            + "readme(\\.\\w+)?"))
        .findFirst();
  }

  /** The document at a path. */
  public Optional<Document> at(String path) {
    return documents.stream().filter(d -> d.path().equals(path)).findFirst();
  }

  /** The documents that satisfy a condition. */
  public Stream<Document> matching(Predicate<Document> condition) {
    return documents.stream().filter(condition);
  }
}
