package dev.seatrial.gate.verify;

import static java.util.Objects.requireNonNull;

import dev.seatrial.git.Target;
import dev.seatrial.model.facts.secret.Certainty;
import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.facts.secret.Sighting;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.secrets.kind.Inquiry;
import dev.seatrial.secrets.kind.Kinds;
import dev.seatrial.secrets.scan.CredentialsReader;
import dev.seatrial.secrets.verify.Answer;
import dev.seatrial.secrets.verify.Answer.Unknown;
import dev.seatrial.secrets.verify.Secret;
import dev.seatrial.secrets.verify.Verifier;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * That some issuers may be asked whether they still accept what is found.
 *
 * @param hosts whom somebody named; nothing is sent to others
 * @param network how this machine reaches others
 * @param clock tells when they answered
 */
public record Verification(Set<String> hosts, HttpClient.Builder network, InstantSource clock) {
  private static final int PLACES = 8;

  public Verification {
    hosts = Set.copyOf(hosts);
    requireNonNull(network, "network is null");
    requireNonNull(clock, "clock is null");
  }

  /** What is wrong with hosts of which no kind says that they can be asked. */
  public List<String> problems(Kinds kinds) {
    Set<String> known = new HashSet<>();
    kinds.all().forEach(kind -> kind.inquiry().map(Inquiry::host).ifPresent(known::add));
    return hosts.stream()
        .filter(host -> !known.contains(host))
        .sorted()
        .map(
            host ->
                "No kind of secret is verified at "
                    + host
                    + "; \"seatrial secrets --kinds\" lists where they are.")
        .toList();
  }

  /** Asks about credentials, the worst first, and judges them by the answers. */
  public Credentials ask(
      Credentials credentials,
      Kinds kinds,
      CredentialsReader reader,
      Target target,
      SourceTree tree) {
    List<Credential> asked =
        credentials.all().stream()
            .filter(each -> inquiry(each, kinds).isPresent())
            .filter(each -> each.sightings().stream().anyMatch(Verification::isUsable))
            .sorted(Comparator.comparing(each -> each.sightings().getFirst().judgement()))
            .toList();
    Map<String, Secret> values = values(asked, kinds, reader, target, tree);
    Map<Credential, Answer> answers = new HashMap<>();
    try (Verifier verifier = new Verifier(network, hosts, clock)) {
      for (Credential each : asked) {
        answers.put(each, answer(inquiry(each, kinds).orElseThrow(), each, values, verifier));
      }
    }
    return new Credentials(
        credentials.all().stream()
            .map(
                each ->
                    Optional.ofNullable(answers.get(each))
                        .map(answer -> judged(each, answer))
                        .orElse(each))
            .toList(),
        credentials.scope());
  }

  /** What a test needs may work as well; what stands for something else does not. */
  private static boolean isUsable(Sighting sighting) {
    return sighting.judgement().speaks() || sighting.judgement() == Judgement.FIXTURE;
  }

  private Map<String, Secret> values(
      List<Credential> asked,
      Kinds kinds,
      CredentialsReader reader,
      Target target,
      SourceTree tree) {
    Set<String> sought = new HashSet<>();
    Set<String> contents = new HashSet<>();
    for (Credential each : asked) {
      if (inquiry(each, kinds).map(Inquiry::host).filter(hosts::contains).isPresent()) {
        sought.add(each.fingerprint());
        each.sightings().stream().map(Sighting::content).limit(PLACES).forEach(contents::add);
      }
    }
    return reader.values(
        sought, tree.only(file -> contents.contains(file.blob())), target.only(contents));
  }

  private static Optional<Inquiry> inquiry(Credential credential, Kinds kinds) {
    return kinds.get(credential.kind()).inquiry();
  }

  private Answer answer(
      Inquiry inquiry, Credential credential, Map<String, Secret> values, Verifier verifier) {
    if (!hosts.contains(inquiry.host())) {
      return new Unknown(inquiry.host() + " was not named");
    }
    return Optional.ofNullable(values.get(credential.fingerprint()))
        .map(value -> verifier.ask(inquiry, value))
        .orElseGet(() -> new Unknown("it stands only in a wrapping"));
  }

  /** Nobody makes up what its issuer accepts. */
  private static Credential judged(Credential credential, Answer answer) {
    return new Credential(
        credential.kind(),
        credential.name(),
        answer instanceof Answer.Accepted ? Certainty.PROVEN : credential.certainty(),
        credential.length(),
        credential.fingerprint(),
        credential.shown(),
        credential.grants(),
        credential.rotate(),
        credential.sightings().stream()
            .map(sighting -> isUsable(sighting) ? judged(sighting, answer) : sighting)
            .toList());
  }

  private static Sighting judged(Sighting sighting, Answer answer) {
    return switch (answer) {
      case Answer.Accepted(String host, Instant at) ->
          judged(sighting, Judgement.LIVE, "verified live at " + at + " by " + host);
      case Answer.Refused(String host, Instant at, String unless) when unless.isEmpty() ->
          judged(sighting, Judgement.REVOKED, "revoked, as " + host + " said at " + at);
      case Answer.Refused(String host, Instant at, String unless) ->
          judged(
              sighting,
              sighting.judgement().speaks() ? Judgement.DOUBTFUL : sighting.judgement(),
              "refused by " + host + " at " + at + ": it is revoked, unless " + unless);
      case Unknown(String why) ->
          judged(
              sighting, sighting.judgement(), sighting.reason() + "; it was not verified: " + why);
    };
  }

  private static Sighting judged(Sighting sighting, Judgement judgement, String reason) {
    return new Sighting(sighting.content(), sighting.line(), judgement, reason);
  }
}
