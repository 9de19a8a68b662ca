package dev.seatrial.controls.data;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import java.util.List;

/** Judges nothing yet; knows when nothing about anybody is kept. */
@AutoService(Inspector.class)
public final class PersonalFieldsAreKnown implements Inspector {
  @Override
  public List<Inspection> inspections() {
    return List.of();
  }

  @Override
  public Applicability applicability() {
    return Store.keepsNothing();
  }
}
