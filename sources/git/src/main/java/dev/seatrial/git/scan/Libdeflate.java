package dev.seatrial.git.scan;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** The decompressor of libdeflate, where the system has it: about twice as fast as zlib. */
final class Libdeflate implements Inflating {
  private static final Linker LINKER = Linker.nativeLinker();

  /** The functions of the library; there are none on a system without it. */
  private record Functions(MethodHandle open, MethodHandle inflate, MethodHandle close) {
    static Functions of(SymbolLookup library) {
      return new Functions(
          handle(library, "libdeflate_alloc_decompressor", FunctionDescriptor.of(ADDRESS)),
          handle(
              library,
              "libdeflate_zlib_decompress_ex",
              FunctionDescriptor.of(
                  JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS)),
          handle(
              library, "libdeflate_free_decompressor", FunctionDescriptor.ofVoid(ADDRESS)));
    }

    private static MethodHandle handle(SymbolLookup in, String name, FunctionDescriptor type) {
      return LINKER.downcallHandle(in.findOrThrow(name), type);
    }
  }

  private static final @Nullable Functions LIBRARY = load();

  private static @Nullable Functions load() {
    try {
      return Functions.of(SymbolLookup.libraryLookup("libdeflate.so.0", Arena.global()));
    } catch (IllegalArgumentException | NoSuchElementException absent) {
      return null;
    }
  }

  private static Functions library() {
    return Objects.requireNonNull(LIBRARY, "asked for without looking whether it is there");
  }

  private final MemorySegment decompressor;

  Libdeflate() {
    try {
      decompressor = (MemorySegment) library().open().invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("libdeflate does not start", e);
    }
    if (decompressor.equals(MemorySegment.NULL)) {
      throw new OutOfMemoryError("libdeflate found no memory");
    }
  }

  static boolean available() {
    return LIBRARY != null;
  }

  @Override
  public void inflate(MemorySegment source, MemorySegment target) throws DataFormatException {
    int result;
    try {
      result =
          (int)
              library()
                  .inflate()
                  .invokeExact(
                      decompressor,
                      source,
                      source.byteSize(),
                      target,
                      target.byteSize(),
                      MemorySegment.NULL,
                      MemorySegment.NULL);
    } catch (Throwable e) {
      throw new IllegalStateException("libdeflate failed", e);
    }
    // With no place for the actual size, anything but exactly the target's size is an error.
    if (result != 0) {
      throw new DataFormatException("compressed bytes are damaged");
    }
  }

  @Override
  public void close() {
    try {
      library().close().invokeExact(decompressor);
    } catch (Throwable e) {
      throw new IllegalStateException("libdeflate does not end", e);
    }
  }
}
