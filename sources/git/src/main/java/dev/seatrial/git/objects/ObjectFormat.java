package dev.seatrial.git.objects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that names the objects of a repository. */
public enum ObjectFormat {
  SHA1("SHA-1", 20),
  SHA256("SHA-256", 32);

  private final String algorithm;
  private final int bytes;

  ObjectFormat(String algorithm, int bytes) {
    this.algorithm = algorithm;
    this.bytes = bytes;
  }

  /** The length of an id in bytes. */
  public int bytes() {
    return bytes;
  }

  /** The id that these bytes are. */
  public ObjectId id(byte[] hash) {
    return new ObjectId(hash);
  }

  /** The id that content of this type has. */
  public ObjectId idOf(ObjectType type, byte[] content) {
    return idOf(type, content, digest());
  }

  /** The id that content of this type has, by a digest of this format that is used again. */
  ObjectId idOf(ObjectType type, byte[] content, MessageDigest digest) {
    digest.update((type.word() + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
    return new ObjectId(digest.digest(content));
  }

  /** A digest that has seen the header of an object and waits for its content. */
  public MessageDigest digest(ObjectType type, long size) {
    MessageDigest digest = digest();
    digest.update((type.word() + " " + size + "\0").getBytes(StandardCharsets.US_ASCII));
    return digest;
  }

  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
