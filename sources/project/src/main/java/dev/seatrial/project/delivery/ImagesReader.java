package dev.seatrial.project.delivery;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.delivery.ComposeService;
import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.ImageStage;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.model.text.Counted;
import dev.seatrial.project.text.SourceTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads image definitions and compose services. */
public final class ImagesReader {
  private static final int LONGEST = 1 << 20;
  private static final Set<String> NOT_IMAGES =
      Set.of("dockerignore", "md", "j2", "tmpl", "template", "erb", "tpl", "txt", "sh", "swp");

  private ImagesReader() {}

  /** The images of a tree. */
  public static Gathered<Images> read(SourceTree tree, StructuredFiles structured) {
    SourceTexts texts = new SourceTexts(tree, LONGEST, 32L << 20);
    List<ImageDefinition> definitions = new ArrayList<>();
    List<ComposeService> services = new ArrayList<>();
    int composeFiles = 0;
    for (SourceFile file : tree.files(file -> belongs(tree, file))) {
      if (tree.isLost(file) && ComposeFile.is(file)) {
        texts.unseen(file.path(), "a symbolic link");
      } else if (isDefinition(file)) {
        definition(file, texts.of(file), definitions);
      } else if (ComposeFile.is(file)) {
        composeFiles++;
        structured.broken(file).ifPresent(why -> texts.unseen(file.path(), why));
        for (Node root : structured.documents(file)) {
          services.addAll(ComposeFile.services(file, root));
        }
      }
    }
    String searched =
        Counted.of(definitions.size(), "Dockerfile")
            + " and "
            + Counted.of(composeFiles, "compose file");
    return new Gathered.Seen<>(
        new Images(ImageUse.told(definitions, tree, texts), services, texts.scope(searched)));
  }

  private static boolean belongs(SourceTree tree, SourceFile file) {
    return (file.isRegular() || tree.isLost(file))
        && file.role() != Role.EXAMPLE
        && file.role() != Role.FIXTURE
        && file.role() != Role.VENDORED;
  }

  private static boolean isDefinition(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (NOT_IMAGES.contains(name.substring(name.lastIndexOf('.') + 1))) {
      return false;
    }
    return file.language() == Language.DOCKERFILE
        || isNamed(name, "dockerfile")
        || isNamed(name, "containerfile");
  }

  private static boolean isNamed(String name, String word) {
    boolean prefixed =
        name.startsWith(word)
            && name.length() > word.length()
            && "._-".indexOf(name.charAt(word.length())) >= 0;
    return name.equals(word) || name.endsWith("." + word) || prefixed;
  }

  private static void definition(SourceFile file, String text, List<ImageDefinition> definitions) {
    List<ImageDefinition.Instruction> instructions = Dockerfile.read(text);
    List<ImageStage> stages = Stages.of(instructions);
    if (!stages.isEmpty()) {
      definitions.add(
          new ImageDefinition(
              file.path(), ImagePurpose.of(file, stages, instructions), stages, instructions));
    }
  }
}
