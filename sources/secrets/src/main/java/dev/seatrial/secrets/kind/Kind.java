package dev.seatrial.secrets.kind;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * One kind of credential: how it is known, what it can do and how it is replaced.
 *
 * @param grants what somebody can do who has it
 * @param rotate how it is replaced
 * @param form how it is written; empty where a recogniser of ours knows it by more than its form
 * @param isPublic whether it is made to be published
 * @param pair the kind of the other half without which this one opens nothing; may be empty
 * @param inquiry how its issuer is asked about one; empty where nobody can ask without harm
 * @param own whether the repository that is searched describes it, and not we
 */
public record Kind(
    String id,
    String name,
    String provider,
    Severity severity,
    String grants,
    String rotate,
    Optional<Form> form,
    boolean isPublic,
    String pair,
    Optional<Inquiry> inquiry,
    Examples examples,
    boolean own) {
  public Kind {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(provider, "provider is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(grants, "grants is null");
    requireNonNull(rotate, "rotate is null");
    requireNonNull(form, "form is null");
    requireNonNull(pair, "pair is null");
    requireNonNull(inquiry, "inquiry is null");
    requireNonNull(examples, "examples is null");
  }

  /**
   * Templates of texts in which the kind is found, and of texts in which it is not.
   *
   * @param found texts that hold one which looks live, or is public where the kind is
   * @param ignored texts that hold none
   */
  public record Examples(List<String> found, List<String> ignored) {
    public Examples {
      found = List.copyOf(found);
      ignored = List.copyOf(ignored);
    }
  }
}
