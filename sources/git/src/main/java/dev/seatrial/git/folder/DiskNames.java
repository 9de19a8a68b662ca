package dev.seatrial.git.folder;

import dev.seatrial.git.objects.Names;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/** Names of files on disk, spelled as git would spell them. */
final class DiskNames {
  private DiskNames() {}

  static String of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    return name.chars().allMatch(c -> c < 0x80) ? name : bytewise(last == null ? file : last);
  }

  /**
   * The platform's own decoding depends on the locale and loses what it cannot decode; the address
   * of a file keeps every byte.
   */
  private static String bytewise(Path name) {
    String address = name.toUri().getRawPath();
    String last = address.substring(address.lastIndexOf('/', address.length() - 2) + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < last.length(); i++) {
      if (last.charAt(i) == '%') {
        bytes.write(Integer.parseInt(last, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(last.charAt(i));
      }
    }
    return Names.decode(bytes.toByteArray(), 0, bytes.size());
  }
}
