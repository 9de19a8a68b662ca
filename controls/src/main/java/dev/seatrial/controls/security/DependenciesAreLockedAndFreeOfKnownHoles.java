package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether versions are pinned and whether a scanner looks at the repository. */
@AutoService(Inspector.class)
public final class DependenciesAreLockedAndFreeOfKnownHoles implements Inspector {

  /** Ecosystems whose usual tool writes a lock; Maven and NuGet resolve without one. */
  private static final Set<Ecosystem> LOCKING =
      EnumSet.complementOf(EnumSet.of(Ecosystem.MAVEN, Ecosystem.NUGET));

  @Override
  public Applicability applicability() {
    return Applicability.from(
        Manifests.class,
        manifests ->
            manifests.manifests().stream().allMatch(m -> m.dependencies().isEmpty())
                ? Optional.of(
                    Verdict.notApplicable(
                        "No manifest declares a dependency",
                        Evidence.nothing("declared dependency", manifests.scope())))
                : Optional.empty());
  }

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "locked",
            Manifests.class,
            SourceTree.class,
            DependenciesAreLockedAndFreeOfKnownHoles::locked),
        Inspection.of(
            "scanned", Pipelines.class, DependenciesAreLockedAndFreeOfKnownHoles::scanned));
  }

  private static Verdict locked(Manifests manifests, SourceTree tree) {
    List<Finding> open = new ArrayList<>();
    List<Evidence> locked = new ArrayList<>();
    List<Evidence> frozen = new ArrayList<>();
    List<Manifest> shipped =
        manifests.manifests().stream().filter(manifest -> isShipped(manifest, tree)).toList();
    for (Manifest manifest : shipped) {
      Optional<Lockfile> lock = lockOf(manifest, manifests);
      if (lock.isPresent()) {
        locked.add(
            Evidence.at(
                dev.seatrial.model.Place.of(lock.get().path()),
                lock.get().format() + " pins the packages of " + manifest.path()));
      } else if (pins(manifest, manifests).filter(FrozenPins::looksWhole).isPresent()) {
        frozen.add(
            Evidence.at(
                dev.seatrial.model.Place.of(manifest.path()),
                "Pins packages, and those that they are known to bring in"));
      } else {
        String leaves =
            pins(manifest, manifests)
                .flatMap(FrozenPins::leftOut)
                .map(": it pins "::concat)
                .orElse("");
        open.add(
            Finding.absent(
                "manifest " + manifest.path(),
                manifest.path() + " has no lockfile that pins transitive packages too" + leaves,
                manifest.ecosystem() + " lockfile beside or above " + manifest.path(),
                manifests.scope()));
      }
    }
    if (!open.isEmpty()) {
      return Verdict.failed(open);
    }
    if (!frozen.isEmpty()) {
      return Verdict.unproven(
          "Whether everything that gets installed is pinned, the list itself does not show",
          frozen);
    }
    if (locked.isEmpty()) {
      return Verdict.notApplicable(
          "What is shipped comes from ecosystems whose tools write no lockfile by themselves",
          Evidence.nothing(
              "manifest of a shipped package whose tool writes a lockfile", manifests.scope()));
    }
    List<Evidence> all = locked.stream().distinct().toList();
    return manifests.scope().isWhole()
        ? Verdict.passed(all)
        : Verdict.unproven("A manifest that could not be read may be without a lockfile", all);
  }

  private static boolean isShipped(Manifest manifest, SourceTree tree) {
    return LOCKING.contains(manifest.ecosystem())
        && manifest.dependencies().stream()
            .anyMatch(dependency -> dependency.use() == Dependency.Use.PRODUCTION)
        && tree.file(manifest.path()).filter(f -> f.role() == Role.PRODUCTION).isPresent();
  }

  /** What a list of requirements pins without saying that it is whole. */
  private static Optional<FrozenPins> pins(Manifest manifest, Manifests manifests) {
    return manifests.lockfiles().stream()
        .filter(lock -> lock.path().equals(manifest.path()))
        .findFirst()
        .map(FrozenPins::of);
  }

  /** A workspace keeps one lock above its members. */
  private static Optional<Lockfile> lockOf(Manifest manifest, Manifests manifests) {
    return manifests.lockfiles().stream()
        .filter(lock -> lock.complete() && lock.ecosystem() == manifest.ecosystem())
        .filter(
            lock ->
                lock.root().isEmpty()
                    || manifest.root().equals(lock.root())
                    || manifest.root().startsWith(lock.root() + "/"))
        .max(java.util.Comparator.comparingInt(lock -> lock.root().length()));
  }

  private static Verdict scanned(Pipelines pipelines) {
    List<Evidence> runs = Scans.all(pipelines);
    if (!runs.isEmpty()) {
      return Verdict.passed(runs);
    }
    List<Evidence> suspected = Scans.suspected(pipelines);
    if (!suspected.isEmpty()) {
      return Verdict.unproven("Whether these steps scan for holes is not known", suspected);
    }
    return Verdict.failed(
        Finding.absent(
            "security scanner",
            "No pipeline runs a security scanner by itself",
            "security scanner in a pipeline that is set off by a change, a tag or a schedule",
            pipelines.scope()));
  }
}
