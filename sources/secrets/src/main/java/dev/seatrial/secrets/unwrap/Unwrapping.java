package dev.seatrial.secrets.unwrap;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Looks into contents that are no texts, and into what lies in them, within bounds; for one thread.
 * Nothing is written anywhere, and no name that a content gives is opened.
 */
public final class Unwrapping {
  private static final int DEEPEST = 12;
  private static final int MOST_PARSED = 16 << 20;
  private static final int MOST_DOCUMENT = 32 << 20;
  private static final int CHUNK = 1 << 14;
  private static final int GZIP_NAME = 8;
  private static final int GZIP_EXTRA = 4;

  private final Finds finds;
  private final Allowance shared;
  private final Feed feed;
  private final byte[] head = new byte[Form.FIRST];
  private Budget budget;

  public Unwrapping(Finds finds, Allowance shared) {
    this.finds = finds;
    this.shared = shared;
    this.feed = new Feed(finds);
    this.budget = new Budget(shared, 0);
  }

  /** Whether a content is a text as it stands. */
  public boolean isText(MemorySegment content) {
    int length = (int) Math.min(Form.FIRST, content.byteSize());
    MemorySegment.copy(content, ValueLayout.JAVA_BYTE, 0, head, 0, length);
    return Form.of(head, length) == Form.TEXT && !Zip.isAtEndOf(content);
  }

  /** Looks into a content. */
  public void look(MemorySegment content) {
    budget = new Budget(shared, content.byteSize());
    try {
      open(Content.of(content), Where.TOP, 0);
    } catch (IOException e) {
      failed(e);
    }
  }

  /**
   * Looks into a content that is too large to be held, whatever it is.
   *
   * @throws IOException when it cannot be read to its end; what is wrong in what it wraps is told
   */
  public void look(InputStream content, long size) throws IOException {
    budget = new Budget(shared, size);
    Outermost outermost = new Outermost(content);
    try {
      open(Content.plain(outermost), Where.TOP, 0);
    } catch (IOException e) {
      outermost.check();
      failed(e);
    }
    outermost.readRest();
  }

  private void failed(IOException e) {
    finds.unopened(e instanceof Limit limit ? limit.reason() : Unopened.DAMAGED);
  }

