package dev.seatrial.project.delivery;

import dev.seatrial.model.facts.delivery.ImageDefinition;
import dev.seatrial.model.facts.delivery.ImageDefinition.Purpose;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.text.SourceTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the image definitions that something builds from leftovers. Builders find "Dockerfile" by
 * themselves; a file of another name is built only where a pipeline, a script or a setting names
 * it.
 */
final class ImageUse {
  private static final Set<String> DEFAULT_NAMES = Set.of("dockerfile", "containerfile");
  private static final int LONGEST = 256 << 10;

  private ImageUse() {}

  /** The definitions, those marked as unused that nothing builds while others are built. */
  static List<ImageDefinition> told(
      List<ImageDefinition> definitions, SourceTree tree, SourceTexts texts) {
    Set<String> candidates = new HashSet<>();
    for (ImageDefinition definition : definitions) {
      if (definition.purpose() == Purpose.APP && !hasDefaultName(definition)) {
        candidates.add(name(definition));
      }
    }
    long shipped = definitions.stream().filter(d -> d.purpose() == Purpose.APP).count();
    if (candidates.isEmpty() || shipped < 2) {
      return definitions;
    }
    Set<String> named = named(candidates, tree, texts);
    boolean anyUsed =
        definitions.stream()
            .filter(d -> d.purpose() == Purpose.APP)
            .anyMatch(d -> hasDefaultName(d) || named.contains(name(d)));
    return anyUsed
        ? definitions.stream()
            .map(d -> candidates.contains(name(d)) && !named.contains(name(d)) ? unused(d) : d)
            .toList()
        : definitions;
  }

  private static Set<String> named(Set<String> candidates, SourceTree tree, SourceTexts texts) {
    Set<String> named = new HashSet<>();
    for (SourceFile file : tree.files(ImageUse::couldBuild)) {
      String text = texts.of(file);
      candidates.stream().filter(text::contains).forEach(named::add);
    }
    return named;
  }

  private static boolean couldBuild(SourceFile file) {
    boolean settings =
        switch (file.language()) {
          case YAML, JSON, TOML, HCL, SHELL, POWERSHELL, MAKEFILE, PROPERTIES, GROOVY -> true;
          default -> file.language() != Language.BINARY && file.name().indexOf('.') < 0;
        };
    return settings
        && file.isRegular()
        && file.size() <= LONGEST
        && file.role() != Role.VENDORED
        && file.role() != Role.FIXTURE
        && file.role() != Role.DOCUMENTATION
        && !file.name().toLowerCase(Locale.ROOT).contains("lock");
  }

  private static boolean hasDefaultName(ImageDefinition definition) {
    return DEFAULT_NAMES.contains(name(definition).toLowerCase(Locale.ROOT));
  }

  private static String name(ImageDefinition definition) {
    return definition.path().substring(definition.path().lastIndexOf('/') + 1);
  }

  private static ImageDefinition unused(ImageDefinition d) {
    return d.purpose() == Purpose.APP
        ? new ImageDefinition(d.path(), Purpose.UNUSED, d.stages(), d.instructions())
        : d;
  }
}
