package dev.seatrial.gate.memory;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The program that runs, told apart from every other state of it by the looks of its class path:
 * what one build remembers means nothing to another.
 */
final class Program {
  private Program() {}

  /** A line for each of its files. */
  static List<String> looks() {
    TreeSet<String> lines = new TreeSet<>(List.of(Runtime.version().toString()));
    try {
      for (Path root : roots()) {
        try (Stream<Path> files = Files.walk(root, isClasses(root) ? Integer.MAX_VALUE : 1)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            lines.add(file + " " + seen.lastModifiedTime() + " " + seen.size());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be read", e);
    }
    return List.copyOf(lines);
  }

  /** The folders of classes, and those around jars, since a jar may name others beside it. */
  private static List<Path> roots() {
    List<Path> roots = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry).toAbsolutePath();
      Path root = Files.isDirectory(path) || path.getParent() == null ? path : path.getParent();
      if (Files.isDirectory(root) && !roots.contains(root)) {
        roots.add(root);
      }
    }
    return roots;
  }

  private static boolean isClasses(Path root) {
    return Files.isDirectory(root.resolve("dev")) || Files.isDirectory(root.resolve("META-INF"));
  }
}
