package dev.seatrial.audit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one owner of threads, and the one place where a fault of our own is caught. Its threads are
 * daemons: work that ignores its deadline cannot keep the program alive.
 */
public final class Crew {
  /** Bytes; deep structures of hostile files are bounded before, this is the second line. */
  private static final long STACK = 16L << 20;

  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  /**
   * Starts some work.
   *
   * @param otherwise the value when the work fails, from the fault in words
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the thread's own future is the one returned
  public <T> CompletableFuture<T> start(
      String name, Supplier<T> work, Function<String, T> otherwise) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .stackSize(STACK)
        .start(() -> done.complete(attempt(name, work, otherwise)));
    return done;
  }

  /** Does some work here and now, with the same care. */
  public <T> T attempt(String name, Supplier<T> work, Function<String, T> otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      String words = words(fault);
      faults.add(name + ": " + words);
      return otherwise.apply(words);
    }
  }

  private static String words(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return fault.getClass().getSimpleName() + where;
  }

  /** Faults of our own so far, in words: never the message, which may quote the target. */
  public java.util.List<String> faults() {
    return faults.stream().sorted().toList();
  }
}
