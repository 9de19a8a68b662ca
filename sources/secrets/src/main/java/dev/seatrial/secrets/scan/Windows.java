package dev.seatrial.secrets.scan;

import dev.seatrial.git.scan.Edits;
import dev.seatrial.secrets.text.LineFeeds;
import java.util.Arrays;

/**
 * The parts of a changed content in which something new can stand: every new run and every seam
 * between two copied ones, with some of what surrounds them. Made once and filled again.
 */
final class Windows {
  /** How far a window reaches into what is old, in bytes. */
  private static final int MARGIN = 512;

  /** How many whole lines before what is new belong to its window. */
  private static final int LINES_BEFORE = 1;

  private int count;
  private int[] bounds = new int[64];

  int count() {
    return count;
  }

  int start(int window) {
    return bounds[2 * window];
  }

  int end(int window) {
    return bounds[2 * window + 1];
  }

  /** Takes the windows of a difference that makes a content. */
  void of(Edits edits, byte[] content, int size) {
    count = 0;
    for (int run = 0; run < edits.count(); run++) {
      if (edits.source(run) == Edits.NEW) {
        add(edits.start(run), edits.end(run), content, size);
      } else if (run > 0 && edits.source(run - 1) != Edits.NEW) {
        add(edits.start(run), edits.start(run), content, size);
      }
    }
    // What stood behind the end is gone: a value may now end there.
    if (edits.count() > 0 && edits.source(edits.count() - 1) != Edits.NEW) {
      add(size, size, content, size);
    }
    // And what begins with the middle of the old content has a new beginning.
    if (edits.count() > 0 && edits.source(0) > 0) {
      add(0, 0, content, size);
    }
  }

  private void add(int start, int end, byte[] content, int size) {
    int from = before(start, content);
    int to = LineFeeds.next(content, end, Math.min(size, end + MARGIN));
    if (count > 0 && from <= bounds[2 * count - 1]) {
      bounds[2 * count - 1] = Math.max(to, bounds[2 * count - 1]);
      return;
    }
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = from;
    bounds[2 * count + 1] = to;
    count++;
  }

  private int before(int start, byte[] content) {
    int last = count == 0 ? 0 : bounds[2 * count - 1];
    int least = Math.max(Math.min(start, last), start - MARGIN);
    int at = start;
    for (int line = 0; line <= LINES_BEFORE && at >= least; line++) {
      at = LineFeeds.last(content, least, at);
    }
    return at + 1;
  }
}
