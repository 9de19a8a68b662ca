package dev.seatrial.project.quality;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.TestFile.Level;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import dev.seatrial.model.text.Matches;
import dev.seatrial.model.text.TextPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads tests off their text. Words in comments and strings count for nothing; what a helper in
 * another file asserts is not seen here.
 */
public final class TestsReader {
  /** Bytes; what is larger says something. */
  private static final long SMALL = 200;

  private final SourceTree tree;
  private final Set<String> own;
  private final List<TestFile> files = new ArrayList<>();
  private final List<Blindspot> unseen;
  private final BrowserSuites suites;
  private int looked;

  private TestsReader(SourceTree tree, Set<String> own) {
    this.tree = tree;
    this.own = own;
    this.unseen = new ArrayList<>(tree.scope().blindspots());
    this.suites = BrowserSuites.in(tree);
  }

  /** Every file of tests that belongs to the repository. */
  public static Gathered<Tests> read(SourceTree tree, Manifests manifests) {
    TestsReader reader = new TestsReader(tree, ownNames(tree, manifests));
    tree.files(TestsReader::mayTest).forEach(reader::read);
    reader.unknownTests();
    return new Gathered.Seen<>(
        new Tests(
            reader.files,
            new Scope(Counted.of(reader.looked, "file") + " that may hold tests", reader.unseen)
                .lacking(reader.files.isEmpty(), "There are no tests")));
  }

  /** What lies among tests, in a language of which nothing was understood. */
  private void unknownTests() {
    Set<Language> understood =
        files.stream()
            .flatMap(test -> tree.file(test.path()).stream())
            .map(SourceFile::language)
            .collect(Collectors.toSet());
    List<SourceFile> unknown =
        tree.files(
            f ->
                f.role() == Role.TEST
                    && (f.language() == Language.C || f.language() == Language.UNCOMMON)
                    && !understood.contains(f.language()));
    if (!unknown.isEmpty()) {
      unseen.add(
          new Blindspot(
              unknown.getFirst().path(), "how tests are written in this language is not known"));
    }
  }

  private static boolean mayTest(SourceFile file) {
    boolean others =
        switch (file.role()) {
          case VENDORED, GENERATED, FIXTURE, DOCUMENTATION, EXAMPLE -> true;
          case PRODUCTION, TEST -> false;
        };
    return file.isRegular() && !others && (RequestSuites.mayBe(file) || isWritten(file));
  }

  private static boolean isWritten(SourceFile file) {
    return Vocabulary.of(file.language())
        .filter(words -> words.names().matcher(file.path()).matches())
        .filter(words -> named(file) || file.role() == Role.TEST)
        .isPresent();
  }

  /** Languages whose tests stand among production code carry no name that says so. */
  private static boolean named(SourceFile file) {
    return file.language() != Language.CSHARP || file.role() == Role.TEST;
  }

  private static Set<String> ownNames(SourceTree tree, Manifests manifests) {
    Set<String> own = new HashSet<>();
    manifests.manifests().stream()
        .map(Manifest::name)
        .filter(name -> name.length() > 2)
        .forEach(own::add);
    for (SourceFile file : tree.files()) {
      if (file.language() == Language.PYTHON
          && file.role() == Role.PRODUCTION
          && !(file.size() < SMALL && tree.content(file).isHollow())) {
        String path = file.path();
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        own.add(folder.replaceFirst("/.*$", ""));
        own.add(folder.substring(folder.lastIndexOf('/') + 1));
        own.add(path.substring(slash + 1).replaceFirst("\\.py$", ""));
      }
    }
    own.remove("");
    return own;
  }

  private void read(SourceFile file) {
    switch (tree.content(file)) {
      case Content.Withheld(String why) -> unseen.add(new Blindspot(file.path(), why));
      case Content.Text(String text) -> {
        looked++;
        (RequestSuites.mayBe(file) ? RequestSuites.of(file.path(), text) : test(file, text))
            .ifPresent(files::add);
      }
    }
  }

  private Optional<TestFile> test(SourceFile file, String text) {
    Vocabulary words = Vocabulary.of(file.language()).orElseThrow();
    String masked = Mask.of(text, file.language());
    int cases = count(words.test(), masked) + count(words.note(), text);
    if (cases == 0) {
      return Optional.empty();
    }
    int assertions = count(words.assertion(), masked);
    String code = Surroundings.code(text, masked, file.language());
    String named = Surroundings.framework(file, code);
    String framework = suites.framework(file, code, named);
    Level level = Surroundings.level(framework, code, Mask.ofComments(text, file.language()));
    return Optional.of(
        new TestFile(
            file.path(),
            level,
            framework,
            cases,
            assertions,
            level == Level.END_TO_END || Substance.callsOwnCode(file.language(), text, own),
            Substance.isPlaceholder(text, assertions),
            Substance.suspects(masked, text)));
  }

  private static int count(TextPattern pattern, String text) {
    Matches matcher = pattern.matches(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
