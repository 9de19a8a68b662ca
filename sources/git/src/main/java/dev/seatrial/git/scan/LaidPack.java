package dev.seatrial.git.scan;

import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A pack, and how it is laid out once somebody asks. */
final class LaidPack {
  private final ObjectDatabase.PackFile pack;
  private final ObjectFormat format;
  private final List<ObjectDatabase.PackFile> before;
  private final String name;
  private Optional<Laid> laid = Optional.empty();
  private Optional<String> unread = Optional.empty();

  /**
   * How it is laid out.
   *
   * @param elsewhere the entries that a pack before it holds, too
   */
  record Laid(PackLayout layout, BitSet elsewhere) {

    /** The entries that nothing here leads to, and that no pack before it holds. */
    List<Integer> lost() {
      return IntStream.range(0, layout.count())
          .filter(entry -> layout.type(entry) == PackLayout.LOST && !elsewhere.get(entry))
          .boxed()
          .toList();
    }
  }

  private LaidPack(
      ObjectDatabase.PackFile pack,
      ObjectFormat format,
      List<ObjectDatabase.PackFile> before,
      String name) {
    this.pack = pack;
    this.format = format;
    this.before = List.copyOf(before);
    this.name = name;
  }

  /**
   * All packs, the largest first: what one holds that none before it does is then seldom changed by
   * a new one, which is small. Their times tell nothing, since git sets them anew.
   */
  static List<LaidPack> all(ObjectDatabase objects) {
    List<ObjectDatabase.PackFile> packs = new ArrayList<>(objects.packs());
    packs.sort(
        Comparator.comparingLong((ObjectDatabase.PackFile pack) -> size(pack.file()))
            .reversed()
            .thenComparing(ObjectDatabase.PackFile::file));
    List<LaidPack> all = new ArrayList<>();
    List<ObjectDatabase.PackFile> before = new ArrayList<>();
    String name = "";
    boolean known = true;
    for (ObjectDatabase.PackFile pack : packs) {
      Optional<String> seen = seen(pack.file(), objects.format());
      known &= seen.isPresent();
      name = known ? digest(name + seen.orElse("")) : "";
      all.add(new LaidPack(pack, objects.format(), before, name));
      before.add(pack);
    }
    return all;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  /** Where it lies, how large it is, and the checksum at its end. */
  private static Optional<String> seen(Path file, ObjectFormat format) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[format.bytes()];
      bytes.seek(Math.max(0, bytes.length() - end.length));
      bytes.readFully(end);
      return Optional.of(
          String.join(
              " ",
              file.toRealPath().toString(),
              Long.toString(bytes.length()),
              HexFormat.of().formatHex(end)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Path file() {
    return pack.file();
  }

  /** Tells it, after those before it, from all others on this machine; empty where nothing does. */
  String name() {
    return name;
  }

  boolean has(ObjectId id) {
    return pack.index().offset(id) >= 0;
  }

  /** How it is laid out; empty where it cannot be read. */
  synchronized Optional<Laid> laid() {
    if (laid.isEmpty() && unread.isEmpty()) {
      try {
        PackLayout layout = PackLayout.of(pack, format);
        laid = Optional.of(new Laid(layout, repeated(layout)));
      } catch (IOException e) {
        unread = Optional.of(pack.file().getFileName() + ": " + e.getMessage());
      }
    }
    return laid;
  }

  private BitSet repeated(PackLayout layout) {
    BitSet repeated = new BitSet();
    if (before.isEmpty()) {
      return repeated;
    }
    for (int entry = 0; entry < layout.count(); entry++) {
      ObjectId id = layout.id(entry);
      if (before.stream().anyMatch(other -> other.index().offset(id) >= 0)) {
        repeated.set(entry);
      }
    }
    return repeated;
  }

  /** Why it could not be read, where somebody asked and it could not. */
  synchronized Optional<String> unread() {
    return unread;
  }
}
