package dev.seatrial.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The pages and checklists on the class path. A jar or folder that brings some holds the marker
 * {@code META-INF/seatrial/controls}, whose one line is the folder under which they stand; no list
 * of them is kept anywhere.
 */
public final class ShippedFiles {
  private static final String MARKER = "META-INF/seatrial/controls";

  private ShippedFiles() {}

  /**
   * Everything that the jars and folders of this class loader bring, in order of path.
   *
   * @throws UncheckedIOException when the class path cannot be read: it is ours, so that is our
   *     fault
   */
  public static List<TextFile> on(ClassLoader loader) {
    try {
      List<TextFile> files = new ArrayList<>();
      for (URL marker : Collections.list(loader.getResources(MARKER))) {
        String folder = text(marker.openStream()).strip();
        if (marker.getProtocol().equals("jar")) {
          URI jar =
              URI.create(((JarURLConnection) marker.openConnection()).getJarFileURL().toString());
          files.addAll(inJar(Path.of(jar), folder));
        } else {
          String at = marker.toString();
          Path root = Path.of(URI.create(at.substring(0, at.length() - MARKER.length())));
          files.addAll(inFolder(root, folder));
        }
      }
      files.sort(Comparator.comparing(TextFile::path));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be read", e);
    }
  }

  private static List<TextFile> inJar(Path jar, String folder) throws IOException {
    List<TextFile> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith(folder) && isOurs(entry.getName())) {
          files.add(new TextFile(entry.getName(), text(zip.getInputStream(entry))));
        }
      }
    }
    return files;
  }

  private static List<TextFile> inFolder(Path root, String folder) throws IOException {
    List<TextFile> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (isOurs(path)) {
          files.add(new TextFile(path, Files.readString(file)));
        }
      }
    }
    return files;
  }

  private static boolean isOurs(String path) {
    return path.endsWith(".md") || path.endsWith(".yml");
  }

  private static String text(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
