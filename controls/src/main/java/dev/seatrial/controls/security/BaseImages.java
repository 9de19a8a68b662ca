package dev.seatrial.controls.security;

import static java.util.stream.Collectors.toSet;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.ImageStage;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.pipeline.Pipelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The images of others that shipped images start from, and how exactly they are named. */
final class BaseImages {

  /** Releases that distributions name rather than number. */
  private static final Set<String> RELEASES =
      Set.of(
          "buster",
          "bullseye",
          "bookworm",
          "trixie",
          "forky",
          "bionic",
          "focal",
          "jammy",
          "noble",
          "oracular",
          "plucky",
          "questing");

  private BaseImages() {}

  /** Whether every base names a version, by tag or by digest. */
  static Verdict tagged(Images images, Pipelines pipelines) {
    return judge(
        images,
        pipelines,
        stage -> !stage.digest().isEmpty() || namesVersion(stage),
        "names no version, so the next build may start from something else",
        "names its version");
  }

  /** Whether every base is pinned by digest. */
  static Verdict digests(Images images, Pipelines pipelines) {
    return judge(
        images,
        pipelines,
        stage -> !stage.digest().isEmpty(),
        "is not pinned by a digest, so its tag may move",
        "is pinned by its digest");
  }

  private static Verdict judge(
      Images images, Pipelines pipelines, Predicate<ImageStage> holds, String bad, String good) {
    Set<String> own = own(images, pipelines);
    List<Finding> findings = new ArrayList<>();
    List<Evidence> fine = new ArrayList<>();
    List<Evidence> unknown = new ArrayList<>();
    images
        .shipped()
        .forEach(
            image ->
                image.stages().stream()
                    .filter(stage -> isExternal(stage) && !own.contains(repository(stage.base())))
                    .forEach(
                        stage -> {
                          Place place = new Place(image.path(), stage.line());
                          String base = "Base image " + stage.base() + " ";
                          if (holds.test(stage)) {
                            fine.add(Evidence.at(place, base + good));
                          } else if (stage.resolved()) {
                            findings.add(Finding.at(place, subject(image, stage), base + bad));
                          } else {
                            unknown.add(Evidence.at(place, base + "depends on an argument"));
                          }
                        }));
    if (!findings.isEmpty()) {
      return Verdict.failed(findings);
    }
    if (!unknown.isEmpty()) {
      return Verdict.unproven("A base image depends on an argument without a default", unknown);
    }
    if (images.shipped().findAny().isEmpty()) {
      return Verdict.unproven("The image is built without a definition that names its base");
    }
    return fine.isEmpty()
        ? Verdict.notApplicable(
            "No shipped image starts from somebody else's",
            images
                .shipped()
                .map(image -> Evidence.at(Place.of(image.path()), "Starts from nothing"))
                .toArray(Evidence[]::new))
        : Verdict.passed(fine);
  }

  /** The same base in two stages of one image is one subject. */
  private static String subject(ImageDefinition image, ImageStage stage) {
    return "base " + stage.base() + " of " + image.path();
  }

  private static boolean isExternal(ImageStage stage) {
    return (stage.reached() || stage.last())
        && !stage.fromStage()
        && !stage.base().equals("scratch");
  }

  /** An image that this repository builds itself is pinned by what it starts from. */
  private static Set<String> own(Images images, Pipelines pipelines) {
    Stream<String> composed =
        images.services().stream().filter(s -> !s.build().isEmpty()).map(s -> s.image());
    Stream<String> built =
        pipelines.pipelines().stream()
            .flatMap(pipeline -> pipeline.commands())
            .filter(ImageBuilds::builds)
            .flatMap(command -> command.words().stream());
    return Stream.concat(composed, built).map(BaseImages::repository).collect(toSet());
  }

  private static boolean namesVersion(ImageStage stage) {
    String tag = stage.tag();
    if (tag.isEmpty() || tag.equals("latest")) {
      return false;
    }
    String repository = repository(stage.base());
    String name = repository.substring(repository.lastIndexOf('/') + 1);
    return tag.chars().anyMatch(Character::isDigit)
        || RELEASES.stream().anyMatch(tag::contains)
        || name.matches(".*-\\D*\\d+.*");
  }

  private static String repository(String image) {
    String plain = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
    int colon = plain.lastIndexOf(':');
    return colon > plain.lastIndexOf('/') ? plain.substring(0, colon) : plain;
  }
}
