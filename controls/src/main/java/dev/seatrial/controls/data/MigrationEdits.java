package dev.seatrial.controls.data;

import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the commits that changed a migration after it had landed on the main line. */
final class MigrationEdits {
  /** A correction on the day on which it landed reaches few databases and is none. */
  private static final Duration GRACE = Duration.ofDays(1);

  /** What a file uses of others changes nothing in a database. */
  private static final Pattern BROUGHT_IN =
      Pattern.compile("import\\b|from\\s+\\S+\\s+import\\b|require\\b|use\\s|['\"]use strict");

  private final SourceTree tree;
  private final Mainline mainline;
  private final Map<String, List<Touch>> touches = new HashMap<>();

  /** Something written to a file. */
  private record Touch(Commit commit, String blob, int landing) {}

  MigrationEdits(SourceTree tree, History history, List<Migration> migrations) {
    this.tree = tree;
    this.mainline = Mainline.of(history);
    Map<String, String> names = new HashMap<>();
    migrations.forEach(migration -> names.put(migration.path(), migration.path()));
    history.commits().forEach(commit -> collect(commit, names));
  }

  private void collect(Commit commit, Map<String, String> names) {
    Optional<Integer> landing = mainline.landing(commit);
    for (Change change : commit.changes()) {
      String today = names.get(change.path());
      if (today == null || landing.isEmpty() || change.kind() == Change.Kind.DELETED) {
        continue;
      }
      touches
          .computeIfAbsent(today, path -> new ArrayList<>())
          .add(new Touch(commit, change.blob(), landing.get()));
      if (change.kind() == Change.Kind.ADDED) {
        commit.changes().stream()
            .filter(c -> c.kind() == Change.Kind.DELETED && c.blob().equals(change.blob()))
            .findFirst()
            .ifPresent(renamed -> names.put(renamed.path(), today));
      }
    }
  }

  /** The last commit that changed what a migration does after it had landed. */
  Optional<Commit> of(Migration migration) {
    List<Touch> all =
        touches.getOrDefault(migration.path(), List.of()).stream()
            .sorted(Comparator.comparingInt(Touch::landing).reversed())
            .toList();
    Optional<SourceFile> file = tree.file(migration.path());
    if (all.isEmpty() || file.isEmpty()) {
      return Optional.empty();
    }
    int first = all.getLast().landing();
    Instant settled = mainline.time(first).plus(GRACE);
    Touch landed =
        all.stream()
            .filter(t -> t.landing() == first || mainline.time(t.landing()).isBefore(settled))
            .findFirst()
            .orElseThrow();
    Touch last = all.getFirst();
    boolean same =
        last.equals(landed)
            || landed.blob().equals(file.get().blob())
            || sameButForm(file.get(), landed.blob());
    return same ? Optional.empty() : Optional.of(last.commit());
  }

  private boolean sameButForm(SourceFile now, String blob) {
    SourceFile then =
        new SourceFile(now.path(), now.kind(), now.size(), blob, now.language(), now.role());
    return tree.content(then) instanceof Content.Text(String before)
        && tree.content(now) instanceof Content.Text(String after)
        && form(before, now.language()).equals(form(after, now.language()));
  }

  private static String form(String text, Language language) {
    boolean formatted =
        switch (language) {
          case PYTHON, JAVASCRIPT, TYPESCRIPT, RUBY, PHP -> true;
          default -> false;
        };
    StringBuilder code = new StringBuilder();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("--") && !line.startsWith("#") && !line.startsWith("//"))
        .filter(line -> !formatted || !BROUGHT_IN.matcher(line).lookingAt())
        .forEach(line -> code.append(line.replaceAll("\\s+", "")));
    return formatted ? unformatted(code.toString()) : code.toString();
  }

  /** Without what formatters of programs change: quotes, last commas, ends of lines, brackets. */
  private static String unformatted(String code) {
    return code.replace('\'', '"')
        .replaceAll("(?<!\\w)u\"", "\"")
        .replaceAll(",(?=[)\\]}])", "")
        .replaceAll("\\((\\w+)\\)=>", "$1=>")
        .replace(";", "");
  }
}
