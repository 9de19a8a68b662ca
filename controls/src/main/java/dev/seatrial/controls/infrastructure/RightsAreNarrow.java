package dev.seatrial.controls.infrastructure;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.CloudResource;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.InfrastructureFile;
import dev.seatrial.model.facts.delivery.InfrastructureFile.Kind;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for rights that an intruder would thank for: root, privileged containers, wildcards. */
@AutoService(Inspector.class)
public final class RightsAreNarrow implements Inspector {
  private static final Kind[] READ = {
    Kind.TERRAFORM, Kind.CLOUDFORMATION, Kind.SERVERLESS, Kind.KUBERNETES, Kind.KUSTOMIZE, Kind.HELM
  };

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("non-root-image", Images.class, RightsAreNarrow::nonRoot),
        Inspection.of(
            "containers",
            Infrastructure.class,
            SourceTree.class,
            StructuredFiles.class,
            RightsAreNarrow::containers),
        Inspection.of(
            "grants",
            Infrastructure.class,
            SourceTree.class,
            StructuredFiles.class,
            RightsAreNarrow::grants));
  }

  private static Verdict nonRoot(Images images) {
    List<ImageDefinition> shipped = images.shipped().toList();
    if (shipped.isEmpty()) {
      return Verdict.notApplicable(
          "No image of the app is defined here",
          Evidence.nothing("definition of a shipped image", images.scope()));
    }
    List<Finding> findings = new ArrayList<>();
    List<Evidence> passed = new ArrayList<>();
    List<Evidence> doubts = new ArrayList<>();
    for (ImageDefinition image : shipped) {
      Optional<ShippedUser> user = ShippedUser.of(image);
      user.ifPresent(
          u -> {
            switch (u.kind()) {
              case ROOT -> findings.add(root(image, u.evidence()));
              case OTHER -> passed.add(u.evidence());
              case UNKNOWN -> doubts.add(u.evidence());
            }
          });
    }
    if (!findings.isEmpty()) {
      return Verdict.failed(findings);
    }
    return doubts.isEmpty() && !passed.isEmpty()
        ? Verdict.passed(passed)
        : Verdict.unproven("The user of an image comes from a base that is not read", doubts);
  }

  private static Finding root(ImageDefinition image, Evidence evidence) {
    return new Finding(
        "image " + image.path(),
        "The image of " + image.path() + " runs as root",
        List.of(evidence));
  }

  private static Verdict containers(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    List<InfrastructureFile> files = infrastructure.of(Kind.KUBERNETES, Kind.KUSTOMIZE, Kind.HELM);
    if (files.isEmpty()) {
      return Verdict.notApplicable(
          "No manifest here starts containers",
          Evidence.nothing("Kubernetes manifest", infrastructure.scope()));
    }
    List<Finding> findings =
        KubernetesObject.of(infrastructure, tree, structured).stream()
            .flatMap(object -> Privileges.of(object).stream())
            .toList();
    return findings.isEmpty()
        ? Verdict.passed(
            Evidence.nothing(
                "container with the rights of its machine", scope(files, tree, structured)))
        : Verdict.failed(findings);
  }

  private static Verdict grants(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    List<InfrastructureFile> files = infrastructure.of(READ);
    List<Finding> findings = new ArrayList<>();
    CloudResource.in(infrastructure, tree, structured)
        .forEach(resource -> findings.addAll(Grants.of(resource)));
    KubernetesObject.of(infrastructure, tree, structured)
        .forEach(object -> findings.addAll(Grants.of(object)));
    if (!findings.isEmpty()) {
      return Verdict.failed(findings);
    }
    boolean inPrograms = !infrastructure.of(Kind.CDK, Kind.PULUMI, Kind.BICEP).isEmpty();
    if (files.isEmpty() || inPrograms) {
      return Verdict.unproven("Rights that are given outside of the files read here stay unseen");
    }
    return Verdict.passed(
        Evidence.nothing("grant of nearly all rights", scope(files, tree, structured)));
  }

  private static Scope scope(
      List<InfrastructureFile> files, SourceTree tree, StructuredFiles structured) {
    List<SourceFile> read =
        files.stream().flatMap(file -> tree.file(file.path()).stream()).toList();
    String searched = Counted.of(read.size(), "file") + " of infrastructure";
    List<Blindspot> spots = new ArrayList<>(tree.scopeOf(searched, read).blindspots());
    for (SourceFile file : read) {
      structured.broken(file).ifPresent(why -> spots.add(new Blindspot(file.path(), why)));
    }
    return new Scope(searched, spots);
  }
}
