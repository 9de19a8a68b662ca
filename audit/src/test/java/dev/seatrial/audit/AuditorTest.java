package dev.seatrial.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Step;
import dev.seatrial.model.Tier;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Standing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AuditorTest {

  record Numbers(List<Integer> all, Scope scope) implements Fact {}

  private static final Inspector POSITIVE =
      () ->
          List.of(
              Inspection.of(
                  "positive",
                  Numbers.class,
                  numbers -> {
                    if (numbers.all().getFirst() < 0) {
                      throw new IllegalArgumentException("negative");
                    }
                    return Verdict.passed(Evidence.at(Place.of("n"), "positive"));
                  }));

  private final Crew crew = new Crew();

  @Test
  void aFactThatWasNotSeenIsADoubtWithItsCause() {
    ControlResult result =
        audit(
            new Reader<>(
                Numbers.class,
                List.of(),
                Duration.ofSeconds(5),
                facts -> new Gathered.Unseen<>("no permission", List.of())));
    assertThat(verdict(result))
        .isEqualTo(new Verdict.Unproven("no permission", List.of(), List.of(Step.change("do"))));
  }

  @Test
  void aReaderThatCrashesIsADoubtAndAFaultOfOurs() {
    ControlResult result =
        audit(
            new Reader<>(
                Numbers.class,
                List.of(),
                Duration.ofSeconds(5),
                facts -> {
                  throw new IllegalStateException("boom");
                }));
    assertThat(result.standing()).isEqualTo(Standing.UNPROVEN);
    assertThat(crew.faults()).hasSize(1);
  }

  @Test
  void aReaderThatIsLateIsADoubt() {
    ControlResult result =
        audit(
            new Reader<>(
                Numbers.class,
                List.of(),
                Duration.ofMillis(50),
                facts -> {
                  java.util.concurrent.locks.LockSupport.parkNanos(
                      Duration.ofSeconds(30).toNanos());
                  return seen(1);
                }));
    assertThat(result.standing()).isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void anInspectorThatCrashesIsADoubtAndAFaultOfOurs() {
    ControlResult result = audit(reader(-1));
    assertThat(result.standing()).isEqualTo(Standing.UNPROVEN);
    assertThat(crew.faults()).hasSize(1);
  }

  @Test
  void aFactThatWasSeenIsJudged() {
    assertThat(audit(reader(1)).standing()).isEqualTo(Standing.PASSED);
  }

  @Test
  void aQuestionToTheWholeDoesNotWaitUntilTheAppsAreFound() {
    CountDownLatch fell = new CountDownLatch(1);
    Reader<Stack> apps =
        new Reader<>(
            Stack.class,
            List.of(),
            Duration.ofSeconds(30),
            facts -> new Gathered.Unseen<>(waited(fell) ? "fell before" : "waited", List.of()));
    Gathering gathering = Gathering.start(List.of(apps, reader(1)), crew);
    new Auditor(List.of(new Question(control(), List.of(POSITIVE))), c -> true, crew)
        .audit(gathering, result -> fell.countDown());
    assertThat(gathering.all().of(Stack.class))
        .isEqualTo(new Gathered.Unseen<Stack>("fell before", List.of()));
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reader<Numbers> reader(int number) {
    return new Reader<>(Numbers.class, List.of(), Duration.ofSeconds(5), facts -> seen(number));
  }

  private static Gathered<Numbers> seen(int number) {
    return new Gathered.Seen<>(new Numbers(List.of(number), Scope.whole("all numbers")));
  }

  private ControlResult audit(Reader<Numbers> reader) {
    Auditor auditor =
        new Auditor(List.of(new Question(control(), List.of(POSITIVE))), c -> true, crew);
    return auditor.audit(Gathering.start(List.of(reader), crew), result -> {}).getFirst();
  }

  private static Verdict verdict(ControlResult result) {
    return result.aspects().getFirst().verdict();
  }

  private static Control control() {
    return new Control(
        "a.b",
        "Numbers are positive",
        List.of(),
        Severity.LOW,
        Tier.LAUNCH,
        Effort.HOURS,
        false,
        List.of(
            new Aspect(
                "positive",
                "They are.",
                Aspect.atLeast(Proof.INSPECTED),
                List.of(Step.change("do")),
                false)),
        "why",
        List.of(),
        "a/B.md");
  }
}
