package dev.seatrial.git.folder;

import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.objects.TreeEntry;
import dev.seatrial.model.facts.tree.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The ids that files on disk would have as objects. */
public final class Hashing {
  private static final long LARGEST = 64L << 20;
  private static final int LARGEST_TEXT = 8 << 20;

  private Hashing() {}

  /** The id of a file as it lies there; an unknown one where it is too large to be hashed. */
  static ObjectId of(FoundFile file, ObjectFormat format) throws IOException {
    if (file.kind() == SourceFile.Kind.SYMLINK) {
      byte[] target =
          Files.readSymbolicLink(file.file()).toString().getBytes(StandardCharsets.UTF_8);
      return format.idOf(ObjectType.BLOB, target);
    }
    if (file.size() > LARGEST) {
      return TreeEntry.unknown(format);
    }
    MessageDigest digest = format.digest(ObjectType.BLOB, file.size());
    try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return format.id(digest.digest());
  }

  /** Whether a file is an object, were it not for how its lines end. */
  static boolean isWithUnixLines(Path file, long size, ObjectId id, ObjectFormat format)
      throws IOException {
    if (size > LARGEST_TEXT) {
      return false;
    }
    byte[] content = Files.readAllBytes(file);
    byte[] unix = unixLines(content);
    return unix.length < content.length && format.idOf(ObjectType.BLOB, unix).equals(id);
  }

  /** The same bytes without the carriage returns that stand before a line feed. */
  public static byte[] unixLines(byte[] content) {
    ByteArrayOutputStream unix = new ByteArrayOutputStream(content.length);
    for (int i = 0; i < content.length; i++) {
      boolean ends = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
      if (!ends) {
        unix.write(content[i]);
      }
    }
    return unix.toByteArray();
  }
}
