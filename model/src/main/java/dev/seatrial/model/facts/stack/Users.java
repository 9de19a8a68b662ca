package dev.seatrial.model.facts.stack;

import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Verdict;
import java.util.Optional;
import java.util.Set;

/** Whether anything of a target runs in front of users. */
public final class Users {
  private static final Set<App.Kind> WITHOUT = Set.of(App.Kind.LIBRARY, App.Kind.DOCUMENTATION);

  /**
   * Applies unless a library was seen and nothing beside it runs in front of users. Where nothing
   * but documents lies, what they speak of may run elsewhere.
   */
  public static final Applicability SERVED = Applicability.from(Stack.class, Users::none);

  private Users() {}

  /** Why nothing of a target runs in front of users; empty where something may. */
  public static Optional<Verdict.NotApplicable> none(Stack stack) {
    boolean nothingRuns =
        stack.apps().stream().anyMatch(app -> app.kind() == App.Kind.LIBRARY)
            && stack.apps().stream().allMatch(app -> WITHOUT.contains(app.kind()))
            && stack.of(Technology.Kind.FRAMEWORK).stream().allMatch(stack::isOfSite);
    return nothingRuns
        ? Optional.of(
            Verdict.notApplicable(
                "Nothing here runs in front of users: it is called by other programs, or read",
                Evidence.nothing("app that answers requests or shows a screen", stack.scope())))
        : Optional.empty();
  }
}
