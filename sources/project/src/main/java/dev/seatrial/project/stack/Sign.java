package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Ecosystem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something in a tree that shows that a technology is used. */
sealed interface Sign {

  /**
   * A declared package.
   *
   * @param anyUse whether it counts where it is declared for development only
   */
  record Declared(Ecosystem ecosystem, Wildcard name, boolean anyUse) implements Sign {}

  /** An SDK or framework reference of a .NET project. */
  record Sdk(String name) implements Sign {}

  /** A file. */
  record Stands(PathPattern path) implements Sign {}

  /** A container of a compose file, by the last part of its image. */
  record Container(String image) implements Sign {}

  /** A part of a script's command. */
  record Runs(Words words) implements Sign {}

  /** A text in files of a name. */
  record Says(PathPattern path, Words words) implements Sign {}

  /** A sign as the table writes it. */
  static Sign parse(String written) {
    int equals = written.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException("not a sign: " + written);
    }
    String verb = written.substring(0, equals);
    String object = written.substring(equals + 1);
    return switch (verb) {
      case "sdk" -> new Sdk(object);
      case "file" -> new Stands(PathPattern.of(object));
      case "image" -> new Container(object);
      case "script" -> new Runs(Words.of(object));
      case "text" -> {
        int bar = object.indexOf('|');
        yield new Says(
            PathPattern.of(object.substring(0, bar)), Words.of(object.substring(bar + 1)));
      }
      default -> {
        boolean anyUse = verb.endsWith("+");
        String ecosystem = anyUse ? verb.substring(0, verb.length() - 1) : verb;
        yield new Declared(ecosystem(ecosystem), Wildcard.of(object), anyUse);
      }
    };
  }

  private static Ecosystem ecosystem(String word) {
    return switch (word) {
      case "gem" -> Ecosystem.RUBYGEMS;
      default -> Ecosystem.valueOf(word.toUpperCase(Locale.ROOT));
    };
  }

  /** A name in which a star stands for anything. Case does not count. */
  record Wildcard(Pattern pattern) {
    static Wildcard of(String written) {
      String quoted = Pattern.quote(written).replace("*", "\\E.*\\Q");
      return new Wildcard(Pattern.compile(quoted, Pattern.CASE_INSENSITIVE));
    }

    boolean matches(String name) {
      return pattern.matcher(name).matches();
    }
  }

  /** Words to look for; where a "~" was written, any white space may stand. */
  record Words(String literal, Optional<Pattern> spaced) {
    static Words of(String written) {
      if (!written.contains("~")) {
        return new Words(written, Optional.empty());
      }
      String quoted = Pattern.quote(written).replace("~", "\\E\\s{1,20}\\Q");
      return new Words(
          written.substring(0, written.indexOf('~')), Optional.of(Pattern.compile(quoted)));
    }

    /** Where they start in a text; -1 where they do not stand in it. */
    int in(String text) {
      int at = text.indexOf(literal);
      if (at < 0 || spaced.isEmpty()) {
        return at;
      }
      var matcher = spaced.get().matcher(text);
      return matcher.find() ? matcher.start() : -1;
    }
  }

  /**
   * A path below any folder: a star stands for a part of a name, one behind the last slash for all
   * below.
   */
  record PathPattern(Pattern pattern, String literal) {
    static PathPattern of(String written) {
      boolean below = written.endsWith("/*");
      String path = below ? written.substring(0, written.length() - 1) : written;
      String quoted = Pattern.quote(path).replace("*", "\\E[^/]*\\Q");
      String literal = "";
      for (String part : path.split("\\*", -1)) {
        literal = part.length() > literal.length() ? part : literal;
      }
      return new PathPattern(Pattern.compile("(.*/)?" + quoted + (below ? ".+" : "")), literal);
    }

    /** The folder below which a path matches; empty where it does not. */
    Optional<String> folderOf(String path) {
      if (!path.contains(literal)) {
        return Optional.empty();
      }
      var matcher = pattern.matcher(path);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String folder = Optional.ofNullable(matcher.group(1)).orElse("");
      return Optional.of(folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1));
    }
  }
}
