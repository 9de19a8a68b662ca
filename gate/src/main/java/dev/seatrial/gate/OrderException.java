package dev.seatrial.gate;

import java.util.List;

/** An order that cannot be carried out as it is; each problem is one clear sentence. */
public final class OrderException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** With every problem at once. */
  public OrderException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in order. */
  public List<String> problems() {
    return problems;
  }
}
