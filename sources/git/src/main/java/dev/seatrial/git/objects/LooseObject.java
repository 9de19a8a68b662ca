package dev.seatrial.git.objects;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.zip.ZipException;

/**
 * An object in a file of its own, of any size, that is read from its beginning to its end; there it
 * shows whether its content has the hash that its id says.
 */
public final class LooseObject implements Closeable {
  private final ObjectType type;
  private final long size;
  private final InputStream in;
  private final ObjectId id;
  private final ObjectFormat format;

  LooseObject(ObjectType type, long size, InputStream in, ObjectId id, ObjectFormat format) {
    this.type = type;
    this.size = size;
    this.in = in;
    this.id = id;
    this.format = format;
  }

  /** What it is. */
  public ObjectType type() {
    return type;
  }

  /** How long it says that it is. */
  public long size() {
    return size;
  }

  /** Its content, which fails with a {@link ZipException} or at its end where it is damaged. */
  public InputStream content() {
    return new Checked(in, size, id, format, format.digest(type, size));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Checked extends InputStream {
    private final InputStream in;
    private final ObjectId id;
    private final ObjectFormat format;
    private final MessageDigest digest;
    private long left;
    private boolean ended;

    Checked(InputStream in, long size, ObjectId id, ObjectFormat format, MessageDigest digest) {
      this.in = in;
      this.left = size;
      this.id = id;
      this.format = format;
      this.digest = digest;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int count = ended ? -1 : in.read(into, at, length);
      if (count > 0) {
        left -= count;
        digest.update(into, at, count);
      } else if (!ended) {
        ended = true;
        if (left > 0) {
          throw new EOFException("an object that is cut short");
        }
        if (!format.id(digest.digest()).equals(id)) {
          throw new ZipException("an object that is not what its id says");
        }
      }
      if (left < 0) {
        throw new ZipException("an object longer than it says");
      }
      return count;
    }
  }
}
