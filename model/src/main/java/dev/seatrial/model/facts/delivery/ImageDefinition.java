package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A Dockerfile or Containerfile.
 *
 * @param purpose what it is for, as far as its path and its users tell
 * @param instructions every instruction in order, for what the stages do not say
 */
public record ImageDefinition(
    String path, Purpose purpose, List<ImageStage> stages, List<Instruction> instructions) {

  /** What the image is for. */
  public enum Purpose {
    /** Ships an app. */
    APP,
    /** Serves developers, tests or the making of packages. */
    DEVELOPMENT,
    /** Has a name that no builder finds by itself, and nothing in the tree names it. */
    UNUSED
  }

  /** One instruction: its word in upper case and the rest with continuations joined. */
  public record Instruction(String word, String rest, int stage, int line) {
    public Instruction {
      requireNonNull(word, "word is null");
      requireNonNull(rest, "rest is null");
    }
  }

  public ImageDefinition {
    requireNonNull(path, "path is null");
    requireNonNull(purpose, "purpose is null");
    stages = List.copyOf(stages);
    instructions = List.copyOf(instructions);
  }

  /** The stage that is shipped. */
  public Optional<ImageStage> shipped() {
    return stages.stream().filter(ImageStage::last).findFirst();
  }
}
