package dev.seatrial.secrets.unwrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** Something to look into: in memory, or read once from its beginning to its end. */
final class Content {
  private final Optional<MemorySegment> memory;
  private final PushbackInputStream in;
  private final byte[] head;

  private Content(Optional<MemorySegment> memory, InputStream from) throws IOException {
    this.memory = memory;
    this.in = new PushbackInputStream(from, Form.FIRST);
    this.head = in.readNBytes(Form.FIRST);
    in.unread(head);
  }

  static Content of(MemorySegment memory) throws IOException {
    return new Content(Optional.of(memory), new InMemory(memory));
  }

  /** What is read counts as unpacked. */
  static Content of(InputStream in, Budget budget) throws IOException {
    return new Content(Optional.empty(), new Counted(in, budget));
  }

  /** What is there as it stands, however much. */
  static Content plain(InputStream in) throws IOException {
    return new Content(Optional.empty(), in);
  }

  Form form() {
    return Form.of(head, head.length);
  }

  byte[] head() {
    return head;
  }

  InputStream stream() {
    return in;
  }

  Optional<MemorySegment> memory() {
    return memory;
  }

  /** All of it in memory, unless that is more than so many bytes. */
  Optional<MemorySegment> held(long most) throws IOException {
    if (memory.isPresent()) {
      return memory;
    }
    byte[] all = in.readNBytes((int) most + 1);
    return all.length > most ? Optional.empty() : Optional.of(MemorySegment.ofArray(all));
  }

  private static final class InMemory extends InputStream {
    private final MemorySegment memory;
    private long at;

    InMemory(MemorySegment memory) {
      this.memory = memory;
    }

    @Override
    public int read() {
      return at < memory.byteSize() ? memory.get(ValueLayout.JAVA_BYTE, at++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int start, int length) {
      if (length == 0) {
        return 0;
      }
      int count = (int) Math.min(length, memory.byteSize() - at);
      if (count <= 0) {
        return -1;
      }
      MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, at, into, start, count);
      at += count;
      return count;
    }

    @Override
    public int available() {
      return (int) Math.min(Integer.MAX_VALUE, memory.byteSize() - at);
    }
  }

  private static final class Counted extends InputStream {
    private final InputStream in;
    private final Budget budget;

    Counted(InputStream in, Budget budget) {
      this.in = in;
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      budget.spend(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      int count = in.read(into, at, length);
      budget.spend(Math.max(0, count));
      return count;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }
  }
}
