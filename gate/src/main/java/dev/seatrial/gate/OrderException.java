package dev.seatrial.gate;

import dev.seatrial.model.Secrets;
import java.util.List;

/** An order that cannot be carried out as it is; each problem is one clear sentence. */
public final class OrderException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** With every problem at once. */
  public OrderException(List<String> problems) {
    super(Secrets.cut(String.join("\n", problems)));
    this.problems = problems.stream().map(Secrets::cut).toList();
  }

  /** With the only problem. */
  public OrderException(String problem) {
    this(List.of(problem));
  }

  /** Every problem, in order. */
  public List<String> problems() {
    return problems;
  }
}
