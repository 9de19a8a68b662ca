package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.Folders;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * build.gradle and build.gradle.kts, line by line: they are programs, so this sees what is written
 * out and nothing that is computed. Plugins count as development, other projects of the same build
 * have the constraint "project".
 */
final class GradleBuild implements FileFormat<Manifest> {
  private static final Pattern DECLARES =
      Pattern.compile(
          "^\\s*[\"']?((?:\\w*(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly|[aA]nnotationProcessor"
              + "|DevelopmentOnly))|developmentOnly|classpath|kapt\\w*|ksp\\w*|compile|runtime|testCompile"
              + "|testRuntime|providedCompile)[\"']?\\s*[( ](.*)");
  private static final Pattern COORDINATES =
      Pattern.compile("[\"']([\\w.-]+):([\\w.-]+)(?::([^\"']*))?[\"']");
  private static final Pattern PARTS =
      Pattern.compile(
          "group\\s*[:=]\\s*[\"']([\\w.-]+)[\"'].*?name\\s*[:=]\\s*[\"']([\\w.-]+)[\"']");
  private static final Pattern CATALOG = Pattern.compile("\\blibs\\.([\\w.]+)");
  private static final Pattern PROJECT =
      Pattern.compile("\\bproject\\s*\\(\\s*(?:path\\s*[:=]\\s*)?[\"'](:?[\\w:.-]+)[\"']");
  private static final Pattern ACCESSOR = Pattern.compile("\\bprojects\\.([\\w.]+)");
  private static final Pattern PLUGIN =
      Pattern.compile(
          "^\\s*(?:id\\s*[( ]\\s*|apply\\s*\\(?\\s*plugin\\s*[:=]\\s*)[\"']([\\w.-]+)[\"']\\)?(?:\\s*version\\s*[\"']([^\"']*)[\"'])?");
  private static final Pattern KOTLIN =
      Pattern.compile("^\\s*kotlin\\(\"([\\w.-]+)\"\\)(?:\\s*version\\s*\"([^\"]*)\")?");
  private static final Pattern ALIAS =
      Pattern.compile("^\\s*alias\\(libs\\.plugins\\.([\\w.]+)\\)");
  private static final Pattern INCLUDE = Pattern.compile("[\"'](:?[\\w./:-]+)[\"']");
  private static final Pattern NAME =
      Pattern.compile("rootProject\\.name\\s*=\\s*[\"']([^\"']{1,100})[\"']");
  private static final Pattern JAVA =
      Pattern.compile(
          "(?:languageVersion\\D{0,60}|sourceCompatibility\\D{0,60}|jvmToolchain\\()(\\d{1,2})\\b");

  @Override
  public boolean claims(SourceFile file) {
    return file.name().matches("(?:build|settings)\\.gradle(?:\\.kts)?");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    boolean settings = file.file().name().startsWith("settings");
    String build = Folders.join(file.file().folder(), "build.gradle");
    if (settings && (isFile(file, build) || isFile(file, build + ".kts"))) {
      return new Reading.Other<>();
    }
    Draft draft = new Draft(file, Ecosystem.MAVEN);
    settings(draft, settings ? file.text() : beside(file, "settings.gradle"));
    if (!settings) {
      VersionCatalog catalog = VersionCatalog.of(file);
      for (OpenFile.Line line : file.lines()) {
        plugin(draft, line, catalog);
        dependency(draft, line, catalog);
      }
      Matcher java = JAVA.matcher(file.text());
      if (java.find()) {
        draft.engine("java", java.group(1));
      }
    }
    return draft.done();
  }

  private static boolean isFile(OpenFile file, String path) {
    return file.tree().file(path).isPresent();
  }

  private static String beside(OpenFile file, String name) {
    String groovy = file.beside(name);
    return groovy.isEmpty() ? file.beside(name + ".kts") : groovy;
  }

  private static void settings(Draft draft, String text) {
    Matcher name = NAME.matcher(text);
    if (name.find()) {
      draft.name(name.group(1));
    }
    boolean including = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String code = line.strip();
      including = including || code.matches("include\\b.*");
      if (including) {
        INCLUDE
            .matcher(code)
            .results()
            .map(found -> found.group(1).replaceFirst("^:", "").replace(':', '/'))
            .forEach(draft::workspace);
        including = code.endsWith(",") || code.endsWith("(");
      }
    }
  }

  private static void plugin(Draft draft, OpenFile.Line line, VersionCatalog catalog) {
    Matcher plugin = PLUGIN.matcher(line.text());
    Matcher kotlin = KOTLIN.matcher(line.text());
    Matcher alias = ALIAS.matcher(line.text());
    if (plugin.find()) {
      String version = Optional.ofNullable(plugin.group(2)).orElse("");
      draft.dependency(plugin.group(1), version, Use.DEVELOPMENT, line.number());
    } else if (kotlin.find()) {
      String version = Optional.ofNullable(kotlin.group(2)).orElse("");
      String id = "org.jetbrains.kotlin." + kotlin.group(1);
      draft.dependency(id, version, Use.DEVELOPMENT, line.number());
    } else if (alias.find()) {
      catalog
          .plugin(alias.group(1))
          .ifPresent(p -> draft.dependency(p.name(), p.version(), Use.DEVELOPMENT, line.number()));
    }
  }

  private static void dependency(Draft draft, OpenFile.Line line, VersionCatalog catalog) {
    Matcher declares = DECLARES.matcher(line.text());
    if (!declares.find()) {
      return;
    }
    String rest = declares.group(2);
    Use use = use(declares.group(1));
    Matcher coordinates = COORDINATES.matcher(rest);
    Matcher parts = PARTS.matcher(rest);
    Matcher shortened = CATALOG.matcher(rest);
    Matcher project = PROJECT.matcher(rest);
    Matcher accessor = ACCESSOR.matcher(rest);
    if (project.find()) {
      draft.dependency(project.group(1), "project", use, line.number());
    } else if (accessor.find()) {
      draft.dependency(":" + accessor.group(1).replace('.', ':'), "project", use, line.number());
    } else if (coordinates.find()) {
      String version = Optional.ofNullable(coordinates.group(3)).orElse("");
      String name = coordinates.group(1) + ":" + coordinates.group(2);
      draft.dependency(name, version, use, line.number());
    } else if (parts.find()) {
      draft.dependency(parts.group(1) + ":" + parts.group(2), "", use, line.number());
    } else if (shortened.find()) {
      catalog
          .library(shortened.group(1))
          .ifPresent(l -> draft.dependency(l.name(), l.version(), use, line.number()));
    }
  }

  private static Use use(String configuration) {
    String lower = configuration.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("test") || lower.equals("classpath") || lower.startsWith("development")
        ? Use.DEVELOPMENT
        : Use.PRODUCTION;
  }
}
