package dev.seatrial.catalog;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Box;
import dev.seatrial.model.Checklist;
import dev.seatrial.model.Control;
import dev.seatrial.syntax.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds controls and boxes of a catalog by name, by words, and by names that are nearly right. */
public final class Search {
  private static final int IN_ID = 16;
  private static final int IN_TITLE = 8;
  private static final int IN_ASPECTS = 4;
  private static final int IN_WHY = 2;

  private final Catalog catalog;

  /** A search through this catalog. */
  public Search(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The box, or the question of a final gate, of a name. */
  public Optional<Box> box(String id) {
    return boxes().filter(box -> box.id().equalsIgnoreCase(id)).findFirst();
  }

  /** The section of a name, or all of the checklist that goes by it; none where none does. */
  public List<Checklist.Section> sections(String id) {
    return catalog.checklists().stream()
        .flatMap(
            list ->
                list.sections().stream()
                    .filter(
                        section ->
                            section.id().equalsIgnoreCase(id) || list.id().equalsIgnoreCase(id)))
        .toList();
  }

  private Stream<Box> boxes() {
    return catalog.checklists().stream()
        .flatMap(list -> Stream.concat(list.boxes().stream(), list.questions().stream()));
  }

  /**
   * The controls whose pages say a word, or what it is also called: those first that say most of
   * them, and of these where the name, the title or an aspect does.
   */
  public List<Control> ranked(String wanted) {
    List<List<String>> words =
        Arrays.stream(wanted.toLowerCase(Locale.ROOT).strip().split("[\\s,;/]+", -1))
            .filter(word -> !word.isEmpty())
            .map(Synonyms::of)
            .toList();
    record Hit(Control control, long said, int worth) {}
    return catalog.entries().stream()
        .map(
            entry ->
                new Hit(
                    entry.page().control(),
                    words.stream().filter(w -> says(lower(entry.page().text()), w)).count(),
                    worth(entry.page().control(), words)))
        .filter(hit -> words.isEmpty() || hit.said() > 0)
        .sorted(
            Comparator.comparingLong(Hit::said)
                .thenComparingInt(Hit::worth)
                .reversed()
                .thenComparing(hit -> hit.control().id()))
        .map(Hit::control)
        .toList();
  }

  private static boolean says(String text, List<String> forms) {
    return forms.stream().anyMatch(text::contains);
  }

  private static int worth(Control control, List<List<String>> words) {
    return words.stream()
        .mapToInt(
            forms -> forms.stream().mapToInt(w -> worthOf(control, List.of(w))).max().orElse(0))
        .sum();
  }

  private static int worthOf(Control control, List<String> words) {
    int worth = 0;
    for (String word : words) {
      worth += control.id().contains(word) ? IN_ID : 0;
      worth += lower(control.title()).contains(word) ? IN_TITLE : 0;
      worth += control.aspects().stream().anyMatch(a -> says(a, word)) ? IN_ASPECTS : 0;
      worth += lower(control.why()).contains(word) ? IN_WHY : 0;
    }
    return worth;
  }

  private static boolean says(Aspect aspect, String word) {
    return aspect.name().contains(word) || lower(aspect.states()).contains(word);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Names of controls and boxes that somebody can have meant, the likeliest first. */
  public List<String> nearest(String wanted, int most) {
    List<String> ids = catalog.entries().stream().map(e -> e.page().control().id()).toList();
    List<String> names = new ArrayList<>(ids);
    boxes().map(Box::id).forEach(names::add);
    Set<String> near = new LinkedHashSet<>(Spelling.nearest(wanted, names, most));
    String lastPart = wanted.substring(wanted.lastIndexOf('.') + 1);
    ids.stream()
        .filter(
            id ->
                !Spelling.nearest(lastPart, List.of(id.substring(id.indexOf('.') + 1)), 1)
                    .isEmpty())
        .forEach(near::add);
    ranked(wanted).stream().map(Control::id).forEach(near::add);
    return near.stream().limit(most).toList();
  }
}
