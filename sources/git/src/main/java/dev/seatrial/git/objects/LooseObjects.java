package dev.seatrial.git.objects;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Objects that lie in files of their own. */
final class LooseObjects {
  private static final int LONGEST_HEADER = 32;

  private final Path folder;

  LooseObjects(Path folder) {
    this.folder = folder;
  }

  boolean contains(ObjectId id) {
    return isPlain(path(id));
  }

  /** An object that is being read. */
  LooseObject open(ObjectId id, ObjectFormat format) throws IOException, ObjectUnavailable {
    InputStream in = open(id);
    try {
      Header header = header(in);
      return new LooseObject(header.type(), header.size(), in, id, format);
    } catch (EOFException | ZipException e) {
      in.close();
      throw ObjectUnavailable.damaged();
    } catch (IOException | ObjectUnavailable e) {
      in.close();
      throw e;
    }
  }

  RawObject read(ObjectId id, long limit) throws IOException, ObjectUnavailable {
    try (InputStream in = open(id)) {
      Header header = header(in);
      if (header.size() > limit) {
        throw ObjectUnavailable.tooLarge(limit);
      }
      byte[] content = in.readNBytes((int) header.size());
      if (content.length != header.size()) {
        throw ObjectUnavailable.damaged();
      }
      return new RawObject(header.type(), content);
    } catch (ZipException e) {
      throw ObjectUnavailable.damaged();
    }
  }

  long size(ObjectId id) throws IOException, ObjectUnavailable {
    try (InputStream in = open(id)) {
      return header(in).size();
    } catch (ZipException e) {
      throw ObjectUnavailable.damaged();
    }
  }

  /** The ids that start with these hex digits, at most a few. */
  List<ObjectId> startingWith(String hex, int atMost, ObjectFormat format) throws IOException {
    Path fan = folder.resolve(hex.substring(0, 2));
    List<ObjectId> found = new ArrayList<>();
    if (!Files.isDirectory(fan, LinkOption.NOFOLLOW_LINKS)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(fan)) {
      for (Path file : files) {
        String id = hex.substring(0, 2) + file.getFileName();
        if (id.startsWith(hex) && found.size() < atMost) {
          ObjectId.parse(id, format).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** The ids of all, at most so many. */
  List<ObjectId> all(int atMost, ObjectFormat format) throws IOException {
    List<ObjectId> found = new ArrayList<>();
    for (int fan = 0; fan < 256; fan++) {
      found.addAll(startingWith(String.format("%02x", fan), atMost - found.size(), format));
    }
    return found;
  }

  private record Header(ObjectType type, long size) {}

  private static Header header(InputStream in) throws IOException, ObjectUnavailable {
    StringBuilder header = new StringBuilder();
    int c = in.read();
    while (c > 0 && header.length() < LONGEST_HEADER) {
      header.append((char) c);
      c = in.read();
    }
    String[] words = header.toString().split(" ", 2);
    for (ObjectType type : ObjectType.values()) {
      if (c == 0 && words.length == 2 && type.word().equals(words[0]) && isSize(words[1])) {
        return new Header(type, Long.parseLong(words[1]));
      }
    }
    throw ObjectUnavailable.damaged();
  }

  private static boolean isSize(String digits) {
    return !digits.isEmpty()
        && digits.length() < 19
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private InputStream open(ObjectId id) throws IOException, ObjectUnavailable {
    Path path = path(id);
    if (!isPlain(path)) {
      throw ObjectUnavailable.missing();
    }
    return new InflaterInputStream(Files.newInputStream(path));
  }

  private Path path(ObjectId id) {
    String hex = id.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
  }

  /** Neither the file nor its folder is a link, which could lead out of the repository. */
  private static boolean isPlain(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(path.resolveSibling(""), LinkOption.NOFOLLOW_LINKS);
  }
}
