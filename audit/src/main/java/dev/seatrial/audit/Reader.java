package dev.seatrial.audit;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.plan.Act;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * How one kind of fact is read: the kinds that it builds on, what is done to the world for it, how
 * long it may take, and the function that looks. It is asked only when everything that it builds on
 * was seen.
 */
public record Reader<F extends Fact>(
    Class<F> type,
    List<Class<? extends Fact>> needs,
    Act act,
    Duration deadline,
    Function<Facts, Gathered<F>> read) {
  public Reader {
    requireNonNull(type, "type is null");
    needs = List.copyOf(needs);
    requireNonNull(act, "act is null");
    requireNonNull(deadline, "deadline is null");
    requireNonNull(read, "read is null");
  }

  /** A reader that does no more than read. */
  public Reader(
      Class<F> type,
      List<Class<? extends Fact>> needs,
      Duration deadline,
      Function<Facts, Gathered<F>> read) {
    this(type, needs, Act.READING, deadline, read);
  }
}
