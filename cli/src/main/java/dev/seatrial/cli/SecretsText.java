package dev.seatrial.cli;

import dev.seatrial.gate.SecretsSearch.Found;
import dev.seatrial.gate.SecretsSearch.Result;
import dev.seatrial.gate.Trail;
import dev.seatrial.model.Step;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.text.Instructions;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a search for secrets found, for a person: each with its places and how it is replaced. */
final class SecretsText {
  private static final int MOST_PLACES = 5;
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();
  private final boolean verbose;

  private SecretsText(boolean verbose) {
    this.verbose = verbose;
  }

  /**
   * The result as lines.
   *
   * @param remedy what to do about it
   * @param verbose whether what was told apart is told, too, every place, and how they are taken
   *     out
   */
  static String of(Result result, List<Step> remedy, boolean verbose) {
    SecretsText text = new SecretsText(verbose);
    text.tell(result, remedy);
    return text.out.toString();
  }

  private void tell(Result result, List<Step> remedy) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Found found : result.found()) {
      Optional<Overlay> word = result.settled(found);
      String stands = word.map(SecretsText::settled).orElse(Phrases.word(found.judgement()));
      counts.merge(stands, 1, Integer::sum);
      if (found.judgement().speaks() || verbose) {
        tell(found, stands, word);
      }
    }
    order(remedy);
    result
        .words()
        .forEach(
            word ->
                out.append(Visible.of(word.recorded() + ": " + Phrases.overlay(word)))
                    .append('\n'));
    counts.forEach((stands, count) -> out.append(count).append(' ').append(stands).append('\n'));
    out.append("Searched ").append(result.scope().searched()).append('\n');
    result
        .scope()
        .blindspots()
        .forEach(spot -> out.append("Not seen: ").append(Visible.of(spot.toString())).append('\n'));
  }

  /** Where one stands of which somebody said that it is over or none. */
  static String settled(Overlay word) {
    return Phrases.standing(
        word instanceof Overlay.AcceptedRisk ? Standing.ACCEPTED : Standing.ATTESTED);
  }

  private void tell(Found found, String stands, Optional<Overlay> word) {
    out.append(stands).append("  ").append(Visible.of(found.credential().described())).append('\n');
    List<Trail> trails = found.trails();
    int shown = verbose ? trails.size() : Math.min(MOST_PLACES, trails.size());
    for (Trail trail : trails.subList(0, shown)) {
      out.append("    ").append(Visible.of(trail.where())).append('\n');
      if (!trail.kept().isEmpty()) {
        out.append("        ").append(Visible.of(trail.kept())).append('\n');
      }
    }
    if (shown < trails.size()) {
      out.append("    and ").append(trails.size() - shown).append(" more\n");
    }
    out.append("    ").append(found.places().getFirst().reason());
    if (found.judgement().speaks() && !verbose && word.isEmpty()) {
      out.append("; ").append(found.credential().rotate());
    }
    out.append('\n');
    word.ifPresent(
        said -> out.append("    ").append(Visible.of(Phrases.settled(said))).append('\n'));
    out.append('\n');
  }

  private void order(List<Step> steps) {
    if (verbose && !steps.isEmpty()) {
      out.append("What to do, in this order:\n");
      Instructions.of(steps, WIDTH).forEach(line -> out.append(line).append('\n'));
      out.append('\n');
    }
  }
}
