package dev.seatrial.git.objects;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a commit object says, with its message as far as its subject and trailers. */
public record RawCommit(
    ObjectId id,
    ObjectId tree,
    List<ObjectId> parents,
    Signature author,
    Signature committer,
    Message message) {

  /** The largest commit object that is read: some carry signatures and long messages. */
  public static final int LARGEST = 4 << 20;

  private static final int MOST_PARENTS = 256;
  private static final long LAST_SECOND = 253402300799L;

  /** Who did it, and when. */
  public record Signature(String name, String email, Instant when) {}

  /** The commit with an id. */
  public static RawCommit read(ObjectReader reader, ObjectId id) throws ObjectUnavailable {
    return parse(id, reader.read(id, ObjectType.COMMIT, LARGEST), reader.format());
  }

  static RawCommit parse(ObjectId id, byte[] bytes, ObjectFormat format) throws ObjectUnavailable {
    String header = header(bytes, StandardCharsets.ISO_8859_1);
    Charset charset = charset(header);
    Optional<ObjectId> tree = Optional.empty();
    List<ObjectId> parents = new ArrayList<>();
    Signature author = new Signature("", "", Instant.EPOCH);
    Signature committer = author;
    for (String line : header(bytes, charset).split("\n", -1)) {
      int space = line.indexOf(' ');
      String value = line.substring(space + 1);
      switch (space < 0 ? "" : line.substring(0, space)) {
        case "tree" -> tree = ObjectId.parse(value, format);
        case "parent" -> ObjectId.parse(value, format).ifPresent(parents::add);
        case "author" -> author = signature(value);
        case "committer" -> committer = signature(value);
        default -> {}
      }
    }
    if (tree.isEmpty() || parents.size() > MOST_PARENTS) {
      throw ObjectUnavailable.damaged();
    }
    int body = Math.min(bytes.length, end(bytes) + 2);
    Message message = Message.of(new String(bytes, body, bytes.length - body, charset));
    return new RawCommit(id, tree.get(), List.copyOf(parents), author, committer, message);
  }

  private static String header(byte[] bytes, Charset charset) {
    return new String(bytes, 0, end(bytes), charset);
  }

  private static int end(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
        return i;
      }
    }
    return bytes.length;
  }

  private static Charset charset(String header) {
    int at = header.indexOf("\nencoding ");
    if (at < 0) {
      return StandardCharsets.UTF_8;
    }
    String name = header.substring(at + 10).split("\n", 2)[0].strip();
    boolean plain = name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,40}");
    return plain && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  private static Signature signature(String line) {
    int open = line.lastIndexOf('<');
    int close = line.lastIndexOf('>');
    if (open < 0 || close < open) {
      return new Signature(line.strip(), "", Instant.EPOCH);
    }
    String[] time = line.substring(close + 1).strip().split(" ", 2);
    boolean number = time[0].matches("[0-9]{1,18}");
    long seconds = number ? Math.min(LAST_SECOND, Long.parseLong(time[0])) : 0;
    return new Signature(
        line.substring(0, open).strip(),
        line.substring(open + 1, close).strip(),
        Instant.ofEpochSecond(seconds));
  }
}
