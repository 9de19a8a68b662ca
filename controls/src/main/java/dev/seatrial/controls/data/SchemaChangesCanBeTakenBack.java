package dev.seatrial.controls.data;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.Migration.Way;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.text.Counted;
import java.util.List;

/** Counts the migrations that their tool can undo. */
@AutoService(Inspector.class)
public final class SchemaChangesCanBeTakenBack implements Inspector {
  /** Four of five: some steps, such as a repair of rows, have no way back worth writing. */
  private static final int OF_HUNDRED = 80;

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("way-back", Migrations.class, SchemaChangesCanBeTakenBack::wayBack));
  }

  @Override
  public Applicability applicability() {
    return Store.hasNoSchema();
  }

  private static Verdict wayBack(Migrations migrations) {
    List<Migration> all =
        migrations.sets().stream().flatMap(set -> set.migrations().stream()).toList();
    if (all.isEmpty()) {
      return Verdict.unproven("There are no migrations to take back");
    }
    List<Migration> back =
        all.stream().filter(m -> m.way() == Way.DOWN_SCRIPT || m.way() == Way.DERIVED).toList();
    List<Migration> unknown = all.stream().filter(m -> m.way() == Way.UNKNOWN).toList();
    String count =
        back.size() + " of " + Counted.of(all.size(), "migration") + " can be taken back";
    if (enough(back.size(), all)) {
      return Verdict.passed(Evidence.at(Place.of(back.getLast().path()), count));
    }
    if (enough(back.size() + unknown.size(), all)) {
      return Verdict.unproven(
          count + ", and it could not be told for " + unknown.size(),
          List.of(
              Evidence.at(Place.of(unknown.getFirst().path()), "Its way back could not be told")));
    }
    Migration newest = all.stream().filter(m -> m.way() == Way.NONE).toList().getLast();
    return Verdict.failed(
        Finding.at(Place.of(newest.path()), "way back of migrations", count + "; this one cannot"));
  }

  private static boolean enough(int count, List<Migration> all) {
    return count * 100 >= all.size() * OF_HUNDRED;
  }
}
