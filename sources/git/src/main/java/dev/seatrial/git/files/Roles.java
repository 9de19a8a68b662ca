package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import java.util.List;
import java.util.Set;

/** Tells what a file is there for by where it lies. */
public final class Roles {
  private static final Set<String> VENDORED = Set.of("node_modules", "vendor", "third_party");
  private static final Set<String> FIXTURES = Set.of("fixtures", "testdata", "__snapshots__");
  private static final Set<String> TESTS =
      Set.of("test", "tests", "__tests__", "spec", "e2e", "cypress", "__mocks__");
  private static final Set<String> EXAMPLES = Set.of("example", "examples", "sample", "samples");

  private Roles() {}

  /** The role of the file at a path. */
  public static Role of(String path, Language language) {
    List<String> parts = List.of(path.split("/"));
    List<String> folders = parts.subList(0, parts.size() - 1);
    String name = parts.getLast();
    if (folders.stream().anyMatch(VENDORED::contains)) {
      return Role.VENDORED;
    }
    if (folders.stream().anyMatch(FIXTURES::contains)) {
      return Role.FIXTURE;
    }
    if (folders.stream().anyMatch(TESTS::contains)
        || name.matches(".*([._-](test|spec|e2e)\\.[a-z]+|_test\\.go)|test_.*\\.py")) {
      return Role.TEST;
    }
    if (folders.stream().anyMatch(EXAMPLES::contains) || name.endsWith(".example")) {
      return Role.EXAMPLE;
    }
    if (language == Language.MARKDOWN || folders.contains("docs")) {
      return Role.DOCUMENTATION;
    }
    return name.contains(".min.") || name.contains(".pb.") ? Role.GENERATED : Role.PRODUCTION;
  }
}
