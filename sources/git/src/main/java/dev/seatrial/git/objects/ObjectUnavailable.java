package dev.seatrial.git.objects;

import java.io.Serial;

/** An object that could not be had, with the cause in words a report can show. */
public final class ObjectUnavailable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** Why it could not be had. */
  public enum Cause {
    /** It is not there: a partial or shallow clone, or one that borrows from another. */
    MISSING,
    /** What is there is not an object. */
    DAMAGED,
    /** It is there and larger than was asked for. */
    TOO_LARGE
  }

  private final Cause reason;

  private ObjectUnavailable(Cause reason, String message) {
    // Thousands of objects of a partial clone are missing: a stack trace for each would cost more
    // than reading them.
    super(message, null, false, false);
    this.reason = reason;
  }

  /** It is not there. */
  public static ObjectUnavailable missing() {
    return new ObjectUnavailable(Cause.MISSING, "not in this clone");
  }

  public static ObjectUnavailable damaged() {
    return new ObjectUnavailable(Cause.DAMAGED, "damaged in the object database");
  }

  public static ObjectUnavailable tooLarge(long limit) {
    return new ObjectUnavailable(
        Cause.TOO_LARGE,
        limit % (1 << 20) == 0
            ? "larger than " + (limit >> 20) + " MiB"
            : "larger than " + limit + " bytes");
  }

  static ObjectUnavailable tooMany() {
    return new ObjectUnavailable(Cause.TOO_LARGE, "larger than any real project");
  }

  /** Why. */
  public Cause reason() {
    return reason;
  }

  /** The cause in words. */
  public String why() {
    String message = getMessage();
    return message == null ? reason.name() : message;
  }
}
