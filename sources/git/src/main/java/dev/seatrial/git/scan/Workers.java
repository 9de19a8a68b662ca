package dev.seatrial.git.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Work that is done by all processors at once. */
public final class Workers {
  private static final int MOST = 8;

  /** Folders of hostile trees lie thousands deep in each other. */
  private static final long STACK = 16L << 20;

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("worker-", 0).stackSize(STACK).factory();

  private Workers() {}

  /** Does something for every number below a count; in any order, and at the same time. */
  public static void forEach(int count, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    run(
        () -> {
          int i = next.getAndIncrement();
          while (i < count && !Thread.currentThread().isInterrupted()) {
            work.accept(i);
            i = next.getAndIncrement();
          }
        });
  }

  /** How many there are. */
  static int count() {
    return Math.min(MOST, Runtime.getRuntime().availableProcessors());
  }

  /** Runs it on as many threads as there are processors and waits for all of them. */
  public static void run(Runnable work) {
    int threads = count();
    try (ExecutorService crew = Executors.newFixedThreadPool(threads, THREADS)) {
      List<Future<?>> started = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        started.add(crew.submit(work));
      }
      await(started, crew);
    }
  }

  private static void await(List<Future<?>> started, ExecutorService crew) {
    try {
      for (Future<?> future : started) {
        future.get();
      }
    } catch (ExecutionException e) {
      crew.shutdownNow();
      throw new IllegalStateException("a reader failed", e.getCause());
    } catch (InterruptedException e) {
      crew.shutdownNow();
      Thread.currentThread().interrupt();
      throw new CancellationException("reading was interrupted");
    }
  }
}
