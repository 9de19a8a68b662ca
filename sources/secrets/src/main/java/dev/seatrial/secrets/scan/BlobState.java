package dev.seatrial.secrets.scan;

import java.util.List;

/**
 * What is known of one content, so that a content which differs from it little need not be searched
 * again where it does not.
 *
 * @param plain whether it was searched as it stands; else what is made of it has to be searched
 */
record BlobState(boolean plain, List<Held> held) {
  /** A text that holds nothing. */
  static final BlobState EMPTY = new BlobState(true, List.of());

  /** A content that is no text, or none of one byte for each character. */
  static final BlobState OTHER = new BlobState(false, List.of());

  BlobState {
    held = List.copyOf(held);
  }

  static BlobState of(List<Held> held) {
    return held.isEmpty() ? EMPTY : new BlobState(true, held);
  }
}
