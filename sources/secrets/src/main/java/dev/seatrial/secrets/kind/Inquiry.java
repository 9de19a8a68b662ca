package dev.seatrial.secrets.kind;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.tree.Node;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an issuer is asked whether it still accepts a credential: at an address of its own that is
 * fixed, and without changing anything there.
 *
 * @param method GET or POST
 * @param address where; the secret stands in its path only where the issuer takes it nowhere else
 * @param headers what is said beside it
 * @param basic the user and the password where it asks for both, with a colon between; else empty
 * @param body what is sent; often nothing, and never the secret
 * @param accepted its answer as long as it accepts it
 * @param refused its answer when it does so no longer; empty where that may mean anything
 * @param unless what else a refusal may mean; often empty
 */
public record Inquiry(
    String method,
    String address,
    Map<String, String> headers,
    String basic,
    String body,
    Sign accepted,
    Optional<Sign> refused,
    String unless) {
  /** What stands for the secret. */
  public static final String SECRET = "{secret}";

  public Inquiry {
    requireNonNull(method, "method is null");
    requireNonNull(address, "address is null");
    headers = Map.copyOf(headers);
    requireNonNull(basic, "basic is null");
    requireNonNull(body, "body is null");
    requireNonNull(accepted, "accepted is null");
    requireNonNull(refused, "refused is null");
    requireNonNull(unless, "unless is null");
  }

  /** The only host that is asked. */
  public String host() {
    return URI.create(address.replace(SECRET, "")).getHost();
  }

  /**
   * What tells an answer from others.
   *
   * @param status its status
   * @param at the names that lead to a value of its JSON; empty where the status says enough
   * @param values what that value then is
   */
  public record Sign(int status, List<String> at, Set<String> values) {
    public Sign {
      at = List.copyOf(at);
      values = Set.copyOf(values);
    }

    /** Whether an answer has it. */
    public boolean isOn(int answered, Optional<Node> json) {
      return answered == status
          && (at.isEmpty()
              || json.flatMap(node -> node.text(at.toArray(String[]::new)))
                  .filter(values::contains)
                  .isPresent());
    }
  }
}
