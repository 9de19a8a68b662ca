package dev.seatrial.git.objects;

import static java.util.Objects.requireNonNull;

/** An object as it is kept. Nobody writes into its content, which is not copied. */
@SuppressWarnings("ArrayRecordComponent") // compared by id, never by content
public record RawObject(ObjectType type, byte[] content) {
  public RawObject {
    requireNonNull(type, "type is null");
    requireNonNull(content, "content is null");
  }
}
