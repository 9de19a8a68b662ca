package dev.seatrial.gate;

import dev.seatrial.git.Target;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which commits stand between others. */
public final class Ancestry {
  private Ancestry() {}

  /**
   * The commits on the first-parent line from one to another, oldest first, both among them; none
   * where the first is no such ancestor of the second.
   *
   * @throws OrderException when the target cannot be opened
   */
  public static List<String> between(Order order, String from, String to) throws OrderException {
    try (Target target = Audit.open(order, order.revision())) {
      if (!(target.history(order.cache()) instanceof Gathered.Seen<History>(History history))) {
        return List.of();
      }
      Map<String, Commit> byId = new HashMap<>();
      history.commits().forEach(commit -> byId.put(commit.id(), commit));
      List<String> line = new ArrayList<>();
      Commit here = byId.get(to);
      while (here != null) {
        line.add(here.id());
        if (here.id().equals(from)) {
          return List.copyOf(line.reversed());
        }
        here = here.parents().isEmpty() ? null : byId.get(here.parents().getFirst());
      }
      return List.of();
    }
  }
}
