package dev.seatrial.project.stack;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.reading.Folders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the languages that the production code of each app is written in. */
final class LanguageFinder {
  private record Key(String name, String root) {}

  private LanguageFinder() {}

  static List<Technology> find(SourceTree tree, List<App> apps) {
    List<Technology> languages = new ArrayList<>();
    Set<Key> seen = new HashSet<>();
    for (SourceFile file : tree.files(LanguageFinder::isPartOfAnApp)) {
      Optional<String> name =
          file.language() == Language.UNCOMMON
              ? Optional.of(uncommon(file))
              : name(file.language());
      String root = rootOf(file.path(), apps);
      if (name.isPresent() && seen.add(new Key(name.get(), root))) {
        Place evidence = Place.of(file.path());
        languages.add(new Technology(Technology.Kind.LANGUAGE, name.get(), root, evidence));
      }
    }
    return languages;
  }

  /** What only configures the tools around an app says nothing of its language. */
  private static boolean isPartOfAnApp(SourceFile file) {
    return file.role() == Role.PRODUCTION
        && file.isRegular()
        && !file.name().matches("\\..*|.*\\.config\\.[cm]?[jt]s|.*\\.gradle(?:\\.kts)?")
        && !file.path().startsWith(".")
        && !file.path().contains("/.");
  }

  private static String rootOf(String path, List<App> apps) {
    return apps.stream()
        .map(App::root)
        .filter(root -> Folders.within(root, path))
        .max(java.util.Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static String uncommon(SourceFile file) {
    String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
    return switch (extension) {
      case "clj", "cljs", "cljc" -> "clojure";
      case "cr" -> "crystal";
      case "hs", "lhs" -> "haskell";
      case "erl", "hrl" -> "erlang";
      case "ml", "mli" -> "ocaml";
      case "pl", "pm" -> "perl";
      case "jl" -> "julia";
      default -> extension;
    };
  }

  private static Optional<String> name(Language language) {
    return switch (language) {
      case TYPESCRIPT,
          JAVASCRIPT,
          PYTHON,
          JAVA,
          KOTLIN,
          SCALA,
          GROOVY,
          GO,
          RUBY,
          PHP,
          RUST,
          ELIXIR,
          DART,
          SWIFT,
          C ->
          Optional.of(language.name().toLowerCase(Locale.ROOT));
      case CSHARP -> Optional.of("c#");
      case FSHARP -> Optional.of("f#");
      default -> Optional.empty();
    };
  }
}
