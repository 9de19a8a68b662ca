package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.scan.ContentVisitor;
import dev.seatrial.git.scan.Edits;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Supplier;

/**
 * Searches the messages of the commits or tags that one thread sees: what stands behind the first
 * empty line, and the tags that a commit carries among its headers.
 */
final class MessageScan implements ContentVisitor<Boolean> {
  private static final byte[] CARRIED = {'\n', 'm', 'e', 'r', 'g', 'e', 't', 'a', 'g', ' '};

  private final BlobScan scan;

  MessageScan(BlobScan scan) {
    this.scan = scan;
  }

  @Override
  public Boolean whole(Supplier<ObjectId> id, MemorySegment content) {
    long start = start(content);
    if (start < content.byteSize()) {
      scan.message(id, content.asSlice(start));
    }
    return true;
  }

  @Override
  public Boolean changed(
      Supplier<ObjectId> id, MemorySegment content, Boolean before, Edits edits) {
    return whole(id, content);
  }

  private static long start(MemorySegment content) {
    long size = content.byteSize();
    long line = 0;
    while (line < size && content.get(ValueLayout.JAVA_BYTE, line) != '\n') {
      long end = line;
      while (end < size && content.get(ValueLayout.JAVA_BYTE, end) != '\n') {
        end++;
      }
      if (carries(content, end)) {
        return end;
      }
      line = end + 1;
    }
    return line + 1;
  }

  private static boolean carries(MemorySegment content, long at) {
    boolean same = at + CARRIED.length <= content.byteSize();
    for (int i = 0; i < CARRIED.length && same; i++) {
      same = content.get(ValueLayout.JAVA_BYTE, at + i) == CARRIED[i];
    }
    return same;
  }

  @Override
  public void streamed(Supplier<ObjectId> id, InputStream content, long size) {
    scan.unseen(id.get(), ObjectUnavailable.tooLarge(size));
  }

  @Override
  public void unseen(ObjectId id, ObjectUnavailable why) {
    scan.unseen(id, why);
  }
}
