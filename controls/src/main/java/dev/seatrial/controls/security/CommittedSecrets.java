package dev.seatrial.controls.security;

import static java.util.stream.Collectors.joining;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.secret.HistoryContents;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.facts.secret.Origin;
import dev.seatrial.model.facts.secret.Provenance;
import dev.seatrial.model.facts.secret.Removal;
import dev.seatrial.model.facts.secret.Sighting;
import dev.seatrial.model.facts.secret.Usability;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Credentials in files and in objects: what works, what may, and what is told apart. */
final class CommittedSecrets {
  private static final String SOUGHT = "credential that looks as if it worked";
  private static final int MOST_SHOWN = 8;
  private static final int MOST_TOLD = 3;

  private final List<Finding> live = new ArrayList<>();
  private final List<Finding> doubtful = new ArrayList<>();
  private final Map<Judgement, Integer> apart = new EnumMap<>(Judgement.class);

  /**
   * Where a credential stands.
   *
   * @param judgement what it comes to, now that it is known where
   */
  private record Spot(Sighting sighting, Judgement judgement, Evidence evidence) {}

  private CommittedSecrets() {}

  static Verdict inTree(Credentials credentials, SourceTree tree) {
    Map<String, List<SourceFile>> files = new HashMap<>();
    tree.files(SourceFile::isRegular)
        .forEach(file -> files.computeIfAbsent(file.blob(), b -> new ArrayList<>()).add(file));
    CommittedSecrets found = new CommittedSecrets();
    for (Credential credential : credentials.all()) {
      List<Spot> spots = new ArrayList<>();
      for (Sighting sighting : credential.sightings()) {
        for (SourceFile file : files.getOrDefault(sighting.content(), List.of())) {
          Judgement judgement = Usability.judge(credential, sighting, file);
          spots.add(new Spot(sighting, judgement, at(credential, sighting, file)));
        }
      }
      found.add(
          credential,
          spots,
          finding -> mended(finding, credential, places(finding), List.of(), path -> false));
    }
    return found.verdict(credentials.scope());
  }

  private static Finding mended(
      Finding finding,
      Credential credential,
      List<Place> files,
      List<Removal.Held> held,
      Predicate<String> stands) {
    return finding.mendedBy(Removal.of(credential, finding.doubtful(), files, held, stands));
  }

