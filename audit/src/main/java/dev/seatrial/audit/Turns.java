package dev.seatrial.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets so many begin at a time: those of the lowest rank first, and those before who came first.
 */
final class Turns {
  private record Waiting(int rank, long number, Runnable begins) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt(Waiting::rank).thenComparingLong(Waiting::number));
  private int free;
  private long came;

  Turns(int most) {
    this.free = most;
  }

  /** Calls back once it is its turn, which lasts until it is passed on; here and now if it can. */
  void when(int rank, Runnable begins) {
    lock.lock();
    try {
      waiting.add(new Waiting(rank, came++, begins));
    } finally {
      lock.unlock();
    }
    call();
  }

  /** Ends a turn. */
  void pass() {
    lock.lock();
    try {
      free++;
    } finally {
      lock.unlock();
    }
    call();
  }

  private void call() {
    List<Runnable> next = new ArrayList<>();
    lock.lock();
    try {
      while (free > 0 && !waiting.isEmpty()) {
        free--;
        next.add(waiting.remove().begins());
      }
    } finally {
      lock.unlock();
    }
    next.forEach(Runnable::run);
  }
}
