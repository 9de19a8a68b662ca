package dev.seatrial.gate;

import dev.seatrial.audit.Crew;
import dev.seatrial.audit.Gathering;
import dev.seatrial.audit.Reader;
import dev.seatrial.gate.config.ConfigurationProblem;
import dev.seatrial.gate.config.ConfigurationReader;
import dev.seatrial.gate.draft.DraftApp;
import dev.seatrial.gate.draft.Finder;
import dev.seatrial.gate.kinds.OwnKinds;
import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import dev.seatrial.model.Facts;
import dev.seatrial.model.facts.secret.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a repository shows of itself to whoever writes its first {@code seatrial.yml}. */
public final class Survey {
  private Survey() {}

  /**
   * The apps that are found, whatever the owner declares.
   *
   * @throws OrderException when the target cannot be opened, or holds nothing
   */
  public static List<DraftApp> apps(Order order) throws OrderException {
    try (Target target = Target.open(order.path(), order.revision())) {
      if (Audit.isEmpty(target)) {
        throw new OrderException(List.of(order.path() + " holds no file to look at."));
      }
      List<Reader<?>> readers =
          Sources.of(target, order.cache(), OwnKinds.NONE).stream()
              .filter(reader -> !reader.type().equals(Credentials.class))
              .filter(reader -> !reader.needs().contains(Credentials.class))
              .toList();
      Facts facts = Gathering.start(readers, new Crew()).all();
      String within = target.within();
      String name =
          within.isEmpty() ? target.name() : within.substring(within.lastIndexOf('/') + 1);
      return Finder.apps(facts, name);
    } catch (TargetException e) {
      throw new OrderException(List.of(e.getMessage()));
    }
  }

  /** What is wrong with a text that is to become {@code seatrial.yml}, as an audit would say it. */
  public static List<String> problems(String text, Order order) {
    Set<String> ids =
        Shipped.catalog().entries().stream()
            .map(entry -> entry.page().control().id())
            .collect(Collectors.toSet());
    List<ConfigurationProblem> wrong = new ArrayList<>();
    ConfigurationReader.read(text, ids, order.today(), wrong);
    return wrong.stream().map(ConfigurationProblem::toString).toList();
  }
}
