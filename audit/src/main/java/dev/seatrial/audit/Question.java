package dev.seatrial.audit;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import java.util.List;
import java.util.stream.Stream;

/** A control and those that judge it; a control that only people answer has none. */
public record Question(Control control, List<Inspector> inspectors) {
  public Question {
    requireNonNull(control, "control is null");
    inspectors = List.copyOf(inspectors);
  }

  /** Every look that is taken at an aspect; none where only people answer. */
  List<Inspection> looksAt(Aspect aspect) {
    return inspectors.stream()
        .flatMap(inspector -> inspector.inspections().stream())
        .filter(inspection -> inspection.aspect().equals(aspect.name()))
        .toList();
  }

  /** Every kind of fact that its inspectors ask for. */
  public List<Class<? extends Fact>> needs() {
    return inspectors.stream()
        .<Class<? extends Fact>>flatMap(
            inspector ->
                Stream.concat(
                    inspector.applicability().needs().stream(),
                    inspector.inspections().stream().flatMap(one -> one.needs().stream())))
        .distinct()
        .toList();
  }
}