  private static List<Place> places(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.Located.class::isInstance)
        .map(evidence -> ((Evidence.Located) evidence).place())
        .toList();
  }

  private static Evidence at(Credential credential, Sighting sighting, SourceFile file) {
    return Evidence.at(
        new Place(file.path(), sighting.line()), credential.described() + ": " + sighting.reason());
  }

  static Verdict inHistory(
      Credentials credentials, SourceTree tree, Provenance provenance, HistoryContents contents) {
    Set<String> files = new HashSet<>();
    tree.files().forEach(file -> files.add(file.blob()));
    CommittedSecrets found = new CommittedSecrets();
    for (Credential credential : credentials.all()) {
      List<Spot> spots = new ArrayList<>();
      for (Sighting sighting : credential.sightings()) {
        Optional<Origin> origin = provenance.of(sighting.content());
        // What is staged as it lies there is told once, as a file.
        if (origin.filter(there -> !isStaged(there)).isPresent()
            || !files.contains(sighting.content())) {
          spots.add(spot(credential, sighting, origin, tree));
        }
      }
      found.add(
          credential,
          spots,
          finding -> past(finding, credential, provenance, tree, files::contains));
    }
    Scope scope = credentials.scope().and(contents.scope());
    return found.verdict(new Scope(scope.searched(), scope.and(provenance.scope()).blindspots()));
  }

  /** What to do about all that is kept of a credential, and whether it is over. */
  private static Finding past(
      Finding finding,
      Credential credential,
      Provenance provenance,
      SourceTree tree,
      Predicate<String> stands) {
    List<Removal.Held> held = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Sighting sighting : credential.sightings()) {
      Optional<Origin> origin = provenance.of(sighting.content());
      origin.ifPresent(there -> held.add(new Removal.Held(sighting.content(), there)));
      if (stands.test(sighting.content())) {
        last = LocalDate.MAX;
      } else if (sighting.judgement().speaks()) {
        last = later(last, last(origin));
      }
    }
    Finding mended =
        mended(finding, credential, List.of(), held, path -> tree.file(path).isPresent());
    return last.equals(LocalDate.MAX) ? mended : mended.over(last);
  }

  /** The day of the newest commit with an object; the last of days where nobody knows it. */
  private static LocalDate last(Optional<Origin> origin) {
    return origin
        .filter(there -> !there.staged())
        .flatMap(Origin::last)
        .map(Origin.Moment::day)
        .orElse(LocalDate.MAX);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Spot spot(
      Credential credential, Sighting sighting, Optional<Origin> origin, SourceTree tree) {
    Usability.Judged judged = Usability.judge(credential, sighting, origin, tree);
    String what = credential.described() + ": " + sighting.reason();
    String kept = origin.map(Origin::kept).map(how -> "; " + how).orElse("");
    Optional<Origin.Moment> first = origin.flatMap(Origin::first);
    if (first.isEmpty()) {
      String says = what + "; in object " + sighting.content() + kept;
      return new Spot(sighting, judged.judgement(), Evidence.at(kept(origin), says));
    }
    String where =
        origin.filter(Origin::isMessage).isPresent()
            ? "says it in its message"
            : judged.path().isEmpty() ? "brought it" : "brought it in " + judged.path();
    String says = what + "; commit " + first.get().named() + " " + where + kept;
    return new Spot(
        sighting,
        judged.judgement(),
        new Evidence.Committed(
            says,
            first.get().commit(),
            first.get().subject(),
            origin.filter(Origin::isMessage).isPresent() ? "" : judged.path()));
  }

  /** Where an object lies that no commit has: at its path in the index, or among all others. */
  private static Place kept(Optional<Origin> origin) {
    return Place.of(
        origin
            .filter(Origin::staged)
            .flatMap(staged -> staged.paths().stream().findFirst())
            .orElse(".git/objects"));
  }

  /** Whether it is staged and in no commit yet. */
  private static boolean isStaged(Origin origin) {
    return origin.staged() && origin.first().isEmpty();
  }

  private void add(Credential credential, List<Spot> spots, UnaryOperator<Finding> more) {
    Optional<Judgement> worst = spots.stream().map(Spot::judgement).min(Judgement::compareTo);
    if (worst.isEmpty()) {
      return;
    }
    List<Evidence> evidence =
        spots.stream()
            .filter(spot -> spot.judgement() == worst.get())
            .map(Spot::evidence)
            .limit(MOST_SHOWN)
            .toList();
    switch (worst.get()) {
      case LIVE -> live.add(answered(more.apply(finding(credential, evidence))));
      case LIVE_LOOKING -> live.add(more.apply(finding(credential, evidence)));
      case DOUBTFUL -> doubtful.add(more.apply(suspicion(credential, evidence)));
      case FIXTURE, EXAMPLE, PLACEHOLDER, TEMPLATE, ENCRYPTED, EXPIRED, REVOKED, PUBLIC ->
          apart.merge(worst.get(), 1, Integer::sum);
    }
  }

  private static Finding finding(Credential credential, List<Evidence> evidence) {
    return new Finding(
        subject(credential),
        evidence.getFirst().says() + ". It " + credential.grants() + ". " + credential.rotate(),
        evidence);
  }

  /** What its issuer answers to is another finding, which no word about the first one settles. */
  private static Finding answered(Finding finding) {
    return new Finding(
        "live " + finding.subject(),
        finding.message(),
        finding.evidence(),
        finding.remedy(),
        Optional.empty(),
        false);
  }

  private static Finding suspicion(Credential credential, List<Evidence> evidence) {
    return new Finding(
            subject(credential), "It may be one: " + evidence.getFirst().says(), evidence)
        .inDoubt();
  }

  private static String subject(Credential credential) {
    return "credential " + credential.kind() + " " + credential.fingerprint();
  }

  private Verdict verdict(Scope scope) {
    if (!live.isEmpty()) {
      List<Finding> all = new ArrayList<>(live);
      all.addAll(doubtful);
      unseen(scope).ifPresent(all::add);
      return Verdict.failed(all);
    }
    if (!doubtful.isEmpty()) {
      return Verdict.unproven(
          "Whether "
              + Counted.of(doubtful.size(), "value")
              + " can be used is known to whoever chose them: "
              + doubtful.stream()
                  .limit(MOST_TOLD)
                  .map(finding -> told(finding.evidence().getFirst()))
                  .collect(joining("; "))
              + (doubtful.size() > MOST_TOLD ? "; …" : "")
              + unseen(scope).map(blind -> "; " + blind.message()).orElse(""),
          scope.isWhole()
              ? doubtful.stream().<Evidence>map(Evidence.Suspected::new).toList()
              : doubtful.stream()
                  .map(finding -> finding.evidence().getFirst())
                  .limit(MOST_SHOWN)
                  .toList());
    }
    return Verdict.passed(
        new Evidence.Searched("No " + SOUGHT + " in " + scope.searched() + told(), SOUGHT, scope));
  }

  /** What nobody searched may hold more, whatever is settled of what was found. */
  private static Optional<Finding> unseen(Scope scope) {
    return scope.blindspots().stream()
        .findFirst()
        .map(
            first ->
                Finding.at(Place.of(""), "what was not searched", "Could not look at " + first)
                    .inDoubt());
  }

  private static String told(Evidence evidence) {
    return evidence instanceof Evidence.Located located
        ? located.place() + ", " + located.says()
        : evidence.says();
  }

  /** How many were told apart, and as what. */
  private String told() {
    List<String> counts = new ArrayList<>();
    apart.forEach((judgement, count) -> counts.add(count + " " + name(judgement)));
    return counts.isEmpty() ? "" : "; told apart: " + String.join(", ", counts);
  }

  private static String name(Judgement judgement) {
    return judgement.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
