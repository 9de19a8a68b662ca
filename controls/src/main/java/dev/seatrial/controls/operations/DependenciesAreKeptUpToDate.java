package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.manifest.UpdateRule;
import dev.seatrial.model.facts.manifest.UpdateRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether new versions reach the app's own packages, by a bot or by a kept appointment. */
@AutoService(Inspector.class)
public final class DependenciesAreKeptUpToDate implements Inspector {
  private static final List<Class<? extends Fact>> NEEDS =
      List.of(UpdateRules.class, Documents.class, History.class);

  /** A review that replaces a bot is monthly. */
  private static final int DAYS_OF_A_MONTH = 31;

  /** Without an update for a quarter the bot is talking to nobody. */
  private static final Duration QUARTER = Duration.ofDays(92);

  /** What bots also update, and what is no package of the app. */
  private static final Set<String> ASIDE =
      Set.of(
          "github-actions",
          "docker",
          "docker-compose",
          "gitsubmodule",
          "devcontainers",
          "terraform",
          "pre-commit",
          "helm");

  private static final Pattern REVIEW =
      Chapter.titled(
          "dependenc(y|ies) (reviews?|updates?|upgrades?|maintenance)|reviews? of dependencies|updating dependencies");

  private static final Pattern UPDATE =
      Pattern.compile(
          "(?i).*\\b(bump\\w*|upgrad\\w*|updat\\w*)\\b.*\\b(from [\\w.^~-]*\\d|to v?\\d|deps|dependenc(y|ies)|packages?|requirements|lock ?file)\\b.*|\\w+\\(deps[\\w-]*\\).*");

  private static final Pattern BOT =
      Pattern.compile(
          "(?i).*(dependabot|renovate|pyup|greenkeeper|snyk-bot|depfu|scala-steward).*");

  private static final Pattern LOCKFILE =
      Pattern.compile(
          "(.*/)?(package-lock\\.json|npm-shrinkwrap\\.json|yarn\\.lock|pnpm-lock\\.yaml|bun\\.lockb?|poetry\\.lock|uv\\.lock|pdm\\.lock|Pipfile\\.lock|requirements[\\w-]*\\.txt|requirements/[\\w-]+\\.txt|Gemfile\\.lock|composer\\.lock|go\\.sum|Cargo\\.lock|mix\\.lock|pubspec\\.lock|packages\\.lock\\.json|gradle\\.lockfile)");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        new Inspection("automated", NEEDS, DependenciesAreKeptUpToDate::automated),
        Inspection.of("landing", History.class, DependenciesAreKeptUpToDate::landing));
  }

  private static Verdict automated(Facts facts) {
    UpdateRules rules = facts.get(UpdateRules.class);
    Optional<UpdateRule> working =
        rules.rules().stream()
            .filter(r -> r.active() && r.folderExists() && !ASIDE.contains(r.ecosystem()))
            .findFirst();
    if (working.isPresent()) {
      return Verdict.passed(
          Evidence.at(
              working.get().place(),
              "%s proposes new versions of %s"
                  .formatted(working.get().tool(), named(working.get()))));
    }
    return review(facts.get(Documents.class), facts.get(History.class))
        .orElseGet(
            () ->
                rules.rules().isEmpty()
                    ? Verdict.failed(
                        Finding.absent(
                            "update bot",
                            "No bot is told to update, and no dated review stands in for one",
                            "active rule of an update bot",
                            rules.scope()))
                    : Verdict.failed(
                        rules.rules().stream().map(DependenciesAreKeptUpToDate::idle).toList()));
  }

  private static String named(UpdateRule rule) {
    return rule.ecosystem().equals("*") ? "all packages" : rule.ecosystem() + " packages";
  }

  private static Finding idle(UpdateRule rule) {
    String why =
        !rule.active()
            ? rule.inactiveBecause()
            : !rule.folderExists()
                ? "nothing of the kind stands in /" + rule.folder()
                : "these are no packages of the app";
    return Finding.at(
        rule.place(),
        rule.tool() + " " + rule.ecosystem() + " " + rule.folder(),
        "The rule for %s brings no new versions of the app's packages: %s"
            .formatted(rule.ecosystem(), why));
  }

  private static Optional<Verdict> review(Documents documents, History history) {
    Optional<Dates.Dated> newest =
        Chapter.about(documents, REVIEW).stream()
            .flatMap(c -> Dates.newest(c).stream())
            .max(Dates.Dated.BY_DATE);
    Optional<LocalDate> today = history.newest().map(i -> i.atZone(ZoneOffset.UTC).toLocalDate());
    if (newest.isEmpty() || today.isEmpty()) {
      return Optional.empty();
    }
    Dates.Dated dated = newest.get();
    return Optional.of(
        dated.date().plusDays(DAYS_OF_A_MONTH).isBefore(today.get())
            ? Verdict.failed(
                Finding.at(
                    dated.chapter().place(),
                    "dependency review",
                    "The last review is of %s, more than a month before the last commit"
                        .formatted(dated.date())))
            : Verdict.passed(
                dated.chapter().evidence("Packages were reviewed on " + dated.date())));
  }

  private static Verdict landing(History history) {
    Optional<Commit> update =
        history.commits().stream()
            .filter(
                c ->
                    BOT.matcher(c.author().name() + " " + c.author().email()).matches()
                        || UPDATE.matcher(c.subject()).matches())
            .findFirst();
    Instant newest = history.newest().orElse(Instant.EPOCH);
    Optional<Commit> locking =
        history.commits().stream().filter(DependenciesAreKeptUpToDate::locks).findFirst();
    if (late(update, newest) && !late(locking, newest)) {
      return Verdict.unproven(
          "Lockfiles change, and no subject of late says that versions are kept up to date",
          List.of(
              new Evidence.Committed(
                  "Changes a lockfile", locking.get().shortId(), locking.get().subject())));
    }
    if (update.isEmpty()) {
      return history.scope().isWhole()
          ? Verdict.failed(
              Finding.absent(
                  "updates",
                  "No commit updates a package",
                  "commit that updates packages",
                  history.scope()))
          : Verdict.unproven("No commit that was seen updates a package");
    }
    Commit last = update.get();
    Evidence evidence =
        new Evidence.Committed("The newest update of packages", last.shortId(), last.subject());
    return !late(update, newest)
        ? Verdict.passed(evidence)
        : Verdict.failed(
            new Finding(
                "updates",
                "The newest update of packages is more than three months older than the newest commit",
                List.of(evidence)));
  }

  private static boolean late(Optional<Commit> commit, Instant newest) {
    return commit
        .filter(c -> Duration.between(c.committed(), newest).compareTo(QUARTER) <= 0)
        .isEmpty();
  }

  private static boolean locks(Commit commit) {
    return commit.changes().stream()
        .anyMatch(c -> c.kind() == Change.Kind.MODIFIED && LOCKFILE.matcher(c.path()).matches());
  }
}
