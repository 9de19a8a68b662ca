package dev.seatrial.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one owner of threads, and the one place where a fault of our own is caught. As many of its
 * works as there are processors have their turn at a time. Its threads are daemons, and a work that
 * outlives its deadline loses its turn: it can neither keep the program alive nor the others
 * waiting.
 */
public final class Crew {
  /** Bytes; deep structures of hostile files are bounded before, this is the second line. */
  private static final long STACK = 16L << 20;

  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean disturbed = new AtomicBoolean();
  private final Turns turns = new Turns(Math.max(2, Runtime.getRuntime().availableProcessors()));

  /**
   * Some work.
   *
   * @param rank works of a lower rank have their turn first
   * @param deadline from the beginning of its turn
   */
  public record Work<T>(String name, int rank, Duration deadline, Supplier<T> does) {}

  /**
   * Starts some work.
   *
   * @param otherwise the value when the work fails or takes too long, from what happened in words:
   *     "took over 5 s"
   */
  public <T> CompletableFuture<T> start(Work<T> work, Function<String, T> otherwise) {
    CompletableFuture<T> done = new CompletableFuture<>();
    turns.when(work.rank(), () -> begin(work, otherwise, done));
    return done.exceptionally(
        late -> {
          disturbed.set(true);
          return otherwise.apply("took over " + work.deadline().toSeconds() + " s");
        });
  }

  @SuppressWarnings("FutureReturnValueIgnored") // its stages run for their effect
  private <T> void begin(Work<T> work, Function<String, T> otherwise, CompletableFuture<T> done) {
    AtomicBoolean passed = new AtomicBoolean();
    done.whenComplete((value, late) -> pass(late != null, passed));
    done.orTimeout(work.deadline().toMillis(), TimeUnit.MILLISECONDS);
    Thread.ofPlatform()
        .daemon()
        .name(work.name())
        .stackSize(STACK)
        .start(
            () -> {
              done.complete(
                  attempt(work.name(), work.does(), fault -> otherwise.apply("failed: " + fault)));
              // Those that waited for this work are in the queue by now, and may come first.
              pass(true, passed);
            });
  }

  private void pass(boolean ended, AtomicBoolean passed) {
    if (ended && passed.compareAndSet(false, true)) {
      turns.pass();
    }
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

  /** Whether all work so far was done in time and without a fault. */
  public boolean isUndisturbed() {
    return faults.isEmpty() && !disturbed.get();
  }

  /** Faults of our own so far, in words: never the message, which may quote the target. */
  public List<String> faults() {
    return faults.stream().sorted().toList();
  }
}
