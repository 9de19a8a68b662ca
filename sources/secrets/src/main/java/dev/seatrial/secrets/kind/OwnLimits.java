package dev.seatrial.secrets.kind;

import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.tree.Node;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What a kind may be that a repository describes for itself: it adds to what is found and takes
 * nothing away, sends nothing anywhere, and costs little whatever the repository holds.
 */
record OwnLimits(Kinds shipped, BiConsumer<Node, String> problems) {
  private static final List<String> NOT_THEIRS = List.of("public", "pair", "recognised", "verify");
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_EXAMPLE = 2_000;
  private static final int MOST_EXAMPLES = 20;
  private static final int LEAST_CERTAIN = 4;
  private static final int MOST_TRIED = 10_000;

  void check(Node node, Kind kind) {
    NOT_THEIRS.stream()
        .filter(key -> node.at(key).isPresent())
        .forEach(key -> problem(node, key + " is for the kinds that are shipped"));
    String family = family(kind.id());
    if (shipped.all().stream().anyMatch(known -> family(known.id()).equals(family))) {
      problem(node, "ids that begin with " + family + ". are those of shipped kinds");
    }
    if (Stream.of(kind.id(), kind.name(), kind.provider(), kind.grants(), kind.rotate())
        .anyMatch(text -> text.length() > LONGEST_TEXT || Secrets.isIn(text))) {
      problem(node, "a text of it is too long, or holds what looks like a secret");
    }
    if (kind.examples().ignored().isEmpty()) {
      problem(node, "no example in which there is none");
    }
    List<String> examples =
        Stream.concat(kind.examples().found().stream(), kind.examples().ignored().stream())
            .toList();
    if (examples.size() > MOST_EXAMPLES
        || examples.stream().anyMatch(text -> text.length() > LONGEST_EXAMPLE)) {
      problem(node, "its examples are too many or too long");
    }
    kind.form().ifPresent(form -> check(node, form));
  }

  private static String family(String id) {
    return id.substring(0, (id + ".").indexOf('.'));
  }

  private void check(Node node, Form form) {
    Shape shape = form.shape();
    boolean certain =
        !shape.anchors().isEmpty()
            && shape.anchors().stream().allMatch(text -> text.length() >= LEAST_CERTAIN);
    if (!certain || shape.offset() < 0) {
      problem(
          node,
          "its pattern needs a text of "
              + LEAST_CERTAIN
              + " characters or more at its beginning, or at a place that is always the same");
    }
    if (shape.ways() * shape.longest() > MOST_TRIED) {
      problem(node, "its pattern can be tried in too many ways; fewer repeats may vary");
    }
    if (form.near().stream().anyMatch(word -> !word.matches("[a-z][a-z0-9_.-]{2,39}"))) {
      problem(node, "a word that stands near it is not one");
    }
  }

  private void problem(Node node, String what) {
    problems.accept(node, what);
  }
}
