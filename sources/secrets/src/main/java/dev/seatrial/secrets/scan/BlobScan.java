package dev.seatrial.secrets.scan;

import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.scan.ContentVisitor;
import dev.seatrial.git.scan.Edits;
import dev.seatrial.secrets.detect.Detection;
import dev.seatrial.secrets.detect.Detectors;
import dev.seatrial.secrets.text.Decoding;
import dev.seatrial.secrets.unwrap.Unwrapping;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Searches the contents that one thread sees. */
final class BlobScan implements ContentVisitor<BlobState> {
  /** How far before and behind what leads to a secret it is looked for. */
  private static final int BEFORE = 4 << 10;

  private static final int BEHIND = 16 << 10;

  /** How far around a part is looked at first. */
  private static final int NEAR = 48;

  /** What is searched at once. */
  private static final int PART = 1 << 20;

  private static final int LARGEST_AT_ONCE = 16 << 20;

  /** What a content is, its first bytes tell, and that none is zero. */
  private static final int BEGINNING = 16;

  private static final int FIRST = 8_000;

  private static final int LARGEST_WIDE = 16 << 20;

  /** Above this a content is searched anew rather than compared with what it was made of. */
  private static final long MOST_COMPARED = 100_000;

  /** How a content begins that stands for one which is kept elsewhere. */
  private static final byte[] POINTER =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

  private static final int LARGEST_POINTER = 1024;

  private final Detectors detectors;
  private final Collected collected;
  private final Windows windows = new Windows();
  private final Tally tally;
  private final Quiet quiet = new Quiet();
  private final List<Led> seen = new ArrayList<>();
  private final InsideFinds inside;
  private final Unwrapping unwrapping;

  /** What is looked at; it may belong to who shows it. */
  private byte[] text = new byte[0];

  private byte[] own = new byte[1 << 16];

  BlobScan(Detectors detectors, Collected collected) {
    this.detectors = detectors;
    this.collected = collected;
    tally = new Tally(collected);
    inside = new InsideFinds(detectors, collected, tally);
    unwrapping = new Unwrapping(inside, collected.allowance());
  }

  @Override
  public BlobState whole(Supplier<ObjectId> id, MemorySegment content) {
    tally.begin();
    BlobState state = searched(id, content);
    tally.end(id);
    return state;
  }

  private BlobState searched(Supplier<ObjectId> id, MemorySegment content) {
    if (!unwrapping.isText(content)) {
      wrapped(id, content);
      return BlobState.OTHER;
    }
    tally.text(content.byteSize());
    List<Held> held = new ArrayList<>(0);
    if (content.byteSize() <= LARGEST_AT_ONCE) {
      int size = take(content);
      search(0, size, size, held);
    } else {
      inParts(content, held);
    }
    return kept(id, content, held);
  }

  @Override
  public void streamed(Supplier<ObjectId> id, InputStream content, long size) throws IOException {
    tally.begin();
    tally.text(size);
    inside.in(id);
    unwrapping.look(content, size);
    tally.end(id);
  }

  @Override
  public BlobState changed(
      Supplier<ObjectId> id, MemorySegment content, BlobState before, Edits edits) {
    if (!before.plain()
        || content.byteSize() > LARGEST_AT_ONCE
        || (long) before.held().size() * edits.count() > MOST_COMPARED) {
      return whole(id, content);
    }
    tally.begin();
    int size = take(content);
    if (isOther(content, edits)) {
      return whole(id, content);
    }
    tally.text(size);
    List<Held> held = new ArrayList<>(0);
    before.held().forEach(old -> inherit(old, size, edits, held));
    windows.of(edits, text, size);
    for (int i = 0; i < windows.count(); i++) {
      window(windows.start(i), windows.end(i), size, held);
    }
    tally.end(id);
    return kept(id, content, held);
  }

  /** Takes a content onto the heap, where it is looked at much faster. */
  private int take(MemorySegment content) {
    int size = (int) content.byteSize();
    if (content.address() == 0 && content.heapBase().orElse(null) instanceof byte[] array) {
      text = array;
    } else {
      if (own.length < size) {
        own = new byte[Math.max(size, Math.min(LARGEST_AT_ONCE, 2 * own.length))];
      }
      text = own;
      MemorySegment.copy(content, ValueLayout.JAVA_BYTE, 0, text, 0, size);
    }
    if (size > POINTER.length
        && size < LARGEST_POINTER
        && Arrays.equals(text, 0, POINTER.length, POINTER, 0, POINTER.length)) {
      tally.pointer();
    }
    return size;
  }

  /** Searches the content of a file, named by the object that it would be. */
  void file(String id, MemorySegment content) {
    ObjectId object = object(id);
    whole(() -> object, content);
  }

  private static ObjectId object(String id) {
    ObjectFormat format =
        id.length() == 2 * ObjectFormat.SHA256.bytes() ? ObjectFormat.SHA256 : ObjectFormat.SHA1;
    return ObjectId.parse(id, format).orElseThrow();
  }

  /** Judges the content of a file by the file's name. */
  void named(String id, byte[] content, String path) {
    List<Held> held = new ArrayList<>(0);
    for (Detection found : detectors.named(content, content.length, path)) {
      int secret = collected.secret(found, content, found.start(), found.end());
      add(new Held(Detectors.Led.WRAPPED, found.end(), found, secret), held);
    }
    if (!held.isEmpty()) {
      collected.place(object(id), MemorySegment.ofArray(content), held);
    }
  }

  /** Searches the message of a commit or tag, all at once. */
  void message(Supplier<ObjectId> id, MemorySegment message) {
    tally.begin();
    tally.message();
    List<Held> held = new ArrayList<>(0);
    if (message.byteSize() <= LARGEST_AT_ONCE) {
      int size = take(message);
      search(0, size, size, held);
    } else {
      inParts(message, held);
    }
    kept(id, message, held);
    tally.end(id);
  }

