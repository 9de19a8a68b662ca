package dev.seatrial.git.scan;

import dev.seatrial.git.objects.ObjectId;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What several walks over one pack do together.
 *
 * @param shown the entries that are to be shown
 * @param needed those, and the entries that they are made of
 * @param roots of these, the ones from which the others are made
 * @param next the root that no walk has taken
 * @param large held by the walk that has large contents
 */
record Plan(
    PackLayout layout,
    BitSet shown,
    BitSet needed,
    List<Integer> roots,
    AtomicInteger next,
    ReentrantLock large) {

  /** Shows the entries of a type that are neither shown with another pack nor known. */
  static Plan of(LaidPack.Laid laid, byte type, Predicate<ObjectId> known) {
    PackLayout layout = laid.layout();
    BitSet shown = new BitSet(layout.count());
    BitSet needed = new BitSet(layout.count());
    for (int entry = 0; entry < layout.count(); entry++) {
      if (layout.type(entry) == type
          && !laid.elsewhere().get(entry)
          && !known.test(layout.id(entry))) {
        shown.set(entry);
        for (int at = entry; at != PackLayout.NONE && !needed.get(at); at = layout.base(at)) {
          needed.set(at);
        }
      }
    }
    List<Integer> roots =
        needed.stream().filter(entry -> layout.base(entry) == PackLayout.NONE).boxed().toList();
    return new Plan(layout, shown, needed, roots, new AtomicInteger(), new ReentrantLock());
  }
}
