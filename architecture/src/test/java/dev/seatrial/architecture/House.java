package dev.seatrial.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout whose rules are tested: its modules, sources, documents and compiled classes. */
final class House {
  static final String PACKAGE = "dev.seatrial";
  static final Path ROOT = root();

  /** Every module by its folder, as the root pom lists it: "model", "sources/git". */
  static final List<String> MODULES = modules();

  /** What users run, of every module. */
  static final JavaClasses MAIN = classes("target/classes");

  /** The tests of every module. */
  static final JavaClasses TESTS = classes("target/test-classes");

  private House() {}

  /** The module of one of our classes, by its package: dev.seatrial.git is "sources/git". */
  static String moduleOf(JavaClass type) {
    var topic = type.getPackageName().substring(PACKAGE.length() + 1).split("\\.", 2)[0];
    return MODULES.stream()
        .filter(module -> module.equals(topic) || module.endsWith("/" + topic))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type.getName() + " lies in no module"));
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(PACKAGE + ".");
  }

  /** The Java sources below a folder of every module, without package-info. */
  static List<Path> sources(String folder) {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve(folder))
        .filter(Files::isDirectory)
        .flatMap(House::filesBelow)
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> !file.endsWith("package-info.java"))
        .sorted()
        .toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> filesBelow(Path folder) {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.resolve("..").normalize();
      if (folder.getNameCount() == 0) {
        throw new IllegalStateException("not below a checkout: " + Path.of("").toAbsolutePath());
      }
    }
    return folder;
  }

  private static List<String> modules() {
    return Pattern.compile("<module>(.+?)</module>")
        .matcher(read(ROOT.resolve("pom.xml")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static JavaClasses classes(String folder) {
    return new ClassFileImporter()
        .importPaths(MODULES.stream().map(module -> ROOT.resolve(module).resolve(folder)).toList());
  }
}