  private void open(Content content, Where where, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new Limit(Unopened.DEEP);
    }
    switch (content.form()) {
      case TEXT -> text(content, where);
      case WIDE -> wide(content, where);
      case GZIP ->
          packed(new GZIPInputStream(content.stream(), CHUNK), named(content, where), depth);
      case ZLIB -> zlib(content, where, depth);
      case ZIP -> zip(content, where, depth);
      case TAR -> tar(content, where, depth);
      case PDF -> document(content, where);
      case CLASS, PYTHON, KEYSTORE, DER -> parsed(content, where);
      case MEDIA -> finds.media();
      case BZIP2 -> finds.unopened(Unopened.BZIP2);
      case XZ -> finds.unopened(Unopened.XZ);
      case ZSTD -> finds.unopened(Unopened.ZSTD);
      case OTHER_ARCHIVE -> finds.unopened(Unopened.OTHER_ARCHIVE);
      case BINARY -> binary(content, where, depth);
    }
  }

  private void text(Content content, Where where) throws IOException {
    if (content.memory().filter(Zip::isAtEndOf).isPresent()) {
      zip(content, where, 0);
      return;
    }
    Optional<Runs> runs = Runs.of(where);
    feed.begin(where, Finds.Kind.TEXT);
    try {
      byte[] chunk = new byte[CHUNK];
      int count = content.stream().read(chunk, 0, CHUNK);
      while (count > 0) {
        feed.add(chunk, 0, count);
        if (runs.isPresent()) {
          runs.get().add(chunk, count);
        }
        count = content.stream().read(chunk, 0, CHUNK);
      }
    } finally {
      feed.end();
    }
    runs.ifPresent(read -> runs(read, where));
  }

  /** What is cut into pieces is searched as it is read, too. */
  private void runs(Runs runs, Where where) {
    byte[] text = runs.text();
    feed.begin(where, Finds.Kind.TEXT);
    feed.add(text, 0, text.length);
    feed.end();
    if (runs.isCut()) {
      finds.unopened(Unopened.DOCUMENT);
    }
  }

  private void wide(Content content, Where where) throws IOException {
    Optional<Wide> how = Wide.of(content.head(), content.head().length);
    feed.begin(where, Finds.Kind.TEXT);
    try {
      how.orElseThrow().narrow(content.stream(), feed);
    } finally {
      feed.end();
    }
  }

  private void strings(InputStream in, Where where) throws IOException {
    feed.begin(where, Finds.Kind.STRINGS);
    try {
      Strings.of(in, feed);
    } finally {
      feed.end();
    }
  }

  private void binary(Content content, Where where, int depth) throws IOException {
    if (content.memory().filter(Zip::isAtEndOf).isPresent()) {
      zip(content, where, depth);
    } else {
      strings(content.stream(), where);
    }
  }

  private void packed(InputStream unpacked, Where where, int depth) throws IOException {
    try (unpacked) {
      open(Content.of(unpacked, budget), where, depth + 1);
    }
  }

  /** What is packed may have its name in front. */
  private static Where named(Content content, Where where) {
    byte[] head = content.head();
    boolean isNamed = head.length > 12 && (head[3] & GZIP_NAME) != 0 && (head[3] & GZIP_EXTRA) == 0;
    int end = 10;
    while (isNamed && end < Math.min(head.length, 266) && head[end] != 0) {
      end++;
    }
    return isNamed && end > 10
        ? where.inside(new String(head, 10, end - 10, StandardCharsets.UTF_8))
        : where;
  }

  /** Two bytes say little: what does not unpack is some other binary. */
  private void zlib(Content content, Where where, int depth) throws IOException {
    byte[] packed = content.head();
    try (InputStream trial =
        new InflaterInputStream(new ByteArrayInputStream(packed, 0, packed.length))) {
      if (trial.readNBytes(64).length == 0) {
        throw new EOFException();
      }
    } catch (EOFException | ZipException e) {
      binary(content, where, depth);
      return;
    }
    packed(new InflaterInputStream(content.stream()), where, depth);
  }

  private void zip(Content content, Where where, int depth) throws IOException {
    long most = Math.max(0, Math.min(budget.mayHold(), Integer.MAX_VALUE - 16));
    Optional<MemorySegment> held = content.held(most);
    if (held.isEmpty()) {
      finds.unopened(Unopened.HELD);
      return;
    }
    long size = content.memory().isPresent() ? 0 : held.get().byteSize();
    budget.hold(size);
    try {
      new Zip(held.get()).read(budget, new InZip(where, depth));
    } finally {
      budget.hold(-size);
    }
  }

  private final class InZip implements Zip.Entries {
    private final Where where;
    private final int depth;

    InZip(Where where, int depth) {
      this.where = where;
      this.depth = depth;
    }

    @Override
    public void stored(Zip.Entry entry, MemorySegment content) throws IOException {
      budget.spend(content.byteSize());
      entry(() -> open(Content.of(content), where.inside(entry.name()), depth + 1));
    }

    @Override
    public void packed(Zip.Entry entry, InputStream content) throws IOException {
      entry(() -> open(Content.of(content, budget), where.inside(entry.name()), depth + 1));
    }

    @Override
    public void not(Unopened why) {
      finds.unopened(why);
    }

    @Override
    public void between(MemorySegment content) throws IOException {
      if (content.byteSize() >= 64) {
        strings(Content.of(content).stream(), where);
      }
    }
  }

  /** What opens one entry. */
  private interface Opening {
    void open() throws IOException;
  }

  /** Damage in one entry is no other's; a limit is that of all. */
  private void entry(Opening opening) throws Limit {
    try {
      opening.open();
    } catch (Limit limit) {
      throw limit;
    } catch (IOException damaged) {
      finds.unopened(Unopened.DAMAGED);
    }
  }

  private void tar(Content content, Where where, int depth) throws IOException {
    boolean whole =
        new Tar(content.stream())
            .read(
                (name, entry) -> {
                  budget.entry();
                  open(Content.plain(entry), where.inside(name), depth + 1);
                });
    if (!whole) {
      finds.unopened(Unopened.DAMAGED);
    }
  }

  private void document(Content content, Where where) throws IOException {
    byte[] all = content.stream().readNBytes(MOST_DOCUMENT);
    if (all.length == MOST_DOCUMENT) {
      finds.unopened(Unopened.DOCUMENT);
      return;
    }
    Document document = new Document(all, budget);
    if (document.isLocked()) {
      finds.unopened(Unopened.LOCKED_DOCUMENT);
      return;
    }
    feed.begin(where, Finds.Kind.STRINGS);
    try {
      document.texts(feed);
      document.rest(feed);
    } finally {
      feed.end();
    }
  }

  /** What is looked at as a whole. */
  private void parsed(Content content, Where where) throws IOException {
    byte[] all = content.stream().readNBytes(MOST_PARSED);
    if (all.length == MOST_PARSED) {
      InputStream again = new ByteArrayInputStream(all, 0, all.length);
      strings(new SequenceInputStream(again, content.stream()), where);
      return;
    }
    Form form = content.form();
    if (form == Form.KEYSTORE || form == Form.DER) {
      Keys.Held held = form == Form.DER ? Keys.encoded(all) : Keys.store(all);
      if (held != Keys.Held.NOTHING) {
        finds.key(where, held == Keys.Held.LOCKED, all);
      }
      return;
    }
    boolean readable = true;
    feed.begin(where, Finds.Kind.STRINGS);
    if (form == Form.CLASS) {
      readable = Strings.ofJava(all, feed);
    } else {
      Strings.ofPython(all, feed);
    }
    feed.end();
    if (!readable) {
      strings(new ByteArrayInputStream(all, 0, all.length), where);
    }
  }

  /** Tells trouble in the content itself from trouble in what it wraps. */
  private static final class Outermost extends InputStream {
    private final InputStream in;
    private Optional<IOException> failure = Optional.empty();

    Outermost(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      try {
        return in.read(into, at, length);
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    void check() throws IOException {
      if (failure.isPresent()) {
        throw failure.get();
      }
    }

    /** Reads on to the end, where it shows whether all of it was undamaged. */
    void readRest() throws IOException {
      transferTo(OutputStream.nullOutputStream());
    }
  }
}
