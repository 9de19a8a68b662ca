package dev.seatrial.catalog;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Step;
import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one aspect of a page's front matter. */
final class AspectReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
  private static final Set<String> KEYS =
      Set.of("name", "states", "mend", "passes", "resolve", "advisory");

  /** Is told of a problem at a line of the front matter. */
  @FunctionalInterface
  interface Report {
    void problem(int line, String what);
  }

  private AspectReader() {}

  static Optional<Aspect> read(Node node, String control, Report report) {
    node.entries()
        .filter(entry -> !KEYS.contains(entry.key()))
        .forEach(entry -> report.problem(entry.line(), "unknown key \"" + entry.key() + "\""));
    String name = node.text("name").orElse("");
    if (!NAME.matcher(name).matches()) {
      report.problem(node.line(), "an aspect has a name of lower-case letters and hyphens");
      return Optional.empty();
    }
    String states = node.text("states").orElse("");
    if (states.isBlank()) {
      report.problem(node.line(), "aspect " + name + " states nothing");
    }
    String mend = node.text("mend").orElse("Make it true and visible in the repository: " + states);
    Set<Proof> accepts = accepts(node.text("passes").orElse(""));
    if (accepts.isEmpty()) {
      report.problem(node.line(), "aspect " + name + ": \"passes\" names no proof");
    }
    List<Step> steps = new ArrayList<>();
    for (Node line : node.at("resolve").stream().flatMap(Node::items).toList()) {
      String said = line.asText().orElse("");
      Optional<Step> step = Resolutions.step(said, control + "#" + name, mend);
      if (step.isEmpty()) {
        report.problem(line.line(), "\"" + said + "\" resolves nothing we know");
      } else if (said.startsWith("question") && !accepts.contains(Proof.ATTESTED)) {
        report.problem(line.line(), "a question cannot resolve what no person may attest");
      }
      step.ifPresent(steps::add);
    }
    if (steps.isEmpty()) {
      report.problem(node.line(), "aspect " + name + " does not say what resolves it");
    }
    return accepts.isEmpty() || steps.isEmpty() || states.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Aspect(
                name,
                states,
                mend,
                accepts,
                steps,
                node.text("advisory").filter("true"::equals).isPresent()));
  }

  /**
   * "inspected" is that and everything stronger; "drilled or attested" leaves out what is between.
   */
  private static Set<Proof> accepts(String passes) {
    String[] words = passes.strip().split(" or ", -1);
    Optional<Proof> weakest = proof(words[0]);
    if (weakest.isEmpty() || words.length > 2) {
      return Set.of();
    }
    Set<Proof> accepts = EnumSet.copyOf(Aspect.atLeast(weakest.get()));
    if (words.length == 2) {
      if (!words[1].equals(Proof.ATTESTED.word())) {
        return Set.of();
      }
      accepts.add(Proof.ATTESTED);
    }
    return accepts;
  }

  private static Optional<Proof> proof(String word) {
    return Arrays.stream(Proof.values()).filter(p -> p.word().equals(word.strip())).findFirst();
  }
}
