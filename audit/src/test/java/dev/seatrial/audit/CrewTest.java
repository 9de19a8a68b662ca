package dev.seatrial.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CrewTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final Crew crew = new Crew();
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void workThatNeverEndsKeepsNobodyWaiting() throws Exception {
    List<CompletableFuture<String>> stuck = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      stuck.add(crew.start(new Crew.Work<>("stuck", 0, SHORT, this::hang), happened -> happened));
    }
    CompletableFuture<String> honest =
        crew.start(new Crew.Work<>("honest", 1, LONG, () -> "done"), happened -> happened);
    assertThat(honest.get(2, TimeUnit.MINUTES)).isEqualTo("done");
    assertThat(stuck.getFirst().join()).isEqualTo("took over 0 s");
    assertThat(crew.isUndisturbed()).isFalse();
    assertThat(crew.faults()).isEmpty();
  }

  private String hang() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "never";
  }

  @Test
  void workThatFailsSaysHowAndIsAFaultOfOurs() {
    CompletableFuture<String> failing =
        crew.start(
            new Crew.Work<>(
                "failing",
                0,
                LONG,
                () -> {
                  throw new IllegalStateException("secret");
                }),
            happened -> happened);
    assertThat(failing.join()).startsWith("failed: IllegalStateException");
    assertThat(crew.isUndisturbed()).isFalse();
  }

  @Test
  void workThatIsDoneInTimeDisturbsNothing() {
    assertThat(crew.start(new Crew.Work<>("one", 0, LONG, () -> 1), happened -> 0).join())
        .isEqualTo(1);
    assertThat(crew.isUndisturbed()).isTrue();
  }

  @Test
  void whatWaitedForAWorkMayBeginBeforeWhatCameLater() throws Exception {
    int turns = Math.max(2, Runtime.getRuntime().availableProcessors());
    CountDownLatch queued = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    List<String> began = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<String>> others = new ArrayList<>();
    for (int i = 1; i < turns; i++) {
      others.add(start("busy", 0, new ArrayList<>(), over));
    }
    others.add(start("read before", 0, began, queued));
    CompletableFuture<String> judged =
        start("read", 1, began, queued).thenCompose(facts -> start("judge", -1, began, queued));
    CompletableFuture<String> later = start("read later", 2, began, queued);
    queued.countDown();
    CompletableFuture.allOf(judged, later).get(2, TimeUnit.MINUTES);
    over.countDown();
    others.forEach(CompletableFuture::join);
    assertThat(began).containsExactly("read before", "read", "judge", "read later");
  }

  private CompletableFuture<String> start(
      String name, int rank, List<String> began, CountDownLatch until) {
    return crew.start(
        new Crew.Work<>(
            name,
            rank,
            LONG,
            () -> {
              began.add(name);
              try {
                until.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return name;
            }),
        happened -> happened);
  }

  @Test
  void thoseOfTheLowestRankBeginFirst() {
    Turns turns = new Turns(1);
    List<String> began = Collections.synchronizedList(new ArrayList<>());
    turns.when(5, () -> began.add("first come"));
    turns.when(2, () -> began.add("later"));
    turns.when(1, () -> began.add("soon"));
    turns.when(1, () -> began.add("soon after"));
    assertThat(began).containsExactly("first come");
    turns.pass();
    turns.pass();
    turns.pass();
    assertThat(began).containsExactly("first come", "soon", "soon after", "later");
  }
}
