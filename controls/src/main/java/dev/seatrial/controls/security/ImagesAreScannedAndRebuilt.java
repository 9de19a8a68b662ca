package dev.seatrial.controls.security;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.pipeline.Pipelines;
import java.util.List;
import java.util.Optional;

/** Judges how exactly shipped images name their bases, and whether pipelines look after them. */
@AutoService(Inspector.class)
public final class ImagesAreScannedAndRebuilt implements Inspector {

  @Override
  public Applicability applicability() {
    return Applicability.from(
        Images.class,
        Pipelines.class,
        (images, pipelines) ->
            images.shipped().findAny().isEmpty() && ImageBuilds.all(pipelines).isEmpty()
                ? Optional.of(
                    Verdict.notApplicable(
                        "The app ships no image of its own",
                        Evidence.nothing("definition of a shipped image", images.scope())))
                : Optional.empty());
  }

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("base-tagged", Images.class, Pipelines.class, BaseImages::tagged),
        Inspection.of("base-digest", Images.class, Pipelines.class, BaseImages::digests),
        Inspection.of("scanned", Pipelines.class, ImagesAreScannedAndRebuilt::scanned),
        Inspection.of("rebuilt", Pipelines.class, ImagesAreScannedAndRebuilt::rebuilt));
  }

  private static Verdict scanned(Pipelines pipelines) {
    List<Evidence> scans = Scans.ofImages(pipelines);
    if (!scans.isEmpty()) {
      return Verdict.passed(scans);
    }
    List<Evidence> suspected = Scans.suspected(pipelines);
    if (!suspected.isEmpty()) {
      return Verdict.unproven("Whether these steps look into the image is not known", suspected);
    }
    return Verdict.failed(
        Finding.absent(
            "image scan",
            "No pipeline looks for known holes in the image",
            "image scanner in a pipeline that runs by itself",
            pipelines.scope()));
  }

  private static Verdict rebuilt(Pipelines pipelines) {
    List<Evidence> builds = ImageBuilds.scheduled(pipelines);
    if (!builds.isEmpty()) {
      return Verdict.passed(builds);
    }
    List<Evidence> handedOn = ImageBuilds.handedOn(pipelines);
    if (!handedOn.isEmpty()) {
      return Verdict.unproven("Whether a schedule sets off a build is not known", handedOn);
    }
    return Verdict.failed(
        Finding.absent(
            "scheduled rebuild",
            "No schedule builds and publishes the image anew",
            "image build that a schedule sets off",
            pipelines.scope()));
  }
}
