package dev.seatrial.git.history;

import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.Person;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * Histories as bytes: a magic word with a version, a checksum, every string once, then the commits,
 * which name strings by their number.
 */
final class HistoryCodec {
  private static final long MAGIC = 0x5365_6174_4869_7332L;
  private static final int HEADER = 8 + 8;
  private static final HexFormat HEX = HexFormat.of();

  private HistoryCodec() {}

  static byte[] encode(List<Commit> commits) throws IOException {
    Writer writer = new Writer();
    for (Commit commit : commits) {
      writer.commit(commit);
    }
    byte[] payload = writer.payload(commits.size());
    ByteBuffer file = ByteBuffer.allocate(HEADER + payload.length);
    file.putLong(MAGIC).putLong(checksum(payload, 0, payload.length)).put(payload);
    return file.array();
  }

  /** The history in these bytes. */
  static List<Commit> decode(byte[] file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < HEADER
        || in.getLong() != MAGIC
        || in.getLong() != checksum(file, HEADER, file.length - HEADER)) {
      throw new IOException("not a history of this version");
    }
    try {
      return new Reader(file, HEADER).commits();
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | IllegalArgumentException
        | DateTimeException e) {
      throw new IOException("a damaged history", e);
    }
  }

  private static long checksum(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return crc.getValue();
  }

  private static final class Writer {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ByteArrayOutputStream stringBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream strings = new DataOutputStream(stringBytes);
    private final DataOutputStream out = new DataOutputStream(bytes);

    void commit(Commit commit) throws IOException {
      id(commit.id());
      number(commit.parents().size(), out);
      for (String parent : commit.parents()) {
        id(parent);
      }
      person(commit.author());
      out.writeLong(commit.authored().getEpochSecond());
      person(commit.committer());
      out.writeLong(commit.committed().getEpochSecond());
      string(commit.subject());
      number(commit.trailers().size(), out);
      for (Commit.Trailer trailer : commit.trailers()) {
        string(trailer.key());
        string(trailer.value());
      }
      number(commit.changes().size(), out);
      for (Change change : commit.changes()) {
        out.writeByte(
            switch (change.kind()) {
              case ADDED -> 'A';
              case MODIFIED -> 'M';
              case DELETED -> 'D';
            });
        string(change.path());
        id(change.blob());
      }
    }

    private void person(Person person) throws IOException {
      string(person.name());
      string(person.email());
    }

    private void id(String hex) throws IOException {
      byte[] id = HEX.parseHex(hex);
      out.writeByte(id.length);
      out.write(id);
    }

    private void string(String text) throws IOException {
      Integer known = numbers.get(text);
      if (known == null) {
        known = numbers.size();
        numbers.put(text, known);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length, strings);
        strings.write(utf8);
      }
      number(known, out);
    }

    private static void number(int value, DataOutputStream to) throws IOException {
      int rest = value;
      while (rest > 0x7f) {
        to.writeByte((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      to.writeByte(rest);
    }

    byte[] payload(int commits) throws IOException {
      ByteArrayOutputStream payload = new ByteArrayOutputStream();
      DataOutputStream all = new DataOutputStream(payload);
      number(numbers.size(), all);
      stringBytes.writeTo(all);
      number(commits, all);
      bytes.writeTo(all);
      return payload.toByteArray();
    }
  }

  private static final class Reader {
    private final byte[] bytes;
    private final ByteBuffer in;
    private final String[] strings;

    Reader(byte[] bytes, int start) {
      this.bytes = bytes;
      this.in = ByteBuffer.wrap(bytes).position(start);
      this.strings = new String[Math.min(number(), in.remaining())];
      for (int i = 0; i < strings.length; i++) {
        int length = number();
        strings[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
      }
    }

    List<Commit> commits() {
      int count = number();
      List<Commit> commits = new ArrayList<>(Math.min(count, in.remaining()));
      for (int i = 0; i < count; i++) {
        commits.add(commit());
      }
      return commits;
    }

    private Commit commit() {
      return new Commit(
          id(),
          list(this::id),
          new Person(string(), string()),
          Instant.ofEpochSecond(in.getLong()),
          new Person(string(), string()),
          Instant.ofEpochSecond(in.getLong()),
          string(),
          list(() -> new Commit.Trailer(string(), string())),
          list(() -> new Change(kind(), string(), id())));
    }

    private <T> List<T> list(Supplier<T> item) {
      int count = number();
      if (count == 0) {
        return List.of();
      }
      List<T> items = new ArrayList<>(Math.min(count, in.remaining()));
      for (int i = 0; i < count; i++) {
        items.add(item.get());
      }
      return items;
    }

    private Change.Kind kind() {
      byte letter = in.get();
      return switch (letter) {
        case 'A' -> Change.Kind.ADDED;
        case 'M' -> Change.Kind.MODIFIED;
        case 'D' -> Change.Kind.DELETED;
        default -> throw new IllegalArgumentException("no kind of change: " + letter);
      };
    }

    private String id() {
      int length = in.get();
      String hex = HEX.formatHex(bytes, in.position(), in.position() + length);
      in.position(in.position() + length);
      return hex;
    }

    private String string() {
      return strings[number()];
    }

    private int number() {
      int value = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        int b = in.get();
        value |= (b & 0x7f) << shift;
        if ((b & 0x80) == 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("a number of more than 32 bits");
    }
  }
}
