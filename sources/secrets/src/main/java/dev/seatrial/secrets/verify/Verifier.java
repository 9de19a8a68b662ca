package dev.seatrial.secrets.verify;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.secrets.kind.Inquiry;
import dev.seatrial.secrets.verify.Answer.Accepted;
import dev.seatrial.secrets.verify.Answer.Refused;
import dev.seatrial.secrets.verify.Answer.Unknown;
import dev.seatrial.syntax.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the issuers of credentials about them, one after the other: only hosts that were named, only
 * over TLS, once and slowly. What is sent and what comes back is told to nobody.
 */
public final class Verifier implements AutoCloseable {
  private static final int MOST_REQUESTS = 50;
  private static final int MOST_BYTES = 256 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient client;
  private final Set<String> hosts;
  private final InstantSource clock;
  private final Map<String, String> silent = new HashMap<>();
  private int requests;

  /**
   * A verifier.
   *
   * @param network how this machine reaches others: through which proxies, and whom it trusts
   * @param hosts whom it may ask
   */
  public Verifier(HttpClient.Builder network, Set<String> hosts, InstantSource clock) {
    this.client =
        network
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    this.hosts = Set.copyOf(hosts);
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Asks about one credential. */
  public Answer ask(Inquiry inquiry, Secret secret) {
    String host = inquiry.host();
    if (!hosts.contains(host)) {
      return new Unknown(host + " was not named");
    }
    if (!secret.fits(inquiry.address().contains(Inquiry.SECRET))) {
      return new Unknown("it cannot be sent as it stands");
    }
    String silence = silent.get(host);
    if (silence != null) {
      return new Unknown("it was not asked again after " + silence);
    }
    if (requests == MOST_REQUESTS) {
      return new Unknown(MOST_REQUESTS + " others were asked about before");
    }
    requests++;
    return sent(inquiry, request(inquiry, secret));
  }

  private static HttpRequest request(Inquiry inquiry, Secret secret) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(secret.in(inquiry.address(), Inquiry.SECRET)))
            .timeout(PATIENCE)
            .header("User-Agent", "seatrial")
            .method(
                inquiry.method(),
                inquiry.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(inquiry.body()));
    inquiry
        .headers()
        .forEach((name, value) -> request.header(name, secret.in(value, Inquiry.SECRET)));
    if (!inquiry.basic().isEmpty()) {
      byte[] both =
          secret.in(inquiry.basic(), Inquiry.SECRET).getBytes(StandardCharsets.ISO_8859_1);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
    return request.build();
  }

  /** What went wrong is told by its kind alone: the words of an exception may quote a request. */
  private Answer sent(Inquiry inquiry, HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      HttpResponse<byte[]> response = answer.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
      Thread.sleep(PAUSE);
      return judged(inquiry, response);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return silence(inquiry.host(), "no answer in time");
    } catch (ExecutionException e) {
      return silence(inquiry.host(), cause(e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Unknown("it was interrupted");
    }
  }

  private static String cause(@Nullable Throwable cause) {
    return switch (cause) {
      case SSLException tls -> "a certificate or a connection that is not trusted";
      case HttpTimeoutException late -> "no answer in time";
      case ConnectException away -> "no connection";
      case IOException broken -> "a broken connection";
      case null, default -> "a fault of ours";
    };
  }

  private Answer silence(String host, String why) {
    silent.put(host, why);
    return new Unknown(why);
  }

  private Answer judged(Inquiry inquiry, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    Optional<Node> json = Json.parse(new String(response.body(), StandardCharsets.UTF_8)).root();
    if (inquiry.accepted().isOn(status, json)) {
      return new Accepted(inquiry.host(), clock.instant());
    }
    if (inquiry.refused().filter(sign -> sign.isOn(status, json)).isPresent()) {
      return new Refused(inquiry.host(), clock.instant(), inquiry.unless());
    }
    String told = "the answer " + status;
    return status == 429 ? silence(inquiry.host(), told) : new Unknown(told);
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
