package dev.seatrial.controls.ai;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges whether every declared package was ever found by its package manager. */
@AutoService(Inspector.class)
public final class DeclaredPackagesExist implements Inspector {
  /** Packages that come from this repository, an address or the platform, not from a registry. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(workspace|file|link|portal|git|git\\+\\w+|https?|ssh|github|npm|catalog|path|patch|jsr):.*|\\.{1,2}/.*|@ .*|\\*?\\{.*");

  private static final Pattern PLATFORM =
      Pattern.compile("python|php|ext-.+|lib-.+|composer-.*|ruby|flutter|dart|elixir");

  @Override
  public List<Inspection> inspections() {
    return List.of(Inspection.of("resolved", Manifests.class, DeclaredPackagesExist::judge));
  }

  private static Verdict judge(Manifests manifests) {
    Set<String> own =
        manifests.manifests().stream().map(Manifest::name).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    List<Evidence> resolved = new ArrayList<>();
    List<String> unlocked = new ArrayList<>();
    for (Manifest manifest : manifests.manifests()) {
      List<Dependency> asked =
          manifest.dependencies().stream().filter(d -> isAsked(d, own)).toList();
      List<Lockfile> locks = locks(manifests, manifest, asked);
      if (asked.isEmpty()) {
        continue;
      }
      if (locks.isEmpty()) {
        unlocked.add(manifest.path());
        continue;
      }
      Set<String> names =
          locks.stream()
              .flatMap(l -> l.packages().stream())
              .map(p -> plain(p.name(), manifest.ecosystem()))
              .collect(Collectors.toSet());
      asked.stream()
          .filter(d -> !names.contains(plain(d.name(), manifest.ecosystem())))
          .forEach(d -> findings.add(missing(d, locks.getFirst())));
      resolved.add(
          Evidence.at(
              Place.of(locks.getFirst().path()),
              "Found and pinned what %s declares: %d packages"
                  .formatted(manifest.path(), asked.size())));
    }
    if (!findings.isEmpty()) {
      return Verdict.failed(findings);
    }
    return !unlocked.isEmpty() || resolved.isEmpty()
        ? Verdict.unproven(
            unlocked.isEmpty()
                ? "No package is declared"
                : "No lockfile shows that the packages of %s were ever found"
                    .formatted(String.join(", ", unlocked)),
            resolved)
        : Verdict.passed(resolved.stream().limit(5).toList());
  }

  private static boolean isAsked(Dependency dependency, Set<String> own) {
    return dependency.use() != Dependency.Use.OPTIONAL
        && !own.contains(dependency.name())
        && !ELSEWHERE.matcher(dependency.constraint()).matches()
        && !PLATFORM.matcher(dependency.name()).matches();
  }

  /**
   * The complete lockfiles that cover a manifest: beside it, or above it for a workspace, where it
   * holds most of what the manifest asks for.
   */
  private static List<Lockfile> locks(
      Manifests manifests, Manifest manifest, List<Dependency> asked) {
    return manifests.lockfiles().stream()
        .filter(l -> l.complete() && !l.packages().isEmpty())
        .filter(l -> l.ecosystem() == manifest.ecosystem())
        .filter(
            l ->
                l.root().isEmpty()
                    || manifest.root().equals(l.root())
                    || manifest.root().startsWith(l.root() + "/"))
        .filter(l -> l.root().equals(manifest.root()) || isOfWorkspace(l, manifest, asked))
        .toList();
  }

  /** A lockfile above may belong to a package of its own, with nothing of this one in it. */
  private static boolean isOfWorkspace(Lockfile lock, Manifest manifest, List<Dependency> asked) {
    Set<String> names =
        lock.packages().stream()
            .map(p -> plain(p.name(), manifest.ecosystem()))
            .collect(Collectors.toSet());
    long found =
        asked.stream().filter(d -> names.contains(plain(d.name(), manifest.ecosystem()))).count();
    return 2 * found >= asked.size();
  }

  private static String plain(String name, Ecosystem ecosystem) {
    return switch (ecosystem) {
      case PYPI ->
          name.replaceFirst("\\[.*", "").toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
      case NUGET, COMPOSER -> name.toLowerCase(Locale.ROOT);
      case CARGO -> name.replace('_', '-');
      case NPM, MAVEN, GO, RUBYGEMS, HEX, PUB, SWIFT -> name;
    };
  }

  private static Finding missing(Dependency dependency, Lockfile lock) {
    return Finding.at(
        dependency.place(),
        "dependency " + dependency.name(),
        "%s is declared, and %s shows no sign that it was ever found"
            .formatted(dependency.name(), lock.path()),
        dependency.name());
  }
}
