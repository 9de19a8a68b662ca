package dev.seatrial.project.delivery;

import dev.seatrial.model.facts.delivery.ImageDefinition.Instruction;
import dev.seatrial.model.facts.delivery.ImageDefinition.Purpose;
import dev.seatrial.model.facts.delivery.ImageStage;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from the path of an image definition, and from what it starts from, what it is for. */
final class ImagePurpose {
  private static final Set<String> FOLDERS =
      Set.of(
          ".devcontainer",
          "devcontainer",
          "dev",
          "development",
          "local",
          "test",
          "tests",
          "testing",
          "e2e",
          "ci",
          ".ci",
          ".circleci",
          ".github",
          ".gitlab",
          ".gitpod",
          "hack",
          "bench",
          "benchmark",
          "benchmarks",
          "buildenv",
          "codegen",
          "protoc");

  private static final Set<String> WORDS =
      Set.of(
          "dev",
          "develop",
          "development",
          "local",
          "test",
          "tests",
          "testing",
          "ci",
          "e2e",
          "playwright",
          "cypress",
          "devcontainer",
          "gitpod",
          "debug",
          "bench",
          "benchmark",
          "lint",
          "builder");

  private static final List<String> TOOL_IMAGES =
      List.of("/devcontainers/", "/playwright", "cypress/", "gitpod/", "selenium/", "/vscode/");

  /** What only an image that makes packages of an operating system installs. */
  private static final List<String> PACKAGERS =
      List.of(
          "rpm-build",
          "rpmdevtools",
          "debhelper",
          "dpkg-buildpackage",
          "debuild",
          "flatpak-builder");

  private ImagePurpose() {}

  static Purpose of(SourceFile file, List<ImageStage> stages, List<Instruction> instructions) {
    boolean forDevelopers =
        file.role() == Role.TEST
            || inToolFolder(file.folder())
            || namesTool(file.name())
            || (stages.stream().filter(ImageStage::last).anyMatch(ImagePurpose::isToolImage)
                && instructions.stream().noneMatch(i -> serves(i, stages)))
            || instructions.stream()
                .anyMatch(run -> run.stage() == stages.size() - 1 && installsPackager(run));
    return forDevelopers ? Purpose.DEVELOPMENT : Purpose.APP;
  }

  /** A browser may be what an app that serves requests prints or looks with. */
  private static boolean serves(Instruction instruction, List<ImageStage> stages) {
    return instruction.word().equals("EXPOSE") && instruction.stage() == stages.size() - 1;
  }

  private static boolean inToolFolder(String folder) {
    for (String part : folder.toLowerCase(Locale.ROOT).split("/", -1)) {
      if (FOLDERS.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesTool(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[._-]", -1)) {
      if (WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean installsPackager(Instruction run) {
    return run.word().equals("RUN") && PACKAGERS.stream().anyMatch(run.rest()::contains);
  }

  private static boolean isToolImage(ImageStage stage) {
    return TOOL_IMAGES.stream().anyMatch(stage.base().toLowerCase(Locale.ROOT)::contains);
  }
}
