package dev.seatrial.controls.docs;

import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.shared.ForeignTitle;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.EnvironmentFile;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of the app and where their meaning is written. */
final class Settings {
  /** Fewer words beside a name are a value or a hint, no meaning. */
  private static final int FEWEST_WORDS = 2;

  private static final int FEWEST_IN_A_LIST = 2;

  private static final Pattern NAME =
      Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b(?!\\.[A-Za-z])");

  /** Of scripts without spaces, two signs count as a word. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2}|\\p{L}{2,}");

  /** Where a link leads explains nothing. */
  private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s)>\"']+");

  private static final Pattern TOPIC =
      ForeignTitle.SETTING.or(
          Chapter.titled(
              "env(ironment)?( variables?| vars?| settings?)?|variables|configuration( \\w+)?|configuring( \\w+)?|settings|secrets"));

  /** What is kept beside a part speaks of that part only. */
  private static final Pattern CENTRAL =
      Pattern.compile("(?i)[^/]+|(.*/)?(docs?|documentation)/.*");

  /** Other names in capitals are constants of the app. */
  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "(?i)\\benv(ironment)?[ -]?(variables?|vars?)\\b|(?<!\\w)\\.env\\b|\\bthe environment\\b|\\bexport \\w+=|\\$\\{?[A-Z]\\w+_|^\\s*[A-Z]+_\\w+=");

  /** Settings of a service that runs beside the app. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?i)(.*/)?\\.?(mongo(db)?|postgres(ql)?|pg|mysql|mariadb|mssql|redis|rabbitmq|kafka|elastic(search)?|kibana|minio|mailhog|keycloak)(\\.env|\\.\\w+\\.env)");

  private static final Pattern MANUAL = Pattern.compile("(.*/)?[\\w.-]+\\.[1-8]");

  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?i)(.*/)?([\\w-]*(config(uration)?|settings|database|secrets)[\\w-]*[._-](example|sample|template|dist)|(example|sample|template)[._-](config(uration)?|settings))(\\.(py|php|ya?ml|json|toml|ini|conf|cfg|rb|properties))?"
              + "|(?i)(.*/)?[\\w-]*(config(uration)?|settings|database|secrets)[\\w-]*\\.(py|php|ya?ml|json|toml|ini|conf|cfg|rb|properties)[._-](example|sample|template|dist)");

  /** Names that mean the same in every app. */
  private static final Set<String> CONVENTIONS = Set.of("NODE_ENV", "PORT", "HOST", "TZ");

  private static final Pattern ASSIGNED =
      Pattern.compile("(?m)^\\s{0,12}[\"'$]?[\\w.-]{2,60}[\"']?\\s{0,8}(=>?|:)");

  /**
   * How many times more settings in code than in lists show that the lists are not most of it; code
   * that only developers run asks for settings, too.
   */
  private static final int FEW_LISTED = 3;

  /** Manuals that the app shows itself. */
  private static final Pattern SHOWN = Pattern.compile("(?i)(^|/)templates/docs?/");

  /** Lines. */
  private static final int LONGEST_CHAPTER = 8;

  private Settings() {}

  /** A template of a file of configuration that is no dotenv file. */
  static Optional<SourceFile> template(SourceTree tree) {
    return tree
        .files(
            f ->
                f.isRegular()
                    && tree.isOwn(f)
                    && f.role() != Role.TEST
                    && TEMPLATE.matcher(f.path()).matches())
        .stream()
        .filter(
            f ->
                ASSIGNED.matcher(tree.content(f).orEmpty()).results().limit(2).count()
                    == FEWEST_IN_A_LIST)
        .findFirst();
  }

  /** Whether most settings have a meaning somewhere. */
  static Verdict documented(Documents documents, EnvironmentFiles environment, SourceTree tree) {
    Map<String, Place> meanings = meanings(documents, tree);
    Set<String> settings = new TreeSet<>();
    List<EnvironmentFile> own =
        environment.files().stream().filter(f -> !OF_ANOTHER.matcher(f.path()).matches()).toList();
    for (EnvironmentFile file : own) {
      for (EnvironmentFile.Variable variable : file.variables()) {
        settings.add(variable.name());
        if (words(variable.comment()) >= FEWEST_WORDS) {
          meanings.putIfAbsent(variable.name(), new Place(file.path(), variable.line()));
        }
      }
    }
    settings.removeAll(CONVENTIONS);
    Map<String, Place> listed = listed(documents, tree);
    boolean explained = settings.stream().allMatch(meanings::containsKey);
    if (settings.isEmpty() || (settings.size() < FEWEST_IN_A_LIST && !explained)) {
      return unlisted(listed, documents, tree);
    }
    settings.addAll(listed.keySet());
    settings.removeAll(CONVENTIONS);
    List<String> silent = settings.stream().filter(s -> !meanings.containsKey(s)).toList();
    if (2 * silent.size() < settings.size()) {
      Map<String, Place> unlisted = SettingsInCode.in(tree);
      unlisted.keySet().removeAll(settings);
      unlisted
          .keySet()
          .removeIf(s -> Chapter.readable(documents).anyMatch(d -> isNamed(s, d, tree)));
      if (unlisted.size() > FEW_LISTED * settings.size()) {
        return unnamedAnywhere(unlisted, documents);
      }
      return unlisted.size() > settings.size()
          ? Verdict.unproven(
              "Most settings that are listed are explained, and the code asks for more that are not: "
                  + unlisted.keySet().stream().limit(5).collect(Collectors.joining(", ")))
          : Verdict.passed(
              settings.stream()
                  .flatMap(
                      s ->
                          Optional.ofNullable(meanings.get(s))
                              .map(p -> Evidence.at(p, "Says what %s means".formatted(s), s))
                              .stream())
                  .limit(3)
                  .toList());
    }
    long alone = silent.stream().filter(s -> !underHeading(s, environment, tree)).count();
    if (2 * alone < settings.size()) {
      return Verdict.unproven(
          "Settings stand together under headings; whether those say what each one means, somebody has to read",
          environment
              .templates()
              .limit(3)
              .map(f -> Evidence.at(Place.of(f.path()), "Groups settings"))
              .toList());
    }
    return Verdict.failed(
        new Finding(
            "settings",
            "%d of %d settings are named and explained nowhere"
                .formatted(silent.size(), settings.size()),
            own.stream()
                .filter(f -> f.variables().stream().anyMatch(v -> silent.contains(v.name())))
                .map(
                    f ->
                        Evidence.at(
                            Place.of(f.path()),
                            "Names settings without a meaning",
                            String.join(", ", silent)))
                .toList()));
  }

  /** Whether a setting follows another one, without a gap, below a comment on the first of them. */
  private static boolean underHeading(
      String setting, EnvironmentFiles environment, SourceTree tree) {
    return environment.files().stream()
        .flatMap(
            file ->
                file.variables().stream()
                    .filter(v -> v.name().equals(setting))
                    .map(v -> above(tree.text(file.path()).lines().toList(), v.line())))
        .anyMatch(heading -> words(heading) >= FEWEST_WORDS);
  }

  private static String above(List<String> lines, int line) {
    for (int i = Math.min(line, lines.size()) - 2; i >= 0; i--) {
      String text = lines.get(i).strip();
      if (text.isEmpty()) {
        return "";
      }
      if (text.startsWith("#") && !text.contains("=")) {
        return text;
      }
    }
    return "";
  }

  /** Without a list in a file, only a chapter about settings can be one. */
  private static Verdict unlisted(
      Map<String, Place> meanings, Documents documents, SourceTree tree) {
    if (meanings.size() >= FEWEST_IN_A_LIST) {
      return Verdict.passed(
          meanings.entrySet().stream()
              .limit(3)
              .map(
                  e ->
                      Evidence.at(
                          e.getValue(), "Says what %s means".formatted(e.getKey()), e.getKey()))
              .toList());
    }
    Map<String, Place> asked = SettingsInCode.in(tree);
    List<String> unnamed =
        asked.keySet().stream()
            .filter(n -> Chapter.readable(documents).noneMatch(d -> isNamed(n, d, tree)))
            .toList();
    if (asked.size() < FEWEST_IN_A_LIST || 2 * unnamed.size() < asked.size()) {
      return Verdict.unproven(
          "No file lists the settings; which ones there are, the code would tell");
    }
    asked.keySet().retainAll(unnamed);
    return unnamedAnywhere(asked, documents);
  }

  private static Verdict unnamedAnywhere(Map<String, Place> asked, Documents documents) {
    Map.Entry<String, Place> first = asked.entrySet().iterator().next();
    return Verdict.failed(
        new Finding(
            "settings",
            "%s that the code asks for are named in no document"
                .formatted(Counted.of(asked.size(), "setting")),
            List.of(
                Evidence.at(
                    first.getValue(),
                    "Asks for settings that nobody lists",
                    asked.keySet().stream().limit(10).collect(Collectors.joining(", "))),
                Evidence.nothing("list of the settings", documents.scope()))));
  }

  private static boolean isNamed(String setting, Document document, SourceTree tree) {
    return tree.text(document.path()).contains(setting);
  }

  /** Names of settings that a document or a manual page puts beside some words. */
  private static Map<String, Place> meanings(Documents documents, SourceTree tree) {
    Map<String, Place> meanings = new LinkedHashMap<>();
    Stream.concat(
            Chapter.readable(documents), documents.matching(d -> SHOWN.matcher(d.path()).find()))
        .forEach(d -> collect(Place.of(d.path()), tree.text(d.path()).lines().toList(), meanings));
    manuals(tree, meanings);
    return meanings;
  }

  /** The same where settings are the topic: elsewhere such names may belong to anything. */
  private static Map<String, Place> listed(Documents documents, SourceTree tree) {
    Map<String, Place> meanings = new LinkedHashMap<>();
    Chapter.about(documents, TOPIC).stream()
        .filter(c -> CENTRAL.matcher(c.document().path()).matches())
        .filter(c -> ENVIRONMENT.matcher(String.join("\n", c.lines(tree))).find())
        .forEach(c -> collect(c.place(), c.lines(tree), meanings));
    manuals(tree, meanings);
    return meanings;
  }

  private static void manuals(SourceTree tree, Map<String, Place> meanings) {
    tree.files(f -> f.isRegular() && f.role().isOwn() && MANUAL.matcher(f.path()).matches())
        .forEach(
            f -> collect(Place.of(f.path()), tree.content(f).orEmpty().lines().toList(), meanings));
  }

  private static void collect(Place from, List<String> lines, Map<String, Place> meanings) {
    int first = Math.max(1, from.line());
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = ADDRESS.matcher(lines.get(i)).replaceAll(" ");
      code ^= line.strip().startsWith("```");
      Matcher name = NAME.matcher(line);
      while (name.find()) {
        String rest = line.replace(name.group(), " ").replaceFirst("^\\s*\\.\\w{1,2}\\s", " ");
        String near = meaning(rest, code) ? rest : code ? after(lines, i) : below(lines, i);
        if (meaning(near, code)) {
          meanings.putIfAbsent(name.group(), new Place(from.path(), first + i));
        }
      }
    }
  }

  /** What stands under a heading speaks of the setting in it; else the next line does. */
  private static String below(List<String> lines, int i) {
    return lines.get(i).startsWith("#")
        ? lines.subList(i + 1, Math.min(lines.size(), i + 1 + LONGEST_CHAPTER)).stream()
            .takeWhile(line -> !line.startsWith("#"))
            .collect(Collectors.joining(" "))
        : after(lines, i);
  }

  private static String after(List<String> lines, int i) {
    String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
    return NAME.matcher(next).find() ? "" : next;
  }

  /** In a block of code only a comment can be a meaning. */
  private static boolean meaning(String text, boolean code) {
    int comment = text.indexOf('#');
    String prose = !code ? text : comment < 0 ? "" : text.substring(comment);
    return words(prose) >= FEWEST_WORDS;
  }

  private static int words(String text) {
    return (int) WORD.matcher(NAME.matcher(text).replaceAll(" ")).results().count();
  }
}
