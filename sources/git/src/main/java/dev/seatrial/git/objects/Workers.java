package dev.seatrial.git.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work once per processor. */
public final class Workers {
  private static final int MOST = 8;

  private Workers() {}

  /** Runs it on as many threads as there are processors and waits for all of them. */
  public static void run(Runnable work) {
    int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());
    try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> started = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        started.add(crew.submit(work));
      }
      for (Future<?> future : started) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading was interrupted", e);
    }
  }
}
