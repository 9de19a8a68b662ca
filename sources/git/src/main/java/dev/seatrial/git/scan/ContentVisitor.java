package dev.seatrial.git.scan;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/**
 * Sees every content of one type in a repository once; for one thread.
 *
 * <p>The content is valid during the call only. A small one lies at the beginning of an array.
 *
 * @param <S> what is known of a content after the visit, from which a changed content can inherit
 */
public interface ContentVisitor<S> {

  /**
   * A content that is seen from its beginning.
   *
   * @param id names it; costs something to ask for
   */
  S whole(Supplier<ObjectId> id, MemorySegment content);

  /**
   * A content that is too large to be held in memory; to be read to its end, which is where damage
   * shows.
   *
   * @throws IOException when the content cannot be read; it is then unseen, too
   */
  void streamed(Supplier<ObjectId> id, InputStream content, long size) throws IOException;

  /**
   * A content that differs from one seen before.
   *
   * @param before what was known of that one
   * @param edits what of it stands where in this one, and what is new
   */
  S changed(Supplier<ObjectId> id, MemorySegment content, S before, Edits edits);

  /** An object that is known to exist and could not be seen. */
  void unseen(ObjectId id, ObjectUnavailable why);

  /** Called by the thread that was shown something, when it is shown no more for now. */
  default void done() {}
}
