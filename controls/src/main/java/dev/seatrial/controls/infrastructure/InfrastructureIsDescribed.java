package dev.seatrial.controls.infrastructure;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.ComposeService;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for files from which the place where the app runs could be built again. */
@AutoService(Inspector.class)
public final class InfrastructureIsDescribed implements Inspector {
  private static final Set<Kind> CODE =
      EnumSet.complementOf(EnumSet.of(Kind.PLATFORM, Kind.SUPABASE));

  private static final Pattern FOR_DEVELOPERS =
      Pattern.compile(
          "(?i).*[./_-](dev|develop(ment)?|local|tests?|testing|e2e|ci|override|example)[./_-].*|\\.devcontainer/.*");

  private static final Pattern RUNS =
      Pattern.compile(
          "Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Pod|Job|CronJob|Service|Ingress|Namespace|\\w*(Application|ApplicationSet|Release|Kustomization|Cluster|Rollout|Route|Gateway|Database|Instance|Bucket|Claim|Composition|VirtualMachine)s?");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("described", Infrastructure.class, InfrastructureIsDescribed::described),
        Inspection.of(
            "in-files", Infrastructure.class, Images.class, InfrastructureIsDescribed::inFiles),
        Inspection.of(
            "complete",
            Infrastructure.class,
            Stack.class,
            SourceTree.class,
            InfrastructureIsDescribed::complete));
  }

  private static Verdict described(Infrastructure infrastructure) {
    List<Evidence> found =
        infrastructure.files().stream()
            .filter(file -> CODE.contains(file.kind()))
            .filter(InfrastructureIsDescribed::saysSomething)
            .filter(file -> file.kind() != Kind.KUBERNETES || runsSomething(infrastructure))
            .map(InfrastructureIsDescribed::evidence)
            .toList();
    return found.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "infrastructure as code",
                "No file describes machines, clusters or services as code",
                "Terraform, CloudFormation, Bicep, Pulumi, CDK, Kubernetes, Helm, Kustomize or Ansible",
                infrastructure.scope()))
        : Verdict.passed(found);
  }

  private static Verdict inFiles(Infrastructure infrastructure, Images images) {
    List<Evidence> found =
        infrastructure.files().stream()
            .filter(file -> file.kind() != Kind.SUPABASE && saysSomething(file))
            .filter(file -> file.kind() != Kind.KUBERNETES || runsSomething(infrastructure))
            .map(InfrastructureIsDescribed::evidence)
            .toList();
    if (!found.isEmpty()) {
      return Verdict.passed(found);
    }
    List<Evidence> mute =
        infrastructure.files().stream()
            .map(file -> Evidence.at(Place.of(file.path()), "Declares no service"))
            .toList();
    List<Evidence> composed =
        images.services().stream()
            .map(ComposeService::place)
            .filter(place -> !FOR_DEVELOPERS.matcher(place.path()).matches())
            .map(place -> Evidence.at(Place.of(place.path()), "Starts containers together"))
            .distinct()
            .limit(5)
            .toList();
    if (mute.isEmpty() && !composed.isEmpty()) {
      return Verdict.unproven(
          "Containers are described, and the machine that they run on is not", composed);
    }
    return mute.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "description of where the app runs",
                "No file describes where the app runs: it can only be built again by hand",
                "description of infrastructure or of a platform's services",
                infrastructure.scope()))
        : Verdict.unproven("Settings of a platform are kept, and what runs there is not", mute);
  }

  /** Objects in the form of Kubernetes alone may belong to an app that borrows it. */
  private static boolean runsSomething(Infrastructure infrastructure) {
    return infrastructure.of(Kind.KUBERNETES).stream()
        .flatMap(file -> file.resources().stream())
        .anyMatch(resource -> RUNS.matcher(resource.kind()).matches());
  }

  /** Programs declare their resources when they are run; all other files say them. */
  private static boolean saysSomething(InfrastructureFile file) {
    return switch (file.kind()) {
      case PULUMI, CDK, ANSIBLE, HELM, KUSTOMIZE -> true;
      case TERRAFORM, CLOUDFORMATION, BICEP, KUBERNETES, SERVERLESS, PLATFORM, SUPABASE ->
          !file.resources().isEmpty();
    };
  }

  private static Evidence evidence(InfrastructureFile file) {
    int count = file.resources().size();
    String declares = count == 0 ? "" : ", " + count + (count == 1 ? " resource" : " resources");
    return Evidence.at(
        Place.of(file.path()), file.kind().name().toLowerCase(Locale.ROOT) + declares);
  }

  private static Verdict complete(Infrastructure infrastructure, Stack stack, SourceTree tree) {
    List<Technology> needed =
        List.of(Technology.Kind.DATABASE, Technology.Kind.CACHE, Technology.Kind.QUEUE).stream()
            .flatMap(kind -> stack.of(kind).stream())
            .filter(Needs::isService)
            .toList();
    if (infrastructure.files().stream()
        .filter(InfrastructureIsDescribed::saysSomething)
        .noneMatch(file -> file.kind() != Kind.KUBERNETES || runsSomething(infrastructure))) {
      return Verdict.unproven("There is no description that could be complete");
    }
    List<Finding> missing = new ArrayList<>();
    List<Evidence> declared = new ArrayList<>();
    List<Evidence> unknown = new ArrayList<>();
    Alternatives alternatives = Alternatives.of(stack, infrastructure, tree);
    for (Technology technology : needed) {
      Optional<InfrastructureFile> file = Needs.declaring(technology, infrastructure, tree);
      if (file.isPresent()) {
        declared.add(
            Evidence.at(Place.of(file.get().path()), "Declares what offers " + technology.name()));
      } else if (alternatives.has(technology)) {
        if (!alternatives.chosen()) {
          unknown.add(Evidence.at(technology.evidence(), technology.name() + " is one of several"));
        }
      } else if (Needs.isKnown(technology)) {
        missing.add(missing(technology, infrastructure));
      } else {
        unknown.add(Evidence.at(technology.evidence(), technology.name() + " is used"));
      }
    }
    if (!missing.isEmpty()) {
      return Verdict.failed(missing);
    }
    return declared.isEmpty() || !unknown.isEmpty()
        ? Verdict.unproven("It could not be told whether every service is described", unknown)
        : Verdict.passed(declared);
  }

  private static Finding missing(Technology technology, Infrastructure infrastructure) {
    return Finding.absent(
        "service " + technology.name(),
        "The app uses "
            + technology.name()
            + " ("
            + technology.evidence()
            + "), and no description of the infrastructure has it",
        "declaration of " + technology.name(),
        infrastructure.scope());
  }
}
