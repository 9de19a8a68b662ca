package dev.seatrial.secrets.unwrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives. */
final class Packed {
  private Packed() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An entry of an archive. */
  static final class File {
    private final String name;
    private final byte[] content;

    private File(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }
  }

  static File file(String name, byte[] content) {
    return new File(name, content);
  }

  static File file(String name, String content) {
    return new File(name, bytes(content));
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  static byte[] zip(File... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (File file : files) {
        zip.putNextEntry(new ZipEntry(file.name));
        zip.write(file.content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] storedZip(File... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (File file : files) {
        CRC32 crc = new CRC32();
        crc.update(file.content);
        ZipEntry entry = new ZipEntry(file.name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] tar(File... files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (File file : files) {
      byte[] name = bytes(file.name);
      if (name.length > 100) {
        out.writeBytes(header("././@LongLink", name.length, 'L'));
        out.writeBytes(Arrays.copyOf(name, (name.length + 511) / 512 * 512));
      }
      String shortName = file.name.substring(0, Math.min(99, file.name.length()));
      out.writeBytes(header(shortName, file.content.length, '0'));
      out.writeBytes(Arrays.copyOf(file.content, (file.content.length + 511) / 512 * 512));
    }
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  static byte[] header(String name, long size, char type) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 100, "0000644");
    put(block, 124, "%011o".formatted(size));
    put(block, 136, "00000000000");
    block[156] = (byte) type;
    put(block, 257, "ustar");
    put(block, 263, "00");
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xFF;
    }
    put(block, 148, "%06o".formatted(sum));
    block[154] = 0;
    return block;
  }

  private static void put(byte[] block, int at, String text) {
    System.arraycopy(bytes(text), 0, block, at, bytes(text).length);
  }
}