  private BlobState kept(Supplier<ObjectId> id, MemorySegment content, List<Held> held) {
    if (held.isEmpty()) {
      return BlobState.EMPTY;
    }
    collected.place(id.get(), content, held);
    return BlobState.of(held);
  }

  /** A secret that was copied whole stands where it was copied to, as often as it was. */
  private void inherit(Held old, int size, Edits edits, List<Held> held) {
    for (int run = 0; run < edits.count(); run++) {
      int source = edits.source(run);
      if (source == Edits.NEW) {
        continue;
      }
      int moved = edits.start(run) - source;
      int sourceEnd = source + edits.end(run) - edits.start(run);
      if (source <= old.start() && old.end() <= sourceEnd) {
        add(old.movedBy(moved), held);
      } else if (old.by() >= 0 && source < old.wordEnd() && old.wordEnd() <= sourceEnd) {
        again(old.by(), old.wordEnd() + moved, size, held);
      }
    }
  }

  private void again(int by, int end, int size, List<Held> held) {
    detectors.again(
        text, around(end, end, size), by, end, found -> add(held(by, end, 0, found), held));
  }

  private void search(int start, int end, int size, List<Held> held) {
    Detectors.Range reach = around(start, end, size);
    detectors.part(
        text, start, end, reach, (by, wordEnd, found) -> add(held(by, wordEnd, 0, found), held));
  }

  /**
   * Searches a part that may have been seen before. What led to nothing, and depended on nothing
   * that stands further away, leads to nothing wherever it stands again.
   */
  private void window(int start, int end, int size, List<Held> held) {
    Detectors.Range reach = around(start, end, size);
    Detectors.Range near =
        new Detectors.Range(Math.max(reach.from(), start - NEAR), Math.min(reach.to(), end + NEAR));
    if (near.to() - near.from() > Quiet.LONGEST) {
      search(start, end, size, held);
      return;
    }
    int edges = (near.from() == reach.from() ? 1 : 0) + (near.to() == reach.to() ? 2 : 0);
    int said = ((start - near.from()) << 18) | ((near.to() - end) << 2) | edges;
    long digest = quiet.digest(text, near.from(), near.to(), said);
    if (quiet.has(digest)) {
      return;
    }
    seen.clear();
    boolean sure =
        detectors.part(
            text,
            start,
            end,
            near,
            reach,
            (by, wordEnd, found) -> seen.add(new Led(by, wordEnd, found)));
    if (!sure) {
      search(start, end, size, held);
    } else if (seen.isEmpty()) {
      quiet.add(digest);
    } else {
      seen.forEach(led -> add(held(led.by(), led.wordEnd(), 0, led.found()), held));
    }
  }

  private record Led(int by, int wordEnd, Detection found) {}

  private static Detectors.Range around(int start, int end, int size) {
    return new Detectors.Range(
        Math.max(0, start - BEFORE), (int) Math.min(size, (long) end + BEHIND));
  }

  private void inParts(MemorySegment content, List<Held> held) {
    long size = content.byteSize();
    for (long at = 0; at < size; at += PART) {
      int from = (int) Math.max(0, at - BEFORE);
      int last = (int) Math.min(size, at + PART);
      int length = take(content.asSlice(from, Math.min(size, (long) last + BEHIND) - from));
      detectors.part(
          text,
          (int) at - from,
          last - from,
          new Detectors.Range(0, length),
          (by, wordEnd, found) -> add(held(by, wordEnd + from, from, found), held));
    }
  }

  private Held held(int by, int wordEnd, int from, Detection found) {
    int secret = collected.secret(found, text, found.start(), found.end());
    return new Held(by, wordEnd, found.movedBy(from), secret);
  }

  private static void add(Held fresh, List<Held> held) {
    if (held.stream().noneMatch(fresh::isSame)) {
      held.add(fresh);
    }
  }

  private void wrapped(Supplier<ObjectId> id, MemorySegment content) {
    if (!wide(id, content)) {
      inside.in(id);
      unwrapping.look(content);
    }
  }

  /** Texts of two bytes for each character are made plain. */
  private boolean wide(Supplier<ObjectId> id, MemorySegment content) {
    byte[] beginning =
        content.asSlice(0, Math.min(512, content.byteSize())).toArray(ValueLayout.JAVA_BYTE);
    if (content.byteSize() > LARGEST_WIDE
        || Decoding.utf16(beginning, beginning.length).isEmpty()) {
      return false;
    }
    tally.text(content.byteSize());
    byte[] all = content.toArray(ValueLayout.JAVA_BYTE);
    List<Held> held = new ArrayList<>(0);
    for (Detection found : detectors.scan(all, all.length, "")) {
      int secret = collected.secret(found, all, found.start(), found.end());
      add(new Held(Detectors.Led.WRAPPED, found.end(), found, secret), held);
    }
    kept(id, content, held);
    return true;
  }

  /** Whether a content is no text any more, by what is new at its beginning. */
  private boolean isOther(MemorySegment content, Edits edits) {
    boolean sure = edits.count() == 0 || (edits.source(0) == 0 && edits.end(0) >= BEGINNING);
    for (int run = 0; sure && run < edits.count() && edits.start(run) < FIRST; run++) {
      sure = edits.source(run) != Edits.NEW || !hasZero(edits.start(run), edits.end(run));
    }
    return !sure && !unwrapping.isText(content);
  }

  private boolean hasZero(int start, int end) {
    int most = Math.min(FIRST, end);
    for (int i = start; i < most; i++) {
      if (text[i] == 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void unseen(ObjectId id, ObjectUnavailable why) {
    collected.unseen(id, why.why());
  }
}
