package dev.seatrial.gate.memory;

import dev.seatrial.git.cache.CacheFolder;
import dev.seatrial.model.Secrets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what this program made of something, under a digest of everything that it was made of.
 * What does not fit, was damaged or comes from another state of the program is not remembered.
 *
 * @param <R> the record that is remembered: of texts, numbers, bytes, dates, enums, lists,
 *     optionals, other such records and sealed interfaces over them
 */
public final class Memory<R extends Record> {
  private static final int MOST_FILES = 200;
  private static final long MOST_BYTES = 256L << 20;
  private static final int DIGEST = 32;

  private final Class<R> type;
  private final CacheFolder files;
  private final Shapes shapes = new Shapes();

  /** A memory in a folder, which is made when something is first remembered. */
  public Memory(Path folder, String kind, Class<R> type) {
    this.type = type;
    this.files = new CacheFolder(folder.resolve(kind), "." + kind, MOST_FILES, MOST_BYTES);
  }

  /** The name under which this program remembers what it makes of these words. */
  public static String key(List<String> madeOf) {
    MessageDigest digest = sha256();
    List<String> looks = Program.looks();
    for (List<String> words : List.of(looks, madeOf)) {
      for (String word : words) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What is remembered under a key. */
  public Optional<R> recall(String key) {
    return files.read(key).flatMap(bytes -> decode(key, bytes));
  }

  private Optional<R> decode(String key, byte[] file) {
    if (file.length < DIGEST) {
      return Optional.empty();
    }
    byte[] payload = Arrays.copyOfRange(file, DIGEST, file.length);
    if (!MessageDigest.isEqual(seal(key, payload), Arrays.copyOf(file, DIGEST))) {
      return Optional.empty();
    }
    try {
      Spring in = new Spring(payload);
      R value = type.cast(shapes.of(type).read(in));
      return in.isEmpty() ? Optional.of(value) : Optional.empty();
    } catch (IOException | DateTimeException | StackOverflowError damaged) {
      return Optional.empty();
    }
  }

  /** Remembers a value, unless a secret stands in it. */
  public void keep(String key, R value) {
    Sink out = new Sink();
    try {
      shapes.of(type).write(value, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("writing to memory", e);
    }
    if (out.texts().stream().anyMatch(Secrets::isIn)) {
      return;
    }
    byte[] payload = out.bytes();
    byte[] seal = seal(key, payload);
    byte[] file = Arrays.copyOf(seal, seal.length + payload.length);
    System.arraycopy(payload, 0, file, seal.length, payload.length);
    files.write(key, file);
  }

  /** Tells a file that was cut, damaged or renamed. */
  private static byte[] seal(String key, byte[] payload) {
    MessageDigest digest = sha256();
    digest.update(key.getBytes(StandardCharsets.US_ASCII));
    return digest.digest(payload);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
