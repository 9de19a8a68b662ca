package dev.seatrial.catalog;

import dev.seatrial.model.Applicability;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.stack.Users;
import java.util.List;

/** Judges nothing; knows when nothing runs in front of users, for pages that need some. */
final class WhereUsersAre implements Inspector {
  @Override
  public List<Inspection> inspections() {
    return List.of();
  }

  @Override
  public Applicability applicability() {
    return Users.SERVED;
  }
}
