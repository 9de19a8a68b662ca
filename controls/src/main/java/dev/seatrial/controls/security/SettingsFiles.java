package dev.seatrial.controls.security;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.EnvironmentFile;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that hold the settings of one running copy of an app: ".env" and its kin. */
final class SettingsFiles {
  private static final Pattern NAME =
      Pattern.compile(
          "\\.env(\\.(local|development|dev|staging|stage|production|prod|live))?(\\.local)?");

  /** Names whose values say how an app runs, and open nothing. */
  private static final Set<String> HARMLESS =
      Set.of("PORT", "HOST", "NODE_ENV", "RAILS_ENV", "FLASK_ENV", "APP_ENV", "LOG_LEVEL", "TZ");

  /** A line that gives no value to anything, or to the name in the group. */
  private static final Pattern SAYS_LITTLE =
      Pattern.compile(
          "\\s*+(?:#.*|(?:export\\s++)?[\\w.-]++\\s*+[=:]\\s*+(?:\"\"|'')?\\s*+(?:#.*)?|(?:export\\s++)?(\\w++)\\s*+[=:].*)?");

  private static final Pattern AMONG_TESTS =
      Pattern.compile("(^|/)(tests?|spec|testdata|(__)?fixtures?(__)?)/");

  private SettingsFiles() {}

  /** Whether a path is one by its name. */
  static boolean isOne(String path) {
    return NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  /** Whether none with values is tracked today. */
  static Verdict tracked(EnvironmentFiles files) {
    List<EnvironmentFile> held =
        files.real().filter(f -> isOne(f.path())).filter(SettingsFiles::holdsValues).toList();
    List<Finding> findings =
        held.stream().filter(f -> !isTried(f.path())).map(SettingsFiles::finding).toList();
    if (!findings.isEmpty()) {
      return Verdict.failed(findings);
    }
    return held.isEmpty()
        ? Verdict.passed(Evidence.nothing("settings file with values", files.scope()))
        : Verdict.unproven(
            "Whether tests alone read these values is in their code",
            held.stream()
                .map(f -> Evidence.at(Place.of(f.path()), "It lies among the tests"))
                .toList());
  }

  /** Whether a path lies where tests keep what they are tried on. */
  private static boolean isTried(String path) {
    return AMONG_TESTS.matcher(path).find();
  }

  private static boolean holdsValues(EnvironmentFile file) {
    return file.variables().stream().anyMatch(EnvironmentFile.Variable::hasValue);
  }

  private static Finding finding(EnvironmentFile file) {
    EnvironmentFile.Variable first =
        file.variables().stream()
            .filter(EnvironmentFile.Variable::hasValue)
            .findFirst()
            .orElseThrow();
    long values = file.variables().stream().filter(EnvironmentFile.Variable::hasValue).count();
    return Finding.at(
        new Place(file.path(), first.line()),
        "settings file " + file.path(),
        file.path() + " is tracked and holds " + values + (values == 1 ? " value" : " values"));
  }

  /** Whether none that says anything was ever added; each path is named once. */
  static Verdict everAdded(History history, SourceTree tree) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    Map<String, Evidence> unread = new LinkedHashMap<>();
    for (Commit commit : history.commits().reversed()) {
      for (Change change : commit.changes()) {
        if (change.kind() == Change.Kind.DELETED
            || !isOne(change.path())
            || isTried(change.path())
            || isLink(change, tree)) {
          continue;
        }
        Finding finding = finding(commit, change);
        switch (held(change, tree)) {
          case Content.Withheld w ->
              unread.putIfAbsent(change.path(), finding.evidence().getFirst());
          case Content.Text(String text) -> {
            if (tells(text)) {
              findings.putIfAbsent(change.path(), finding);
            }
          }
        }
      }
    }
    if (!findings.isEmpty()) {
      return Verdict.failed(List.copyOf(findings.values()));
    }
    return unread.isEmpty()
        ? Verdict.passed(
            Evidence.nothing("settings file with values that any commit added", history.scope()))
        : Verdict.unproven(
            "What the settings files of the history held cannot be read",
            List.copyOf(unread.values()));
  }

  /** What it held after that commit, whether or not it lies here still. */
  private static Content held(Change change, SourceTree tree) {
    return tree.content(
        new SourceFile(
            change.path(),
            SourceFile.Kind.REGULAR,
            0,
            change.blob(),
            Language.DOTENV,
            Role.PRODUCTION));
  }

  /** Whether a text says anything but what is harmless; a line that is not understood does. */
  private static boolean tells(String text) {
    return text.lines()
        .map(SAYS_LITTLE::matcher)
        .anyMatch(m -> !m.matches() || (m.group(1) != null && !HARMLESS.contains(m.group(1))));
  }

  private static Finding finding(Commit commit, Change change) {
    String message =
        change.path()
            + (change.kind() == Change.Kind.ADDED
                ? " was added by commit "
                : " was changed by commit ")
            + commit.shortId();
    return new Finding(
        "settings file " + change.path(),
        message,
        List.of(new Evidence.Committed(message, commit.id(), commit.subject())));
  }

  /** The content of a link is the path that it points to, so the same object is such a link too. */
  private static boolean isLink(Change change, SourceTree tree) {
    return tree.files().stream()
        .anyMatch(
            file -> file.kind() == SourceFile.Kind.SYMLINK && file.blob().equals(change.blob()));
  }
}
